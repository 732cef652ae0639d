package vn.giamngheo.budget.transfer;

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

/**
 * A budget transfer (điều chuyển): money of a holder goes from lines to others and stays of its source, nature and years.
 *
 * @param year the budget year
 * @param parts above zero for a line that gets, below zero for one that loses; of each source, nature and origin year they
 *     sum to zero
 * @param adjusts number of the act that allows it when a year is closed
 */
record BudgetTransferRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotNull @Valid Act act,
        @Size(max = 1000) String note,
        @NotEmpty @Size(max = 400) List<@Valid @NotNull LineAmount> parts,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts) {}
