package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A submission as it is read. */
@ApplicationScoped
class ShowingSubmissions {

    @Inject
    FrozenReports reports;

    @Inject
    Steps steps;

    SubmissionView show(Submission submission) {
        return SubmissionView.of(submission, reports.of(submission.id()), steps.of(submission.id()));
    }
}
