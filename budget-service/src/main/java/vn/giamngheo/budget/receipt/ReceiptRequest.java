package vn.giamngheo.budget.receipt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.LineAmount;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;

/**
 * A receipt (tiếp nhận): a receiver records what an act of its giver assigns to it, before the giver has entered it.
 *
 * @param giver whom the act is of
 * @param act signed, with its number
 * @param total in đồng, the sum of the parts
 * @param adjusts number of the act that allows it when a year is closed
 */
record ReceiptRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef receiver,
        @NotNull @Valid HolderRef giver,
        @NotNull @Valid Act act,
        @Size(max = 1000) String note,
        @NotNull Money total,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull LineAmount> parts,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts) {}
