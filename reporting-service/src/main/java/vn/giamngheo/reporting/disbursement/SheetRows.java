package vn.giamngheo.reporting.disbursement;

import static vn.giamngheo.reporting.restatement.Succession.BECAME;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.disbursement.Disbursement.Holder;
import vn.giamngheo.reporting.disbursement.Disbursement.Kind;
import vn.giamngheo.reporting.execution.CountedPostings;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportAgency;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * Reads what the sheet is made of. Every holder of the subtree is in one row: that of the place directly below, with its
 * agencies; an agency of the asked place in its own; and the asked place itself. A place that is not on the tree is in the row of
 * where it stands. Communes and agencies are those that spend
 * (đơn vị); what others hold is not detailed yet, until they pay or bind it. Otherwise postings are read as for budget
 * execution: a receipt moves from the giver that it names, a handover belongs to the trees of its own day and later, and
 * what was passed on before the ledger began is less received. Narrowed to an agency there is no other holder.
 */
final class SheetRows {

    private static final String HOLDERS = """
            with recursive tree (id, row_id, path) as (
                select cast(:area as uuid), cast(:area as uuid), array[cast(:area as uuid)]
                union
                select p.area_id, case when t.id = :area then p.area_id else t.row_id end, t.path || p.area_id
                from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:tree as date)
                    and not p.area_id = any(t.path)
            ), placed (id, row_id, path) as (
                select id, row_id, path from tree
                union all
                select c.id, t.row_id, t.path || c.id
                from unnest(:carried, :standsAt) as c (id, stands_at) join tree t on t.id = c.stands_at
            ), seen as (
                select p.id, p.row_id, p.path, a.level
                from placed p join unnest(:places) as i (id) on i.id = p.id join area a on a.id = p.id
            ), holder (id, row_id, path, level, spends) as (
                select id, row_id, path, level, level in ('commune', 'village') from seen where cast(:agency as uuid) is null
                union all
                select g.id, case when s.row_id = :area then g.id else s.row_id end, s.path || g.id, s.level, true
                from agency g join seen s on g.area_id = s.id
                where not g.deleted and (cast(:agency as uuid) is null or g.id = cast(:agency as uuid))
            )
            """;

    private static final String NAMES = HOLDERS + """
            select 'PLACE' as kind, p.area_id as id, p.code, p.name
            from area_period p
            where p.parent_id = :area and p.valid @> cast(:tree as date)
                and p.area_id in (select row_id from seen) and cast(:agency as uuid) is null
            union all
            select 'AGENCY', g.id, g.code, g.name
            from agency g
            where g.id in (select id from holder where id = row_id)
                and (g.valid_from <= :on and (g.valid_to is null or g.valid_to >= make_date(:year, 1, 1))
                    or exists (select from posting p where p.receiver_id = g.id and p.spending_year = :year))
            order by 1, 3, 2
            """;

    private static final String MOVED = HOLDERS + """
            , moved as (
                select p.id, p.effect, p.source, p.amount, p.date, p.origin_year < p.spending_year as carried_in,
                    coalesce(p.giver_id, p.named_giver_id) is null as from_nobody, p.receiver_id is null as to_nobody,
                    case when :whole and g.id is not null then :area else g.row_id end as giver,
                    case when :whole and r.id is not null then :area else r.row_id end as receiver,
                    g.level as giver_level, r.level as receiver_level, g.spends as giver_spends, r.spends as receiver_spends
                from posting p
                left join holder g on g.id = coalesce(p.giver_id, p.named_giver_id)
                left join holder r on r.id = p.receiver_id
                where p.spending_year = :year and p.date <= :on
                    and (p.kind <> 'handover' or p.date <= cast(:tree as date))
                    and (cast(:programme as text) is null or p.programme_code = :programme)
                    and (g.id is not null or r.id is not null)
            )
            """;

    /** What each posting is for a row. */
    private static final String SIDES = """
            cross join lateral (
                select m.receiver, case when m.from_nobody and m.source = m.receiver_level then 'OWN' else 'ABOVE' end, m.amount
                where m.effect in ('give', 'carry') and m.receiver is distinct from m.giver
                union all
                select m.giver, case when m.source = m.giver_level then 'OWN' else 'ABOVE' end, -m.amount
                where m.effect = 'give' and m.to_nobody
                union all
                select m.giver, 'PASSED_ON', m.amount
                where m.effect = 'give' and not m.to_nobody and m.giver is distinct from m.receiver
                union all
                select m.giver, 'CARRIED_OVER', m.amount where m.effect = 'carry'
                union all
                select m.giver, 'COMMITTED', m.amount where m.effect = 'commit'
                union all
                select m.giver, 'PAID', m.amount where m.effect = 'pay'
                union all
                select m.giver, 'ADVANCED', m.amount where m.effect = 'advance'
                union all
                select m.giver, 'IN_PERIOD', m.amount where m.effect in ('pay', 'advance') and m.date >= :from
                union all
                select m.receiver, 'UNDETAILED', m.amount where m.effect in ('give', 'carry') and not m.receiver_spends
                union all
                select m.giver, 'UNDETAILED', -m.amount where m.effect <> 'carry' and not m.giver_spends
            ) as side (row_id, part, amount)
            """;

