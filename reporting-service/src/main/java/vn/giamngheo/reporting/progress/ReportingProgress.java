package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.ReportArea;

/** Makes the report of plan progress from the plans and the observations. */
@ApplicationScoped
class ReportingProgress {

    @Inject
    PlanRows plans;

    @Inject
    ObservedInSubtree observed;

    PlanProgress report(ReportArea area, int year, LocalDate tree) {
        var period = Period.year(year);
        var rows = plans.of(area.id(), period);
        var actuals = actuals(area, tree, period, rows);
        var found = rows.stream()
                .collect(Collectors.groupingBy(PlanRows.Row::planId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(targets -> plan(targets, actuals))
                .toList();
        return new PlanProgress("plan-progress", new PlanProgress.Parameters(area, year, tree), found);
    }

    private Map<String, PlanProgress.Actual> actuals(
            ReportArea area, LocalDate tree, Period period, List<PlanRows.Row> rows) {
        var indicators = rows.stream()
                .map(PlanRows.Row::indicatorCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var byIndicator = observed.rows(area.id(), tree, period, indicators).stream()
                .collect(Collectors.groupingBy(ObservedRow::indicatorCode));
        return byIndicator.entrySet().stream()
                .flatMap(
                        entry -> Actuals.of(entry.getValue()).map(actual -> Map.entry(entry.getKey(), actual)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PlanProgress.Plan plan(List<PlanRows.Row> rows, Map<String, PlanProgress.Actual> actuals) {
        var plan = rows.get(0);
        return new PlanProgress.Plan(
                plan.planId(),
                plan.programmeCode(),
                plan.title(),
                plan.documentNumber(),
                plan.issuedOn(),
                plan.periodFrom(),
                plan.periodTo(),
                rows.stream()
                        .filter(row -> row.key() != null)
                        .map(row -> line(row, actuals.get(row.indicatorCode())))
                        .toList());
    }

    private static PlanProgress.Line line(PlanRows.Row row, PlanProgress.Actual actual) {
        return new PlanProgress.Line(
                row.key(),
                row.indicatorCode(),
                row.nameVi() == null ? null : new Label(row.nameVi(), row.nameEn()),
                row.comparator(),
                row.value(),
                row.unit(),
                row.population(),
                row.dueOn(),
                row.dimension(),
                row.lineCode(),
                row.partOf(),
                actual,
                Comparison.met(row.comparator(), row.value(), actual));
    }
}
