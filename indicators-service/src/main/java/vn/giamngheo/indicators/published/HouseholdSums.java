package vn.giamngheo.indicators.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What decided reviews found in the villages of places, in the cells of forms 1 to 3. */
@ApplicationScoped
class HouseholdSums {

    private static final List<String> FLOW = List.of(
            "opening",
            "toOther",
            "roseAbove",
            "otherDecrease",
            "fromOther",
            "fellBack",
            "newlyArisen",
            "otherIncrease",
            "closing");

    /** Where the cells stand in the counts of a village. */
    private static final Map<Cell, String> CELLS = cells();

    private static final String SUMS = """
            with recursive tree (top, id, day) as (
                select id, id, least(cast(:on as date), (select max(b.valid_to) from area_period b where b.area_id = id
                    having bool_and(b.valid_to is not null)))
                from unnest(:areas) as asked (id)
                union all
                select t.top, p.area_id, t.day from area_period p join tree t on p.parent_id = t.id
                where p.valid_from <= t.day and (p.valid_to is null or p.valid_to >= t.day)
            )
            select t.top, count(distinct t.id) as villages, count(distinct r.area_id) as reported, %s
            from tree t
            join area a on a.id = t.id and a.level = 'village' and not a.deleted
            left join (
                select v.area_id, v.households, v.persons from review_result v
                join review_round o on o.id = v.round_id and o.year = :year and lower(o.kind) = :kind
                join poverty_standard s on s.id = o.standard_id and s.code = :standard
                where not v.deleted
            ) r on r.area_id = t.id
            group by t.top
            """.formatted(
            CELLS.values().stream().map("sum((r.%s)::bigint)"::formatted).collect(Collectors.joining(", ")));

    @Inject
    Jdbi jdbi;

    /** @param reported of how many of the villages there is a result */
    record Sum(int villages, int reported, Map<Cell, BigDecimal> cells) {

        static final Sum NONE = new Sum(0, 0, Map.of());

        /** @return null where no village has a result, or reviews do not count it */
        BigDecimal value(Cell cell) {
            return cells.get(cell);
        }
    }

    private static Map<Cell, String> cells() {
        var cells = new LinkedHashMap<Cell, String>();
        cells.put(Cell.result(1), "households #>> '{total}'");
        cells.put(Cell.result(2), "persons #>> '{total}'");
        var classes = List.of("poor", "nearPoor", "averageLivingStandard");
        for (var i = 0; i < classes.size(); i++) {
            cells.put(Cell.result(3 + 2 * i), "households #>> '{%s}'".formatted(classes.get(i)));
            cells.put(Cell.result(9 + 2 * i), "persons #>> '{%s}'".formatted(classes.get(i)));
        }
        Stream.of(RowUnit.HOUSEHOLDS, RowUnit.PERSONS)
                .forEach(unit -> IntStream.rangeClosed(1, FLOW.size()).forEach(column -> {
                    var path = unit.wireName() + " #>> '{%s," + FLOW.get(column - 1) + "}'";
                    cells.put(Cell.of(Form.POOR_FLOW, unit, column), path.formatted("poorFlow"));
                    cells.put(Cell.of(Form.NEAR_POOR_FLOW, unit, column), path.formatted("nearPoorFlow"));
                }));
        return cells;
    }

    /** By key; a place without villages is absent. @param keys of one year, kind and standard */
    Map<TotalKey, Sum> of(Collection<TotalKey> keys) {
        var any = keys.iterator().next();
        return jdbi.withHandle(handle -> handle.createQuery(SUMS)
                .bindArray(
                        "areas", UUID.class, keys.stream().map(TotalKey::areaId).toArray())
                .bind("on", any.day())
                .bindMethods(any)
                .map((row, context) -> Map.entry(any.at(row.getObject("top", UUID.class)), sum(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Sum sum(ResultSet row) throws SQLException {
        var cells = new LinkedHashMap<Cell, BigDecimal>();
        var column = 4;
        for (var cell : CELLS.keySet()) {
            var value = row.getBigDecimal(column++);
            if (value != null) {
                cells.put(cell, value);
            }
        }
        return new Sum(row.getInt("villages"), row.getInt("reported"), cells);
    }
}
