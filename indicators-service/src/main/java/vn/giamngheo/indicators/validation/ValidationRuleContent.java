package vn.giamngheo.indicators.validation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.indicators.check.Missing;
import vn.giamngheo.indicators.check.Operator;
import vn.giamngheo.platform.reference.Name;
import vn.giamngheo.platform.value.Period;

/**
 * What a rule says: the sum on the left must stand to the sum on the right, and the constant with it, as the operator says.
 *
 * @param right may be empty: the left side is held against the constant
 * @param constant added on the right; 0 where it is absent
 * @param tolerance by how much the sides may miss; 0 where it is absent
 * @param validFrom the first of the last days of periods that it holds for; absent for all
 * @param validTo the last of them; absent while no end is known
 */
record ValidationRuleContent(
        @NotNull @Valid Name name,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid RuleTerm> left,
        @NotNull Operator operator,
        @NotNull @Size(max = 20) List<@NotNull @Valid RuleTerm> right,
        @Digits(integer = 15, fraction = 4) BigDecimal constant,

        @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4)
        BigDecimal tolerance,

        @NotNull Missing missing,
        @NotNull Weight severity,
        LocalDate validFrom,
        LocalDate validTo) {

    ValidationRuleContent {
        constant = constant == null ? BigDecimal.ZERO : constant;
        tolerance = tolerance == null ? BigDecimal.ZERO : tolerance;
    }

    Stream<RuleTerm> terms() {
        return Stream.concat(left.stream(), right.stream());
    }

    boolean holdsOver(Period period) {
        return (validFrom == null || !period.to().isBefore(validFrom))
                && (validTo == null || !period.to().isAfter(validTo));
    }
}
