package vn.giamngheo.budget.work;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * A work as it is from now on.
 *
 * @param date the day on which the investor is named
 */
record WorkChange(@NotNull LocalDate date, @NotNull @Valid WorkRequest.Content content) {}
