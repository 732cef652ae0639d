package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.rest.Edited;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * A report that is owed, in one of its versions.
 *
 * @param through the standing agency that passes it on; null, and left out, where none is known
 * @param reason why a locked one was made anew; left out of the first version
 * @param prefilled what its sections would say by its figures alone
 * @param reports its figures as they were frozen
 * @param contains which versions of those below had been accepted then
 * @param changedSince what has moved since it was locked; left out where nothing has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubmissionView(
        UUID id,
        Obligation.OfDuty duty,
        Obligation.OfPeriod period,
        LocalDate dueOn,
        ReportArea area,
        Obligation.Agency agency,
        ReportArea to,
        Obligation.Agency through,
        int version,
        String reason,
        ReportState state,
        Content content,
        Sections prefilled,
        List<FrozenReport> reports,
        Contains contains,
        List<Step> steps,
        ChangedSince changedSince)
        implements Edited {

    static SubmissionView of(Submission submission, List<FrozenReport> reports, List<Step> steps) {
        var owed = submission.owed();
        return new SubmissionView(
                submission.id(),
                owed.duty(),
                owed.period(),
                owed.dueOn(),
                owed.area(),
                owed.agency(),
                owed.to(),
                owed.through(),
                submission.version(),
                submission.reason(),
                submission.state(),
                submission.content(),
                submission.prefilled(),
                reports,
                submission.contains(),
                steps,
                null);
    }

    SubmissionView with(ChangedSince changes) {
        return new SubmissionView(
                id, duty, period, dueOn, area, agency, to, through, version, reason, state, content, prefilled, reports,
                contains, steps, changes);
    }

    /** What a change replaces, and the figures that it was written to. */
    record Written(ReportState state, Content content, List<String> figures) {}

    @Override
    public Object edited() {
        return new Written(
                state, content, reports.stream().map(FrozenReport::sha256).toList());
    }
}
