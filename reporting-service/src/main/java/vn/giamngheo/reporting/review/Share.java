package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A part of a whole as it was published, which may be more than the whole: nothing published is put right, it has a finding.
 *
 * @param numerator not negative
 */
public record Share(long numerator, long denominator) {

    public static final Share NONE = new Share(0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Percent with two decimals, rounded half up; null when there is no whole to take a part of. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public BigDecimal percent() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
    }
}
