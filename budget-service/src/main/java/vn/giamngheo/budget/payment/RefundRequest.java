package vn.giamngheo.budget.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.value.Money;

/**
 * A refund (hoàn trả, thu hồi): a payee gives back of a payment or an advance.
 *
 * @param of the payment or advance
 * @param date not before that of the paper
 * @param amount in đồng, above zero, together with earlier refunds at most that of the paper
 * @param act by which it is demanded; absent where there is none
 * @param adjusts number of the act that allows it when the year is closed
 * @param voucher number of the treasury's voucher (số chứng từ), by which its statements are matched
 */
record RefundRequest(
        @NotNull UUID of,
        @NotNull LocalDate date,
        @NotNull Money amount,
        @Size(max = 1000) String note,
        @Valid Act act,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String adjusts,
        @Pattern(regexp = "(?s).*\\S.*") @Size(max = 100) String voucher) {}
