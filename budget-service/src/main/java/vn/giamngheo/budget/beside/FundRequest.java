package vn.giamngheo.budget.beside;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * Money of another programme that serves the same ends at a place, from the beginning of the budget year to a day; amounts
 * in đồng. The last one of a year counts.
 *
 * @param area the place, with all below it, by its code on {@code date}
 * @param programme beside whose money it is shown
 * @param line absent when it is beside the programme as a whole
 * @param origin the other programme or project
 * @param disbursed not above {@code allocated}
 */
record FundRequest(
        @NotNull AreaCode area,
        @NotBlank String programme,
        String line,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotBlank @Size(max = 300) String origin,
        @NotNull Level source,
        @NotNull Money allocated,
        @NotNull Money disbursed) {

    /** Whose budget it comes from. */
    enum Level {
        @JsonProperty("central")
        CENTRAL,
        @JsonProperty("local")
        LOCAL;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
