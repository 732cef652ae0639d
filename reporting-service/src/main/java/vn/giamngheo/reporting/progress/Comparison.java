package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;

/** Holds an actual value against a target, exactly: a rate by its fraction, not by its rounded percentage. */
public final class Comparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Comparison() {}

    /** An approved observation goes before what activities say of themselves; these before one that nobody approved. */
    static PlanProgress.Actual heldAgainst(PlanProgress.Actual observed, PlanProgress.Results results) {
        return results == null || isApproved(observed)
                ? observed
                : new PlanProgress.Actual(null, null, results.value(), null, 0, null, null);
    }

    /** What a target is held against where there are results of activities; else null. */
    static String source(PlanProgress.Actual observed, PlanProgress.Results results) {
        if (results == null) {
            return null;
        }
        return isApproved(observed) ? "observations" : "activity_results";
    }

    private static boolean isApproved(PlanProgress.Actual observed) {
        return observed != null && observed.versions().approved() > 0;
    }

    /**
     * @param upper where a range ends; null of all others
     * @return null when there is nothing to compare, or when the comparator leaves it to judgement
     */
    static Boolean met(String comparator, BigDecimal target, BigDecimal upper, PlanProgress.Actual actual) {
        if (!comparator.equals("range")) {
            return met(comparator, target, actual);
        }
        var least = met("at_least", target, actual);
        return least == null ? null : least && met("at_most", upper, actual);
    }

    /**
     * Holds a count against a target.
     *
     * @param upper where a range ends; null of all others
     * @return null when the comparator leaves it to judgement
     */
    public static Boolean met(String comparator, BigDecimal target, BigDecimal upper, long count) {
        var counted = new PlanProgress.Actual(null, null, BigDecimal.valueOf(count), null, 0, null, null);
        return met(comparator, target, upper, counted);
    }

    /** @return null when there is nothing to compare, or when the comparator leaves it to judgement */
    static Boolean met(String comparator, BigDecimal target, PlanProgress.Actual actual) {
        if (actual == null || actual.value() == null) {
            return null;
        }
        var sign = sign(actual, target);
        return switch (comparator) {
            case "at_least", "reduce_by" -> sign >= 0;
            case "more_than" -> sign > 0;
            case "at_most" -> sign <= 0;
            case "less_than" -> sign < 0;
            case "equal" -> sign == 0;
            default -> null;
        };
    }

    private static int sign(PlanProgress.Actual actual, BigDecimal target) {
        return actual.numerator() == null
                ? actual.value().compareTo(target)
                : BigDecimal.valueOf(actual.numerator())
                        .multiply(HUNDRED)
                        .compareTo(target.multiply(BigDecimal.valueOf(actual.denominator())));
    }
}
