package vn.giamngheo.budget.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.giamngheo.budget.ledger.GiversAct;
import vn.giamngheo.budget.ledger.Holder;

/** Receipts, and what their givers have entered under the same act. */
@ApplicationScoped
class Receipts {

    private static final String UNDER_ACT = """
            giver_id = :giver and giver_kind = :giverKind and act_number = :number and programme_code = :programme
            and year = :year
            """;

    /** Compared is what stands at each purpose. */
    private static final String COMPARED = """
            with said as (
                select line_code, source, nature, origin_year, amount as received, 0 as allocated
                from posting where document_id = :receipt
                union all
                select p.line_code, p.source, p.nature, p.origin_year, 0, p.amount
                from posting p
                join ledger_document d on d.id = p.document_id
                where d.kind = 'ALLOCATION' and d.giver_id = :giver and d.giver_kind = :giverKind
                    and d.programme_code = :programme and d.year = :year
                    and d.act_key = :number and not exists (select from ledger_document r where r.reverses_id = d.id)
                    and p.receiver_id = :receiver and p.receiver_kind = :receiverKind
            )
            select line_code, source, nature, origin_year, sum(received) as received, sum(allocated) as allocated
            from said
            group by line_code, source, nature, origin_year
            order by line_code, source, nature, origin_year
            """;

    private static final String ENTERED = """
            select exists (
                select from ledger_document d
                where d.kind = 'ALLOCATION' and d.giver_id = :giver and d.giver_kind = :giverKind
                    and d.programme_code = :programme and d.year = :year
                    and d.act_key = :number and not exists (select from ledger_document r where r.reverses_id = d.id)
                    and d.id is distinct from :without
                    and (cast(:receiver as uuid) is null or exists (
                        select from posting p
                        where p.document_id = d.id and p.receiver_id = :receiver and p.receiver_kind = :receiverKind)))
            """;

    @Inject
    Jdbi jdbi;

    /** What a receipt and the giver's act say of one purpose, in đồng. */
    public record Compared(
            String lineCode, String source, String nature, int originYear, long received, long allocated) {

        boolean differs() {
            return received != allocated;
        }
    }

    void insert(UUID document, Holder receiver, GiversAct act) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                                insert into receipt (document_id, giver_kind, giver_id, act_number, programme_code, year,
                                    receiver_kind, receiver_id, state)
                                values (:document, :giverKind, :giver, :number, :programme, :year, :receiverKind,
                                    :receiver, 'OPEN')
                                """), act)
                .bind("document", document)
                .bind("receiverKind", receiver.kind())
                .bind("receiver", receiver.id())
                .execute());
    }

    /** Those under the act that are not withdrawn. */
    List<Receipt> under(GiversAct act) {
        return jdbi.withHandle(handle -> bind(handle.createQuery("""
                                select document_id, receiver_kind, receiver_id, state = 'MATCHED' as matched from receipt
                                where %s and state <> 'WITHDRAWN' order by document_id
                                """.formatted(UNDER_ACT)), act)
                .map(ConstructorMapper.of(Receipt.class))
                .list());
    }

    void mark(UUID document, String state) {
        jdbi.useHandle(handle -> handle.execute("update receipt set state = ? where document_id = ?", state, document));
    }

    String state(UUID document) {
        return jdbi.withHandle(handle -> handle.createQuery("select state from receipt where document_id = :document")
                .bind("document", document)
                .mapTo(String.class)
                .one());
    }

    /**
     * Whether the giver has entered anything under the act; for the receiver, if one is given.
     *
     * @param without a paper that does not count; null for none
     */
    boolean entered(GiversAct act, Holder receiver, UUID without) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(ENTERED), act)
                .bind("without", without)
                .bind("receiver", receiver == null ? null : receiver.id())
                .bind("receiverKind", receiver == null ? null : receiver.kind())
                .mapTo(Boolean.class)
                .one());
    }

    List<Compared> compare(Receipt receipt, GiversAct act) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(COMPARED), act)
                .bind("receipt", receipt.documentId())
                .bind("receiver", receipt.receiverId())
                .bind("receiverKind", receipt.receiverKind())
                .map(ConstructorMapper.of(Compared.class))
                .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, GiversAct act) {
        return statement
                .bind("giver", act.giver().id())
                .bind("giverKind", act.giver().kind())
                .bind("number", act.number())
                .bind("programme", act.programme())
                .bind("year", act.year());
    }
}
