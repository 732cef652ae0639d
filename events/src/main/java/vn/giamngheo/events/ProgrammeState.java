package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one programme with its lines (projects and sub-projects). Type {@code programme.v1}.
 *
 * @param validFrom first day of the programme's period
 * @param validTo last day of the programme's period, inclusive
 */
public record ProgrammeState(
        UUID id,
        int eventVersion,
        boolean deleted,
        String code,
        Label name,
        LocalDate validFrom,
        LocalDate validTo,
        List<Line> lines)
        implements EventData.State {

    public static final String TYPE = "programme.v1";

    /**
     * @param code the national code, unique in its programme, such as {@code DA3-TDA2}
     * @param parentCode the project of a sub-project; null for a project
     */
    public record Line(String code, String parentCode, Label name) {}
}
