package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Takes a paper back: the same postings in red, once. The paper stays; both name each other. What was used meanwhile
 * cannot be taken.
 */
@ApplicationScoped
public class Reversing {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    RecordedPapers papers;

    @Inject
    DocumentScope scope;

    @Inject
    DocumentRules rules;

    @Inject
    Ledger ledger;

    /** @throws ProblemException 404, 403, 409 when it was taken back already, 422 when it cannot be */
    public DocumentView reverse(UUID id, LedgerDocument.Kind kind, ReversalRequest request) {
        documents.existing(id, kind);
        var paper = documents.locked(id);
        var parts = postings.of(id);
        scope.requireOwn(paper, parts);
        requireReason(request);
        requireDate(paper, request);
        requireReversible(paper, parts);
        if (kind != LedgerDocument.Kind.HANDOVER) {
            scope.requireNotEnded(parts, request.date(), Where.body("/date"));
        }
        var reversal = LedgerDocument.reversal(paper, request.date())
                .noting(request.reason())
                .adjusting(request.adjusts());
        return ledger.record(
                reversal, request.act(), parts.stream().map(Posting::reversed).toList(), Where.request());
    }

    private static void requireReason(ReversalRequest request) {
        if (request.act() == null
                && (request.reason() == null || request.reason().isBlank())) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/reason"), "reason");
        }
    }

    private void requireDate(LedgerDocument paper, ReversalRequest request) {
        rules.check(request.date());
        if (request.date().isBefore(paper.date())) {
            throw new ProblemException(
                    BudgetProblem.BEFORE_ITS_PAPER, Where.body("/date"), request.date(), paper.date());
        }
    }

    private void requireReversible(LedgerDocument paper, List<Posting> parts) {
        if (documents.reversalsOf(List.of(paper.id())).containsKey(paper.id())) {
            throw new ProblemException(BudgetProblem.ALREADY_REVERSED);
        }
        if (paper.kind() == LedgerDocument.Kind.REVERSAL || movesContracts(paper, parts)) {
            throw new ProblemException(BudgetProblem.NOT_REVERSIBLE);
        }
        if (papers.refunded(paper.id()).isAboveZero()) {
            throw new ProblemException(BudgetProblem.PARTLY_REFUNDED);
        }
    }

    private static boolean movesContracts(LedgerDocument paper, List<Posting> parts) {
        return paper.kind() == LedgerDocument.Kind.HANDOVER
                && parts.stream().anyMatch(part -> part.contractId() != null);
    }
}
