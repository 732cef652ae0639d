package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.value.Money;

/** Which budget years are settled and closed. */
@ApplicationScoped
class ClosedYears {

    private static final RowMapper<Purpose> PURPOSE = ConstructorMapper.of(Purpose.class);

    @Inject
    Jdbi jdbi;

    /** A budget year of a holder. */
    record HeldYear(Holder holder, int year) {

        static HeldYear of(Account account) {
            return new HeldYear(account.holder(), account.purpose().spendingYear());
        }
    }

    /** Those of the accounts' years that are closed; asked after the balances are locked, which closing a year locks, too. */
    Set<HeldYear> among(String programme, Collection<Account> accounts) {
        var years = accounts.stream().map(HeldYear::of).distinct().toList();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select s.holder_kind, s.holder_id, s.spending_year
                        from unnest(:holders, :years) asked (holder, year)
                        join settlement s on s.holder_id = asked.holder and s.programme_code = :programme
                            and s.spending_year = asked.year
                        """)
                .bindArray(
                        "holders",
                        UUID.class,
                        years.stream().map(year -> year.holder().id()).toArray())
                .bindArray(
                        "years",
                        Integer.class,
                        years.stream().map(HeldYear::year).toArray())
                .bind("programme", programme)
                .map((row, context) -> new HeldYear(
                        new Holder(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)),
                        row.getInt("spending_year")))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** What was paid for each purpose for which the holder has a balance in the year. */
    Map<Purpose, Money> paid(Holder holder, String programme, int year) {
        var paid = new LinkedHashMap<Purpose, Money>();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select line_code, source, nature, origin_year, spending_year, paid from balance
                        where holder_id = :holder and holder_kind = :kind and programme_code = :programme
                            and spending_year = :year
                        order by line_code, source, nature, origin_year
                        """)
                .bind("holder", holder.id())
                .bind("kind", holder.kind())
                .bind("programme", programme)
                .bind("year", year)
                .map((row, context) -> Map.entry(PURPOSE.map(row, context), Money.of(row.getLong("paid"))))
                .forEach(entry -> paid.put(entry.getKey(), entry.getValue())));
        return paid;
    }
}
