package vn.giamngheo.indicators.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * What a beneficiary of a policy got over a period, or did not.
 *
 * @param member where the policy is for members, and only there
 * @param from the first day of the period; the class of this day entitles
 * @param reason why it was not received; where it was not, and only there
 * @param money by source; none where it was not received, or is not money
 * @param work of housing that was received, and only there
 */
record SupportRequest(
        @NotBlank @Size(max = 60) String policy,
        @NotNull UUID household,
        UUID member,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull Boolean received,
        Reason reason,
        @Size(max = 6) List<@NotNull @Valid MoneyPart> money,
        HouseWork work) {

    SupportRequest {
        money = money == null ? List.of() : List.copyOf(money);
    }

    /** A part of the money. */
    record MoneyPart(@NotNull MoneySource source, @NotNull Money amount) {}

    Money amount() {
        return Money.sum(money.stream().map(MoneyPart::amount).toList());
    }
}
