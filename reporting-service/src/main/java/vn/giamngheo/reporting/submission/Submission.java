package vn.giamngheo.reporting.submission;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.ReportState;

/**
 * A version of a report that is owed.
 *
 * @param eventVersion 0 while nobody else knows of it
 * @param agencyId null where the place itself owes it
 * @param reason why a locked one was made anew; null of the first version
 * @param toAreaId who accepts it
 * @param tree the last day of the period
 * @param owed as everything was called when the figures were frozen
 * @param prefilled what its sections would say by its figures alone
 * @param submittedBy the subject of whoever submitted it last; null before
 */
public record Submission(
        UUID id,
        int eventVersion,
        UUID periodId,
        UUID areaId,
        UUID agencyId,
        int version,
        String reason,
        ReportState state,
        UUID toAreaId,
        LocalDate tree,
        Contains contains,
        Obligation owed,
        Content content,
        Sections prefilled,
        String submittedBy) {

    /** The event that told its acceptance, of an accepted or locked one: a lock is the step after it. */
    int acceptedIn() {
        return state == ReportState.LOCKED ? eventVersion - 1 : eventVersion;
    }
}
