package vn.giamngheo.reporting.progress;

import java.math.BigDecimal;
import java.util.UUID;
import vn.giamngheo.platform.value.Rate;
import vn.giamngheo.reporting.restatement.How;

/**
 * A figure, or what was apportioned of it, at a place of the asked tree.
 *
 * @param how null where it was recorded there
 * @param share percent of the figure's place; null where it was not apportioned
 */
record ObservedPart(ObservedFact fact, UUID to, How how, BigDecimal share, Figure figure) {

    /** Numerator and denominator of a rate, else a value. */
    record Figure(Long numerator, Long denominator, BigDecimal value) {

        static Figure of(ObservedFact fact) {
            return new Figure(fact.numerator(), fact.denominator(), fact.value());
        }

        static Figure of(Rate rate) {
            return new Figure(rate.numerator(), rate.denominator(), null);
        }

        static Figure of(BigDecimal value) {
            return new Figure(null, null, value);
        }

        Figure plus(Figure other) {
            return numerator == null
                    ? of(value.add(other.value))
                    : new Figure(
                            Math.addExact(numerator, other.numerator),
                            Math.addExact(denominator, other.denominator),
                            null);
        }

        Figure minus(Figure other) {
            return numerator == null
                    ? of(value.subtract(other.value))
                    : new Figure(
                            Math.subtractExact(numerator, other.numerator),
                            Math.subtractExact(denominator, other.denominator),
                            null);
        }
    }

    boolean isCarried() {
        return how != null;
    }

    /** As a row that is added like any other; what was carried counts as recorded below the place where it stands. */
    ObservedRow row(int depth) {
        return new ObservedRow(
                fact.indicatorCode(),
                fact.areaId(),
                depth,
                fact.periodTo(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                fact.adds(),
                fact.population(),
                fact.stated());
    }
}
