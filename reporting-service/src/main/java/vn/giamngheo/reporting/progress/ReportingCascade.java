package vn.giamngheo.reporting.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.restatement.OffTree;

/** Holds what plans of a place want of the places below against what those want of themselves and have reached. */
@ApplicationScoped
class ReportingCascade {

    @Inject
    ObservedInSubtree observed;

    @Inject
    Readable readable;

    @Inject
    Jdbi jdbi;

    TargetCascade report(ReportArea area, int year, LocalDate tree) {
        var shown = readable.below(area.id(), tree, year);
        var plans = jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> plans(area, year, tree, shown, handle));
        return new TargetCascade(
                "target-cascade",
                new TargetCascade.Parameters(area, year, tree),
                plans,
                shown.map(Shown::remark).orElse(null));
    }

    private List<TargetCascade.Plan> plans(
            ReportArea area, int year, LocalDate tree, Optional<Shown> shown, Handle handle) {
        if (shown.isPresent() && !shown.get().places().contains(area.id())) {
            return List.of();
        }
        var headlines = CascadeRows.headlines(area.id(), tree, Period.year(year), handle);
        var given = new LinkedHashMap<CascadeRows.Headline, List<CascadeRows.Below>>();
        headlines.forEach(each -> given.put(each, CascadeRows.below(each, area.id(), tree, Period.year(year), handle)));
        var below = new LinkedHashMap<CascadeRows.Headline, List<CascadeRows.Below>>();
        var seen = SeenParts.of(given.values().stream().flatMap(List::stream).toList(), shown, year, readable, handle);
        given.forEach((target, rows) -> below.put(target, seen.of(rows)));
        var actuals = actuals(headlines, below, year, tree, shown);
        return headlines.stream()
                .collect(Collectors.groupingBy(CascadeRows.Headline::planId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(targets -> plan(
                        targets,
                        target -> target(
                                target,
                                rows(target, below.get(target), actuals),
                                OffTree.of(seen.notOnTree(given.get(target))))))
                .toList();
    }

    /** What is known of each place, looked for once for all indicators. */
    private Map<UUID, Map<Measured, PlanProgress.Actual>> actuals(
            List<CascadeRows.Headline> headlines,
            Map<CascadeRows.Headline, List<CascadeRows.Below>> below,
            int year,
            LocalDate tree,
            Optional<Shown> shown) {
        var measured = headlines.stream()
                .flatMap(target -> Stream.of(
                        new Measured(target.indicatorCode(), target.population()),
                        new Measured(target.indicatorCode(), null)))
                .distinct()
                .toList();
        var places = below.values().stream()
                .flatMap(List::stream)
                .map(CascadeRows.Below::areaId)
                .collect(Collectors.toSet());
        return observed.actuals(new ObservedInSubtree.Asked(
                places,
                tree,
                Period.year(year),
                null,
                measured,
                shown.map(Shown::places).orElse(null)));
    }

    private static TargetCascade.Plan plan(
            List<CascadeRows.Headline> targets, Function<CascadeRows.Headline, TargetCascade.Target> target) {
        var plan = targets.get(0);
        return new TargetCascade.Plan(
                plan.planId(),
                plan.programmeCode(),
                PlanRows.further(plan.programmeCodes()),
                plan.title(),
                plan.documentNumber(),
                targets.stream().map(target).toList());
    }

    private static List<TargetCascade.Row> rows(
            CascadeRows.Headline target,
            List<CascadeRows.Below> below,
            Map<UUID, Map<Measured, PlanProgress.Actual>> actuals) {
        var measured = new Measured(target.indicatorCode(), target.population());
        var whole = new Measured(target.indicatorCode(), null);
        return below.stream()
                .map(row -> row(target, row, actuals.getOrDefault(row.areaId(), Map.of()), measured, whole))
                .toList();
    }

    private static TargetCascade.Row row(
            CascadeRows.Headline target,
            CascadeRows.Below row,
            Map<Measured, PlanProgress.Actual> known,
            Measured measured,
            Measured whole) {
        return new TargetCascade.Row(
                row.place(),
                row.assigned(),
                row.planId(),
                row.comparator(),
                row.stated(),
                TargetCascade.Standing.of(target.comparator(), row),
                row.onTree() ? null : true,
                known.getOrDefault(measured, known.get(whole)));
    }

    private static TargetCascade.Target target(
            CascadeRows.Headline target, List<TargetCascade.Row> rows, OffTree offTree) {
        return new TargetCascade.Target(
                target.key(),
                target.indicatorCode(),
                target.nameVi() == null ? null : new Label(target.nameVi(), target.nameEn()),
                target.comparator(),
                target.value(),
                target.unit(),
                target.population(),
                target.dueOn(),
                target.method(),
                sum(target, rows, TargetCascade.Row::assigned),
                sum(target, comparable(target, rows), TargetCascade.Row::stated),
                TargetCascade.Counts.of(rows),
                rows,
                offTree);
    }

    private static List<TargetCascade.Row> comparable(CascadeRows.Headline target, List<TargetCascade.Row> rows) {
        return rows.stream()
                .filter(row -> Comparators.areComparable(target.comparator(), row.comparator()))
                .toList();
    }

    private static BigDecimal sum(
            CascadeRows.Headline target, List<TargetCascade.Row> rows, Function<TargetCascade.Row, BigDecimal> value) {
        return target.isAdding()
                ? rows.stream()
                        .map(value)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal::add)
                        .orElse(null)
                : null;
    }
}
