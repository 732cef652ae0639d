package vn.giamngheo.reporting.escape;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.PlaceArray;
import vn.giamngheo.reporting.progress.Comparison;

/** What issued plans want of places by an indicator that counts households of the whole place. */
final class EscapeTargets {

    /** A plan of several years may say what it wants of each; of one year it needs not. */
    private static final String TARGETS = """
            with stated as (
                select p.area_id, p.id as plan_id, p.title, t.key, t.comparator, coalesce(y.value, t.value) as value,
                    case when y.value is null then t.upper_value end as upper_value,
                    y.value is not null or p.period_from >= :from and p.period_to <= :to as of_year, t.position
                from plan p
                join plan_target t on t.plan_id = p.id and t.indicator_code = :indicator and t.population is null
                left join plan_target_year y on y.plan_id = p.id and y.key = t.key and y.year = :year
                where p.area_id = any(:places) and not p.deleted and p.period_from <= :to and p.period_to >= :from
            ), part as (
                select g.assignment_id, g.area_id, g.value from target_assignment_area g
                union all
                select h.assignment_id, h.area_id, h.value from target_assignment_handover h where h.effective_on <= :tree
            ), given as (
                select r.area_id, p.id as plan_id, p.title, t.key, t.comparator, sum(r.value) as value,
                    cast(null as numeric) as upper_value, p.period_from >= :from and p.period_to <= :to as of_year,
                    t.position
                from part r
                join target_assignment s on s.id = r.assignment_id and not s.deleted
                join plan p on p.id = s.plan_id and not p.deleted and p.period_from <= :to and p.period_to >= :from
                join plan_target t on t.plan_id = p.id and t.key = s.target and t.indicator_code = :indicator
                    and t.population is null
                where r.area_id = any(:places)
                    and not exists (select from target_assignment_handover o where o.assignment_id = s.id
                        and o.from_area_id = r.area_id and o.effective_on <= :tree)
                group by r.area_id, p.id, p.title, t.key, t.comparator, p.period_from, p.period_to, t.position
            )
            select 'OWN_PLAN' as by, * from stated union all select 'ASSIGNED', * from given
            order by 1 desc, plan_id, position
            """;

    private EscapeTargets() {}

    private record Row(UUID place, EscapeReport.Target target) {}

    /** @param indicator null asks for none */
    static Map<UUID, List<EscapeReport.Target>> of(
            PlaceArray places, String indicator, int year, LocalDate tree, Handle handle) {
        if (indicator == null) {
            return Map.of();
        }
        var period = Period.year(year);
        return handle.createQuery(TARGETS)
                .bind("places", places)
                .bind("indicator", indicator)
                .bind("year", year)
                .bind("from", period.from())
                .bind("to", period.to())
                .bind("tree", tree)
                .map((row, context) -> new Row(row.getObject("area_id", UUID.class), target(row)))
                .collect(Collectors.groupingBy(
                        Row::place, Collectors.mapping(Row::target, Collectors.toUnmodifiableList())));
    }

    private static EscapeReport.Target target(ResultSet row) throws SQLException {
        return new EscapeReport.Target(
                row.getObject("plan_id", UUID.class),
                row.getString("title"),
                row.getString("key"),
                EscapeReport.By.valueOf(row.getString("by")),
                row.getString("comparator"),
                plain(row.getBigDecimal("value")),
                plain(row.getBigDecimal("upper_value")),
                row.getBoolean("of_year"));
    }

    private static BigDecimal plain(BigDecimal value) {
        if (value == null) {
            return null;
        }
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Boolean met(EscapeReport.Target target, long count) {
        return Comparison.met(target.comparator(), target.value(), target.upper(), count);
    }
}
