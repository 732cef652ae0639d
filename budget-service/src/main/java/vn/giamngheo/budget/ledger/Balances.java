package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.giamngheo.platform.value.Money;

/** The balances, each changed by one statement that locks its row. */
@ApplicationScoped
class Balances {

    private static final String ACCOUNT = """
            holder_kind = :kind and holder_id = :id and programme_code = :programme and line_code = :line
            and source = :source and nature = :nature and origin_year = :originYear
            and spending_year = :spendingYear
            """;

    @Inject
    Jdbi jdbi;

    /**
     * @param mayFallShort whether the holder may end up with less received than used, which is kept as its shortage: for an
     *     act that is signed, and whose money may be recorded later
     * @return false when there is too little, and nothing changed
     */
    boolean move(Account account, Movement movement, boolean mayFallShort) {
        if (movement.onlyReceives()) {
            return add(account, movement);
        }
        if (mayFallShort || movement.received().isAboveZero()) {
            open(account);
        }
        return change(account, movement, mayFallShort);
    }

    private void open(Account account) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                                insert into balance (holder_kind, holder_id, programme_code, line_code, source, nature,
                                    origin_year, spending_year)
                                values (:kind, :id, :programme, :line, :source, :nature, :originYear, :spendingYear)
                                on conflict do nothing
                                """), account).execute());
    }

    private boolean change(Account account, Movement movement, boolean mayFallShort) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate("""
                                        update balance set received = received + :received,
                                            passed_on = passed_on + :passedOn, carried = carried + :carried,
                                            paid = paid + :paid, advanced = advanced + :advanced,
                                            committed = committed + :committed,
                                            shortage = greatest(0, :taken - available)
                                        where %s and (:mayFallShort or :taken <= greatest(0, available))
                                            and received + :received >= 0 and passed_on + :passedOn >= 0
                                            and carried + :carried >= 0 and paid + :paid >= 0
                                            and advanced + :advanced >= 0 and committed + :committed >= 0
                                        """.formatted(ACCOUNT)), account)
                        .bind("received", movement.received().dong())
                        .bind("passedOn", movement.passedOn().dong())
                        .bind("carried", movement.carried().dong())
                        .bind("paid", movement.paid().dong())
                        .bind("advanced", movement.advanced().dong())
                        .bind("committed", movement.committed().dong())
                        .bind("taken", movement.taken().dong())
                        .bind("mayFallShort", mayFallShort)
                        .execute())
                == 1;
    }

    private boolean add(Account account, Movement movement) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate("""
                                        insert into balance as b (holder_kind, holder_id, programme_code, line_code,
                                            source, nature, origin_year, spending_year, received)
                                        values (:kind, :id, :programme, :line, :source, :nature, :originYear,
                                            :spendingYear, :received)
                                        on conflict (holder_id, programme_code, line_code, source, nature,
                                            origin_year, spending_year, holder_kind)
                                        do update set received = b.received + excluded.received,
                                            shortage = greatest(0, -excluded.received - b.available)
                                        """), account)
                        .bind("received", movement.received().dong())
                        .execute())
                == 1;
    }

    /** What the holder may still use; below zero, its shortage. */
    Money available(Account account) {
        return jdbi.withHandle(
                handle -> bind(handle.createQuery("select available from balance where %s".formatted(ACCOUNT)), account)
                        .mapTo(Long.class)
                        .findFirst()
                        .map(Money::of)
                        .orElse(Money.ZERO));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Account account) {
        var purpose = account.purpose();
        return statement
                .bind("kind", account.holder().kind())
                .bind("id", account.holder().id())
                .bind("programme", account.programmeCode())
                .bind("line", purpose.lineCode())
                .bind("source", purpose.source().name())
                .bind("nature", purpose.nature().name())
                .bind("originYear", purpose.originYear())
                .bind("spendingYear", purpose.spendingYear());
    }
}
