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
            with holder (place_id, kind, id) as (
                select id, 'area', id from unnest(:places) as asked (id)
                union all
                select a.area_id, 'agency', a.id from agency a where a.area_id = any(:places) and not a.deleted
            ), of_year as (
                select p.kind, p.giver_kind, p.giver_id, p.receiver_kind, p.receiver_id, p.source, p.amount
                from posting p
                where p.spending_year = :year
                    and (cast(:asOf as date) is null or p.date <= :asOf)
                    and (cast(:programme as text) is null or p.programme_code = :programme)
            ), side (place_id, source, received, passed_on, disbursed) as (
                select r.place_id, p.source, p.amount, 0, 0
                from of_year p
                join holder r on r.kind = p.receiver_kind and r.id = p.receiver_id
                left join holder g on g.kind = p.giver_kind and g.id = p.giver_id
                where g.place_id is distinct from r.place_id
                union all
                select g.place_id, p.source, 0,
                    case when p.kind <> 'payment' then p.amount else 0 end,
                    case when p.kind = 'payment' then p.amount else 0 end
                from of_year p
                join holder g on g.kind = p.giver_kind and g.id = p.giver_id
                left join holder r on r.kind = p.receiver_kind and r.id = p.receiver_id
                where p.kind = 'payment' or r.place_id is distinct from g.place_id
            )
            select place_id, source, sum(received) as received, sum(passed_on) as passed_on, sum(disbursed) as disbursed
            from side
            group by place_id, source
            """;

    private MoneyOfPlaces() {}

    /** Only places that have any, each with its rows by source. */
    static Map<UUID, List<MoneyRow>> rows(Collection<UUID> places, BudgetExecution.Parameters asked, Handle handle) {
        return handle
                .createQuery(OF_EACH)
                .bindArray("places", UUID.class, places.toArray())
                .bind("year", asked.year())
                .bind("asOf", asked.asOf())
                .bind("programme", asked.programme())
                .map(ConstructorMapper.of(PlaceMoney.class))
                .stream()
                .collect(Collectors.groupingBy(
                        PlaceMoney::placeId, Collectors.mapping(PlaceMoney::row, Collectors.toList())));
    }
}
