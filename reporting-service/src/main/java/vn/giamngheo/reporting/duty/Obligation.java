package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * A report that somebody owes for a period.
 *
 * @param area the place that owes it, or whose agency does, as it was called on the last day of the period
 * @param agency null, and left out, where the place itself owes it
 * @param to who accepts it: the place above on that day, or the agency's own place
 * @param through the standing agency of {@code to} for the programme on that day; null, and left out, where none is known
 * @param submission of the newest version; null, and left out, while nothing was drafted, {@code version} and
 *     {@code state} too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obligation(
        OfDuty duty,
        OfPeriod period,
        LocalDate dueOn,
        ReportArea area,
        Agency agency,
        ReportArea to,
        Agency through,
        UUID submission,
        Integer version,
        ReportState state) {

    public record OfDuty(UUID id, String name, String programme, PeriodKind periodKind) {}

    public record OfPeriod(UUID id, String name, LocalDate from, LocalDate to, LocalDate cutOff) {}

    public record Agency(UUID id, String code, String name) {}

    /** Without what was done about it. */
    public Obligation alone() {
        return with(null, null, null);
    }

    /** With the newest version of the report. */
    public Obligation with(UUID itsSubmission, Integer itsVersion, ReportState itsState) {
        return new Obligation(duty, period, dueOn, area, agency, to, through, itsSubmission, itsVersion, itsState);
    }

    /** What tells it apart among those of its due date. */
    @JsonIgnore
    Obligations.After at() {
        return new Obligations.After(
                dueOn, period.id(), area.id(), agency == null ? Obligations.NO_AGENCY : agency.id());
    }
}
