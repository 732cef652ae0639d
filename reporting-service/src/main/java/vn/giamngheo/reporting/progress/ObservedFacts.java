package vn.giamngheo.reporting.progress;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.SideBySide;
import vn.giamngheo.reporting.restatement.Way;

/**
 * Reads the observations that a restatement carries or must know of: those of its places, and those recorded below
 * divided ones, which make a figure there a total.
 */
final class ObservedFacts {

    private static final String FACTS = """
            with recursive place (id) as (
                select id from unnest(:divided) as given (id)
                union
                select p.area_id from area_period p join place on p.parent_id = place.id
            ), fact as (
                select o.id, o.indicator_code, o.area_id, o.period_from, o.period_to, o.population, v.numerator,
                    v.denominator, v.value, v.number, v.approved_on, v.source
                from observation o
                %s
                where not o.deleted and o.period_from >= :from and o.period_to <= :to
                    and o.indicator_code = any(:indicators)
                    and o.area_id in (select id from unnest(:places) as given (id) union all select id from place)
            ), spot as (
                select f.area_id, f.period_to, coalesce(
                    max(least(coalesce(p.valid_to, f.period_to), f.period_to)), f.period_to) as day
                from (select distinct area_id, period_to from fact) f
                left join area_period p on p.area_id = f.area_id and p.valid_from <= f.period_to
                group by f.area_id, f.period_to
            ), up (area_id, period_to, day, id, height) as (
                select s.area_id, s.period_to, s.day, p.parent_id, 1
                from spot s join area_period p on p.area_id = s.area_id and p.valid @> s.day and p.parent_id is not null
                union all
                select u.area_id, u.period_to, u.day, p.parent_id, u.height + 1
                from up u join area_period p on p.area_id = u.id and p.valid @> u.day and p.parent_id is not null
                where u.height < :deepest
            ), above as (
                select area_id, period_to, array_agg(id order by height) as ids from up group by area_id, period_to
            ), below as (
                select s.area_id, s.period_to, array_agg(p.area_id) as ids
                from spot s join area_period p on p.parent_id = s.area_id and p.valid @> s.day
                group by s.area_id, s.period_to
            )
            select f.id, f.indicator_code, f.area_id, f.period_from, f.period_to, f.numerator, f.denominator, f.value, i.adds,
                f.population, f.number, f.approved_on, f.source, coalesce(a.ids, '{}') as above, coalesce(b.ids, '{}') as below
            from fact f
            left join above a on a.area_id = f.area_id and a.period_to = f.period_to
            left join below b on b.area_id = f.area_id and b.period_to = f.period_to
            left join indicator i on i.code = f.indicator_code and not i.deleted
            order by f.indicator_code, f.area_id, f.period_to, f.period_from
            """;

    /** No tree is deeper; a circle in it is followed no further. */
    private static final int DEEPEST = 8;

    /** What ever lay directly below divided places, and below that. */
    private static final String BELOW_DIVIDED = """
            with recursive place (id) as (
                select id from unnest(:divided) as given (id)
                union
                select p.area_id from area_period p join place on p.parent_id = place.id
            )
            select distinct p.parent_id, p.area_id from place join area_period p on p.parent_id = place.id
            """;

    private static final String RECORDED_AT = """
            select distinct o.area_id from observation o
            %s
            where not o.deleted and o.period_from >= :from and o.period_to <= :to
                and o.indicator_code = :indicator and o.population_words = :population
                and o.area_id in (select id from unnest(:places) as given (id))
            """;

    private ObservedFacts() {}

    /** Those of the places that have observed it in the year. */
    static Set<UUID> recordedAt(Collection<UUID> places, int year, LocalDate asOf, Measured measured, Handle handle) {
        var period = Period.year(year);
        return places.isEmpty()
                ? Set.of()
                : InForce.bound(handle.createQuery(RECORDED_AT.formatted(InForce.version(asOf))), asOf)
                        .bind("places", PlaceArray.of(places))
                        .bind("from", period.from())
                        .bind("to", period.to())
                        .bind("indicator", measured.indicator())
                        .bind("population", measured.population())
                        .mapTo(UUID.class)
                        .set();
    }

    /**
     * Whose observations matter to each of several places: of all that are read for the place that holds them.
     *
     * @return by the place
     */
    static Map<UUID, Set<UUID>> places(SideBySide places) {
        var below = places
                .handle()
                .createQuery(BELOW_DIVIDED)
                .bindArray("divided", UUID.class, places.whole().divided().toArray())
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return places.places().stream()
                .collect(Collectors.toMap(Function.identity(), place -> places(places.of(place), below)));
    }

    private static Set<UUID> places(Restatement restatement, Map<UUID, List<UUID>> below) {
        var places = new HashSet<>(restatement.divided());
        var open = new ArrayDeque<>(places);
        while (!open.isEmpty()) {
            below.getOrDefault(open.remove(), List.of()).stream()
                    .filter(places::add)
                    .forEach(open::add);
        }
        places.addAll(restatement.places());
        restatement.crossing().forEach(way -> places.add(way.place()));
        return places;
    }

    /** @param asOf the last day whose versions count; null for all */
    static List<ObservedFact> of(
            Restatement restatement, Period period, LocalDate asOf, List<String> indicators, Handle handle) {
        handle.execute("set local plan_cache_mode = force_custom_plan");
        var crossing = restatement.crossing().stream().map(Way::place);
        return InForce.bound(handle.createQuery(FACTS.formatted(InForce.version(asOf))), asOf)
                .bindArray("divided", UUID.class, restatement.divided().toArray())
                .bindArray(
                        "places",
                        UUID.class,
                        Stream.concat(restatement.places().stream(), crossing).toArray())
                .bind("from", period.from())
                .bind("to", period.to())
                .bindArray("indicators", String.class, indicators.toArray())
                .bind("deepest", DEEPEST)
                .map((row, context) -> new ObservedFact(
                        row.getObject("id", UUID.class),
                        row.getString("indicator_code"),
                        row.getObject("area_id", UUID.class),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getObject("numerator", Long.class),
                        row.getObject("denominator", Long.class),
                        row.getBigDecimal("value"),
                        row.getString("adds"),
                        Arrays.asList((UUID[]) row.getArray("above").getArray()),
                        Arrays.asList((UUID[]) row.getArray("below").getArray()),
                        row.getString("population"),
                        new Stated(
                                row.getInt("number"),
                                row.getObject("approved_on", LocalDate.class),
                                row.getString("source"))))
                .list();
    }
}
