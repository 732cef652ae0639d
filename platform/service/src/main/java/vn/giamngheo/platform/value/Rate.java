package vn.giamngheo.platform.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * A part of a whole. Rates are added by adding parts and wholes; percentages are never averaged.
 *
 * @param numerator between 0 and the denominator
 */
public record Rate(long numerator, long denominator) {

    public static final Rate NONE = new Rate(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate {
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(numerator + " is no part of " + denominator);
        }
    }

    public static Rate sum(Collection<Rate> rates) {
        return rates.stream().reduce(NONE, Rate::plus);
    }

    public Rate plus(Rate other) {
        return new Rate(Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    /** Percent with two decimals, rounded half up; null when there is no whole to take a part of. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BigDecimal percent() {
        if (denominator == 0) {
            return null;
        }
        return new BigDecimal(BigInteger.valueOf(numerator))
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
