package vn.giamngheo.indicators.classification;

import vn.giamngheo.platform.value.Money;

/**
 * What a household lives on, as it was found: its income, or the points of sheet B1 that stand for it. Either is held
 * against the limit of its own kind; neither is ever added to the points of sheet B2.
 */
public sealed interface Means {

    /** Whether the household is at or below the line; the line itself is within. */
    boolean isWithinLine(Criteria criteria, Settlement settlement);

    /** Whether the household is above the line and at or below the limit of the average living standard. */
    boolean isAverage(Criteria criteria, Settlement settlement);

    /** @param perPerson of a month */
    record MonthlyIncome(Money perPerson) implements Means {

        @Override
        public boolean isWithinLine(Criteria criteria, Settlement settlement) {
            return perPerson.compareTo(criteria.incomeLines().of(settlement)) <= 0;
        }

        @Override
        public boolean isAverage(Criteria criteria, Settlement settlement) {
            return criteria.averageLines() != null
                    && !isWithinLine(criteria, settlement)
                    && perPerson.compareTo(criteria.averageLines().of(settlement)) <= 0;
        }
    }

    /** Few points mean little income. */
    record B1Score(int points) implements Means {

        /** @throws IllegalStateException when the standard has no sheet B1 */
        @Override
        public boolean isWithinLine(Criteria criteria, Settlement settlement) {
            if (criteria.b1Thresholds() == null) {
                throw new IllegalStateException("the standard has no thresholds of B1");
            }
            return points <= criteria.b1Thresholds().of(settlement);
        }

        /** Points say nothing of it: the band is one of income. */
        @Override
        public boolean isAverage(Criteria criteria, Settlement settlement) {
            return false;
        }
    }
}
