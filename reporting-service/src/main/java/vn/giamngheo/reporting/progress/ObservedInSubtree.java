package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
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
            with recursive tree (id, depth, path, parent) as (
                select cast(:area as uuid), 0, array[cast(:area as uuid)], cast(null as uuid)
                union all
                select p.area_id, t.depth + 1, t.path || p.area_id, t.id
                from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:tree as date) and p.area_id <> all (t.path)
            ), divided as (
                select parent as id, array_agg(id) as parts from tree where parent is not null group by parent
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
                select o.id, o.indicator_code, o.area_id, t.depth, t.path, d.id is not null as divided, o.period_from,
                    o.period_to, o.population, o.population_words, v.numerator, v.denominator, v.value, v.number,
                    v.approved_on, v.source
                from observation o
                join tree t on t.id = o.area_id
                join indicator i on i.code = o.indicator_code and not i.deleted and i.adds = 'flow'
                left join divided d on d.id = o.area_id
                %s
                where
            """ + ASKED + """
            ), meeting as materialized (
                select o.id, above.id as above,
                    o.period_from <= above.period_from and o.period_to >= above.period_to
                            and (o.period_from < above.period_from or o.period_to > above.period_to)
                        or o.approved_on is not null and above.approved_on is null as instead
                from observed o
                cross join lateral unnest(trim_array(o.path, 1)) as up (id)
                join observed above on above.divided and above.area_id = up.id
                    and above.indicator_code = o.indicator_code and above.population_words = o.population_words
                    and above.period_from <= o.period_to and above.period_to >= o.period_from
            ), replaced as (
                select distinct above as id from meeting where instead
            ), left_out as (
                select id from replaced
                union
                select m.id from meeting m where not exists (select from replaced r where r.id = m.above)
            )
            """;

    private static final String EACH_FLOW = FLOWS + """
            select o.id, o.period_from, o.indicator_code, o.area_id, o.depth, o.period_to, o.numerator, o.denominator, o.value,
                'flow' as adds, o.population, o.number as version, o.approved_on, o.source
            from observed o
            where o.id not in (select id from left_out)
            order by o.indicator_code, o.area_id, o.period_to
            """;

    /** Place by place first: a nation's figures are too many to be sorted. */
    private static final String SUMS_OF_FLOWS = FLOWS + """
            , place as (
                select indicator_code, population_words, area_id, min(depth) as depth, min(population) as population,
                    sum(numerator) as numerator, sum(denominator) as denominator, sum(value) as value, count(*) as figures,
                    count(approved_on) as approved, max(approved_on) as approved_on, min(number) as version,
                    min(source) as source
                from observed o
                where o.id not in (select id from left_out)
                group by indicator_code, population_words, area_id
            )
            select indicator_code, min(population) as population, max(depth) = 0 as here, count(*) as places,
                cast(sum(numerator) as bigint) as numerator, cast(sum(denominator) as bigint) as denominator,
                sum(value) as value, sum(figures) as figures, sum(approved) as approved, max(approved_on) as approved_on,
                min(version) as version, min(source) as source
            from place
            group by indicator_code, population_words
            """;

    /** The last of each place: no other counts. */
    private static final String OTHERS = TREE + """
            , last as (
                select distinct on (o.indicator_code, o.population_words, o.area_id) o.id, o.period_from, o.indicator_code,
                    o.area_id, o.period_to, o.population, v.numerator, v.denominator, v.value, v.number, v.approved_on,
                    v.source, t.depth, t.path, i.adds
                from observation o
                join tree t on t.id = o.area_id
                left join indicator i on i.code = o.indicator_code and not i.deleted
                %s
                where (i.adds = 'stock' or t.depth = 0 and i.adds is distinct from 'flow') and
            """ + ASKED + """
                order by o.indicator_code, o.population_words, o.area_id, o.period_to desc, v.approved_on is null
            )
            select l.id, l.period_from, l.indicator_code, l.area_id, l.depth, l.period_to, l.numerator, l.denominator, l.value,
                l.adds, l.population, l.number as version, l.approved_on, l.source,
                case when l.adds = 'stock' then trim_array(l.path, 1) end as above,
                case when l.adds = 'stock' then d.parts end as below
            from last l
            left join divided d on d.id = l.area_id
            order by l.indicator_code, l.area_id
            """;

    @Inject
    Jdbi jdbi;

    /**
     * What is asked of a place.
     *
     * @param asOf the last day whose versions count; null for all
     * @param measured what figures are asked for
     * @param readable only what was recorded at these; null for all
     */
    record Asked(
            UUID area,
            LocalDate tree,
            Period period,
            LocalDate asOf,
            Collection<Measured> measured,
            Collection<UUID> readable) {

        private Query of(String sql, Handle handle) {
            return InForce.bound(handle.createQuery(sql.formatted(InForce.version(asOf))), asOf)
                    .bindByType("readable", readable == null ? null : readable.toArray(UUID[]::new), UUID[].class)
                    .bind("area", area)
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

    /** The figure of each that was observed. */
    Map<Measured, PlanProgress.Actual> actuals(Asked asked) {
        return read(handle -> {
            var actuals = new HashMap<Measured, PlanProgress.Actual>();
            asked.of(SUMS_OF_FLOWS, handle)
                    .map(ConstructorMapper.of(Added.class))
                    .forEach(added -> actuals.put(added.measured(), added.actual()));
            others(asked, handle).stream()
                    .map(Recorded::row)
                    .collect(Collectors.groupingBy(ObservedRow::measured))
                    .forEach((measured, rows) -> Actuals.of(rows).ifPresent(actual -> actuals.put(measured, actual)));
            return actuals;
        });
    }

    /** The observations themselves, with what tells them apart. */
    List<Recorded> recorded(Asked asked) {
        return read(handle -> Stream.concat(
                        asked.of(EACH_FLOW, handle).map(ConstructorMapper.of(Recorded.class)).stream(),
                        others(asked, handle).stream())
                .toList());
    }

    /** By a plan of its own: how much there is of a place and a year is not the same twice. */
    private <T> T read(HandleCallback<T, RuntimeException> reading) {
        return jdbi.inTransaction(handle -> {
            handle.execute("set local plan_cache_mode = force_custom_plan");
            return reading.withHandle(handle);
        });
    }

    private static List<Recorded> others(Asked asked, Handle handle) {
        return StocksInSubtree.once(asked.of(OTHERS, handle)
                .map(ConstructorMapper.of(StocksInSubtree.Found.class))
                .list());
    }
}
