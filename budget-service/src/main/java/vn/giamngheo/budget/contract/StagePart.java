package vn.giamngheo.budget.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.platform.value.Money;

/**
 * A planned stage.
 *
 * @param number by which papers name it
 * @param amount in đồng, above zero
 */
record StagePart(
        @NotNull @Min(1) @Max(1000) Integer number,
        @NotBlank @Size(max = 200) String name,
        @NotNull Money amount,
        LocalDate dueOn) {}
