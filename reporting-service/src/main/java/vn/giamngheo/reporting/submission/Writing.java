package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.snapshot.Draft;

/** Changes the text of a report, or freezes its figures anew, while its place works on it; takes a draft back. */
@ApplicationScoped
class Writing {

    @Inject
    SubmissionScope scope;

    @Inject
    Submissions submissions;

    @Inject
    FrozenReports reports;

    @Inject
    Drafting drafting;

    @Inject
    Containing containing;

    @Inject
    Prefilling prefilling;

    @Inject
    ShowingSubmissions showing;

    @Inject
    Steps steps;

    @Inject
    Preconditions preconditions;

    void write(UUID id, Content content) {
        var submission = open(id);
        preconditions.require(showing.show(submission));
        submissions.write(id, content);
    }

    /** What nobody has rewritten says what the figures say now. */
    void refreeze(UUID id, List<Draft> drafts) {
        var submission = open(id);
        var owed = drafting.owedAgain(submission);
        var prefilled = prefilling.sections(owed, drafts);
        var content = submission.content();
        submissions.refreeze(
                id,
                containing.now(owed),
                owed,
                content.with(content.sections().refilled(submission.prefilled(), prefilled)),
                prefilled);
        reports.replace(id, drafts);
        steps.add(id, Step.Kind.FROZEN, null);
    }

    /** Of a draft that nobody else was told of; what was returned stays owed. */
    void withdraw(UUID id, String reason) {
        var submission = scope.writable(id);
        require(submission.state() == ReportState.DRAFT, submission);
        preconditions.honour(showing.show(submission));
        steps.add(id, Step.Kind.WITHDRAWN, reason);
        submissions.withdraw(id);
    }

    private Submission open(UUID id) {
        var submission = scope.writable(id);
        require(submission.state().isOpen(), submission);
        return submission;
    }

    private static void require(boolean may, Submission submission) {
        if (!may) {
            throw new ProblemException(
                    SubmissionProblem.NOT_IN_THIS_STATE,
                    Where.request(),
                    submission.state().words());
        }
    }
}
