package vn.giamngheo.indicators.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Period;

/** The figures that there are, as they are in force or else were said last. */
@ApplicationScoped
class Figures {

    private static final String ROW = """
            select distinct o.indicator_code, coalesce(o.population, '') as population, o.area_id, o.period_from, o.period_to,
                o.value, o.numerator, o.denominator
            from observation o
            """;

    /** Figures of the whole place do not overlap: one at most contains what is asked, and a table is not read for it. */
    private static final String MEETING = """
            with asked as (
                select distinct indicator, area, cast(first as date) as first, cast(last as date) as last
                from unnest(:indicators, :areas, :froms, :tos) as a (indicator, area, first, last)
            ), time as (
                select indicator, area, first, last, false as with_parts from asked
                union
                select a.indicator, a.area, w.period_from, w.period_to, true
                from asked a
                join indicator i on i.code = a.indicator and lower(i.adds) = 'flow'
                cross join lateral (
                    select period_from, period_to from observation
                    where indicator_code = a.indicator and area_id = a.area and coalesce(population, '') = ''
                        and daterange(period_from, period_to, '[]') @> daterange(a.first, a.last, '[]')
                    limit 1
                ) w
            )
            """ + ROW + """
            join time t on o.indicator_code = t.indicator and o.area_id = t.area and o.period_from >= t.first
                and o.period_to between t.first and t.last
                and (t.with_parts or o.period_from = t.first and o.period_to = t.last)
            """;

    /** Any number that nobody else uses for locks. */
    private static final int LOCKS = 720_951_308;

    @Inject
    Jdbi jdbi;

    /** @param value null of a rate, and the others of everything else */
    record Known(FigureKey key, BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

        BigDecimal part(Part part) {
            return switch (part) {
                case VALUE -> value;
                case NUMERATOR -> numerator;
                case DENOMINATOR -> denominator;
            };
        }
    }

    /** @param keys folded, as those of the answer are */
    Map<FigureKey, Known> of(Collection<FigureKey> keys) {
        return jdbi
                .withHandle(handle -> known(handle.createQuery(ROW + """
                                join (select distinct * from unnest(:indicators, :areas, :froms, :tos)
                                    as a (indicator, area, first, last)) k
                                    on o.indicator_code = k.indicator and o.area_id = k.area
                                    and o.period_from = cast(k.first as date) and o.period_to = cast(k.last as date)
                                """)
                        .bindArray("indicators", String.class, each(keys, FigureKey::indicator))
                        .bindArray("areas", UUID.class, each(keys, FigureKey::areaId))
                        .bindArray("froms", String.class, each(keys, key -> key.period()
                                .from()
                                .toString()))
                        .bindArray("tos", String.class, each(keys, key -> key.period()
                                .to()
                                .toString()))))
                .stream()
                .collect(Collectors.toMap(
                        known -> known.key().folded(), Function.identity(), (one, inOtherWords) -> one));
    }

    /**
     * Those of every population of the same indicators, places and periods, the whole places too; of a flow also those of
     * parts of a longer time of which the whole place is known.
     */
    List<Known> ofAllPopulations(Collection<Touched> touched) {
        return jdbi.withHandle(handle -> known(handle.createQuery(MEETING)
                .bindArray("indicators", String.class, each(touched, Touched::indicator))
                .bindArray("areas", UUID.class, each(touched, Touched::areaId))
                .bindArray("froms", String.class, each(touched, key -> key.period()
                        .from()
                        .toString()))
                .bindArray("tos", String.class, each(touched, key -> key.period()
                        .to()
                        .toString()))));
    }

    /** What is known of a place and all below it, of periods that end between two days. @param tree whose places apply */
    List<Touched> below(UUID area, LocalDate tree, LocalDate from, LocalDate to, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(Subtree.TREE + """
                        select o.indicator_code, o.population, o.area_id, o.period_from, o.period_to from observation o
                        where o.area_id in (select id from tree) and o.period_to between :from and :to
                        order by o.id limit :limit
                        """)
                .bind("area", area)
                .bind("tree", tree)
                .bind("from", from)
                .bind("to", to)
                .bind("limit", limit)
                .map((row, context) -> new Touched(
                        row.getString("indicator_code"),
                        row.getString("population"),
                        row.getObject("area_id", UUID.class),
                        period(row)))
                .list());
    }

    /**
     * What is checked of the same is checked by one at a time; in one order, until the transaction ends. Things share a few
     * locks, so that a file of very many does not fill the table of locks.
     */
    void lock(Collection<String> things) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select pg_advisory_xact_lock(%d, bucket)
                        from (select distinct hashtext(thing) & 127 as bucket from unnest(:things) thing order by 1) ordered
                        """.formatted(LOCKS))
                .bindArray("things", String.class, things.toArray())
                .mapTo(String.class)
                .list());
    }

    private static <T> Object[] each(Collection<T> all, Function<T, Object> part) {
        return all.stream().map(part).toArray();
    }

    private static List<Known> known(Query query) {
        return query.map((row, context) -> new Known(
                        new FigureKey(
                                row.getString("indicator_code"),
                                row.getString("population"),
                                row.getObject("area_id", UUID.class),
                                period(row)),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("numerator"),
                        row.getBigDecimal("denominator")))
                .list();
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class));
    }
}
