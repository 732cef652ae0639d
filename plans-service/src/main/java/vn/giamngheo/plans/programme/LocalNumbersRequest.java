package vn.giamngheo.plans.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The lines that a place runs, of all days.
 *
 * @param numbers none where the place does as the places above it do
 */
record LocalNumbersRequest(@NotNull @Size(max = 500) List<@Valid @NotNull LocalNumber> numbers) {}
