package vn.giamngheo.budget.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.giamngheo.budget.ledger.HolderRef;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * A payment (thanh toán): a holder's money leaves the ledger to a payee.
 *
 * @param originYear the budget year that the money was first given in; {@code year} when absent
 * @param payee who is paid; stays in this service
 * @param voucher number of the treasury's voucher (số chứng từ), by which its statements are matched
 * @param amount in đồng, above zero
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
        @NotBlank @Size(max = 300) String payee,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String voucher,
        @Size(max = 1000) String note,
        @NotNull Money amount) {

    Purpose purpose() {
        return new Purpose(line, source, nature, originYear == null ? year : originYear, year);
    }
}
