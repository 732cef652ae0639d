package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.SubmissionState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Emission;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.reporting.duty.ReportState;

/** Tells others how far reports have come: all of a submission but its text and who signed it. */
@ApplicationScoped
class Telling implements Emission {

    @Inject
    Submissions submissions;

    @Inject
    FrozenReports reports;

    @Inject
    Outbox outbox;

    /** @param submittedBy the subject of whoever submitted it last */
    void move(Submission submission, ReportState to, String submittedBy) {
        var state = state(submission, to);
        submissions.move(state, to, submittedBy);
        outbox.publish(Topics.SUBMISSIONS, SubmissionState.TYPE, state);
    }

    @Override
    public String topic() {
        return Topics.SUBMISSIONS;
    }

    @Override
    public String type() {
        return SubmissionState.TYPE;
    }

    @Override
    public List<SubmissionState> page(UUID after, int limit) {
        return submissions.told(after, limit);
    }

    private SubmissionState state(Submission submission, ReportState to) {
        var owed = submission.owed();
        return new SubmissionState(
                submission.id(),
                submission.eventVersion() + 1,
                false,
                owed.duty().id(),
                owed.duty().programme(),
                owed.duty().periodKind().wireName(),
                submission.periodId(),
                owed.period().from(),
                owed.period().to(),
                owed.period().cutOff(),
                owed.dueOn(),
                submission.areaId(),
                submission.agencyId(),
                submission.toAreaId(),
                submission.version(),
                submission.reason(),
                to.wireName(),
                submission.content().number(),
                submission.content().signedOn(),
                reports.of(submission.id()).stream()
                        .map(report -> new SubmissionState.Report(report.report(), report.snapshot(), report.sha256()))
                        .toList(),
                submission.contains().versions().stream()
                        .map(version -> new SubmissionState.Contained(version.submission(), version.version()))
                        .toList());
    }
}
