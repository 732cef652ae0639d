package vn.giamngheo.reporting.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.figure.Shown;

/**
 * What was received and spent at the places whose plans a report holds against it, of all programmes and years at once: each
 * rolled up over its own subtree by the rules of {@link MoneyOfSubtree}.
 */
final class MoneyOfHomes {

    private static final String ROLL_UP = """
            with place (home, id) as (
                select cast(:area as uuid), id from unnest(:own) as o (id)
                union all
                select home, id from unnest(:homes, :places) as g (home, id)
            ), holder (home, id) as (
                select home, id from place
                union all
                select p.home, a.id from agency a join place p on p.id = a.area_id where not a.deleted
            ), asked as not materialized (
                select a.home, p.*
                from unnest(:askedHomes, :days, :programmes, :years) as a (home, day, programme_code, spending_year)
                join posting p on p.programme_code = a.programme_code and p.spending_year = a.spending_year
                    and (p.kind <> 'handover' or p.date <= date '1970-01-01' + a.day)
                    and (cast(:asOf as date) is null or p.date <= :asOf)
            ), side as (
                select p.home, p.spending_year, p.programme_code, p.line_code, p.source, 0 as received, 0 as passed_on,
                    0 as carried_over, sum(p.amount) as disbursed
                from asked p join holder g on g.home = p.home and g.id = p.giver_id
                where p.effect in ('pay', 'advance')
                group by p.home, p.spending_year, p.programme_code, p.line_code, p.source
                union all
                select p.home, p.spending_year, p.programme_code, p.line_code, p.source,
                    coalesce(sum(p.amount) filter (where r.id is not null and g.id is null), 0)
                        - coalesce(sum(p.amount) filter (where g.id is not null and p.receiver_id is null
                            and p.effect = 'give'), 0),
                    coalesce(sum(p.amount) filter (where g.id is not null and r.id is null
                        and p.receiver_id is not null and p.effect = 'give'), 0),
                    coalesce(sum(p.amount) filter (where g.id is not null and p.effect = 'carry'), 0),
                    0
                from asked p
                left join holder g on g.home = p.home and g.id = coalesce(p.giver_id, p.named_giver_id)
                left join holder r on r.home = p.home and r.id = p.receiver_id
                where p.effect in ('give', 'carry') and (g.id is not null or r.id is not null)
                group by p.home, p.spending_year, p.programme_code, p.line_code, p.source
            )
            select home, spending_year as year, programme_code, line_code, source, sum(received)::bigint as received,
                sum(passed_on)::bigint as passed_on, sum(carried_over)::bigint as carried_over,
                sum(disbursed)::bigint as disbursed
            from side
            group by home, spending_year, programme_code, line_code, source
            order by programme_code, line_code, source
            """;

    private final Map<Asked, List<MoneyRow>> rows;

    private MoneyOfHomes(Map<Asked, List<MoneyRow>> rows) {
        this.rows = rows;
    }

    /** Of which home, programme and budget year money is asked for. */
    record Asked(UUID home, String programme, int year) {}

    /** What was found of one of them. */
    public record Found(UUID home, int year, @Nested MoneyRow row) {

        private Asked asked() {
            return new Asked(home, row.programmeCode(), year);
        }
    }

    /**
     * @param asked each with the day up to which money that was handed over counts
     * @param area whose own places {@code own} are
     * @param others the places of each of the other homes
     * @param asOf the last day whose acts count; null for all
     */
    static MoneyOfHomes read(
            Map<Asked, LocalDate> asked,
            UUID area,
            PlaceArray own,
            Map<UUID, Shown> others,
            LocalDate asOf,
            Handle handle) {
        var homes = new ArrayList<UUID>();
        var places = new ArrayList<UUID>();
        others.forEach((home, shown) -> shown.places().forEach(place -> {
            homes.add(home);
            places.add(place);
        }));
        var each = List.copyOf(asked.keySet());
        var found = handle
                .createQuery(ROLL_UP)
                .bind("area", area)
                .bind("asOf", asOf)
                .bind("own", own)
                .bind("homes", PlaceArray.of(homes))
                .bind("places", PlaceArray.of(places))
                .bind("askedHomes", PlaceArray.of(each.stream().map(Asked::home).toList()))
                .bindArray(
                        "days",
                        Integer.class,
                        each.stream()
                                .map(one -> (int) asked.get(one).toEpochDay())
                                .toArray())
                .bindArray(
                        "programmes",
                        String.class,
                        each.stream().map(Asked::programme).toArray())
                .bindArray(
                        "years", Integer.class, each.stream().map(Asked::year).toArray())
                .map(ConstructorMapper.of(Found.class))
                .stream()
                .collect(Collectors.groupingBy(Found::asked, Collectors.mapping(Found::row, Collectors.toList())));
        return new MoneyOfHomes(found);
    }

    /** Of a home and programme in all of the years. */
    List<MoneyRow> of(UUID home, String programme, Collection<Integer> years) {
        return years.stream()
                .flatMap(year -> rows.getOrDefault(new Asked(home, programme, year), List.of()).stream())
                .toList();
    }
}
