package vn.giamngheo.plans.cascade;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * The handover of all that a place was given of a target.
 *
 * @param act the signed act that hands it over
 * @param from the id of the place, which has ended
 * @param on the first day on which the successors answer for it, after the end
 * @param parts by successor; they sum to what the place was given where parts of the target add
 */
record AssignmentHandoverRequest(
        @NotNull @Valid Act act,
        @NotNull UUID from,
        @NotNull LocalDate on,
        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull HandedPart> parts) {

    /** @param successor the code of the place that takes it over, on the day {@code on} */
    record HandedPart(
            @NotNull AreaCode successor,

            @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 4)
            BigDecimal value) {}
}
