package vn.giamngheo.reporting.execution;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportAgency;

/**
 * The postings that the figures of budget execution sum over some places.
 *
 * @param asked of the last year
 * @param since the first year
 * @param line null for all
 * @param source {@code central} or {@code local}; null for both
 * @param places over which the report adds
 */
record CountedMoney(BudgetExecution.Parameters asked, int since, String line, String source, PlaceArray places) {

    private static final String COUNTED = """
            with place (id) as (
                select id from unnest(:places) as given (id)
            ), holder (id) as (
                select id from place where cast(:agency as uuid) is null
                union all
                select a.id from agency a join place p on p.id = a.area_id where not a.deleted
                    and (cast(:agency as uuid) is null or a.id = cast(:agency as uuid))
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

    CountedPostings read(MoneyFigure figure, CountedPostings.After after, int limit, Handle handle) {
        return CountedPostings.read(
                sql -> bind(
                        handle.createQuery((COUNTED + sql).formatted(MoneyOfSubtree.ASKED_OF_YEARS, figure.parts()))),
                after,
                limit);
    }

    private Query bind(Query query) {
        return query.bind("places", places)
                .bind("tree", asked.tree())
                .bind("since", since)
                .bind("year", asked.year())
                .bind("asOf", asked.asOf())
                .bind("programme", asked.programme())
                .bind("agency", ReportAgency.idOf(asked.agency()))
                .bind("line", line)
                .bind("source", source);
    }
}
