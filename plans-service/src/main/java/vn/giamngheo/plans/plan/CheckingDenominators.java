package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/** Finds counts and rates of the same people that cannot be of one number of people, however they were rounded. */
@ApplicationScoped
class CheckingDenominators {

    static final String CODE = "plan-denominators-differ";

    @Inject
    Findings findings;

    /** A count with its rate; whom both count is the rate's population. */
    private record Pair(PlanTarget count, PlanTarget rate) {

        boolean isComparable() {
            return count.comparator() == rate.comparator()
                    && count.comparator().statesOneFigure()
                    && isWhole(count.value())
                    && rate.value().signum() > 0;
        }

        String population() {
            return Objects.toString(rate.population(), "");
        }

        ImpliedDenominators denominators() {
            return ImpliedDenominators.of(count.value(), rate.value());
        }

        String keys() {
            return count.key() + " ÷ " + rate.key();
        }

        private static boolean isWhole(BigDecimal value) {
            return value.stripTrailingZeros().scale() <= 0;
        }
    }

    /** @param plan locked */
    void check(Plan plan, Act act) {
        var byKey = plan.targets().stream().collect(Collectors.toMap(PlanTarget::key, Function.identity()));
        var found = pairs(plan, byKey).collect(Collectors.groupingBy(Pair::population)).values().stream()
                .filter(pairs -> common(pairs).isEmpty())
                .map(pairs -> finding(plan, act, pairs))
                .toList();
        findings.settle(CODE, PlanTouches.plan(plan), found);
    }

    private static Stream<Pair> pairs(Plan plan, Map<String, PlanTarget> byKey) {
        return plan.targets().stream()
                .filter(target -> target.rateKey() != null)
                .map(target -> new Pair(target, byKey.get(target.rateKey())))
                .filter(Pair::isComparable);
    }

    private static ImpliedDenominators common(List<Pair> pairs) {
        return pairs.stream()
                .map(Pair::denominators)
                .reduce(ImpliedDenominators::and)
                .orElseThrow();
    }

    private static Finding finding(Plan plan, Act act, List<Pair> pairs) {
        var shown = pairs.stream()
                .map(pair -> pair.keys() + ": " + pair.denominators().text())
                .collect(Collectors.joining("; "));
        return new Finding(
                CODE,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), shown),
                new FindingState.Arithmetic(
                        pairs.stream().flatMap(CheckingDenominators::terms).toList(), shown + " → ∅"),
                Stream.concat(
                                Stream.of(PlanTouches.plan(plan)),
                                pairs.stream().map(pair -> PlanTouches.target(pair.count())))
                        .toList());
    }

    /** Figures as stated; the intervals that they imply stand in the relation. */
    private static Stream<FindingState.Term> terms(Pair pair) {
        return Stream.concat(pair.count().terms(), pair.rate().terms());
    }
}
