package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.Standing;

/** Makes the report of plan progress from the plans and the observations. */
@ApplicationScoped
class ReportingProgress {

    @Inject
    PlanRows plans;

    @Inject
    ObservedInSubtree observed;

    @Inject
    Readable readable;

    @Inject
    Jdbi jdbi;

    PlanProgress report(ReportArea area, int year, LocalDate tree, Basis basis) {
        return basis == Basis.RESTATED ? restated(area, year, tree) : original(area, year, tree);
    }

    private PlanProgress original(ReportArea area, int year, LocalDate tree) {
        var period = Period.year(year);
        var shown = readable.below(area.id(), tree, year);
        var own = List.of(area.id());
        var rows = plans.of(shown.map(places -> keep(own, places)).orElse(own), period);
        var actuals = actuals(observed.rows(area.id(), tree, period, indicators(rows), shown.orElse(null)));
        return new PlanProgress(
                "plan-progress",
                new PlanProgress.Parameters(area, year, tree, null),
                plans(rows, row -> actuals.get(row.indicatorCode()), id -> null),
                null);
    }

    private static Map<String, PlanProgress.Actual> actuals(List<ObservedRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(ObservedRow::indicatorCode)).entrySet().stream()
                .flatMap(
                        entry -> Actuals.of(entry.getValue()).map(actual -> Map.entry(entry.getKey(), actual)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From one state of the database: the rows are those of the actuals. */
    private PlanProgress restated(ReportArea area, int year, LocalDate tree) {
        var period = Period.year(year);
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var restatement = Restatement.of(area.id(), tree, handle);
            var shown = readable.of(restatement.touched(), area.id(), tree, year);
            var own = plans.of(keep(List.of(area.id()), shown), period);
            var former = plans.of(keep(standing(area, restatement), shown), period);
            var rows = Stream.concat(own.stream(), former.stream()).toList();
            var facts = readable(ObservedFacts.of(restatement, period, indicators(rows), handle), area, tree, year);
            var progress = RestatedProgress.of(restatement, facts, tree, handle);
            var named = Named.of(
                    former.stream().map(PlanRows.Row::areaId).distinct().toList(), List.of(), tree, handle);
            return new PlanProgress(
                    "plan-progress",
                    new PlanProgress.Parameters(area, year, tree, Basis.RESTATED),
                    Stream.concat(
                                    plans(own, progress::actual, id -> null).stream(),
                                    plans(former, progress::actualOfItsPlace, named::place).stream())
                            .toList(),
                    progress.rows());
        });
    }

    private Map<String, List<ObservedFact>> readable(
            List<ObservedFact> facts, ReportArea area, LocalDate tree, int year) {
        var places = facts.stream().map(ObservedFact::areaId).collect(Collectors.toSet());
        var shown = readable.of(places, area.id(), tree, year);
        return facts.stream()
                .filter(fact -> shown.contains(fact.areaId()))
                .collect(Collectors.groupingBy(ObservedFact::indicatorCode));
    }

    private static List<UUID> standing(ReportArea area, Restatement restatement) {
        return restatement.shown().stream()
                .filter(standing -> standing.to().equals(area.id()))
                .map(Standing::place)
                .toList();
    }

    private static List<UUID> keep(List<UUID> places, Set<UUID> shown) {
        return places.stream().filter(shown::contains).toList();
    }

    private static List<String> indicators(List<PlanRows.Row> rows) {
        return rows.stream()
                .map(PlanRows.Row::indicatorCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<PlanProgress.Plan> plans(
            List<PlanRows.Row> rows,
            Function<PlanRows.Row, PlanProgress.Actual> actuals,
            Function<UUID, ReportArea> places) {
        return rows.stream()
                .collect(Collectors.groupingBy(PlanRows.Row::planId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(targets ->
                        plan(targets, actuals, places.apply(targets.get(0).areaId())))
                .toList();
    }

    private static PlanProgress.Plan plan(
            List<PlanRows.Row> rows, Function<PlanRows.Row, PlanProgress.Actual> actuals, ReportArea place) {
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
                        .map(row -> line(row, actuals.apply(row)))
                        .toList(),
                place);
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
