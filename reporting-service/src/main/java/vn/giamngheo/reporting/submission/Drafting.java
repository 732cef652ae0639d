package vn.giamngheo.reporting.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.Obligations;
import vn.giamngheo.reporting.duty.Period;
import vn.giamngheo.reporting.duty.Periods;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.snapshot.Draft;

/** Drafts a report that is owed, with its figures as they were frozen. */
@ApplicationScoped
class Drafting {

    @Inject
    Periods periods;

    @Inject
    Obligations obligations;

    @Inject
    References references;

    @Inject
    Scope scope;

    @Inject
    SubmissionScope submissionScope;

    @Inject
    Submissions submissions;

    @Inject
    FrozenReports reports;

    @Inject
    Steps steps;

    @Inject
    Prefilling prefilling;

    @Inject
    Containing containing;

    /**
     * What the request is about.
     *
     * @throws ProblemException 422 when nothing is owed, 403 when it is not for the caller to write
     */
    Obligation owed(DraftRequest request) {
        var period = periods.byId(request.period()).orElseThrow(() -> unknown(request.period()));
        var area = scope.existing(request.area(), period.to(), "/area");
        var owed = obligations
                .find(period.id(), area.id(), agency(request, period))
                .orElseThrow(() -> new ProblemException(
                        SubmissionProblem.NOTHING_OWED, pointer(request), debtor(request), period.name()));
        submissionScope.requireWriter(owed, pointer(request));
        return owed;
    }

    /** One at a time drafts for a period, unless it was taken back meanwhile. */
    private void lock(UUID period) {
        if (!periods.lock(period)) {
            throw unknown(period);
        }
    }

    private static ProblemException unknown(UUID period) {
        return References.unknown("/period", new Words("kỳ báo cáo", "reporting period"), period.toString(), "");
    }

    private UUID agency(DraftRequest request, Period period) {
        return request.agency() == null
                ? null
                : references
                        .begunAgency(request.agency(), period.to(), "/agency")
                        .id();
    }

    private static Where pointer(DraftRequest request) {
        return Where.body(request.agency() == null ? "/area" : "/agency");
    }

    private static String debtor(DraftRequest request) {
        return request.agency() == null ? request.area().text() : request.agency();
    }

    /** The first version. @throws ProblemException 409 when there is one */
    UUID draft(DraftRequest request, List<Draft> drafts) {
        var owed = owed(request);
        lock(request.period());
        submissions.newest(request.period(), owed.area().id(), agencyId(owed)).ifPresent(other -> {
            throw new ProblemException(
                    SubmissionProblem.SUBMISSION_EXISTS,
                    pointer(request),
                    other.version(),
                    other.state().words(),
                    other.id());
        });
        return store(owed, drafts, 1, null);
    }

    /**
     * The version after a locked one.
     *
     * @throws ProblemException 409 when it is not locked, or not the newest
     */
    UUID correct(UUID id, CorrectionRequest request, List<Draft> drafts) {
        var before = submissionScope.writable(id);
        requireLocked(before);
        lock(before.periodId());
        var newest = submissions
                .newest(before.periodId(), before.areaId(), before.agencyId())
                .orElseThrow();
        if (!newest.id().equals(id)) {
            throw new ProblemException(
                    SubmissionProblem.NOT_THE_LAST_VERSION, Where.request(), newest.version(), newest.id());
        }
        var owed = owedAgain(before);
        var corrected =
                store(owed, drafts, before.version() + 1, request.reason().strip());
        var prefilled = submissions.byId(corrected).orElseThrow().prefilled();
        var content = before.content();
        submissions.write(
                corrected,
                new Content(
                        null,
                        null,
                        content.placeOfIssue(),
                        content.issuer(),
                        content.title(),
                        content.preparer(),
                        content.signatory(),
                        content.recipients(),
                        content.sections().refilled(before.prefilled(), prefilled)));
        return corrected;
    }

    static void requireLocked(Submission submission) {
        if (submission.state() != ReportState.LOCKED) {
            throw new ProblemException(
                    SubmissionProblem.NOT_IN_THIS_STATE,
                    Where.request(),
                    submission.state().words());
        }
    }

    /** What it owes by now: a due date may have been moved, an agency renamed; if nothing any more, what it owed. */
    Obligation owedAgain(Submission submission) {
        return obligations
                .find(submission.periodId(), submission.areaId(), submission.agencyId())
                .map(Obligation::alone)
                .orElse(submission.owed());
    }

    private UUID store(Obligation owed, List<Draft> drafts, int version, String reason) {
        var id = Ids.next();
        var prefilled = prefilling.sections(owed, drafts);
        submissions.insert(new Submission(
                id,
                0,
                owed.period().id(),
                owed.area().id(),
                agencyId(owed),
                version,
                reason,
                ReportState.DRAFT,
                owed.to().id(),
                owed.period().to(),
                containing.now(owed),
                owed.alone(),
                Prefilling.content(owed, prefilled),
                prefilled,
                null));
        reports.replace(id, drafts);
        steps.add(id, Step.Kind.DRAFTED, null);
        return id;
    }

    private static UUID agencyId(Obligation owed) {
        return owed.agency() == null ? null : owed.agency().id();
    }
}
