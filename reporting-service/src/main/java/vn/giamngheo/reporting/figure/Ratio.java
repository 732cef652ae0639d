package vn.giamngheo.reporting.figure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.giamngheo.platform.value.Money;

/**
 * What was disbursed of what was there. It can exceed the whole: a payment may be dated before the act that pays for it.
 *
 * @param percent two decimals, rounded half up; null when there is nothing to disburse
 */
public record Ratio(long numerator, long denominator, BigDecimal percent) {

    public static Ratio of(Money numerator, Money denominator) {
        var percent = denominator.isAboveZero()
                ? BigDecimal.valueOf(numerator.dong())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(denominator.dong()), 2, RoundingMode.HALF_UP)
                : null;
        return new Ratio(numerator.dong(), denominator.dong(), percent);
    }

    @JsonIgnore
    public boolean isKnown() {
        return percent != null;
    }

    /** By the fractions, which are not rounded; both must be known. */
    public int compareWith(Ratio other) {
        return times(numerator, other.denominator).compareTo(times(other.numerator, denominator));
    }

    private static BigInteger times(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
