package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Rolls postings up over a subtree: what crosses its border, and what is paid inside. Holders are joined by their id alone,
 * which is ours and never of a place and an agency both; with their kind it takes twice as long. A handover belongs to the
 * trees of its own day and later: on an earlier tree its giver has not ended. A receipt moves from the giver that it names.
 * What a holder had passed on before its ledger began names no receiver: its receivers state it as received themselves, so
 * that it is less received.
 */
@ApplicationScoped
class MoneyOfSubtree {

    private static final String SUBTREE = """
            select cast(:area as uuid)
            union
            select p.area_id from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:tree as date)
            """;

    private static final String GIVEN = "select id from unnest(:places) as given (id)";

    private static final String ROLL_UP = """
            with recursive tree (id) as (
                %s
            ), holder (id) as (
                select id from tree
                union all
                select a.id from agency a join tree t on a.area_id = t.id where not a.deleted
            ), moved as (
                select p.*, g.id is not null as gives, r.id is not null as receives
                from posting p
                left join holder g on g.id = coalesce(p.giver_id, p.named_giver_id)
                left join holder r on r.id = p.receiver_id
                where p.spending_year = :year
                    and (cast(:asOf as date) is null or p.date <= :asOf)
                    and (p.kind <> 'handover' or p.date <= cast(:tree as date))
                    and (cast(:programme as text) is null or p.programme_code = :programme)
                    and (g.id is not null or r.id is not null)
                    and p.effect <> 'commit'
            )
            select programme_code, line_code, source,
                coalesce(sum(amount) filter (where receives and not gives), 0)
                    - coalesce(sum(amount) filter (where gives and receiver_id is null and effect = 'give'), 0)
                    as received,
                coalesce(sum(amount) filter (where gives and not receives and receiver_id is not null
                    and effect = 'give'), 0) as passed_on,
                coalesce(sum(amount) filter (where gives and effect = 'carry'), 0) as carried_over,
                coalesce(sum(amount) filter (where gives and effect in ('pay', 'advance')), 0) as disbursed
            from moved
            group by programme_code, line_code, source
            order by programme_code, line_code, source
            """;

    @Inject
    Jdbi jdbi;

    /**
     * @param tree the day whose places and parents apply
     * @param asOf the last day whose postings count; null for all
     * @param programme null for all
     */
    List<MoneyRow> rows(UUID area, int year, LocalDate tree, LocalDate asOf, String programme) {
        return jdbi.withHandle(handle ->
                rows(handle.createQuery(ROLL_UP.formatted(SUBTREE)).bind("area", area), tree, year, asOf, programme));
    }

    /** The same over a set of places that stands for a subtree: what moves between them counts as inside. */
    static List<MoneyRow> rows(Collection<UUID> places, BudgetExecution.Parameters asked, Handle handle) {
        return rows(
                handle.createQuery(ROLL_UP.formatted(GIVEN)).bindArray("places", UUID.class, places.toArray()),
                asked.tree(),
                asked.year(),
                asked.asOf(),
                asked.programme());
    }

    private static List<MoneyRow> rows(Query query, LocalDate tree, int year, LocalDate asOf, String programme) {
        return query.bind("tree", tree)
                .bind("year", year)
                .bind("asOf", asOf)
                .bind("programme", programme)
                .map(ConstructorMapper.of(MoneyRow.class))
                .list();
    }
}
