package vn.giamngheo.reporting.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/**
 * Reads what there is for a subtree. Policy credit and integrated money are recorded of a place with all below it: of what is
 * the same, the topmost place that recorded it in the year stands for those below.
 */
final class ResourceRows {

    private static final String SEEN = """
            with recursive tree (id, path) as (
                select cast(:area as uuid), array[cast(:area as uuid)]
                union
                select p.area_id, t.path || p.area_id
                from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:tree as date) and not p.area_id = any(t.path)
            ), seen as (
                select id, path from tree where :all or id = any(:shown)
            )
            """;

    /** Read as budget execution reads it. */
    private static final String LEDGER = SEEN + """
            , holder (id) as (
                select id from seen
                union all
                select a.id from agency a join seen s on a.area_id = s.id where not a.deleted
            )
            select p.source,
                coalesce(sum(p.amount) filter (where r.id is not null and g.id is null and p.effect in ('give', 'carry')), 0)
                    - coalesce(sum(p.amount) filter (where g.id is not null and r.id is null and p.effect = 'give'), 0)
                    as allocated,
                coalesce(sum(p.amount) filter (where g.id is not null and p.effect in ('pay', 'advance')), 0) as disbursed
            from posting p
            left join holder g on g.id = coalesce(p.giver_id, p.named_giver_id)
            left join holder r on r.id = p.receiver_id
            where p.spending_year = :year and p.date <= :on
                and (p.kind <> 'handover' or p.date <= cast(:tree as date))
                and (cast(:programme as text) is null or p.programme_code = :programme)
                and (g.id is not null or r.id is not null)
                and p.effect <> 'commit'
            group by p.source
            order by array_position(array['central', 'province', 'district', 'commune'], p.source)
            """;

    private static final String CREDIT = SEEN + """
            , told as (
                select c.*, s.path, row_number() over (
                    partition by c.area_id, c.credit_programme order by c.date desc, c.id) as back
                from policy_credit c join seen s on s.id = c.area_id
                where not c.deleted and c.date between :begin and :on
            )
            select c.credit_programme, sum(c.lent) as lent, sum(c.recovered) as recovered,
                sum(c.outstanding) filter (where c.back = 1) as outstanding,
                sum(c.overdue) filter (where c.back = 1) as overdue,
                sum(c.borrowers) filter (where c.back = 1) as borrowers
            from told c
            where not exists (
                select from told above where above.credit_programme = c.credit_programme
                    and above.area_id <> c.area_id and above.area_id = any(c.path)
            )
            group by c.credit_programme
            order by c.credit_programme
            """;

    private static final String INTEGRATED = SEEN + """
            , told as (
                select distinct on (f.area_id, f.programme_code, f.line_code, f.origin, f.source) f.*, s.path
                from integrated_fund f join seen s on s.id = f.area_id
                where not f.deleted and f.year = :year and f.date <= :on
                    and (cast(:programme as text) is null or f.programme_code = :programme)
                order by f.area_id, f.programme_code, f.line_code, f.origin, f.source, f.date desc, f.id
            )
            select f.origin, f.source, sum(f.allocated) as allocated, sum(f.disbursed) as disbursed
            from told f
            where not exists (
                select from told above where above.programme_code = f.programme_code and above.origin = f.origin
                    and above.source = f.source and above.line_code is not distinct from f.line_code
                    and above.area_id <> f.area_id and above.area_id = any(f.path)
            )
            group by f.origin, f.source
            order by f.origin, f.source
            """;

    private static final String MOBILISED = SEEN + """
            select m.form, count(*) as gifts, sum(m.amount) as amount, sum(m.labour_days) as labour_days
            from mobilised_gift m join seen s on s.id = m.area_id
            where not m.deleted and m.date between :begin and :on
                and (cast(:programme as text) is null or m.programme_code = :programme)
            group by m.form
            order by m.form
            """;

    private final AllResources.Parameters asked;
    private final Optional<Set<UUID>> shown;
    private final Handle handle;

    /** @param shown places of which the caller may see what they recorded; empty for all */
    ResourceRows(AllResources.Parameters asked, Optional<Set<UUID>> shown, Handle handle) {
        this.asked = asked;
        this.shown = shown;
        this.handle = handle;
    }

    List<AllResources.Source> ledger() {
        return ofProgramme(LEDGER)
                .bind("year", asked.year())
                .map((row, context) -> new AllResources.Source(
                        row.getString("source"), money(row, "allocated"), money(row, "disbursed")))
                .list();
    }

    List<AllResources.PolicyCredit> credit() {
        return of(CREDIT)
                .bind("begin", Period.year(asked.year()).from())
                .map((row, context) -> new AllResources.PolicyCredit(
                        row.getString("credit_programme"),
                        money(row, "lent"),
                        money(row, "recovered"),
                        money(row, "outstanding"),
                        money(row, "overdue"),
                        row.getLong("borrowers")))
                .list();
    }

    List<AllResources.Integrated> integrated() {
        return ofProgramme(INTEGRATED)
                .bind("year", asked.year())
                .map((row, context) -> new AllResources.Integrated(
                        row.getString("origin"),
                        row.getString("source"),
                        money(row, "allocated"),
                        money(row, "disbursed")))
                .list();
    }

    List<AllResources.Mobilised> mobilised() {
        return ofProgramme(MOBILISED)
                .bind("begin", Period.year(asked.year()).from())
                .map((row, context) -> new AllResources.Mobilised(
                        row.getString("form"),
                        row.getLong("gifts"),
                        money(row, "amount"),
                        row.getObject("labour_days", Long.class)))
                .list();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getLong(column));
    }

    private Query ofProgramme(String sql) {
        return of(sql).bind("programme", asked.programme());
    }

    private Query of(String sql) {
        return handle.createQuery(sql)
                .bind("area", asked.area().id())
                .bind("tree", asked.tree())
                .bind("on", asked.on())
                .bind("all", shown.isEmpty())
                .bindArray("shown", UUID.class, shown.orElse(Set.of()).toArray());
    }
}
