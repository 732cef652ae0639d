package vn.giamngheo.reporting.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.reporting.review.Share;

/**
 * What is known of a figure at a place in a year.
 *
 * @param amount null where it is blank, or has nothing to be taken of
 * @param numerator of a rate, with {@code denominator}; else null
 * @param counted what the amount is made of
 */
record Value(BigDecimal amount, Long numerator, Long denominator, Counted counted) {

    /**
     * What a value is made of, and how complete it is.
     *
     * @param how it was added up; null where there is nothing
     * @param state of observations; else null
     * @param villages of reviews how many there are, and {@code reported} of how many there is a result; else null
     * @param places how many places have something in it; null of reviews
     * @param published which totals of form 1 are in it; null where none is
     * @param scope what it speaks of: two values of equal scopes can be held against each other
     * @param days of what adds over time on which days of the year it speaks of what: equal as scopes are; else empty
     * @param offTree places that are not on the tree and have figures that are not in it
     */
    record Counted(
            HowAdded how,
            String state,
            Long villages,
            Long reported,
            Long places,
            ComparisonReport.InTotals published,
            Set<?> scope,
            List<?> days,
            Set<UUID> offTree) {

        static final Counted NOTHING = new Counted(null, null, null, null, null, null, Set.of(), List.of(), Set.of());
    }

    /** The change since another one, of rates that of their fractions; null where either is not known. */
    BigDecimal since(Value before) {
        if (amount == null || before.amount == null) {
            return null;
        }
        return numerator == null || before.numerator == null
                ? amount.subtract(before.amount)
                : new Share(numerator, denominator).pointsMoreThan(new Share(before.numerator, before.denominator));
    }

    static final Value MISSING = new Value(null, null, null, Counted.NOTHING);

    /**
     * Those of a year.
     *
     * @param known by place
     * @param partial whether places are left out that the caller may not read
     */
    record OfYear(Map<UUID, Value> known, boolean partial) {

        Value at(UUID place) {
            return known.getOrDefault(place, MISSING);
        }
    }
}
