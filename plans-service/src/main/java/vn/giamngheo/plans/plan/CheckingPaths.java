package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.reference.References;

/**
 * Holds what a target wants year by year against its headline: where the indicator adds over years all years of the plan until it
 * is due together, else the year in which it is due.
 */
@ApplicationScoped
class CheckingPaths {

    static final String CODE = "plan-path-differs";

    @Inject
    References references;

    @Inject
    Findings findings;

    /** @param plan locked */
    void check(Plan plan, Act act) {
        var found = plan.targets().stream()
                .filter(target -> target.path() != null)
                .flatMap(target -> reached(plan, target)
                        .filter(value -> !target.comparator().admits(value, target.value()))
                        .map(value -> finding(plan, act, target, value))
                        .stream())
                .toList();
        findings.settle(CODE, PlanTouches.plan(plan), found);
    }

    /** Where the path leads; empty where years are left out that it takes to know, or where the indicator does not add. */
    private Optional<BigDecimal> reached(Plan plan, PlanTarget target) {
        var indicator = references.indicator(target.indicatorCode(), "");
        return switch (indicator.rate() ? "stock" : indicator.adds()) {
            case "flow" -> sum(plan, target);
            case "stock" -> last(target);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> sum(Plan plan, PlanTarget target) {
        var due = target.dueOn().getYear();
        var values = target.path().stream().filter(step -> step.year() <= due).toList();
        var years = IntStream.rangeClosed(plan.periodFrom().getYear(), due).count();
        return values.size() == years
                ? Optional.of(values.stream().map(YearValue::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private static Optional<BigDecimal> last(PlanTarget target) {
        return target.path().stream()
                .filter(step -> step.year() == target.dueOn().getYear())
                .map(YearValue::value)
                .findFirst();
    }

    private static Finding finding(Plan plan, Act act, PlanTarget target, BigDecimal value) {
        var steps = target.path().stream()
                .map(step -> new FindingState.Term(
                        target.key() + " " + step.year(), step.value().toPlainString(), target.unit()));
        return new Finding(
                CODE,
                Severity.WARNING,
                plan.areaId(),
                plan.period(),
                List.of(act.title(), target.key(), target.figure(), value.toPlainString()),
                new FindingState.Arithmetic(
                        Stream.concat(target.terms(), steps).toList(), target.key() + " ≠ " + value.toPlainString()),
                List.of(PlanTouches.plan(plan), PlanTouches.target(target)));
    }
}
