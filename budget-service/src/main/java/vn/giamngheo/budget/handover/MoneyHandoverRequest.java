package vn.giamngheo.budget.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;

/**
 * A handover of money (bàn giao): what a place that has ended, or its agency, still had goes to its successors.
 *
 * @param year the budget year in which the money is used
 * @param date of the handover, after the end; the receivers are named as on this day
 * @param endedOn the last day of the place that hands over; the giver is named as on this day
 * @param note what a reader must know, such as an assumption
 * @param total in đồng, the sum of the parts
 * @param parts of what is available; may be empty when contracts are handed over
 * @param contracts each goes on at a successor, with what is committed and advanced under it in all years
 */
record MoneyHandoverRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull LocalDate endedOn,
        @NotNull @Valid HolderRef giver,
        @NotNull @Valid Act act,
        @Size(max = 1000) String note,
        @NotNull Money total,
        @NotNull @Size(max = 400) List<@Valid @NotNull Part> parts,
        @Size(max = 100) List<@Valid @NotNull HandedContract> contracts) {

    /** @param contract of the giver */
    record HandedContract(
            @NotNull UUID contract, @NotNull @Valid HolderRef receiver) {}

    /** None when absent. */
    List<HandedContract> handedContracts() {
        return contracts == null ? List.of() : contracts;
    }
}
