package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
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
            ), counted (id, counts) as (
                select p.id, side.amount * part.sign
                from side join part on part.part = side.part join posting p on p.id = side.id
                where (cast(:line as text) is null or p.line_code = :line)
                    and (cast(:source as text) is null or (p.source = 'central') = (:source = 'central'))
            )
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

    private record Over(PlaceArray places, Boolean partial) {}

    ExplainedMoney explain(Asked asked, CountedPostings.After after, int limit) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            var over = over(asked.parameters(), handle);
            var counted = CountedPostings.read(sql -> bind(COUNTED + sql, asked, over.places(), handle), after, limit);
            return new ExplainedMoney(
                    asked.parameters(),
                    asked.line(),
                    asked.source(),
                    asked.figure(),
                    counted.total(),
                    counted.postings(),
                    counted.items(),
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
}
