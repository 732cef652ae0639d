package vn.giamngheo.indicators.observation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The next version of a figure, and why.
 *
 * @param statedOn the day from which it is known; today when absent
 */
record CorrectionRequest(
        @PositiveOrZero Long numerator,
        @PositiveOrZero Long denominator,
        @Digits(integer = 15, fraction = 4) BigDecimal value,
        @NotBlank @Size(max = 300) String source,
        LocalDate statedOn,
        @NotBlank @Size(max = 500) String reason) {

    Figure figure() {
        return new Figure(numerator, denominator, value);
    }
}
