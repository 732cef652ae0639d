package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.value.Money;

/** What was available on days that have passed, by the dates of the papers. */
@ApplicationScoped
class PastDays {

    private static final String ACCOUNT = """
            %1$s_id = :id and %1$s_kind = :kind and d.programme_code = :programme and p.line_code = :line
            and p.source = :source and p.nature = :nature and p.origin_year = :originYear
            and p.spending_year = :spendingYear
            """;

    private static final String LOWEST = """
            with change as (
                select cast(:from as date) as date, 0 as amount
                union all
                select d.date, p.amount from posting p join ledger_document d on d.id = p.document_id where %s
                union all
                select d.date, -p.amount from posting p join ledger_document d on d.id = p.document_id where %s
            ), day as (
                select greatest(date, :from) as date, sum(amount) as amount from change group by 1
            ), running as (
                select date, sum(amount) over (order by date) as available from day
            )
            select date, available from running order by available, date limit 1
            """.formatted(ACCOUNT.formatted("p.receiver"), ACCOUNT.formatted("p.giver"));

    @Inject
    Jdbi jdbi;

    /** @param available on the day, in đồng; below zero where signed acts have used more than had come by then */
    record Lowest(LocalDate day, Money available) {}

    /** The day with the least, from a day on. The balance is locked. */
    Lowest lowest(Account account, LocalDate from) {
        return jdbi.withHandle(handle -> Balances.bind(handle.createQuery(LOWEST), account)
                .bind("from", from)
                .map((row, context) ->
                        new Lowest(row.getObject("date", LocalDate.class), Money.of(row.getLong("available"))))
                .one());
    }
}
