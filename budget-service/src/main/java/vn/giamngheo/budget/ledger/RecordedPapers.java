package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** Papers that stand in the ledger already, for features that record others about them. */
@ApplicationScoped
public class RecordedPapers {

    @Inject
    Documents documents;

    @Inject
    Postings postings;

    @Inject
    DocumentScope scope;

    @Inject
    Jdbi jdbi;

    /** A paper with its postings, locked for this transaction. */
    public record Paper(LedgerDocument document, List<Posting> parts) {}

    /** @throws ProblemException 404 when there is none, or it is none of the caller's */
    public Paper locked(UUID id) {
        var paper = new Paper(documents.locked(id), postings.of(id));
        scope.requireReadable(paper.document(), paper.parts());
        return paper;
    }

    /** @throws ProblemException 403 when one of its lines is none of the caller's */
    public void requireLines(Paper paper, Where where) {
        scope.requireLines(paper.document(), paper.parts(), where);
    }

    /** Whether it was taken back by a reversal. */
    public boolean isReversed(UUID id) {
        return !documents.reversalsOf(List.of(id)).isEmpty();
    }

    /** What came back of a payment or an advance, less refunds that were taken back themselves. */
    public Money refunded(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(r.total), 0) from ledger_document r
                        where r.refunds = :id
                            and not exists (select from ledger_document b where b.reverses_id = r.id)
                        """)
                .bind("id", id)
                .mapTo(Long.class)
                .map(Money::of)
                .one());
    }
}
