package vn.giamngheo.plans.plan;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** Reads the filters of lists of plans. */
final class PlanFilters {

    private static final Set<String> LEVELS = Set.of("country", "province", "district", "commune");

    private PlanFilters() {}

    /** @throws ProblemException 400 when no plan is of such a level */
    static String level(String value) {
        if (value != null && !LEVELS.contains(value)) {
            throw unknown("level", value, LEVELS.stream().sorted().collect(Collectors.joining(", ", "[", "]")));
        }
        return value;
    }

    /** @throws ProblemException 400 when there is no such status */
    static PlanStatus status(String value) {
        return value == null
                ? null
                : PlanStatus.ofWireName(value).orElseThrow(() -> unknown("status", value, statuses()));
    }

    private static String statuses() {
        return Arrays.stream(PlanStatus.values()).map(PlanStatus::wireName).collect(Collectors.joining(", ", "[", "]"));
    }

    private static ProblemException unknown(String parameter, String value, String known) {
        return new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter(parameter), value, known);
    }
}
