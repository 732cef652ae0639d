package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole as it was published, which may be more than the whole: nothing published is put right, it has a finding.
 *
 * @param numerator not negative; null where it is blank
 * @param denominator of those places that state the part; null where there is none, or some that state the part leave the
 *     whole blank
 */
public record Share(Long numerator, Long denominator) {

    public static final Share NONE = new Share(0L, 0L);

    /** What nobody reported. */
    static final Share UNKNOWN = new Share(null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * How many percentage points it is more than another: the difference of the fractions, then two decimals, rounded half up;
     * null when either has no percentage.
     */
    public BigDecimal pointsMoreThan(Share other) {
        if (percent() == null || other.percent() == null) {
            return null;
        }
        var whole = BigDecimal.valueOf(denominator);
        var otherWhole = BigDecimal.valueOf(other.denominator);
        return BigDecimal.valueOf(numerator)
                .multiply(otherWhole)
                .subtract(BigDecimal.valueOf(other.numerator).multiply(whole))
                .multiply(HUNDRED)
                .divide(whole.multiply(otherWhole), 2, RoundingMode.HALF_UP);
    }

    /** Percent with two decimals, rounded half up; null when there is no part, or no whole to take it of. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BigDecimal percent() {
        return numerator == null || denominator == null || denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
