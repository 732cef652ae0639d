package vn.giamngheo.reporting.counterpart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.execution.CountedPostings;
import vn.giamngheo.reporting.restatement.Holding;

/** Reads the rules that count for a year, each with what its place and all below it were given and did not pass on. */
final class CounterpartRows {

    /**
     * Of a year the rule counts that came into force last in it. A place that is not on the tree has its own below it, as
     * they last were; to one that is belongs what stands there. What one of them gives to another adds nothing.
     */
    private static final String SIDES = """
            with recursive inside (id) as (
                select id from unnest(:places) as p (id)
            ), carried (id, stands_at) as (
                select id, stands_at from unnest(:carried, :standsAt) as c (id, stands_at)
            ), rule as (
                select distinct on (r.area_id, r.programme_code, r.line_code) r.*,
                    case when exists (select from area_period p
                            where p.area_id = r.area_id and p.valid @> cast(:tree as date)) then cast(:tree as date)
                        else coalesce((select max(p.valid_to) from area_period p
                                where p.area_id = r.area_id and p.valid_to < cast(:tree as date)),
                            (select min(p.valid_from) from area_period p where p.area_id = r.area_id)) end as day
                from counterpart_rule r join inside i on i.id = r.area_id
                where not r.deleted and r.valid_from <= :last and (r.valid_to is null or r.valid_to >= :first)
                    and (cast(:programme as text) is null or r.programme_code = :programme)
                order by r.area_id, r.programme_code, r.line_code, r.valid_from desc
            ), tree (rule_id, id, day) as (
                select id, area_id, day from rule
                union
                select t.rule_id, p.area_id, t.day from tree t join area_period p on p.parent_id = t.id and p.valid @> t.day
            ), place (rule_id, id, day) as (
                select rule_id, id, day from tree
                union
                select t.rule_id, c.id, t.day from tree t join carried c on c.stands_at = t.id
                where t.day = cast(:tree as date)
            ), holder (rule_id, id, day) as (
                select p.rule_id, p.id, p.day from place p join inside i on i.id = p.id
                union all
                select p.rule_id, a.id, p.day from place p join inside i on i.id = p.id join agency a on a.area_id = p.id
                where not a.deleted
            ), moved as (
                select p.id, p.programme_code, p.line_code, p.source, p.amount, p.kind, p.date, p.receiver_id,
                    coalesce(p.giver_id, p.named_giver_id) as giver_id
                from posting p
                where p.effect = 'give' and p.spending_year = :year and p.origin_year = :year and p.date <= :on
            ), side (rule_id, id, programme_code, line_code, source, amount) as (
                select h.rule_id, m.id, m.programme_code, m.line_code, m.source, m.amount
                from moved m join holder h on h.id = m.receiver_id where m.kind <> 'handover' or m.date <= h.day
                union all
                select h.rule_id, m.id, m.programme_code, m.line_code, m.source, -m.amount
                from moved m join holder h on h.id = m.giver_id where m.kind <> 'handover' or m.date <= h.day
            )
            """;

    private static final String ROWS = SIDES + """
            select r.id, r.area_id, r.programme_code as programme, r.line_code as line, r.act_number as act, r.base,
                r.percent, r.tolerance, r.valid_from, r.valid_to,
                coalesce(sum(s.amount) filter (where s.source = 'central'), 0)::bigint as central,
                coalesce(sum(s.amount) filter (where s.source <> 'central'), 0)::bigint as local
            from rule r left join side s on s.rule_id = r.id and s.programme_code = r.programme_code
                and (r.line_code is null or s.line_code = r.line_code)
            group by r.id, r.area_id, r.programme_code, r.line_code, r.act_number, r.base, r.percent, r.tolerance,
                r.valid_from, r.valid_to
            """;

    private static final String HAS = SIDES + "select exists (select from rule where id = :rule)";

    /** What one place gives to another of the rule's stands twice in its sum, and not at all here. */
    private static final String COUNTED = SIDES + """
            , counted (id, counts) as (
                select s.id, sum(s.amount)
                from rule r join side s on s.rule_id = r.id and s.programme_code = r.programme_code
                    and (r.line_code is null or s.line_code = r.line_code)
                where r.id = :rule and (s.source = 'central') = :central
                group by s.id
                having sum(s.amount) <> 0
            )
            """;

    private CounterpartRows() {}

    /** A rule with the money of its place; amounts in đồng. */
    public record Read(
            UUID id,
            UUID areaId,
            String programme,
            String line,
            String act,
            String base,
            BigDecimal percent,
            long tolerance,
            LocalDate validFrom,
            LocalDate validTo,
            long central,
            long local) {

        CounterpartReport.Figures figures() {
            return CounterpartReport.Figures.of(Money.of(central), Money.of(local), base, percent, Money.of(tolerance));
        }
    }

    static List<Read> read(CounterpartReport.Parameters asked, Holding holding, Handle handle) {
        return bound(ROWS, asked, holding, handle)
                .map(ConstructorMapper.of(Read.class))
                .list();
    }

    /** Whether the rule is one of the report's. */
    static boolean has(UUID rule, CounterpartReport.Parameters asked, Holding holding, Handle handle) {
        return bound(HAS, asked, holding, handle)
                .bind("rule", rule)
                .mapTo(Boolean.class)
                .one();
    }

    /** The postings that the central or local money of a rule sums. */
    static CountedPostings counted(
            ExplainingCounterpart.Asked asked, Holding holding, CountedPostings.After after, int limit, Handle handle) {
        return CountedPostings.read(
                sql -> bound(COUNTED + sql, asked.parameters(), holding, handle)
                        .bind("rule", asked.rule())
                        .bind("central", asked.isCentral()),
                after,
                limit);
    }

    private static Query bound(String sql, CounterpartReport.Parameters asked, Holding holding, Handle handle) {
        var year = Period.year(asked.year());
        return handle.createQuery(sql)
                .bind("places", holding.places())
                .bind("carried", holding.carriedPlaces())
                .bind("standsAt", holding.standsAt())
                .bind("tree", asked.tree())
                .bind("year", asked.year())
                .bind("first", year.from())
                .bind("last", year.to())
                .bind("on", asked.on())
                .bind("programme", asked.programme());
    }
}
