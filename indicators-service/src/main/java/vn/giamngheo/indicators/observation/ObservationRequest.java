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
 * @param source where the figure comes from, in words
 */
record ObservationRequest(
        @NotBlank String indicator,
        @NotNull AreaCode area,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        @PositiveOrZero Long numerator,
        @PositiveOrZero Long denominator,
        @Digits(integer = 15, fraction = 4) BigDecimal value,
        @NotBlank @Size(max = 300) String source) {}
