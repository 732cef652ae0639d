package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.platform.value.Rate;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.progress.ObservedPart.Figure;
import vn.giamngheo.reporting.restatement.How;
import vn.giamngheo.reporting.restatement.Named;
import vn.giamngheo.reporting.restatement.Restatement;
import vn.giamngheo.reporting.restatement.Way;

/** The observations of all indicators of a report on the asked tree, with the rows that were carried. */
final class RestatedProgress {

    private static final Comparator<PlanProgress.Carried> ORDER = Comparator.comparing(PlanProgress.Carried::indicator)
            .thenComparing(PlanProgress.Carried::to, ReportArea.BY_CODE)
            .thenComparing(PlanProgress.Carried::place, ReportArea.BY_CODE)
            .thenComparing(PlanProgress.Carried::periodTo)
            .thenComparing(PlanProgress.Carried::periodFrom)
            .thenComparing(PlanProgress.Carried::population, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Restatement restatement;
    private final Map<Measured, RestatedObservations> measured;

    private RestatedProgress(Restatement restatement, Map<Measured, RestatedObservations> measured) {
        this.restatement = restatement;
        this.measured = measured;
    }

    static RestatedProgress of(Restatement restatement, Map<Measured, List<ObservedFact>> facts) {
        var measured = new LinkedHashMap<Measured, RestatedObservations>();
        facts.forEach((code, each) -> measured.put(code, new RestatedObservations(restatement, each)));
        return new RestatedProgress(restatement, measured);
    }

    PlanProgress.Actual actual(PlanRows.Row target) {
        return observed(target).flatMap(RestatedObservations::actual).orElse(null);
    }

    /** What was observed at the place whose plan it is, while that was there. */
    PlanProgress.Actual actualOfItsPlace(PlanRows.Row target) {
        return observed(target)
                .flatMap(observed -> observed.actualOf(target.areaId()))
                .orElse(null);
    }

    private Optional<RestatedObservations> observed(PlanRows.Row target) {
        return Optional.ofNullable(Measured.known(target, measured));
    }

    /** What was carried, to be shown. */
    PlanProgress.Restated rows(LocalDate tree, Handle handle) {
        var held = measured.values().stream()
                .flatMap(RestatedObservations::heldAbove)
                .distinct()
                .toList();
        var carried = measured.values().stream()
                .collect(Collectors.toMap(Function.identity(), RestatedObservations::carried));
        var parts = carried.values().stream().flatMap(List::stream).toList();
        var named = Named.of(
                parts.stream().map(ObservedPart::to).distinct().toList(),
                Stream.concat(held.stream(), parts.stream().map(this::way))
                        .distinct()
                        .toList(),
                tree,
                handle);
        return new PlanProgress.Restated(
                carried.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream().map(part -> row(part, entry.getKey(), named)))
                        .sorted(ORDER)
                        .toList(),
                named.heldAbove(held));
    }

    private PlanProgress.Carried row(ObservedPart part, RestatedObservations observed, Named named) {
        var way = way(part);
        var fact = part.fact();
        return new PlanProgress.Carried(
                named.place(fact.areaId()),
                named.acts(way),
                part.how(),
                part.share() == null ? null : plain(part.share()),
                part.how() == How.APPORTIONED ? way.shareBases() : Set.of(),
                named.place(part.to()),
                fact.indicatorCode(),
                fact.population(),
                fact.periodFrom(),
                fact.periodTo(),
                part.figure().numerator(),
                part.figure().denominator(),
                value(part.figure()),
                observed.counts(part),
                observed.remainder(part).map(RestatedProgress::remainder).orElse(null));
    }

    private Way way(ObservedPart part) {
        return restatement.way(part.fact().areaId()).orElseThrow();
    }

    /** Without zeros at its end, and 60 stays 60. */
    private static BigDecimal plain(BigDecimal share) {
        return share.setScale(Math.max(0, share.stripTrailingZeros().scale()));
    }

    private static BigDecimal value(Figure figure) {
        return figure.numerator() == null
                ? figure.value()
                : new Rate(figure.numerator(), figure.denominator()).percent();
    }

    private static PlanProgress.Remainder remainder(Figure figure) {
        return new PlanProgress.Remainder(figure.numerator(), figure.denominator(), figure.value());
    }
}
