package vn.giamngheo.budget.carryover;

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
 * A carry-over (chuyển nguồn): an act lets a holder use money of one year in a later one. It keeps its origin year.
 *
 * @param year the spending year that the money leaves
 * @param intoYear the spending year in which it may be used now
 * @param total in đồng, the sum of the parts
 * @param adjusts number of the act that allows it when a year is closed
 */
record CarryOverRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull @Min(2000) @Max(2100) Integer intoYear,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotNull @Valid Act act,
        @Size(max = 1000) String note,
        @NotNull Money total,
        @NotEmpty @Size(max = 400) List<@Valid @NotNull LineAmount> parts,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts) {}
