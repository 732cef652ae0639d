package vn.giamngheo.indicators.validation;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import vn.giamngheo.platform.value.PopulationWords;

/**
 * A figure as a rule names it.
 *
 * @param population in the words of the observation; absent for the whole place
 * @param factor how often it counts; once where it is absent
 * @param at here where it is absent
 * @param over the same period where it is absent
 */
record RuleTerm(
        @NotBlank @Size(max = 60) String indicator,
        @Size(min = 1, max = 300) String population,
        @NotNull Part part,

        @DecimalMin("-1000000") @DecimalMax("1000000") @Digits(integer = 7, fraction = 6)
        BigDecimal factor,

        At at,
        Over over) {

    RuleTerm {
        population = PopulationWords.written(population);
        factor = factor == null ? BigDecimal.ONE : factor;
        at = at == null ? At.HERE : at;
        over = over == null ? Over.SAME : over;
    }

    /** As arithmetic names it: {@code poor_households}, {@code below(poor_households)}, {@code previous(…)}. */
    String label() {
        var label = indicator
                + (part == Part.VALUE ? "" : "." + part.name().toLowerCase(Locale.ROOT))
                + (population == null ? "" : " [" + population + "]");
        if (over == Over.PREVIOUS) {
            label = "previous(" + label + ")";
        }
        return at == At.BELOW ? "below(" + label + ")" : label;
    }
}
