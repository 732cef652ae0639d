package vn.giamngheo.indicators.escape;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A household registers to escape poverty.
 *
 * @param standard code of the poverty standard by which it is poor or near-poor
 * @param year in which it means to escape
 * @param registeredOn in that year or the one before; the class of this day, or of the first day of the year where that is
 *     later, is the one it means to leave
 */
record EscapeRequest(
        @NotNull UUID household,
        @NotBlank @Size(max = 40) String standard,
        @NotNull @Min(2016) @Max(2100) Integer year,
        @NotNull LocalDate registeredOn,
        @NotNull @Valid EscapePlan plan) {}
