package vn.giamngheo.plans.classification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.platform.value.AreaCode;

/**
 * What an act says of a place. What was said before of the same scheme, if without an end, ends on the day before; it
 * goes on after {@code validTo}. The same act of the same first day with another value puts right what was mistyped.
 *
 * @param area its code on {@code validFrom}
 * @param value one of the scheme's; {@code none} takes a class away
 * @param validTo the last day, inclusive; absent while no end is known
 * @param act number of the act
 */
record ClassRequest(
        @NotNull AreaCode area,
        @NotNull Scheme scheme,
        @NotBlank @Size(max = 40) String value,
        @NotNull LocalDate validFrom,
        LocalDate validTo,
        @NotBlank @Size(max = 100) String act) {}
