package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.Period;

/**
 * What was observed in a subtree over a period, each once. A flow recorded at a place stands for all below it over its own
 * period, unless figures below speak of a longer one, or are approved and it is not. Of stocks see {@link StocksInSubtree};
 * what does not add counts at the asked place itself.
 */
@ApplicationScoped
class ObservedInSubtree {

    private static final String TREE = """
            with recursive tree (top, id, depth, path, parent) as (
                select id, id, 0, array[id], cast(null as uuid) from unnest(:areas) as asked (id)
                union all
                select t.top, p.area_id, t.depth + 1, t.path || p.area_id, t.id
                from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:tree as date) and p.area_id <> all (t.path)
            ), divided as (
                select top, parent as id, array_agg(id) as parts from tree where parent is not null group by top, parent
            )
            """;

    private static final String ASKED = """
            not o.deleted and o.period_from >= :from and o.period_to <= :to
                and (o.indicator_code, o.population_words) in
                    (select indicator, population from unnest(:indicators, :populations) as a (indicator, population))
                and (cast(:readable as uuid[]) is null or o.area_id = any(cast(:readable as uuid[])))
            """;

    /** Few figures are recorded above others: only these are compared. */
    private static final String FLOWS = TREE + """
            , observed as (
                select t.top, o.id, o.indicator_code, o.area_id, t.depth, t.path, d.id is not null as divided, o.period_from,
                    o.period_to, o.population, o.population_words, v.numerator, v.denominator, v.value, v.number,
                    v.approved_on, v.source
                from observation o
                join tree t on t.id = o.area_id
                join indicator i on i.code = o.indicator_code and not i.deleted and i.adds = 'flow'
                left join divided d on d.top = t.top and d.id = o.area_id
                %s
                where
            """ + ASKED + """
            ), meeting as materialized (
                select o.top, o.id, above.id as above,
                    o.period_from <= above.period_from and o.period_to >= above.period_to
                            and (o.period_from < above.period_from or o.period_to > above.period_to)
                        or o.approved_on is not null and above.approved_on is null as instead
                from observed o
                cross join lateral unnest(trim_array(o.path, 1)) as up (id)
                join observed above on above.top = o.top and above.divided and above.area_id = up.id
                    and above.indicator_code = o.indicator_code and above.population_words = o.population_words
                    and above.period_from <= o.period_to and above.period_to >= o.period_from
            ), replaced as (
                select distinct top, above as id from meeting where instead
            ), left_out as (
                select top, id from replaced
                union
                select m.top, m.id from meeting m
                where not exists (select from replaced r where r.top = m.top and r.id = m.above)
            )
            """;

    private static final String EACH_FLOW = FLOWS + """
            select o.top, o.id, o.period_from, o.indicator_code, o.area_id, o.depth, o.period_to, o.numerator, o.denominator, o.value,
                'flow' as adds, o.population, o.number as version, o.approved_on, o.source
            from observed o
            where (o.top, o.id) not in (select top, id from left_out)
            order by o.indicator_code, o.area_id, o.period_to
            """;

    /** Place by place first: a nation's figures are too many to be sorted. */
    private static final String SUMS_OF_FLOWS = FLOWS + """
            , place as (
                select top, indicator_code, population_words, area_id, min(depth) as depth, min(population) as population,
                    sum(numerator) as numerator, sum(denominator) as denominator, sum(value) as value, count(*) as figures,
                    count(approved_on) as approved, max(approved_on) as approved_on, min(number) as version,
                    min(source) as source, range_agg(daterange(period_from, period_to, '[]')) as days
                from observed o
                where (o.top, o.id) not in (select top, id from left_out)
                group by top, indicator_code, population_words, area_id
            )
            select top, indicator_code, min(population) as population, max(depth) = 0 as here, count(*) as places,
                cast(sum(numerator) as bigint) as numerator, cast(sum(denominator) as bigint) as denominator,
                sum(value) as value, sum(figures) as figures, sum(approved) as approved, max(approved_on) as approved_on,
                min(version) as version, min(source) as source, %s
            from place
            group by top, indicator_code, population_words
            """;

    /** The last of each place: no other counts. */
    private static final String OTHERS = TREE + """
            , last as (
                select distinct on (t.top, o.indicator_code, o.population_words, o.area_id) t.top, o.id, o.period_from, o.indicator_code,
                    o.area_id, o.period_to, o.population, v.numerator, v.denominator, v.value, v.number, v.approved_on,
                    v.source, t.depth, t.path, i.adds
                from observation o
                join tree t on t.id = o.area_id
                left join indicator i on i.code = o.indicator_code and not i.deleted
                %s
                where (i.adds = 'stock' or t.depth = 0 and i.adds is distinct from 'flow') and
            """ + ASKED + """
                order by t.top, o.indicator_code, o.population_words, o.area_id, o.period_to desc, v.approved_on is null
            )
            select l.top, l.id, l.period_from, l.indicator_code, l.area_id, l.depth, l.period_to, l.numerator, l.denominator, l.value,
                l.adds, l.population, l.number as version, l.approved_on, l.source,
                case when l.adds = 'stock' then trim_array(l.path, 1) end as above,
                case when l.adds = 'stock' then d.parts end as below
            from last l
            left join divided d on d.top = l.top and d.id = l.area_id
            order by l.indicator_code, l.area_id
            """;

    /** Where the figures of a sum were recorded and of which days each speaks, in SQL. */
    private static final String PLACES =
            "array_agg(area_id order by area_id) as recorded_at, array_agg(cast(days as text) order by area_id) as days";

