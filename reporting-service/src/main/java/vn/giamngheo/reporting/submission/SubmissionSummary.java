package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.figure.ReportArea;

/** A submission in a list, without its text and figures. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionSummary(
        UUID id,
        Obligation.OfDuty duty,
        Obligation.OfPeriod period,
        LocalDate dueOn,
        ReportArea area,
        Obligation.Agency agency,
        ReportArea to,
        int version,
        String reason,
        ReportState state,
        String number,
        LocalDate signedOn) {

    static SubmissionSummary of(Submission submission) {
        var owed = submission.owed();
        return new SubmissionSummary(
                submission.id(),
                owed.duty(),
                owed.period(),
                owed.dueOn(),
                owed.area(),
                owed.agency(),
                owed.to(),
                submission.version(),
                submission.reason(),
                submission.state(),
                submission.content().number(),
                submission.content().signedOn());
    }
}
