package vn.giamngheo.reporting.comparison;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.reporting.restatement.NoChange;
import vn.giamngheo.reporting.restatement.SpeaksOf;
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
     */
    record Counted(
            HowAdded how,
            String state,
            Long villages,
            Long reported,
            Long places,
            ComparisonReport.InTotals published,
            SpeaksOf speaksOf) {

        static final Counted NOTHING = new Counted(null, null, null, null, null, null, SpeaksOf.NOTHING);
    }

    /** Why it is not held against another one; null where it is, or either is not known. */
    NoChange noChangeSince(Value before) {
        return amount == null || before.amount == null
                ? null
                : NoChange.between(before.counted.speaksOf(), counted.speaksOf());
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
