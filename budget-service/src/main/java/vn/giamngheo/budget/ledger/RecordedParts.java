package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What acts have already given to whom, so that a list that comes again is not recorded again. */
@ApplicationScoped
class RecordedParts {

    @Inject
    Jdbi jdbi;

    /** What stands under an act for one receiver and purpose, in đồng, with the paper that did it first. */
    public record Found(UUID documentId, long amount) {}

    /** @param giver null for an estimate */
    Optional<Found> find(LedgerDocument.Kind kind, Holder giver, PaperLine.Paper paper, Holder receiver, Part part) {
        var purpose = part.purpose(paper.year());
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select p.document_id, sum(p.amount) over () as amount
                        from posting p
                        join ledger_document d on d.id = p.document_id
                        where p.receiver_id = :receiver and p.receiver_kind = :receiverKind and d.kind = :kind
                            and d.giver_id is not distinct from :giver and d.programme_code = :programme
                            and d.year = :year and d.act_key = :number
                            and not exists (select from ledger_document b where b.reverses_id = d.id)
                            and p.line_code = :lineCode and p.source = :source and p.nature = :nature
                            and p.origin_year = :originYear and p.spending_year = :spendingYear
                        order by p.document_id limit 1
                        """)
                .bind("receiver", receiver.id())
                .bind("receiverKind", receiver.kind())
                .bind("kind", kind.name())
                .bind("giver", giver == null ? null : giver.id())
                .bind("programme", paper.programme())
                .bind("year", paper.year())
                .bind("number", ActNumber.key(paper.act().number()))
                .bind("lineCode", purpose.lineCode())
                .bind("source", purpose.source().name())
                .bind("nature", purpose.nature().name())
                .bind("originYear", purpose.originYear())
                .bind("spendingYear", purpose.spendingYear())
                .map(ConstructorMapper.of(Found.class))
                .findFirst());
    }
}
