package vn.giamngheo.reporting.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Rolls postings up over a subtree: what crosses its border, and what is paid inside. A handover belongs to the trees of
 * its own day and later: on an earlier tree its giver has not ended.
 */
@ApplicationScoped
class MoneyOfSubtree {

    private static final String ROLL_UP = """
            with recursive tree (id) as (
                select cast(:area as uuid)
                union
                select p.area_id from area_period p join tree t on p.parent_id = t.id where p.valid @> cast(:tree as date)
            ), holder (kind, id) as (
                select 'area', id from tree
                union all
                select 'agency', a.id from agency a join tree t on a.area_id = t.id where not a.deleted
            ), moved as (
                select p.*, g.id is not null as gives, r.id is not null as receives
                from posting p
                left join holder g on g.kind = p.giver_kind and g.id = p.giver_id
                left join holder r on r.kind = p.receiver_kind and r.id = p.receiver_id
                where p.spending_year = :year
                    and (cast(:asOf as date) is null or p.date <= :asOf)
                    and (p.kind <> 'handover' or p.date <= cast(:tree as date))
                    and (cast(:programme as text) is null or p.programme_code = :programme)
                    and (g.id is not null or r.id is not null)
            )
            select programme_code, line_code, source,
                coalesce(sum(amount) filter (where receives and not gives), 0) as received,
                coalesce(sum(amount) filter (where gives and not receives and kind <> 'payment'), 0) as passed_on,
                coalesce(sum(amount) filter (where gives and kind = 'payment'), 0) as disbursed
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
        return jdbi.withHandle(handle -> handle.createQuery(ROLL_UP)
                .bind("area", area)
                .bind("year", year)
                .bind("tree", tree)
                .bind("asOf", asOf)
                .bind("programme", programme)
                .map(ConstructorMapper.of(MoneyRow.class))
                .list());
    }
}
