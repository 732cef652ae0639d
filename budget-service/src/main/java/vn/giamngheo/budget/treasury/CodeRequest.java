package vn.giamngheo.budget.treasury;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.AreaCode;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * What codes of the treasury mean at a place.
 *
 * @param area whose table it is, by its code on {@code validFrom}
 * @param holder who is paid for: the place, a place below it or an agency of these
 * @param originYear the budget year that the money was first given in; the year of the codes when absent
 * @param validFrom the first day of the vouchers that it is for
 * @param validTo the last one, inclusive; absent while no end is known
 */
record CodeRequest(
        @NotNull AreaCode area,
        @NotNull @Valid Codes codes,
        @NotNull @Valid HolderRef holder,
        @NotBlank String programme,
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @Min(2000) @Max(2100) Integer originYear,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {

    int givenIn() {
        return originYear == null ? codes.year() : originYear;
    }
}
