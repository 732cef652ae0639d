package vn.giamngheo.budget.paymentrequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A request for a payment or an advance (đề nghị thanh toán, tạm ứng).
 *
 * @param contract required for an advance
 * @param stage of the contract, required for a payment under one
 * @param clears how much of the amount clears advances, in đồng; nothing when absent
 * @param originYear the budget year that the money was first given in; {@code year} when absent
 * @param payee who is to be paid; that of the contract when absent
 * @param amount in đồng, above zero
 */
record RequestedPaymentBody(
        @NotNull Claim.Kind kind,
        UUID contract,
        @Min(1) Integer stage,
        Money clears,
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @Min(2000) @Max(2100) Integer originYear,
        @Size(min = 1, max = 300) String payee,
        @Size(max = 1000) String note,
        @NotNull Money amount) {

    /** @param reason that the requester reads */
    record Refusal(@NotBlank @Size(max = 1000) String reason) {}

    Purpose purpose() {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }
}
