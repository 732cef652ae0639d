package vn.giamngheo.budget.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * Amounts that are to be divided among receivers by a norm (định mức). A receiver's points are the sum of coefficient times
 * base over all criteria.
 *
 * @param date the day whose codes apply
 * @param unit to which amounts are rounded
 * @param pots what is divided, each on its own
 */
record ProposalRequest(
        @NotBlank @Size(max = 300) String title,
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef giver,
        @NotNull Unit unit,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Criterion> criteria,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Pot> pots,
        @NotEmpty @Size(max = 400) List<@Valid @NotNull Receiver> receivers) {

    /**
     * @param code by which bases are entered
     * @param coefficient (hệ số) not below zero
     */
    record Criterion(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 300) String name,

            @NotNull @DecimalMin("0") @Digits(integer = 9, fraction = 6)
            BigDecimal coefficient) {}

    /**
     * @param originYear the year of the proposal when absent
     * @param amount in đồng, a multiple of the unit
     */
    record Pot(
            @NotBlank String line,
            @NotNull Source source,
            @NotNull Nature nature,
            @Min(2000) @Max(2100) Integer originYear,
            @NotNull Money amount) {}

    /** @param bases by the codes of criteria; those that are absent may come later from a file */
    record Receiver(
            @NotNull @Valid HolderRef holder,
            Map<@NotBlank String, @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 6) BigDecimal> bases) {}
}
