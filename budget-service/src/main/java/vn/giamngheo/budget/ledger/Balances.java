package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import vn.giamngheo.platform.value.Money;

/** The balances, each changed by one statement that locks its row. */
@ApplicationScoped
class Balances {

    private static final String ACCOUNT = """
            holder_kind = :kind and holder_id = :id and programme_code = :programme and line_code = :line
            and source = :source and nature = :nature and origin_year = :originYear
            and spending_year = :spendingYear
            """;

    private static final String MOVED = """
            returning new.received, new.passed_on, new.carried, new.paid, new.advanced, new.committed, new.shortage,
                old.shortage as former_shortage, new.gained_on
            """;

    @Inject
    Jdbi jdbi;

    /**
     * @param on the day of the paper
     * @param mayFallShort whether the holder may end up with less received than used, which is kept as its shortage: for an
     *     act that is signed, and whose money may be recorded later
     * @return empty when there is too little, and nothing changed
     */
    Optional<Moved> move(Account account, Movement movement, LocalDate on, boolean mayFallShort) {
        if (movement.onlyReceives()) {
            return add(account, movement, on);
        }
        if (mayFallShort || movement.received().isAboveZero()) {
            open(account);
        }
        return change(account, movement, on, mayFallShort);
    }

    private void open(Account account) {
        jdbi.useHandle(handle -> bind(handle.createUpdate("""
                                insert into balance (holder_kind, holder_id, programme_code, line_code, source, nature,
                                    origin_year, spending_year)
                                values (:kind, :id, :programme, :line, :source, :nature, :originYear, :spendingYear)
                                on conflict do nothing
                                """), account).execute());
    }

    /** Waits for whoever is at it, until this transaction ends. */
    void lock(Account account) {
        open(account);
        jdbi.useHandle(handle -> bind(
                        handle.createQuery("select available from balance where %s for update".formatted(ACCOUNT)),
                        account)
                .mapTo(Long.class)
                .one());
    }

    private Optional<Moved> change(Account account, Movement movement, LocalDate on, boolean mayFallShort) {
        return jdbi.withHandle(handle -> bind(handle.createQuery("""
                                        update balance set received = received + :received,
                                            passed_on = passed_on + :passedOn, carried = carried + :carried,
                                            paid = paid + :paid, advanced = advanced + :advanced,
                                            committed = committed + :committed,
                                            shortage = greatest(0, :taken - available),
                                            gained_on = case when :taken < 0 then greatest(gained_on, :on)
                                                else gained_on end
                                        where %s and (:mayFallShort or :taken <= greatest(0, available))
                                            and received + :received >= 0 and passed_on + :passedOn >= 0
                                            and carried + :carried >= 0 and paid + :paid >= 0
                                            and advanced + :advanced >= 0 and committed + :committed >= 0
                                        """.formatted(ACCOUNT) + MOVED), account)
                .bind("received", movement.received().dong())
                .bind("passedOn", movement.passedOn().dong())
                .bind("carried", movement.carried().dong())
                .bind("paid", movement.paid().dong())
                .bind("advanced", movement.advanced().dong())
                .bind("committed", movement.committed().dong())
                .bind("taken", movement.taken().dong())
                .bind("on", on)
                .bind("mayFallShort", mayFallShort)
                .map(Balances::moved)
                .findFirst());
    }

    private Optional<Moved> add(Account account, Movement movement, LocalDate on) {
        return jdbi.withHandle(handle -> bind(handle.createQuery("""
                                        insert into balance as b (holder_kind, holder_id, programme_code, line_code,
                                            source, nature, origin_year, spending_year, received, gained_on)
                                        values (:kind, :id, :programme, :line, :source, :nature, :originYear,
                                            :spendingYear, :received, :on)
                                        on conflict (holder_id, programme_code, line_code, source, nature,
                                            origin_year, spending_year, holder_kind)
                                        do update set received = b.received + excluded.received,
                                            shortage = greatest(0, -excluded.received - b.available),
                                            gained_on = greatest(b.gained_on, excluded.gained_on)
                                        """ + MOVED), account)
                .bind("received", movement.received().dong())
                .bind("on", on)
                .map(Balances::moved)
                .findFirst());
    }

    private static Moved moved(ResultSet row, StatementContext context) throws SQLException {
        return new Moved(
                new Movement(
                        Money.of(row.getLong("received")),
                        Money.of(row.getLong("passed_on")),
                        Money.of(row.getLong("carried")),
                        Money.of(row.getLong("paid")),
                        Money.of(row.getLong("advanced")),
                        Money.of(row.getLong("committed"))),
                Money.of(row.getLong("shortage")),
                row.getLong("former_shortage") > 0,
                row.getObject("gained_on", LocalDate.class));
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

    /** Binds what tells the balance from others. */
    static <S extends SqlStatement<S>> S bind(S statement, Account account) {
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
