package vn.giamngheo.plans.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;

/**
 * How divided places went to their successors, as a later paper states it.
 *
 * @param act the paper that states it
 */
record SharesRequest(
        @NotNull @Valid Act act, @NotEmpty @Size(max = 500) List<@Valid @NotNull Divided> places) {

    /**
     * @param oldCode of the divided place on the day before the boundary act
     * @param shareBase what the shares are of
     * @param parts one for each successor, together 100 percent
     */
    record Divided(
            @NotNull AreaCode oldCode,
            @NotNull ShareBase shareBase,
            @NotEmpty @Size(max = 50) List<@Valid @NotNull Part> parts) {}

    /**
     * @param newCode of the successor on the first day of the boundary act
     * @param share in percent; 0 where a part of the land went there and nobody with it
     */
    record Part(
            @NotNull AreaCode newCode,

            @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 6)
            BigDecimal share) {}
}
