package vn.giamngheo.plans.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Of how many a count is so many percent: all whole numbers that a rate can be of, allowing for its rounding.
 *
 * <p>361 households that are 4.15 %, rounded to two decimals, are at least 361 ÷ 4.155 % and at most 361 ÷ 4.145 %:
 * between 8,689 and 8,709.
 *
 * @param least inclusive
 * @param most inclusive; null where there is no bound, because the rate may be nothing
 */
record ImpliedDenominators(BigDecimal least, BigDecimal most) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * @param count a whole number
     * @param percent as it is stated: its last decimal is the one that it was rounded to
     */
    static ImpliedDenominators of(BigDecimal count, BigDecimal percent) {
        var half = HALF.scaleByPowerOfTen(-Math.max(percent.scale(), 0));
        var whole = count.multiply(HUNDRED);
        var lowest = percent.subtract(half);
        return new ImpliedDenominators(
                whole.divide(percent.add(half), 0, RoundingMode.CEILING).max(count),
                lowest.signum() <= 0 ? null : whole.divide(lowest, 0, RoundingMode.FLOOR));
    }

    /** What can be the denominator of both. */
    ImpliedDenominators and(ImpliedDenominators other) {
        return new ImpliedDenominators(least.max(other.least), smaller(most, other.most));
    }

    /** Whether no whole number is among them. */
    boolean isEmpty() {
        return most != null && least.compareTo(most) > 0;
    }

    /** {@code 8689 … 8709}. */
    String text() {
        return least.toPlainString() + " … " + (most == null ? "" : most.toPlainString());
    }

    private static BigDecimal smaller(BigDecimal one, BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }
}
