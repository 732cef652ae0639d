package vn.giamngheo.budget.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import vn.giamngheo.platform.rest.BelowZero;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * One receiver's share of an estimate or allocation for one purpose.
 *
 * @param originYear the budget year that the money was first given in; the document's year when absent
 * @param amount in đồng, above zero; below zero for what an adjustment takes back
 */
public record Part(
        @NotNull @Valid HolderRef receiver,
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @Min(2000) @Max(2100) Integer originYear,
        @NotNull @BelowZero Money amount) {

    public Purpose purpose(int year) {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }
}
