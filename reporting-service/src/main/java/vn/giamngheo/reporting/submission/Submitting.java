package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.act.Signatory;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.Periods;
import vn.giamngheo.reporting.duty.ReportState;

/** Hands a signed report to the level above: its figures become snapshots. */
@ApplicationScoped
class Submitting {

    @Inject
    SubmissionScope scope;

    @Inject
    FrozenReports reports;

    @Inject
    ShowingSubmissions showing;

    @Inject
    Steps steps;

    @Inject
    Telling telling;

    @Inject
    Periods periods;

    @Inject
    Preconditions preconditions;

    @Inject
    Caller caller;

    void submit(UUID id) {
        var submission = scope.writable(id);
        if (!submission.state().isOpen()) {
            throw new ProblemException(
                    SubmissionProblem.NOT_IN_THIS_STATE,
                    Where.request(),
                    submission.state().words());
        }
        preconditions.honour(showing.show(submission));
        requireSigned(submission.content());
        requireFrozenAfterCutOff(submission);
        reports.publish(id, caller.subject());
        steps.add(id, Step.Kind.SUBMITTED, null);
        telling.move(submission, ReportState.SUBMITTED, caller.subject());
    }

    private static void requireSigned(Content content) {
        if (isBlank(content.number()) || content.signedOn() == null || !isNamed(content.signatory())) {
            throw new ProblemException(SubmissionProblem.NOT_SIGNED);
        }
        if (content.signedOn().isAfter(Days.today())) {
            throw new ProblemException(SubmissionProblem.SIGNED_IN_THE_FUTURE, Where.request(), content.signedOn());
        }
        content.sections().empty().stream().findFirst().ifPresent(part -> {
            throw new ProblemException(SubmissionProblem.SECTION_EMPTY, Where.request(), part.heading());
        });
    }

    private static boolean isNamed(Signatory signatory) {
        return signatory != null && !isBlank(signatory.office()) && !isBlank(signatory.name());
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** The cut-off as it is now. What is due on the day of the cut-off itself is frozen on that day. */
    private void requireFrozenAfterCutOff(Submission submission) {
        var cutOff = periods.byId(submission.periodId()).orElseThrow().cutOff();
        for (var report : reports.of(submission.id())) {
            var asOf = report.dataAsOf().atZone(Days.ZONE).toLocalDate();
            if (asOf.isBefore(cutOff)) {
                throw new ProblemException(
                        SubmissionProblem.FROZEN_BEFORE_CUT_OFF, Where.request(), report.report(), asOf, cutOff);
            }
        }
    }
}
