package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Restatements;

/** Tells the postings that a figure of budget execution sums, over the same places as the figure. */
@ApplicationScoped
class ExplainingExecution {

    private static final String COUNTED = """
            with place (id) as (
                select id from unnest(:places) as given (id)
            ), holder (id) as (
                select id from place
                union all
                select a.id from agency a join place p on p.id = a.area_id where not a.deleted
            ), part (part, sign) as (values %2$s), side as (
                select p.id, 'disbursed' as part, p.amount
                from posting p join holder g on g.id = p.giver_id
                where %1$s and p.effect in ('pay', 'advance')
                union all
                select p.id,
                    case when g.id is null then 'received'
                        when p.effect = 'carry' then 'carried_over'
                        when p.receiver_id is null then 'received'
                        else 'passed_on' end,
                    case when g.id is not null and p.effect = 'give' and p.receiver_id is null
                        then -p.amount else p.amount end
                from posting p
                left join holder g on g.id = coalesce(p.giver_id, p.named_giver_id)
                left join holder r on r.id = p.receiver_id
                where %1$s and p.effect in ('give', 'carry')
                    and (g.id is null and r.id is not null
                        or g.id is not null and (p.effect = 'carry' or r.id is null))
            ), counted as (
                select p.*, side.amount * part.sign as counts
                from side join part on part.part = side.part join posting p on p.id = side.id
                where (cast(:line as text) is null or p.line_code = :line)
                    and (cast(:source as text) is null or (p.source = 'central') = (:source = 'central'))
            )
            """;

    private static final String SUM =
            COUNTED + "select coalesce(sum(counts), 0)::bigint as total, count(*) as postings from counted";

    private static final String PAGE = COUNTED + """
            select p.id, p.document_id, p.kind, p.date, d.act_number, d.issued_on, d.reverses_id, p.programme_code, p.line_code,
                p.source, p.nature, p.origin_year, p.counts,
                coalesce(p.giver_kind, case when p.named_giver_id is not null then d.giver_kind end) as giver_kind,
                coalesce(p.giver_id, p.named_giver_id) as giver_id,
                coalesce(ga.code, gp.code) as giver_code, coalesce(ga.name, gp.name) as giver_name,
                p.receiver_kind, p.receiver_id,
                coalesce(ra.code, rp.code) as receiver_code, coalesce(ra.name, rp.name) as receiver_name
            from counted p
            left join ledger_document d on d.id = p.document_id
            left join agency ga on ga.id = coalesce(p.giver_id, p.named_giver_id)
            left join agency ra on ra.id = p.receiver_id
            left join lateral (
                select a.code, a.name from area_period a where a.area_id = coalesce(p.giver_id, p.named_giver_id)
                order by a.valid @> p.date desc, a.valid_from desc limit 1
            ) gp on true
            left join lateral (
                select a.code, a.name from area_period a where a.area_id = p.receiver_id
                order by a.valid @> p.date desc, a.valid_from desc limit 1
            ) rp on true
            where (p.date, p.id) > (:after, :afterId)
            order by p.date, p.id
            limit :limit
            """;

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    @Inject
    Jdbi jdbi;

    /**
     * Which postings are asked for.
     *
     * @param line null for all
     * @param source {@code central} or {@code local}; null for both
     */
    record Asked(BudgetExecution.Parameters parameters, String line, String source, MoneyFigure figure) {}

    /** The last of the page before. */
    record After(LocalDate date, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    private record Sum(long total, long postings) {}

    private record Over(PlaceArray places, Boolean partial) {}

    ExplainedMoney explain(Asked asked, After after, int limit) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            var over = over(asked.parameters(), handle);
            var sum = bind(SUM, asked, over.places(), handle)
                    .map((row, context) -> new Sum(row.getLong("total"), row.getLong("postings")))
                    .one();
            var items = bind(PAGE, asked, over.places(), handle)
                    .bind("after", after.date())
                    .bind("afterId", after.id())
                    .bind("limit", limit)
                    .map((row, context) -> item(row))
                    .list();
            return new ExplainedMoney(
                    asked.parameters(),
                    asked.line(),
                    asked.source(),
                    asked.figure(),
                    Money.of(sum.total()),
                    sum.postings(),
                    items,
                    over.partial());
        });
    }

    /** Those over which the report adds. */
    private Over over(BudgetExecution.Parameters asked, Handle handle) {
        var area = asked.area().id();
        var all = readable.all(area, asked.tree(), asked.year());
        if (asked.basis() == Basis.RESTATED) {
            var restatement = restatements.of(area, asked.tree(), handle);
            var shown = readable.of(restatement.touched(), all, asked.year(), handle);
            return new Over(shown.of(restatement.places(), restatement::array), shown.remark());
        }
        if (all) {
            return new Over(restatements.below(area, asked.tree(), handle), null);
        }
        var shown = readable.below(area, asked.tree(), asked.year(), handle);
        return new Over(PlaceArray.of(shown.places()), shown.remark());
    }

    private static Query bind(String query, Asked asked, PlaceArray places, Handle handle) {
        return handle.createQuery(
                        query.formatted(MoneyOfSubtree.ASKED, asked.figure().parts()))
                .bind("places", places)
                .bind("tree", asked.parameters().tree())
                .bind("year", asked.parameters().year())
                .bind("asOf", asked.parameters().asOf())
                .bind("programme", asked.parameters().programme())
                .bind("line", asked.line())
                .bind("source", asked.source());
    }

    private static ExplainedMoney.Item item(ResultSet row) throws SQLException {
        return new ExplainedMoney.Item(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("kind"),
                row.getObject("date", LocalDate.class),
                row.getString("act_number"),
                row.getString("issued_on"),
                row.getObject("reverses_id", UUID.class),
                row.getString("programme_code"),
                row.getString("line_code"),
                row.getString("source"),
                row.getString("nature"),
                row.getInt("origin_year"),
                holder(row, "giver"),
                holder(row, "receiver"),
                Money.of(row.getLong("counts")));
    }

    private static ExplainedMoney.Holder holder(ResultSet row, String who) throws SQLException {
        var id = row.getObject(who + "_id", UUID.class);
        return id == null
                ? null
                : new ExplainedMoney.Holder(
                        row.getString(who + "_kind"), id, row.getString(who + "_code"), row.getString(who + "_name"));
    }
}
