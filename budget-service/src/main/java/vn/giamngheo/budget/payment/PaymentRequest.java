package vn.giamngheo.budget.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.budget.paymentrequest.Claim;
import vn.giamngheo.budget.paymentrequest.ClaimRules;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A payment (thanh toán): a holder's money leaves the ledger to a payee.
 *
 * @param originYear the budget year that the money was first given in; {@code year} when absent
 * @param payee who is paid; stays in this service. That of the contract when absent
 * @param voucher number of the treasury's voucher (số chứng từ), by which its statements are matched
 * @param amount in đồng, above zero
 * @param contract under which it is paid; absent where there is none
 * @param stage of the contract
 * @param clears how much of the amount was advanced before and is cleared by it, in đồng; the rest is paid in cash
 * @param request that it answers; required under a contract
 * @param work code of the work that it is for, where there is no contract
 * @param adjusts number of the act that allows it when the year is closed
 */
record PaymentRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @Min(2000) @Max(2100) Integer originYear,
        @Size(min = 1, max = 300) String payee,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String voucher,
        @Size(max = 1000) String note,
        @NotNull Money amount,
        UUID contract,
        @Min(1) Integer stage,
        Money clears,
        UUID request,
        @Size(max = 50) String work,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts) {

    Purpose purpose() {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }

    ClaimRules.Stated stated() {
        return new ClaimRules.Stated(
                Claim.Kind.PAYMENT, contract, stage, clears, programme, date, purpose(), payee, amount);
    }
}
