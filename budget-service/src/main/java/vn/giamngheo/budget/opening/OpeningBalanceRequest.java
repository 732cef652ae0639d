package vn.giamngheo.budget.opening;

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
import vn.giamngheo.platform.act.Act;

/**
 * Opening balances (số dư đầu kỳ) of a holder: what was received and used before its ledger began.
 *
 * @param year the spending year of the money
 * @param date the day until which the figures count
 * @param act absent where none states them
 * @param adjusts number of the act that allows it when a year is closed
 */
record OpeningBalanceRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @Valid Act act,
        @Size(max = 1000) String note,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull OpeningPart> parts,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts) {}
