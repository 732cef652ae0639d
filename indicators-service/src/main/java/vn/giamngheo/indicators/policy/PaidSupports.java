package vn.giamngheo.indicators.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.value.Money;

/** What the ledger paid to households, beside what they were recorded to have got. */
@ApplicationScoped
class PaidSupports {

    /** Only what budgets gave can have come from the ledger. */
    private static final String COMPARED = """
            with paid as (
                select p.policy, s.year, sum(p.amount) as amount, max(s.date) as last,
                    (array_agg(s.id order by s.date desc, s.id desc))[1] as payment
                from support_payment_part p join support_payment s on s.id = p.payment_id and not s.taken_back
                where p.household_id = :household
                group by p.policy, s.year
            )
            select paid.policy, paid.year, paid.amount as paid, paid.last, paid.payment,
                exists (select from policy k where k.code = paid.policy) as is_known,
                coalesce((select sum(m.amount)
                    from policy_support r
                    join policy c on c.id = r.policy_id and c.code = paid.policy
                    join policy_support_money m on m.support_id = r.id
                        and m.source in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE')
                    where r.household_id = :household and r.withdrawn_at is null and r.received
                        and extract(year from r.period_from) = paid.year), 0) as recorded
            from paid order by paid.policy, paid.year
            """;

    @Inject
    Jdbi jdbi;

    /**
     * What the ledger paid a household by a policy in a budget year, and what it was recorded to have got of budgets then; in
     * đồng.
     *
     * @param last the date of the last payment
     * @param payment the last one
     * @param isKnown whether there is a policy of the code
     */
    public record Compared(
            String policy, int year, long paid, LocalDate last, UUID payment, boolean isKnown, long recorded) {}

    /** A payment to a household. */
    private record Paid(UUID supportId, UUID id, LocalDate date, String voucher, String source, long amount) {

        SupportView.Paid view() {
            return new SupportView.Paid(id, date, voucher, source, Money.of(amount));
        }
    }

    /** Empty where the ledger paid nothing. */
    List<Compared> compared(UUID household) {
        return jdbi.withHandle(handle -> handle.createQuery(COMPARED)
                .bind("household", household)
                .map(ConstructorMapper.of(Compared.class))
                .list());
    }

    /** By support: what was paid to its household by its policy in the budget year of its first day. */
    Map<UUID, List<SupportView.Paid>> of(Collection<UUID> supports) {
        return jdbi
                .withHandle(handle -> handle.createQuery("""
                                select r.id as support_id, s.id, s.date, s.voucher, s.source, p.amount
                                from policy_support r
                                join policy c on c.id = r.policy_id
                                join support_payment_part p on p.household_id = r.household_id and p.policy = c.code
                                join support_payment s on s.id = p.payment_id and not s.taken_back
                                    and s.year = extract(year from r.period_from)
                                where r.id = any(:supports)
                                order by s.date, s.id
                                """)
                        .bindArray("supports", UUID.class, supports.toArray())
                        .map((row, context) -> new Paid(
                                row.getObject("support_id", UUID.class),
                                row.getObject("id", UUID.class),
                                row.getObject("date", LocalDate.class),
                                row.getString("voucher"),
                                row.getString("source"),
                                row.getLong("amount")))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Paid::supportId, Collectors.mapping(Paid::view, Collectors.toList())));
    }

    /** Where somebody was paid whose id no household has; the place that paid. */
    UUID payer(UUID payment) {
        return jdbi.withHandle(handle -> handle.createQuery("select area_id from support_payment where id = :id")
                .bind("id", payment)
                .mapTo(UUID.class)
                .one());
    }

    /** There is a policy now that payments may have named before. */
    void markDueOf(String policy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into paid_household_due (household_id)
                        select distinct household_id from support_payment_part where policy = :policy
                        order by household_id
                        on conflict (household_id) do update set marked_at = clock_timestamp()
                        """).bind("policy", policy).execute());
    }

    /** What they got was recorded or withdrawn. */
    void markDue(Collection<UUID> households) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into paid_household_due (household_id)
                        select distinct p.household_id from support_payment_part p
                        where p.household_id = any(:households) order by p.household_id
                        on conflict (household_id) do update set marked_at = clock_timestamp()
                        """)
                .bindArray("households", UUID.class, households.toArray())
                .execute());
    }
}
