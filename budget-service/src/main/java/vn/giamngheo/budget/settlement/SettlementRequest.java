package vn.giamngheo.budget.settlement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A settlement (quyết toán): what was spent of a budget year, as its act says; it closes the year of the holder and the
 * programme.
 *
 * @param year the budget year, which is over on the date
 * @param adjusts the settlement in force that this later act puts right, as a whole; absent when the year is settled first
 * @param total in đồng, the sum of the parts
 */
record SettlementRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotNull @Valid Act act,
        @Size(max = 1000) String note,
        @NotNull Money total,
        @NotEmpty @Size(max = 400) List<@Valid @NotNull Settled> parts,
        UUID adjusts) {

    /**
     * What was settled of one purpose.
     *
     * @param originYear the budget year that the money was first given in; the settled year when absent
     * @param amount in đồng; may be nothing
     */
    record Settled(
            @NotBlank String line,
            @NotNull Source source,
            @NotNull Nature nature,
            @Min(2000) @Max(2100) Integer originYear,
            @NotNull Money amount) {

        Purpose purpose(int year) {
            return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
        }
    }
}
