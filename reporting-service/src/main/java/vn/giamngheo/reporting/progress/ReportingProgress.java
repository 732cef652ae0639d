package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.Restatements;
import vn.giamngheo.reporting.restatement.Standing;

/** Makes the report of plan progress from the plans and the observations. */
@ApplicationScoped
class ReportingProgress {

    @Inject
    ObservedInSubtree observed;

    @Inject
    Readable readable;

    @Inject
    Restatements restatements;

    @Inject
    Jdbi jdbi;

    PlanProgress report(ReportArea area, int year, LocalDate tree, Basis basis) {
        return basis == Basis.RESTATED ? restated(area, year, tree) : original(area, year, tree);
    }

    private PlanProgress original(ReportArea area, int year, LocalDate tree) {
        var period = Period.year(year);
        var shown = readable.below(area.id(), tree, year);
        var own = List.of(area.id());
        var rows = jdbi.withHandle(
                handle -> PlanRows.of(shown.map(some -> keep(own, some)).orElse(own), period, handle));
        var places = shown.map(Shown::places).orElse(null);
        var actuals = actuals(observed.rows(area.id(), tree, period, indicators(rows), places));
        return new PlanProgress(
                "plan-progress",
                new PlanProgress.Parameters(area, year, tree, null),
                plans(rows, row -> actuals.get(row.indicatorCode()), id -> null),
                null,
                shown.map(Shown::remark).orElse(null));
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
        var all = readable.all(area.id(), tree, year);
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var restatement = restatements.of(area.id(), tree, handle);
            var shown = readable.of(restatement.touched(), all, year, handle);
            var own = PlanRows.of(keep(List.of(area.id()), shown), period, handle);
            var former = PlanRows.of(keep(standing(area, restatement), shown), period, handle);
            var rows = Stream.concat(own.stream(), former.stream()).toList();
            var facts = ObservedFacts.of(restatement, period, indicators(rows), handle);
            var observers = readable.of(
                    facts.stream().map(ObservedFact::areaId).collect(Collectors.toSet()), all, year, handle);
            var progress = RestatedProgress.of(restatement, seen(facts, observers), tree, handle);
            var named = Named.of(
                    former.stream().map(PlanRows.Row::areaId).distinct().toList(), List.of(), tree, handle);
            return new PlanProgress(
                    "plan-progress",
                    new PlanProgress.Parameters(area, year, tree, Basis.RESTATED),
                    Stream.concat(
                                    plans(own, progress::actual, id -> null).stream(),
                                    plans(former, progress::actualOfItsPlace, named::place).stream())
                            .toList(),
                    progress.rows(),
                    shown.remark() != null ? shown.remark() : observers.remark());
        });
    }

    private static Map<String, List<ObservedFact>> seen(List<ObservedFact> facts, Shown observers) {
        return facts.stream()
                .filter(fact -> observers.places().contains(fact.areaId()))
                .collect(Collectors.groupingBy(ObservedFact::indicatorCode));
    }

    private static List<UUID> standing(ReportArea area, Restatement restatement) {
        return restatement.shown().stream()
                .filter(standing -> standing.to().equals(area.id()))
                .map(Standing::place)
                .toList();
    }

    private static List<UUID> keep(List<UUID> places, Shown shown) {
        return places.stream().filter(shown.places()::contains).toList();
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
                plan.status(),
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
                row.upperValue(),
                row.unit(),
                row.population(),
                row.dueOn(),
                row.dimension(),
                row.lineCode(),
                row.partOf(),
                actual,
                Comparison.met(row.comparator(), row.value(), row.upperValue(), actual));
    }
}
