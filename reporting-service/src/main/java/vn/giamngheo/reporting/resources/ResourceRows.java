package vn.giamngheo.reporting.resources;

import static vn.giamngheo.reporting.restatement.Succession.BECAME;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;

/**
 * Reads what there is for a subtree. Policy credit and integrated money are recorded of a place with all below it: of what is
 * the same, the topmost place that recorded it in the year stands for those below: of a place that is not on the tree one that it
 * lay in. Flows of that add to those of where it stands; of its stocks the last word counts until one of its successors has spoken.
 */
final class ResourceRows {

    private static final String SEEN = """
            with recursive tree (id, path) as (
                select cast(:area as uuid), array[cast(:area as uuid)]
                union
                select p.area_id, t.path || p.area_id
                from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:tree as date) and not p.area_id = any(t.path)
            ), placed (id, path) as (
                select id, path from tree
                union all
                select id, array[id] from unnest(:carried) as c (id)
            ), seen as (
                select p.id, p.path from placed p join unnest(:places) as i (id) on i.id = p.id
            )
            """;

    private static final String ABOVE_THEN = """
            , above_then (id, above) as (
                select t.area_id, p.parent_id
                from (select distinct area_id from told) t join unnest(:carried) as c (id) on c.id = t.area_id
                join area_period p on p.area_id = t.area_id and p.parent_id is not null
                union
                select u.id, p.parent_id
                from above_then u join area_period p on p.area_id = u.above and p.parent_id is not null
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

    private static final String CREDIT_TOLD = SEEN + BECAME + """
            , told as (
                select c.*, s.path, row_number() over (
                    partition by c.area_id, c.credit_programme order by c.date desc, c.id) as back
                from policy_credit c join seen s on s.id = c.area_id
                where not c.deleted and c.date between :begin and :on
            )
            """ + ABOVE_THEN + """
            , topmost as (
                select c.*, c.back = 1 and not exists (
                    select from became b join told l on l.area_id = b.later and l.date >= b.since
                    where b.earlier = c.area_id and l.credit_programme = c.credit_programme
                ) as stands
                from told c
                where not exists (
                    select from told above where above.credit_programme = c.credit_programme
                        and above.area_id <> c.area_id and above.area_id = any(c.path)
                ) and not exists (
                    select from above_then u join told above on above.area_id = u.above
                    where u.id = c.area_id and above.credit_programme = c.credit_programme
                )
            )
            """;

    private static final String CREDIT = CREDIT_TOLD + """
            select c.credit_programme, sum(c.lent) as lent, sum(c.recovered) as recovered,
                sum(c.outstanding) filter (where c.stands) as outstanding,
                sum(c.overdue) filter (where c.stands) as overdue,
                sum(c.borrowers) filter (where c.stands) as borrowers
            from topmost c
            group by c.credit_programme
            order by c.credit_programme
            """;

    private static final String INTEGRATED_TOLD = SEEN + BECAME + """
            , told as (
                select distinct on (f.area_id, f.programme_code, f.line_code, f.origin, f.source) f.*, s.path
                from integrated_fund f join seen s on s.id = f.area_id
                where not f.deleted and f.year = :year and f.date <= :on
                    and (cast(:programme as text) is null or f.programme_code = :programme)
                order by f.area_id, f.programme_code, f.line_code, f.origin, f.source, f.date desc, f.id
            )
            """ + ABOVE_THEN + """
            , topmost as (
                select f.* from told f
                where not exists (
                    select from told above where above.programme_code = f.programme_code and above.origin = f.origin
                        and above.source = f.source and above.line_code is not distinct from f.line_code
                        and above.area_id <> f.area_id and above.area_id = any(f.path)
                ) and not exists (
                    select from above_then u join told above on above.area_id = u.above
                    where u.id = f.area_id and above.programme_code = f.programme_code and above.origin = f.origin
                        and above.source = f.source and above.line_code is not distinct from f.line_code
                ) and not exists (
                    select from became b join told l on l.area_id = b.later and l.date >= b.since
                    where b.earlier = f.area_id and l.programme_code = f.programme_code and l.origin = f.origin
                        and l.source = f.source and l.line_code is not distinct from f.line_code
                )
            )
            """;

    private static final String INTEGRATED = INTEGRATED_TOLD + """
            select f.origin, f.source, sum(f.allocated) as allocated, sum(f.disbursed) as disbursed
            from topmost f
            group by f.origin, f.source
            order by f.origin, f.source
            """;

    private static final String MOBILISED_TOLD = SEEN + """
            , gift as (
                select m.* from mobilised_gift m join seen s on s.id = m.area_id
                where not m.deleted and m.date between :begin and :on
                    and (cast(:programme as text) is null or m.programme_code = :programme)
            )
            """;

    private static final String MOBILISED = MOBILISED_TOLD + """
            select m.form, count(*) as gifts, sum(m.amount) as amount, sum(m.labour_days) as labour_days
            from gift m
            group by m.form
            order by m.form
            """;

    /** Where what a figure is by is found, in any year and place. */
    private static final Map<String, String> KINDS = Map.of(
            CREDIT_TOLD, "policy_credit t where t.credit_programme",
            INTEGRATED_TOLD, "integrated_fund t where t.origin",
            MOBILISED_TOLD, "mobilised_gift t where t.form");

    /** The records that a figure sums, each with what it adds. */
    private static final String COUNTED = """
            , counted (id, place, date, kind, source, counts) as (
                select r.* from (%s) r (id, place, date, kind, source, counts)
                where r.counts is not null and (cast(:of as text) is null or r.kind = :of)
                    and (cast(:source as text) is null or r.source = :source)
            )
            """;

    private static final String COUNTED_SUM =
            "select coalesce(sum(counts), 0)::bigint as total, count(*) as records from counted";

    private static final String COUNTED_PAGE = """
            select c.*, a.level, p.code, p.name
            from counted c join area a on a.id = c.place
            cross join lateral (
                select n.code, n.name from area_period n where n.area_id = c.place
                order by n.valid @> cast(:tree as date) desc, n.valid_from desc limit 1
            ) p
            where (c.date, c.id) > (:after, :afterId) order by c.date, c.id limit :limit
            """;

    /** A figure of what stands beside the ledger, and the records that it sums. */
    enum Beside {
        LENT("policyCredit.lent", CREDIT_TOLD, credit("c.lent", "")),
        RECOVERED("policyCredit.recovered", CREDIT_TOLD, credit("c.recovered", "")),
        OUTSTANDING("policyCredit.outstanding", CREDIT_TOLD, credit("c.outstanding", "where c.stands")),
        OVERDUE("policyCredit.overdue", CREDIT_TOLD, credit("c.overdue", "where c.stands")),
        BORROWERS("policyCredit.borrowers", CREDIT_TOLD, credit("c.borrowers", "where c.stands")),
        INTEGRATED_ALLOCATED("integrated.allocated", INTEGRATED_TOLD, integrated("f.allocated")),
        INTEGRATED_DISBURSED("integrated.disbursed", INTEGRATED_TOLD, integrated("f.disbursed")),
        GIFTS("mobilised.gifts", MOBILISED_TOLD, mobilised("1")),
        AMOUNT("mobilised.amount", MOBILISED_TOLD, mobilised("m.amount")),
        LABOUR_DAYS("mobilised.labourDays", MOBILISED_TOLD, mobilised("m.labour_days"));

        private final String figure;
        private final String counted;
        private final boolean hasSources;
        private final String kinds;

        Beside(String figure, String told, String records) {
            this.figure = figure;
            this.counted = told + COUNTED.formatted(records);
            this.hasSources = told.equals(INTEGRATED_TOLD);
            this.kinds = KINDS.get(told);
        }

        /** Whether its records are of central or local money. */
        boolean hasSources() {
            return hasSources;
        }

        static Optional<Beside> named(String figure) {
            return Arrays.stream(values())
                    .filter(each -> each.figure.equals(figure))
                    .findFirst();
        }

        static List<String> figures() {
            return Arrays.stream(values()).map(each -> each.figure).toList();
        }

        private static String credit(String counts, String those) {
            return "select c.id, c.area_id, c.date, c.credit_programme, null::text, (%s)::bigint from topmost c %s"
                    .formatted(counts, those);
        }

        private static String integrated(String counts) {
            return "select f.id, f.area_id, f.date, f.origin, f.source, (%s)::bigint from topmost f".formatted(counts);
        }

        private static String mobilised(String counts) {
            return "select m.id, m.area_id, m.date, m.form, null::text, (%s)::bigint from gift m".formatted(counts);
        }
    }

    /** The last record of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    private final AllResources.Parameters asked;
    private final PlaceArray places;
    private final PlaceArray carried;
    private final Handle handle;

    /** @param holding whose records are in the report */
    ResourceRows(AllResources.Parameters asked, Holding holding, Handle handle) {
        this.asked = asked;
        this.places = holding.places();
        this.carried = holding.carriedPlaces();
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
                .map((row, context) -> new AllResources.Mobilised(
                        row.getString("form"),
                        row.getLong("gifts"),
                        money(row, "amount"),
                        row.getObject("labour_days", Long.class)))
                .list();
    }

    /** All records of the figure added up. */
    ExplainedResources.Sum sum(ExplainedResources.Question question) {
        return counted(question, COUNTED_SUM)
                .map((row, context) -> new ExplainedResources.Sum(row.getLong("total"), row.getLong("records")))
                .one();
    }

    /** Whether anything was ever recorded of what the figure is asked by. */
    boolean knows(ExplainedResources.Question question) {
        return question.of() == null
                || handle.createQuery("select exists (select from %s = :of and not t.deleted)"
                                .formatted(question.figure().kinds))
                        .bind("of", question.of())
                        .mapTo(Boolean.class)
                        .one();
    }

    /** A page of them, by date. */
    List<ExplainedResources.Item> records(ExplainedResources.Question question, After after, int limit) {
        return counted(question, COUNTED_PAGE)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> new ExplainedResources.Item(
                        row.getObject("id", UUID.class),
                        new ReportArea(
                                row.getObject("place", UUID.class),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("level")),
                        row.getObject("date", LocalDate.class),
                        row.getString("kind"),
                        row.getString("source"),
                        row.getLong("counts")))
                .list();
    }

    private Query counted(ExplainedResources.Question question, String sql) {
        return ofProgramme(question.figure().counted + sql)
                .bind("year", asked.year())
                .bind("of", question.of())
                .bind("source", question.source());
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
                .bind("begin", Period.year(asked.year()).from())
                .bind("restated", asked.basis() == Basis.RESTATED)
                .bind("places", places)
                .bind("carried", carried);
    }
}
