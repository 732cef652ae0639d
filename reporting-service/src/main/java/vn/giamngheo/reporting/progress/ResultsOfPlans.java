package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.platform.value.Period;

/** What activities brought about that serve targets of plans, by year, in the units of those. It is the plan's, wherever it was done. */
final class ResultsOfPlans {

    private static final String SUMS = """
            select a.plan_id, a.target, cast(extract(year from e.date) as int) as year,
                sum(case a.counts when 'output' then e.output when 'participants' then e.participants
                    when 'women' then e.women when 'ethnic_minority' then e.ethnic_minority when 'poor' then e.poor
                    when 'near_poor' then e.near_poor when 'newly_escaped' then e.newly_escaped end) as value,
                count(distinct a.id) as activities, count(*) as entries
            from activity a
            join activity_entry e on e.activity_id = a.id and not e.deleted and e.date between :from and :to
            join plan_target t on t.plan_id = a.plan_id and t.key = a.target
                and case a.counts when 'output' then a.unit else 'people' end = t.unit
            where a.plan_id = any(:plans) and not a.deleted
                and (cast(:asOf as date) is null or e.date <= :asOf)
                and (cast(:readable as uuid[]) is null or e.area_id = any(cast(:readable as uuid[])))
            group by a.plan_id, a.target, extract(year from e.date)
            """;

    private final Map<Served, PlanProgress.Results> known;

    private ResultsOfPlans(Map<Served, PlanProgress.Results> known) {
        this.known = known;
    }

    private record Served(UUID plan, String target, int year) {}

    /**
     * @param until the last year
     * @param asOf the last day that counts; null for all
     * @param readable only what was done at these; null for all
     */
    static ResultsOfPlans of(
            List<PlanRows.Row> rows, int until, LocalDate asOf, Collection<UUID> readable, Handle handle) {
        var plans = rows.stream().map(PlanRows.Row::planId).distinct().toArray();
        return new ResultsOfPlans(handle
                .createQuery(SUMS)
                .bindArray("plans", UUID.class, plans)
                .bind("from", first(rows, until))
                .bind("to", Period.year(until).to())
                .bind("asOf", asOf)
                .bindByType("readable", readable == null ? null : readable.toArray(UUID[]::new), UUID[].class)
                .map((row, context) -> Map.entry(
                        new Served(row.getObject("plan_id", UUID.class), row.getString("target"), row.getInt("year")),
                        results(row.getBigDecimal("value"), row.getInt("activities"), row.getInt("entries"))))
                .stream()
                .filter(entry -> entry.getValue().value() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static LocalDate first(List<PlanRows.Row> rows, int until) {
        return rows.stream()
                .map(PlanRows.Row::periodFrom)
                .min(LocalDate::compareTo)
                .orElse(Period.year(until).from());
    }

    /** @param value null where nobody was counted */
    private static PlanProgress.Results results(BigDecimal value, int activities, int entries) {
        return new PlanProgress.Results(value, activities, entries);
    }

    /** Null where there is nothing. */
    PlanProgress.Results of(PlanRows.Row target, int year) {
        return known.get(new Served(target.planId(), target.key(), year));
    }
}
