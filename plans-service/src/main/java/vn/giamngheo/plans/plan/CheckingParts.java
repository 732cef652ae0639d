package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/**
 * Finds headlines that their parts (trong đó) contradict: parts that are together more than the whole, or two and more
 * that are said to be the whole and are not. Parts of other people, of another unit or with a bound are no summands.
 */
@ApplicationScoped
class CheckingParts {

    static final String CODE = "plan-parts-do-not-sum";

    @Inject
    Findings findings;

    /** @param plan locked */
    void check(Plan plan, Act act) {
        var found = plan.targets().stream()
                .flatMap(whole -> finding(plan, act, whole, summands(plan, whole)).stream())
                .toList();
        findings.settle(CODE, PlanTouches.plan(plan), found);
    }

    private static List<PlanTarget> summands(Plan plan, PlanTarget whole) {
        if (!whole.comparator().statesOneFigure()) {
            return List.of();
        }
        return plan.targets().stream()
                .filter(part -> whole.key().equals(part.partOf()))
                .filter(part -> part.comparator() == whole.comparator())
                .filter(part -> part.unit().equals(whole.unit()))
                .filter(part -> part.population() == null || part.population().equals(whole.population()))
                .toList();
    }

    private static Optional<Finding> finding(Plan plan, Act act, PlanTarget whole, List<PlanTarget> parts) {
        var sum = parts.stream().map(PlanTarget::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        var difference =
                whole.comparator() == Comparator.QUALITATIVE || parts.isEmpty() ? 0 : sum.compareTo(whole.value());
        if (difference == 0 || difference < 0 && parts.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                CODE,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), whole.key(), whole.figure(), keys(parts), sum.toPlainString()),
                new FindingState.Arithmetic(
                        Stream.concat(Stream.of(whole), parts.stream())
                                .flatMap(PlanTarget::terms)
                                .toList(),
                        keys(parts) + " ≠ " + whole.key()),
                List.of(PlanTouches.plan(plan), PlanTouches.target(whole))));
    }

    private static String keys(List<PlanTarget> parts) {
        return parts.stream().map(PlanTarget::key).collect(Collectors.joining(" + "));
    }
}
