package vn.giamngheo.plans.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What was done on a day.
 *
 * @param area the code on that day of the place where it was done: the activity's or one below it
 * @param output in the unit of the activity
 * @param participants absent where nobody was counted
 * @param cost the paper of the ledger that paid for it; absent where there is none
 */
record EntryRequest(
        @NotNull LocalDate date,
        @NotNull AreaCode area,

        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 4)
        BigDecimal output,

        @Valid Participants participants,
        @Valid CostReference cost) {

    /** The whole entry as it should have been. */
    record Correction(
            @NotBlank @Size(max = 1000) String reason,
            @NotNull @Valid EntryRequest entry) {}
}
