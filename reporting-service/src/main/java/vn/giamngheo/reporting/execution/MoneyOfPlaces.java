package vn.giamngheo.reporting.execution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Adds the postings of each of several places and its agencies, without the places below it. */
final class MoneyOfPlaces {

    private static final String OF_EACH = """
            with holder (place_id, id) as (
                select id, id from unnest(:places) as asked (id)
                union all
                select a.area_id, a.id from agency a where a.area_id = any(:places) and not a.deleted
            ), moved as (
                select p.effect, p.source, p.amount, g.place_id as giver, r.place_id as receiver
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
            select side.place_id, m.source,
                sum(side.received) as received, sum(side.passed_on) as passed_on,
                sum(side.carried_over) as carried_over, sum(side.disbursed) as disbursed
            from moved m
            cross join lateral (
                select m.receiver, m.amount, 0, 0, 0 where m.receiver is distinct from m.giver
                union all
                select m.giver, 0, m.amount, 0, 0 where m.effect = 'give' and m.giver is distinct from m.receiver
                union all
                select m.giver, 0, 0, m.amount, 0 where m.effect = 'carry'
                union all
                select m.giver, 0, 0, 0, m.amount where m.effect in ('pay', 'advance')
            ) as side (place_id, received, passed_on, carried_over, disbursed)
            where side.place_id is not null
            group by side.place_id, m.source
            """;

    private MoneyOfPlaces() {}

    /** Only places that have any, each with its rows by source. */
    static Map<UUID, List<MoneyRow>> rows(Collection<UUID> places, BudgetExecution.Parameters asked, Handle handle) {
        return handle
                .createQuery(OF_EACH)
                .bindArray("places", UUID.class, places.toArray())
                .bind("year", asked.year())
                .bind("tree", asked.tree())
                .bind("asOf", asked.asOf())
                .bind("programme", asked.programme())
                .map(ConstructorMapper.of(PlaceMoney.class))
                .stream()
                .collect(Collectors.groupingBy(
                        PlaceMoney::placeId, Collectors.mapping(PlaceMoney::row, Collectors.toList())));
    }
}
