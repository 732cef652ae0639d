package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Undoes a paper by another one, which posts the same in red. Nothing is undone twice, nor is what undoes. */
@ApplicationScoped
public class Reversing {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    DocumentScope scope;

    @Inject
    DocumentRules rules;

    @Inject
    Locks locks;

    @Inject
    Ledger ledger;

    /**
     * The paper, if it may be undone by the caller; locked, so that nobody else does.
     *
     * @throws ProblemException 404, 403 when it is none of the caller's, 409 when it undoes another one itself or its place
     *     has ended
     */
    public LedgerDocument open(UUID id, LedgerDocument.Kind kind, ReversalRequest request) {
        rules.checkDate(request.date());
        locks.take(List.of("document|" + id));
        var document = documents.existing(id, kind);
        var parts = postings.of(id);
        scope.requireOwn(document, parts);
        scope.requireNotEnded(parts, request.date(), "/date");
        if (document.reversesId() != null) {
            throw new ProblemException(BudgetProblem.REVERSED_ALREADY, Where.request());
        }
        return document;
    }

    /** @throws ProblemException 409 when it is undone already, 422 when its money is used */
    public DocumentView reverse(LedgerDocument document, ReversalRequest request) {
        if (reversal(document.id()).isPresent()) {
            throw new ProblemException(BudgetProblem.REVERSED_ALREADY, Where.request());
        }
        return ledger.record(
                document.reversal(request.date()).noting(request.note()),
                request.act(),
                inRed(document.id()),
                Where.request());
    }

    /** What a paper posted, in red. */
    public List<Posting> inRed(UUID document) {
        return postings.of(document).stream().map(Posting::reversed).toList();
    }

    /** The paper that undoes another one. */
    public Optional<UUID> reversal(UUID document) {
        return documents.find("reversesId", document).firstResultOptional().map(LedgerDocument::id);
    }
}