    private static final String PARTS = MOVED + """
            select side.row_id, m.carried_in, side.part, sum(side.amount) as amount
            from moved m
            """ + SIDES + """
            where side.row_id is not null
            group by side.row_id, m.carried_in, side.part
            """;

    /** The postings of a row that some parts are made of, each once. */
    private static final String COUNTED = MOVED + """
            , counted (id, counts) as (
                select m.id, sum(side.amount * made.sign)
                from moved m
            """ + SIDES + """
                join (values %s) as made (part, sign) on made.part = side.part
                where side.row_id = :row and (cast(:carriedIn as boolean) is null or m.carried_in = :carriedIn)
                group by m.id
                having sum(side.amount * made.sign) <> 0
            )
            """;

    private static final String SAID = HOLDERS + BECAME + """
            , word as (
            select distinct on (f.holder_id, f.programme_code, f.line_code, f.kind, f.until)
                f.holder_id, h.row_id, h.path, f.programme_code, f.line_code, f.kind = 'pledge' as pledge, f.date, f.until,
                f.amount, f.reason,
                case when f.kind = 'pledge' and f.until <= :on then (
                    select coalesce(sum(p.amount), 0)
                    from holder b join posting p on p.giver_id = b.id
                    where f.holder_id = any(b.path) and p.spending_year = f.year and p.date <= f.until
                        and p.programme_code = f.programme_code and (f.line_code is null or p.line_code = f.line_code)
                        and p.effect in ('pay', 'advance')
                ) end as disbursed
            from disbursement_forecast f join holder h on h.id = f.holder_id
            where not f.deleted and f.year = :year and f.date <= :on
                and (cast(:programme as text) is null or f.programme_code = :programme)
            order by f.holder_id, f.programme_code, f.line_code, f.kind, f.until, f.date desc, f.id
            )
            select * from word w
            where not exists (
                select from became b join word l on l.holder_id = b.later and l.date >= b.since
                where b.earlier = w.holder_id and l.programme_code = w.programme_code and l.pledge = w.pledge
                    and l.until = w.until and (l.line_code is null or l.line_code = w.line_code)
            )
            """;

    private final Disbursement.Parameters asked;
    private final PlaceArray places;
    private final PlaceArray carried;
    private final PlaceArray standsAt;
    private final Handle handle;

    /** @param holding whose records are in the sheet */
    SheetRows(Disbursement.Parameters asked, Holding holding, Handle handle) {
        this.asked = asked;
        this.places = holding.places();
        this.carried = holding.carriedPlaces();
        this.standsAt = holding.standsAt();
        this.handle = handle;
    }

    /** The rows below, whether they have money or not. */
    List<Holder> names() {
        return holders(NAMES)
                .map((row, context) -> new Holder(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name")))
                .list();
    }

    /** @param whole the subtree as one row, under the id of its place */
    List<PartRow> parts(boolean whole) {
        return money(PARTS)
                .bind("whole", whole)
                .bind("from", asked.from())
                .map(ConstructorMapper.of(PartRow.class))
                .list();
    }

    /**
     * The postings that a figure of a row sums.
     *
     * @param whole whether the row is that of the total
     * @param carriedIn which capital; null for both
     * @param made SQL: of which parts it is made with which signs
     */
    CountedPostings counted(
            boolean whole, UUID row, Boolean carriedIn, String made, CountedPostings.After after, int limit) {
        return CountedPostings.read(
                sql -> money(COUNTED.formatted(made) + sql)
                        .bind("whole", whole)
                        .bind("from", asked.from())
                        .bind("row", row)
                        .bind("carriedIn", carriedIn),
                after,
                limit);
    }

    List<Said> said() {
        return money(SAID)
                .bind("restated", asked.basis() == Basis.RESTATED)
                .bind("begin", Period.year(asked.year()).from())
                .map(ConstructorMapper.of(Said.class))
                .list();
    }

    private Query money(String sql) {
        return holders(sql).bind("programme", asked.programme());
    }

    private Query holders(String sql) {
        return handle.createQuery(sql)
                .bind("area", asked.area().id())
                .bind("tree", asked.tree())
                .bind("year", asked.year())
                .bind("on", asked.on())
                .bind("agency", ReportAgency.idOf(asked.agency()))
                .bind("places", places)
                .bind("carried", carried)
                .bind("standsAt", standsAt);
    }
}
