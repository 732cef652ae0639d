package vn.giamngheo.budget.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.budget.ledger.Account;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Purpose;

/** The balances that have been opened, each by one document. */
@ApplicationScoped
class OpenedAccounts {

    @Inject
    Jdbi jdbi;

    /** @return false when it has been opened already */
    boolean enter(UUID document, Holder holder, String programme, Purpose purpose) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into opened_account (holder_id, holder_kind, programme_code, line_code, source,
                                    nature, origin_year, spending_year, document_id)
                                values (:id, :kind, :programme, :lineCode, :source, :nature, :originYear, :spendingYear,
                                    :document)
                                on conflict do nothing
                                """)
                        .bind("id", holder.id())
                        .bind("kind", holder.kind())
                        .bind("programme", programme)
                        .bind("lineCode", purpose.lineCode())
                        .bind("source", purpose.source().name())
                        .bind("nature", purpose.nature().name())
                        .bind("originYear", purpose.originYear())
                        .bind("spendingYear", purpose.spendingYear())
                        .bind("document", document)
                        .execute())
                == 1;
    }

    /** The paper by which it was opened. */
    Optional<UUID> by(Account account) {
        var purpose = account.purpose();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select document_id from opened_account
                        where holder_id = :id and holder_kind = :kind and programme_code = :programme
                            and line_code = :lineCode and source = :source and nature = :nature
                            and origin_year = :originYear and spending_year = :spendingYear
                        """)
                .bind("id", account.holder().id())
                .bind("kind", account.holder().kind())
                .bind("programme", account.programmeCode())
                .bind("lineCode", purpose.lineCode())
                .bind("source", purpose.source().name())
                .bind("nature", purpose.nature().name())
                .bind("originYear", purpose.originYear())
                .bind("spendingYear", purpose.spendingYear())
                .mapTo(UUID.class)
                .findFirst());
    }

    /** They may be opened again. */
    void forget(UUID document) {
        jdbi.useHandle(handle -> handle.execute("delete from opened_account where document_id = ?", document));
    }
}
