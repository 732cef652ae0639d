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
 * An advance (tạm ứng): money leaves the ledger to the payee of a contract before the delivery.
 *
 * @param originYear the budget year that the money was first given in; {@code year} when absent
 * @param amount in đồng, above zero
 * @param opening the opening balance in which it stands already, and from which the contract takes it over; absent for
 *     money that leaves now
 * @param voucher number of the treasury's voucher (số chứng từ), by which its statements are matched
 * @param request that it answers; not required of one that is taken over
 * @param adjusts number of the act that allows it when the year is closed
 */
record AdvanceRequest(
        @NotBlank String programme,
        @NotNull @Min(2000) @Max(2100) Integer year,
        @NotNull LocalDate date,
        @NotNull @Valid HolderRef holder,
        @NotBlank String line,
        @NotNull Source source,
        @NotNull Nature nature,
        @Min(2000) @Max(2100) Integer originYear,
        @Size(max = 1000) String note,
        @NotNull Money amount,
        @NotNull UUID contract,
        UUID opening,
        UUID request,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String voucher) {

    Purpose purpose() {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }

    ClaimRules.Stated stated() {
        return new ClaimRules.Stated(
                Claim.Kind.ADVANCE, contract, null, null, programme, date, purpose(), null, amount);
    }
}