    /** The same where nobody asks: a nation's places are many. */
    private static final String WHEREVER = "cast(null as uuid[]) as recorded_at, cast(null as text[]) as days";

    /** One of the ranges of days that PostgreSQL writes: the second is the day after the last one. */
    private static final Pattern DAYS = Pattern.compile("\\[([^,]+),([^)]+)\\)");

    @Inject
    Jdbi jdbi;

    /**
     * What is asked of places.
     *
     * @param areas each with all below it, by itself
     * @param asOf the last day whose versions count; null for all
     * @param measured what figures are asked for
     * @param readable only what was recorded at these; null for all
     */
    record Asked(
            Collection<UUID> areas,
            LocalDate tree,
            Period period,
            LocalDate asOf,
            Collection<Measured> measured,
            Collection<UUID> readable) {

        private Query of(String sql, String recordedAt, Handle handle) {
            return InForce.bound(handle.createQuery(sql.formatted(InForce.version(asOf), recordedAt)), asOf)
                    .bindByType("readable", readable == null ? null : readable.toArray(UUID[]::new), UUID[].class)
                    .bindArray("areas", UUID.class, areas.toArray())
                    .bind("tree", tree)
                    .bind("from", period.from())
                    .bind("to", period.to())
                    .bindArray(
                            "indicators",
                            String.class,
                            measured.stream().map(Measured::indicator).toArray())
                    .bindArray(
                            "populations",
                            String.class,
                            measured.stream().map(Measured::population).toArray());
        }
    }

    /**
     * A figure of a place.
     *
     * @param recordedAt the places whose observations it sums, each with the days of which they speak; none but of flows
     */
    record Summed(PlanProgress.Actual actual, Map<UUID, List<Period>> recordedAt) {}

    /** What was added up of one of the asked places. @param recordedAt null where it was not asked for */
    public record AddedOf(
            UUID top,
            List<UUID> recordedAt,
            List<String> days,
            @Nested Added added) {

        private Summed summed() {
            return new Summed(added.actual(), recordedAt == null ? null : daysByPlace());
        }

        private Map<UUID, List<Period>> daysByPlace() {
            return IntStream.range(0, recordedAt.size())
                    .boxed()
                    .collect(Collectors.toMap(recordedAt::get, i -> periods(days.get(i))));
        }
    }

    private static List<Period> periods(String ranges) {
        return DAYS.matcher(ranges)
                .results()
                .map(range -> new Period(
                        LocalDate.parse(range.group(1)),
                        LocalDate.parse(range.group(2)).minusDays(1)))
                .toList();
    }

    /** An observation in one of the asked places. */
    public record FoundIn(UUID top, @Nested StocksInSubtree.Found found) {}

    /** The figure of each that was observed, by the asked places; those of which nothing was are left out. */
    Map<UUID, Map<Measured, PlanProgress.Actual>> actuals(Asked asked) {
        return read(asked, WHEREVER).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().actual()))));
    }

    /** The figure of each of the asked places, with the places that it was recorded at; only where one was observed. */
    Map<UUID, Summed> of(Asked asked, Measured measured) {
        var figures = new HashMap<UUID, Summed>();
        read(asked, PLACES).forEach((top, summed) -> {
            if (summed.containsKey(measured)) {
                figures.put(top, summed.get(measured));
            }
        });
        return figures;
    }

    private Map<UUID, Map<Measured, Summed>> read(Asked asked, String recordedAt) {
        return read(handle -> {
            var summed = new HashMap<UUID, Map<Measured, Summed>>();
            asked.of(SUMS_OF_FLOWS, recordedAt, handle)
                    .map(ConstructorMapper.of(AddedOf.class))
                    .forEach(each -> summed.computeIfAbsent(each.top(), top -> new HashMap<>())
                            .put(each.added().measured(), each.summed()));
            others(asked, handle).forEach((top, recorded) -> recorded.stream()
                    .map(Recorded::row)
                    .collect(Collectors.groupingBy(ObservedRow::measured))
                    .forEach((measured, rows) -> Actuals.of(rows)
                            .ifPresent(actual -> summed.computeIfAbsent(top, each -> new HashMap<>())
                                    .put(measured, new Summed(actual, recordedAt(rows))))));
            return summed;
        });
    }

    private static Map<UUID, List<Period>> recordedAt(List<ObservedRow> rows) {
        return Actuals.counting(rows).stream()
                .map(ObservedRow::areaId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), place -> List.of()));
    }

    /** The observations themselves, with what tells them apart. */
    List<Recorded> recorded(Asked asked) {
        return read(handle -> Stream.concat(
                        asked.of(EACH_FLOW, WHEREVER, handle).map(ConstructorMapper.of(Recorded.class)).stream(),
                        others(asked, handle).values().stream().flatMap(List::stream))
                .toList());
    }

    /** By a plan of its own: how much there is of a place and a year is not the same twice. */
    private <T> T read(HandleCallback<T, RuntimeException> reading) {
        return jdbi.inTransaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return reading.withHandle(handle);
        });
    }

    /** Those that count, of each of the asked places. */
    private static Map<UUID, List<Recorded>> others(Asked asked, Handle handle) {
        return asked.of(OTHERS, WHEREVER, handle).map(ConstructorMapper.of(FoundIn.class)).stream()
                .collect(Collectors.groupingBy(
                        FoundIn::top,
                        Collectors.collectingAndThen(
                                Collectors.mapping(FoundIn::found, Collectors.toList()), StocksInSubtree::once)));
    }
}
