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

    /** Adds what is received; takes out what is given. @return false when there is too little, and nothing changed */
    boolean move(Account account, Movement movement) {
        return movement.out().isAboveZero() ? takeOut(account, movement) : add(account, movement);
    }

    private boolean takeOut(Account account, Movement movement) {
        return jdbi.withHandle(handle -> bind(handle.createUpdate("""
                                        update balance set received = received + :received,
                                            passed_on = passed_on + :passedOn, paid = paid + :paid
                                        where %s and received + :received - passed_on - paid >= :passedOn + :paid
                                        """.formatted(ACCOUNT)), account)
                        .bind("received", movement.received().dong())
                        .bind("passedOn", movement.passedOn().dong())
                        .bind("paid", movement.paid().dong())
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
                                        do update set received = b.received + excluded.received
                                        """), account)
                        .bind("received", movement.received().dong())
                        .execute())
                == 1;
    }

    /** What is left on the account. */
    Money left(Account account) {
        return jdbi.withHandle(handle -> bind(
                        handle.createQuery(
                                "select received - passed_on - paid from balance where %s".formatted(ACCOUNT)),
                        account)
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
