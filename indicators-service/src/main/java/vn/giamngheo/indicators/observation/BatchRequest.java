package vn.giamngheo.indicators.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.platform.value.AreaCode;

/** Many observations, each taken or refused by itself; so many that the answer can name the events of all. */
record BatchRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid Row> observations) {

    /**
     * See {@link ObservationRequest}.
     *
     * @param reason why the figure differs from the one that is there; it is then its next version
     */
    record Row(
            @NotBlank String indicator,
            @NotNull AreaCode area,
            @NotNull LocalDate periodFrom,
            @NotNull LocalDate periodTo,
            @Size(min = 1, max = 300) String population,
            @PositiveOrZero Long numerator,
            @PositiveOrZero Long denominator,
            @Digits(integer = 15, fraction = 4) BigDecimal value,
            @NotBlank @Size(max = 300) String source,
            LocalDate statedOn,
            @Size(min = 1, max = 500) String reason) {

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
                    reason);
        }
    }
}
