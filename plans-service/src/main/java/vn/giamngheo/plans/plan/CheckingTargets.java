package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/** Finds targets of one plan that want different things of the same indicator, people and day. */
@ApplicationScoped
class CheckingTargets {

    static final String CODE = "plan-targets-contradict";

    /** What two targets must have in common to be about the same. */
    private record Wanted(String indicator, String population, LocalDate dueOn) {

        static Wanted of(PlanTarget target) {
            return new Wanted(target.indicatorCode(), target.population(), target.dueOn());
        }
    }

    @Inject
    Findings findings;

    /** @param plan locked */
    void check(Plan plan, Act act) {
        var found = plan.targets().stream().collect(Collectors.groupingBy(Wanted::of)).values().stream()
                .flatMap(targets -> pairs(targets).stream())
                .map(pair -> finding(plan, act, pair))
                .toList();
        findings.settle(CODE, PlanTouches.plan(plan), found);
    }

    private static List<List<PlanTarget>> pairs(List<PlanTarget> targets) {
        var pairs = new ArrayList<List<PlanTarget>>();
        for (var i = 0; i < targets.size(); i++) {
            for (var j = i + 1; j < targets.size(); j++) {
                if (targets.get(i).contradicts(targets.get(j))) {
                    pairs.add(List.of(targets.get(i), targets.get(j)));
                }
            }
        }
        return pairs;
    }

    private static Finding finding(Plan plan, Act act, List<PlanTarget> pair) {
        var first = pair.get(0);
        var second = pair.get(1);
        return new Finding(
                CODE,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(
                        act.title(),
                        first.key(),
                        second.key(),
                        first.indicatorCode(),
                        first.comparator().wireName(),
                        second.comparator().wireName()),
                new FindingState.Arithmetic(
                        Stream.concat(first.terms(), second.terms()).toList(), first.key() + " ≠ " + second.key()),
                List.of(PlanTouches.plan(plan), PlanTouches.target(first), PlanTouches.target(second)));
    }
}
