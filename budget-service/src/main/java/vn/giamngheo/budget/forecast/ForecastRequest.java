package vn.giamngheo.budget.forecast;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.platform.value.Money;

/**
 * What somebody expects or promises that a holder will have disbursed of a budget year by a day.
 *
 * @param line absent when it is about the programme as a whole
 * @param date the day on which it is said; codes are those of this day
 * @param until the last day of the horizon, not before {@code date}
 * @param amount in đồng: all that is paid and advanced of the year by that day
 * @param reason why it is late (nguyên nhân chậm); absent when it is not. It names no person
 */
record ForecastRequest(
        @NotNull ForecastKind kind,
        @NotNull @Valid HolderRef holder,
        @NotBlank String programme,
        String line,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull Horizon horizon,
        @NotNull LocalDate until,
        @NotNull Money amount,
        @Size(max = 1000) String reason) {}
