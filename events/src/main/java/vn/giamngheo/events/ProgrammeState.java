package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one programme with its lines (components, projects, sub-projects and their content). Type {@code
 * programme.v1}.
 *
 * @param validFrom first day of the programme's period
 * @param validTo last day of the programme's period, inclusive
 * @param mappings what of other editions its lines go on in; null when told before there were any
 */
public record ProgrammeState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String code,
        Label name,
        LocalDate validFrom,
        LocalDate validTo,
        List<Line> lines,
        List<Mapping> mappings)
        implements EventData.State {

    public static final String TYPE = "programme.v1";

    /**
     * @param code the national code, unique in its programme, such as {@code DA3-TDA2}
     * @param parentCode the line that it is a part of; null for the topmost ones
     * @param kind {@code component}, {@code project}, {@code sub_project} or {@code component_content}; null when told
     *     before there were kinds: a {@code project} without a parent, a {@code sub_project} with one
     */
    public record Line(String code, String parentCode, Label name, String kind) {}

    /**
     * A line of this edition goes on in a line of another.
     *
     * @param extent {@code whole} or {@code part}
     * @param note may be null
     */
    public record Mapping(String lineCode, String toProgrammeCode, String toLineCode, String extent, String note) {}
}
