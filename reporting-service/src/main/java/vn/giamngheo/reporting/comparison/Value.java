package vn.giamngheo.reporting.comparison;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of a figure at a place in a year.
 *
 * @param amount null where it is blank, or has nothing to be taken of
 * @param numerator of a rate, with {@code denominator}; else null
 * @param basis how observations were added; else null, and {@code state}, too
 * @param villages of reviews how many there are, and {@code reported} of how many there is a result; else null
 */
record Value(
        BigDecimal amount, Long numerator, Long denominator, String basis, String state, Long villages, Long reported) {

    static final Value MISSING = of(null);

    static Value of(BigDecimal amount) {
        return new Value(amount, null, null, null, null, null, null);
    }

    /**
     * Those of a year.
     *
     * @param known by place; a place that has none is left out
     * @param partial whether places are left out that the caller may not read
     */
    record OfYear(Map<UUID, Value> known, boolean partial) {

        Value at(UUID place) {
            return known.getOrDefault(place, MISSING);
        }
    }
}
