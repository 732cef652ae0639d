package vn.giamngheo.budget.counterpart;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.value.Money;

/**
 * The local share that a place must add.
 *
 * @param area the place, with all below it, by its code on {@code validFrom}
 * @param line absent: of the programme as a whole
 * @param base what {@code percent} is a share of; central money when absent
 * @param percent of the base
 * @param tolerance in đồng: what may be missing for rounding; half a triệu when absent
 * @param validFrom the first day; for a budget year the rule that came into force last in it counts
 * @param validTo the last day, inclusive; absent while no end is known
 */
record RuleRequest(
        @NotNull AreaCode area,
        @NotBlank String programme,
        String line,
        Base base,

        @NotNull @Digits(integer = 4, fraction = 6) @DecimalMin("0") @DecimalMax("1000")
        BigDecimal percent,

        Money tolerance,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotNull @Valid Act act) {

    /** Plans are written in triệu: an amount is off by half of one at most. */
    private static final Money HALF_A_TRIEU = Money.of(500_000);

    Money allowance() {
        return tolerance == null ? HALF_A_TRIEU : tolerance;
    }

    Base chosenBase() {
        return base == null ? Base.CENTRAL : base;
    }
}
