package vn.giamngheo.indicators.observation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What was observed of an indicator at a place over a period: numerator and denominator of a rate, else a value.
 *
 * @param area the code of the place on {@code periodTo}
 * @param population whom it counts, in the words of the plan that has a target for them; absent for the whole place
 * @param source where the figure comes from, in words
 * @param statedOn the day from which it is known, also long ago; today when absent
 */
record ObservationRequest(
        @NotBlank String indicator,
        @NotNull AreaCode area,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        @Size(min = 1, max = 300) String population,
        @PositiveOrZero Long numerator,
        @PositiveOrZero Long denominator,
        @Digits(integer = 15, fraction = 4) BigDecimal value,
        @NotBlank @Size(max = 300) String source,
        LocalDate statedOn) {

    Statement statement() {
        return new Statement(
                indicator,
                area,
                periodFrom,
                periodTo,
                population,
                new Figure(numerator, denominator, value),
                source,
                statedOn,
                null);
    }
}
