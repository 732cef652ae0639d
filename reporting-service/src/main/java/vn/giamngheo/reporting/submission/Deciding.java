package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.reporting.duty.ReportState;

/** What the level above does with a report: it returns it with reasons, or accepts it and at last locks it. */
@ApplicationScoped
class Deciding {

    @Inject
    SubmissionScope scope;

    @Inject
    ShowingSubmissions showing;

    @Inject
    Steps steps;

    @Inject
    Telling telling;

    @Inject
    Preconditions preconditions;

    /** An accepted one, too, as long as it is not locked. */
    void giveBack(UUID id, String reasons) {
        move(
                id,
                Set.of(ReportState.SUBMITTED, ReportState.ACCEPTED),
                ReportState.RETURNED,
                Step.Kind.RETURNED,
                reasons);
    }

    void accept(UUID id) {
        move(id, Set.of(ReportState.SUBMITTED), ReportState.ACCEPTED, Step.Kind.ACCEPTED, null);
    }

    /** From now on it is never changed. */
    void lock(UUID id) {
        move(id, Set.of(ReportState.ACCEPTED), ReportState.LOCKED, Step.Kind.LOCKED, null);
    }

    private void move(UUID id, Set<ReportState> from, ReportState to, Step.Kind step, String reasons) {
        var submission = scope.acceptable(id);
        if (!from.contains(submission.state())) {
            throw new ProblemException(
                    SubmissionProblem.NOT_IN_THIS_STATE,
                    Where.request(),
                    submission.state().words());
        }
        preconditions.honour(showing.show(submission));
        steps.add(id, step, reasons);
        telling.move(submission, to, submission.submittedBy());
    }
}
