package vn.giamngheo.reporting.execution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.ReportAgency;

/**
 * The money of a set of places that stands for a subtree, and that of some places each with its agencies alone, read from
 * the postings in one pass, which looks for a holder once. Otherwise as {@link MoneyOfSubtree}.
 */
final class MoneyOfPlaces {

    private static final String CELLS = """
            with place (id, inside, alone) as (
                select id, true, cast(null as uuid) from unnest(:inside) as given (id)
                union all
                select id, true, id from unnest(:alone) as given (id)
                union all
                select id, false, id from unnest(:aloneOutside) as given (id)
            ), holder (id, inside, place_id) as (
                select distinct on (id) id, inside, alone from (
                    select id, inside, alone from place where cast(:agency as uuid) is null
                    union all
                    select a.id, p.inside, p.alone from agency a join place p on p.id = a.area_id
                    where not a.deleted and (cast(:agency as uuid) is null or a.id = cast(:agency as uuid))
                ) each
                order by id, alone
            )
            select p.programme_code, p.line_code, p.source, 'DISBURSED' as flow, g.inside as gives,
                false as receives, g.place_id as giver, cast(null as uuid) as receiver, sum(p.amount) as amount
            from posting p join holder g on g.id = p.giver_id
            where %1$s and p.effect in ('pay', 'advance')
            group by 1, 2, 3, 5, 7
            union all
            select p.programme_code, p.line_code, p.source,
                case when p.effect = 'carry' then 'CARRIED_OVER' when p.receiver_id is null then 'PASSED_ON_BEFORE'
                    else 'PASSED_ON' end,
                coalesce(g.inside, false), coalesce(r.inside, false), g.place_id, r.place_id, sum(p.amount)
            from posting p
            left join holder g on g.id = coalesce(p.giver_id, p.named_giver_id)
            left join holder r on r.id = p.receiver_id
            where %1$s and p.effect in ('give', 'carry') and (g.id is not null or r.id is not null)
            group by 1, 2, 3, 4, 5, 6, 7, 8
            order by 1, 2, 3
            """.formatted(MoneyOfSubtree.ASKED);

    private final List<MoneyCell> cells;

    private MoneyOfPlaces(List<MoneyCell> cells) {
        this.cells = cells;
    }

    /**
     * @param inside the set that stands for a subtree
     * @param alone places of the set that are of interest each by itself
     * @param aloneOutside the same of others, none of which is of the set: of a place in both nothing would count inside
     */
    static MoneyOfPlaces read(
            PlaceArray inside,
            PlaceArray alone,
            PlaceArray aloneOutside,
            BudgetExecution.Parameters asked,
            Handle handle) {
        return new MoneyOfPlaces(handle.createQuery(CELLS)
                .bind("inside", inside)
                .bind("alone", alone)
                .bind("aloneOutside", aloneOutside)
                .bind("year", asked.year())
                .bind("tree", asked.tree())
                .bind("asOf", asked.asOf())
                .bind("programme", asked.programme())
                .bind("agency", ReportAgency.idOf(asked.agency()))
                .map(ConstructorMapper.of(MoneyCell.class))
                .list());
    }

    /** What crossed the border of the set or was paid in it, by line and source; of one there may be several rows. */
    List<MoneyRow> together() {
        return cells.stream()
                .filter(MoneyCell::isInside)
                .map(MoneyCell::together)
                .toList();
    }

    /** The same of each place by itself; only those that have any. */
    Map<UUID, List<MoneyRow>> ofEach() {
        return cells.stream()
                .filter(MoneyCell::isBetweenPlaces)
                .flatMap(cell -> Stream.of(cell.ofReceiver(), cell.ofGiver()).flatMap(side -> side.stream()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
