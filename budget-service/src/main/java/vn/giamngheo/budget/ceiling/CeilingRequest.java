package vn.giamngheo.budget.ceiling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.platform.act.Act;

/**
 * A medium-term ceiling (trần trung hạn): the most that a holder may be given over several years.
 *
 * @param fromYear the first spending year that it is for
 * @param toYear the last one
 * @param date since when it stands; the latest one is in force, line by line
 */
record CeilingRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer fromYear,
        @NotNull @Min(2000) @Max(2100) Integer toYear,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotNull @Valid Act act,
        @Size(max = 1000) String note,
        @NotEmpty @Size(max = 400) List<@Valid @NotNull CeilingPart> parts) {}
