package vn.giamngheo.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of one finding: something that is wrong with what has been signed. Type {@code finding.v1}.
 *
 * @param id made of the code and what it touches: the same finding raised again has the same id
 * @param resolved whether the cause is gone; it may be raised again
 * @param code what is wrong, such as {@code plan-money-differs}; the words stand with whoever shows it
 * @param severity {@code info}, {@code warning} or {@code error}
 * @param areaId the place that it is about
 * @param args what the words name, in the order of their placeholders
 * @param arithmetic null where nothing is counted
 * @param touches at least one; the first is what it is about
 * @param raisedBy the service that raises it
 * @param resolvedAt null while it stands
 */
public record FindingState(
        UUID id,
        int eventVersion,
        boolean deleted,
        boolean resolved,
        String code,
        String severity,
        UUID areaId,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<String> args,
        Arithmetic arithmetic,
        List<Touched> touches,
        String raisedBy,
        Instant raisedAt,
        Instant resolvedAt)
        implements EventData.State {

    public static final String TYPE = "finding.v1";

    /**
     * The figures that do not fit.
     *
     * @param relation how they stand to each other, by the labels of the terms, such as {@code stated ≠ allocated}
     */
    public record Arithmetic(List<Term> terms, String relation) {}

    /**
     * @param label a word such as {@code stated}, or the key of what has the value
     * @param value a decimal number as text
     * @param unit {@code VND} or the unit of an indicator
     */
    public record Term(String label, String value, String unit) {}

    /**
     * A thing that the finding is about.
     *
     * @param kind such as {@code plan}, {@code programme_line}, {@code source}
     */
    public record Touched(String kind, String id) {}
}
