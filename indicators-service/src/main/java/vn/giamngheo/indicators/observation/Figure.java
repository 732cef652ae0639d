package vn.giamngheo.indicators.observation;

import java.math.BigDecimal;

/** Numerator and denominator of a rate, else a value. */
public record Figure(Long numerator, Long denominator, BigDecimal value) {

    /** Whether both say the same, however it is written. */
    boolean says(Figure other) {
        return numerator == null
                ? other.value != null && value.compareTo(other.value) == 0
                : numerator.equals(other.numerator) && denominator.equals(other.denominator);
    }
}
