package vn.giamngheo.budget.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.platform.rest.BelowZero;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * An amount of one holder for one purpose.
 *
 * @param originYear the budget year that the money was first given in; the document's year when absent
 * @param amount in đồng, above zero; below zero for what a transfer takes away
 */
public record LineAmount(
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @Min(2000) @Max(2100) Integer originYear,
        @NotNull @BelowZero Money amount) {

    public Purpose purpose(int year) {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }
}
