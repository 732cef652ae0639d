package vn.giamngheo.budget.allocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.value.Money;

/** What one holder has given to another. */
@ApplicationScoped
class GivenBefore {

    @Inject
    Jdbi jdbi;

    /** For a purpose, less what was taken back, with what this transaction has recorded. */
    Money sum(Holder giver, Holder receiver, String programme, Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum(p.amount), 0) from posting p join ledger_document d on d.id = p.document_id
                        where p.receiver_id = :receiver and p.receiver_kind = :receiverKind and p.giver_id = :giver
                            and p.giver_kind = :giverKind and d.programme_code = :programme and p.line_code = :line
                            and p.source = :source and p.nature = :nature and p.origin_year = :originYear
                            and p.spending_year = :spendingYear
                        """)
                .bind("receiver", receiver.id())
                .bind("receiverKind", receiver.kind())
                .bind("giver", giver.id())
                .bind("giverKind", giver.kind())
                .bind("programme", programme)
                .bind("line", purpose.lineCode())
                .bind("source", purpose.source().name())
                .bind("nature", purpose.nature().name())
                .bind("originYear", purpose.originYear())
                .bind("spendingYear", purpose.spendingYear())
                .mapTo(Long.class)
                .map(Money::of)
                .one());
    }
}
