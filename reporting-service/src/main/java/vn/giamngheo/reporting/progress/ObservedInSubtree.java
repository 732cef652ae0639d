package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.value.Period;

/**
 * What was observed in a subtree over a period, each once. A figure recorded at a place stands for all below it over its own
 * period, unless figures below speak of a longer one, or are approved and it is not. Of stocks see {@link StocksInSubtree}.
 */
@ApplicationScoped
class ObservedInSubtree {

    private static final String TOPMOST = """
            with recursive tree (id, depth, path, parent) as (
                select cast(:area as uuid), 0, array[cast(:area as uuid)], cast(null as uuid)
                union all
                select p.area_id, t.depth + 1, t.path || p.area_id, t.id
                from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:tree as date) and p.area_id <> all (t.path)
            ), observed as (
                select o.id, o.indicator_code, o.area_id, t.depth, t.path, o.period_from, o.period_to, o.population,
                    o.population_words, v.numerator, v.denominator, v.value, v.number, v.approved_on, v.source, i.adds
                from observation o join tree t on t.id = o.area_id
                left join indicator i on i.code = o.indicator_code and not i.deleted
                %s
                where not o.deleted and o.period_from >= :from and o.period_to <= :to
                    and (o.indicator_code, o.population_words) in
                        (select indicator, population from unnest(:indicators, :populations) as a (indicator, population))
                    and (cast(:readable as uuid[]) is null or o.area_id = any(cast(:readable as uuid[])))
            ), meeting as materialized (
                select o.id, above.id as above, o.adds = 'flow' and (
                        o.period_from <= above.period_from and o.period_to >= above.period_to
                            and (o.period_from < above.period_from or o.period_to > above.period_to)
                        or o.approved_on is not null and above.approved_on is null) as instead
                from observed o
                cross join lateral unnest(trim_array(o.path, 1)) as up (id)
                join observed above on above.area_id = up.id and above.indicator_code = o.indicator_code
                    and above.population_words = o.population_words
                where o.adds is distinct from 'stock'
                    and above.period_from <= o.period_to and above.period_to >= o.period_from
            ), replaced as (
                select distinct above as id from meeting where instead
            ), contained as (
                select distinct m.id from meeting m where not exists (select from replaced r where r.id = m.above)
            ), kids as (
                select t.parent as id, array_agg(t.id) as ids from tree t
                where t.parent in (select up.id from observed o cross join lateral unnest(trim_array(o.path, 1)) as up (id)
                        where o.adds = 'stock')
                group by t.parent
            )
            select o.id, o.period_from, o.indicator_code, o.area_id, o.depth, o.period_to, o.numerator, o.denominator, o.value, o.adds,
                o.population, o.number as version, o.approved_on, o.source,
                case when o.adds = 'stock' then trim_array(o.path, 1) end as above,
                case when o.adds = 'stock' then k.ids end as below
            from observed o
            left join contained c on c.id = o.id
            left join replaced r on r.id = o.id
            left join kids k on k.id = o.area_id
            where c.id is null and r.id is null
            order by o.indicator_code, o.area_id, o.period_to
            """.formatted(InForce.VERSION);

    @Inject
    Jdbi jdbi;

    /**
     * @param asOf the last day whose versions count; null for all
     * @param measured what figures are asked for
     * @param readable only what was recorded at these; null for all
     */
    List<ObservedRow> rows(
            UUID area,
            LocalDate tree,
            Period period,
            LocalDate asOf,
            Collection<Measured> measured,
            Collection<UUID> readable) {
        return recorded(area, tree, period, asOf, measured, readable).stream()
                .map(Recorded::row)
                .toList();
    }

    /** The same, with what tells them apart. */
    List<Recorded> recorded(
            UUID area,
            LocalDate tree,
            Period period,
            LocalDate asOf,
            Collection<Measured> measured,
            Collection<UUID> readable) {
        return StocksInSubtree.once(found(area, tree, period, asOf, measured, readable));
    }

    private List<StocksInSubtree.Found> found(
            UUID area,
            LocalDate tree,
            Period period,
            LocalDate asOf,
            Collection<Measured> measured,
            Collection<UUID> readable) {
        return jdbi.withHandle(handle -> handle.createQuery(TOPMOST)
                .bindByType("readable", readable == null ? null : readable.toArray(UUID[]::new), UUID[].class)
                .bind("area", area)
                .bind("tree", tree)
                .bind("asOf", InForce.day(asOf))
                .bind("from", period.from())
                .bind("to", period.to())
                .bindArray(
                        "indicators",
                        String.class,
                        measured.stream().map(Measured::indicator).toArray())
                .bindArray(
                        "populations",
                        String.class,
                        measured.stream().map(Measured::population).toArray())
                .map(ConstructorMapper.of(StocksInSubtree.Found.class))
                .list());
    }
}
