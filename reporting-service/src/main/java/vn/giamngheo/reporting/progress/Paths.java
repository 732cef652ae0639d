package vn.giamngheo.reporting.progress;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.giamngheo.platform.value.Rate;

/**
 * What was observed year by year.
 *
 * @param year the asked one
 * @param actuals of each year, the figure that a target is held against; null when nothing was observed
 * @param results what activities brought about
 * @param wanted what plans want year by year
 */
record Paths(
        int year,
        Map<Integer, Function<PlanRows.Row, PlanProgress.Actual>> actuals,
        ResultsOfPlans results,
        WantedByYear wanted) {

    PlanProgress.Actual actual(PlanRows.Row target) {
        return of(year, target);
    }

    PlanProgress.Results results(PlanRows.Row target) {
        return results.of(target, year);
    }

    /** Of each year of the target's plan until the asked one. */
    List<PlanProgress.Step> path(PlanRows.Row target) {
        return IntStream.rangeClosed(target.periodFrom().getYear(), year)
                .filter(actuals::containsKey)
                .mapToObj(each -> step(each, target))
                .toList();
    }

    /** Of a flow what the years of its plan add up to until the asked one; null of others, and where nothing is known. */
    PlanProgress.Actual cumulated(PlanRows.Row target) {
        return target.isFlowOverYears(year)
                ? IntStream.rangeClosed(target.periodFrom().getYear(), year)
                        .filter(actuals::containsKey)
                        .mapToObj(each -> Comparison.heldAgainst(of(each, target), results.of(target, each)))
                        .filter(each -> each != null && each.value() != null)
                        .reduce(Paths::plus)
                        .orElse(null)
                : null;
    }

    private static PlanProgress.Actual plus(PlanProgress.Actual one, PlanProgress.Actual other) {
        if (one.numerator() == null || other.numerator() == null) {
            return new PlanProgress.Actual(null, null, one.value().add(other.value()), null, 0, null, null);
        }
        var sum = Rate.sum(List.of(
                new Rate(one.numerator(), one.denominator()), new Rate(other.numerator(), other.denominator())));
        return new PlanProgress.Actual(sum.numerator(), sum.denominator(), sum.percent(), null, 0, null, null);
    }

    private PlanProgress.Step step(int each, PlanRows.Row target) {
        var actual = of(each, target);
        var done = results.of(target, each);
        var value = wanted.of(target, each);
        var met =
                value == null ? null : Comparison.met(target.comparator(), value, Comparison.heldAgainst(actual, done));
        return new PlanProgress.Step(each, actual, done, value, met);
    }

    private PlanProgress.Actual of(int year, PlanRows.Row target) {
        return target.indicatorCode() == null ? null : actuals.get(year).apply(target);
    }
}
