package vn.giamngheo.budget.allocation;

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
import vn.giamngheo.budget.ledger.Decision;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Part;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.rest.BelowZero;
import vn.giamngheo.platform.value.Money;

/**
 * An allocation (phân bổ, giao vốn): one giver passes money on to receivers.
 *
 * @param year the budget year
 * @param decision {@code initial} when absent
 * @param revision which adjustment it is (lần thứ n); of an adjustment only
 * @param total in đồng, the sum of the parts, which a recall names above zero
 * @param adjusts number of the act that allows it when the year is closed
 * @param note what a reader must know, such as an assumption
 */
public record AllocationRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef giver,
        @NotNull @Valid Act act,
        Decision decision,
        @Min(1) @Max(999) Integer revision,
        @Size(max = 1000) String note,
        @NotNull @BelowZero Money total,
        @NotEmpty @Size(max = 400) List<@Valid @NotNull Part> parts,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts) {}
