package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Takes a paper back: the same postings in red, once. The paper stays; both name each other. What was used meanwhile
 * cannot be taken, but by an act that is signed.
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
    Adjustments adjustments;

    @Inject
    Ledger ledger;

    /** @throws ProblemException 404, 403, 409 when it was taken back already, 422 when it cannot be */
    public DocumentView reverse(UUID id, LedgerDocument.Kind kind, ReversalRequest request) {
        return reverse(open(id, kind, request), request);
    }

    /**
     * The paper, if it may be taken back by the caller; locked, so that nobody else does.
     *
     * @throws ProblemException 404, 403 when it is none of the caller's, 409 when its place has ended, 422 when it takes
     *     another one back itself
     */
    public LedgerDocument open(UUID id, LedgerDocument.Kind kind, ReversalRequest request) {
        documents.existing(id, kind);
        var paper = documents.locked(id);
        var parts = postings.of(id);
        scope.requireAllOwn(paper, parts);
        requireReason(request);
        requireDate(paper, request);
        if (paper.reversesId() != null || movesContracts(paper, parts)) {
            throw new ProblemException(BudgetProblem.NOT_REVERSIBLE);
        }
        if (kind != LedgerDocument.Kind.HANDOVER && !scope.isEnded(parts, paper.date())) {
            scope.requireNotEnded(parts, request.date(), Where.body("/date"));
        }
        return paper;
    }

    /**
     * @param paper as it was opened
     * @throws ProblemException 409 when it was taken back already, 422 when its money is used
     */
    public DocumentView reverse(LedgerDocument paper, ReversalRequest request) {
        if (reversal(paper.id()).isPresent()) {
            throw new ProblemException(BudgetProblem.ALREADY_REVERSED);
        }
        if (papers.refunded(paper.id()).isAboveZero()) {
            throw new ProblemException(BudgetProblem.PARTLY_REFUNDED);
        }
        adjustments.leave(paper);
        var reversal = LedgerDocument.reversal(paper, request.date())
                .noting(request.reason())
                .adjusting(request.adjusts());
        return ledger.record(reversal, request.act(), inRed(paper.id()), Where.request());
    }

    /** What a paper posted, in red. */
    public List<Posting> inRed(UUID document) {
        return postings.of(document).stream().map(Posting::reversed).toList();
    }

    /** The paper that takes another one back. */
    public Optional<UUID> reversal(UUID document) {
        return Optional.ofNullable(documents.reversalsOf(List.of(document)).get(document));
    }

    /** The last one of the papers that take each other back, of which this is the first. */
    public UUID last(UUID document) {
        var last = document;
        for (var next = reversal(last); next.isPresent(); next = reversal(last)) {
            last = next.get();
        }
        return last;
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

    private static boolean movesContracts(LedgerDocument paper, List<Posting> parts) {
        return paper.kind() == LedgerDocument.Kind.HANDOVER
                && parts.stream().anyMatch(part -> part.contractId() != null);
    }
}
