package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.reference.References;

/**
 * Holds what a target wants year by year against its headline: where the indicator adds over years all that it names until the
 * target is due together, else the year in which it is due.
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
                .filter(target -> target.path() != null && target.value() != null)
                .flatMap(target -> reached(target)
                        .filter(value -> !admits(target, value))
                        .map(value -> finding(plan, act, target, value))
                        .stream())
                .toList();
        findings.settle(CODE, PlanTouches.plan(plan), found);
    }

    private static boolean admits(PlanTarget target, BigDecimal value) {
        return target.upperValue() == null
                ? target.comparator().admits(value, target.value())
                : value.compareTo(target.value()) >= 0 && value.compareTo(target.upperValue()) <= 0;
    }

    /** Where the path leads; empty where the year is left out that it takes to know, or where the indicator does not add. */
    private Optional<BigDecimal> reached(PlanTarget target) {
        var indicator = references.indicator(target.indicatorCode(), "");
        return switch (indicator.rate() ? "stock" : indicator.adds()) {
            case "flow" -> sum(target);
            case "stock" -> last(target);
            default -> Optional.empty();
        };
    }

    /** Of years that are left out nothing is wanted. */
    private static Optional<BigDecimal> sum(PlanTarget target) {
        var due = target.dueOn().getYear();
        return target.path().stream()
                .filter(step -> step.year() <= due)
                .map(YearValue::value)
                .reduce(BigDecimal::add);
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
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), target.key(), target.figure(), value.toPlainString()),
                new FindingState.Arithmetic(
                        Stream.concat(target.terms(), steps).toList(), target.key() + " ≠ " + value.toPlainString()),
                List.of(PlanTouches.plan(plan), PlanTouches.target(target)));
    }
}
