package vn.giamngheo.reporting.execution;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportAgency;

/**
 * Rolls postings up over a subtree: what crosses its border, and what is paid inside. Holders are joined by their id alone,
 * which is ours and never of a place and an agency both; with their kind it takes twice as long. That they are distinct is said
 * for the database, which else looks for each of them among the postings. What is paid, most of all, has a giver only. A handover
 * belongs to the trees of its own day and later: on an earlier tree its giver has not ended. A receipt moves from the giver that
 * it names. What a holder had passed on before its ledger began names no receiver: its receivers state it as received
 * themselves, so that it is less received. Narrowed to an agency, what it got of its own place counts as received.
 */
final class MoneyOfSubtree {

    private static final String COUNTING = """
            (cast(:asOf as date) is null or p.date <= :asOf)
                and (p.kind <> 'handover' or p.date <= cast(:tree as date))
                and (cast(:programme as text) is null or p.programme_code = :programme)""";

    /** Of the postings {@code p}, those of the year, the day and the programme. */
    static final String ASKED = "p.spending_year = :year and " + COUNTING;

    /** The same of several years. */
    static final String ASKED_OF_YEARS = "p.spending_year between :since and :year and " + COUNTING;

    private static final String ROLL_UP = """
            with place (id) as (
                select id from unnest(:places) as given (id)
            ), holder (id) as (
                select distinct id from (
                    select id from place where cast(:agency as uuid) is null
                    union all
                    select a.id from agency a join place p on p.id = a.area_id where not a.deleted
                        and (cast(:agency as uuid) is null or a.id = cast(:agency as uuid))
                ) each
            )
            select programme_code, line_code, source, sum(received)::bigint as received, sum(passed_on)::bigint as passed_on,
                sum(carried_over)::bigint as carried_over, sum(disbursed)::bigint as disbursed
            from (
                select p.programme_code, p.line_code, p.source, 0 as received, 0 as passed_on, 0 as carried_over,
                    sum(p.amount) as disbursed
                from posting p join holder g on g.id = p.giver_id
                where %1$s and p.effect in ('pay', 'advance')
                group by p.programme_code, p.line_code, p.source
                union all
                select p.programme_code, p.line_code, p.source,
                    coalesce(sum(p.amount) filter (where r.id is not null and g.id is null), 0)
                        - coalesce(sum(p.amount) filter (where g.id is not null and p.receiver_id is null
                            and p.effect = 'give'), 0),
                    coalesce(sum(p.amount) filter (where g.id is not null and r.id is null
                        and p.receiver_id is not null and p.effect = 'give'), 0),
                    coalesce(sum(p.amount) filter (where g.id is not null and p.effect = 'carry'), 0),
                    0
                from posting p
                left join holder g on g.id = coalesce(p.giver_id, p.named_giver_id)
                left join holder r on r.id = p.receiver_id
                where %1$s and p.effect in ('give', 'carry') and (g.id is not null or r.id is not null)
                group by p.programme_code, p.line_code, p.source
            ) side
            group by programme_code, line_code, source
            order by programme_code, line_code, source
            """.formatted(ASKED);

    private MoneyOfSubtree() {}

    /** @param places that are a subtree, or stand for one: what moves between them counts as inside */
    static List<MoneyRow> rows(PlaceArray places, BudgetExecution.Parameters asked, Handle handle) {
        return handle.createQuery(ROLL_UP)
                .bind("places", places)
                .bind("tree", asked.tree())
                .bind("year", asked.year())
                .bind("asOf", asked.asOf())
                .bind("programme", asked.programme())
                .bind("agency", ReportAgency.idOf(asked.agency()))
                .map(ConstructorMapper.of(MoneyRow.class))
                .list();
    }
}
