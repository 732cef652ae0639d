package vn.giamngheo.indicators.escape;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.indicators.PastDay;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;

/** What may be said of a household that registers. */
final class PlanRules {

    private PlanRules() {}

    /**
     * What a household lacks is found by reviews; it is stated only where none has.
     *
     * @param indicators of the standard
     * @param found null where no decided review has found it
     * @param at the pointer to the plan
     */
    static void require(EscapePlan plan, Set<String> indicators, List<String> found, String at) {
        if (plan.lacking() == null) {
            return;
        }
        for (var i = 0; i < plan.lacking().size(); i++) {
            if (!indicators.contains(plan.lacking().get(i))) {
                throw new ProblemException(
                        CommonProblem.UNKNOWN_CODE,
                        Where.body(at + "/lacking"),
                        plan.lacking().get(i),
                        new TreeSet<>(indicators));
            }
        }
        if (found != null && !new HashSet<>(found).equals(new HashSet<>(plan.lacking()))) {
            throw new ProblemException(
                    IndicatorsProblem.LACKING_IS_FOUND, Where.body(at + "/lacking"), new TreeSet<>(found));
        }
    }

    /** A household registers for a year in it, or in the one before, once that year's review is over. */
    static void requireDay(LocalDate registeredOn, int year) {
        PastDay.require(registeredOn, Where.body("/registeredOn"));
        if (registeredOn.getYear() != year && registeredOn.getYear() != year - 1) {
            throw invalid(new Words(
                    "phải trong năm %d hoặc năm trước".formatted(year),
                    "it must be in %d or the year before".formatted(year)));
        }
    }

    private static ProblemException invalid(Words words) {
        return new ProblemException(CommonProblem.INVALID_VALUE, Where.body("/registeredOn"), words);
    }
}
