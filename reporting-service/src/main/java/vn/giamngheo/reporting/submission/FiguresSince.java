package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.freshness.Witnessed;
import vn.giamngheo.reporting.snapshot.Catalogue;
import vn.giamngheo.reporting.snapshot.Comparing;
import vn.giamngheo.reporting.snapshot.Coverage;
import vn.giamngheo.reporting.snapshot.PublishedReport;
import vn.giamngheo.reporting.snapshot.Question;
import vn.giamngheo.reporting.stored.StoredJson;

/**
 * Holds figures that were frozen against what the same questions are answered now. Where nothing was taken in since,
 * nothing is added up.
 */
@ApplicationScoped
class FiguresSince {

    @Inject
    Catalogue catalogue;

    @Inject
    Coverage coverage;

    @Inject
    Comparing comparing;

    @Inject
    Witnessed witnessed;

    @Inject
    Containing containing;

    @Inject
    FrozenReports reports;

    @Inject
    StoredJson json;

    @Inject
    Caller caller;

    /** Empty when nothing has moved, or the report is not locked. Figures that the caller may not see whole are left out. */
    Optional<ChangedSince> of(Submission submission) {
        if (submission.state() != ReportState.LOCKED) {
            return Optional.empty();
        }
        var moved = reports.of(submission.id()).stream().filter(this::hasMoved).toList();
        return Optional.of(containing.since(submission, moved)).filter(ChangedSince::isSomething);
    }

    private boolean hasMoved(FrozenReport frozen) {
        var report = catalogue.named(frozen.report());
        if (report.lastDay().isEmpty() || witnessed.isUnmoved(report.feeds(), frozen.position()) || !isReadBy(report)) {
            return false;
        }
        var question = asked(report, frozen);
        return coverage.isWhole(report, question)
                && !differences(frozen, report, question, Comparing.After.NOTHING, 1)
                        .isEmpty();
    }

    /**
     * What would be said otherwise now, line by line.
     *
     * @throws ProblemException 403 when the caller may not see all of it
     */
    List<Comparing.Found> differences(FrozenReport frozen, Comparing.After after, int limit) {
        var report = catalogue.named(frozen.report());
        catalogue.requireReader(report, caller::hasRole);
        var question = asked(report, frozen);
        if (!coverage.isWhole(report, question)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN_PLACE,
                    Where.request(),
                    question.area().code());
        }
        return differences(frozen, report, question, after, limit);
    }

    private List<Comparing.Found> differences(
            FrozenReport frozen, PublishedReport report, Question question, Comparing.After after, int limit) {
        var now = json.write(question.answer().get().body());
        return comparing.pageToNow(report.lines(), frozen.snapshot(), now, after, limit);
    }

    /** On the basis on which it was frozen: what is usual where none is said may have been the other one then. */
    private Question asked(PublishedReport report, FrozenReport frozen) {
        var question = catalogue.asked(report, frozen.parameters(), Days.today());
        if (question.restated() == frozen.restated()) {
            return question;
        }
        var parameters = new HashMap<>(frozen.parameters());
        parameters.put("basis", frozen.restated() ? "restated" : "original");
        return catalogue.asked(report, parameters, Days.today());
    }

    private boolean isReadBy(PublishedReport report) {
        return report.roles().stream().anyMatch(caller::hasRole);
    }
}
