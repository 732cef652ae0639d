package vn.giamngheo.budget.contract;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * Money of one purpose that is bound or released.
 *
 * @param year the budget year in which it is used
 * @param originYear the budget year that it was first given in; {@code year} when absent
 * @param amount in đồng, above zero
 */
record Bind(
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @Min(2000) @Max(2100) Integer originYear,
        @NotNull Money amount) {

    Purpose purpose() {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }
}
