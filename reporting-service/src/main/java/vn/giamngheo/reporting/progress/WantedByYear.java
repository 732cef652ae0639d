package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What targets of plans want year by year. */
record WantedByYear(Map<Step, BigDecimal> values) {

    private record Step(UUID plan, String key, int year) {}

    static WantedByYear of(List<PlanRows.Row> rows, Handle handle) {
        var plans = rows.stream().map(PlanRows.Row::planId).distinct().toArray();
        return new WantedByYear(handle
                .createQuery("select plan_id, key, year, value from plan_target_year where plan_id = any(:plans)")
                .bindArray("plans", UUID.class, plans)
                .map((row, context) -> Map.entry(
                        new Step(row.getObject("plan_id", UUID.class), row.getString("key"), row.getInt("year")),
                        row.getBigDecimal("value")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Null where the plan does not say. */
    BigDecimal of(PlanRows.Row target, int year) {
        return values.get(new Step(target.planId(), target.key(), year));
    }
}
