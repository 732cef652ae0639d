package vn.giamngheo.indicators.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.value.Money;

/**
 * A support as it was recorded.
 *
 * @param entitled by the class of the household on the first day of the period, as it is decided by now
 * @param paid what the ledger paid to the household by the policy in the budget year of its first day, whatever was recorded:
 *     supports of one year share it
 */
record SupportView(
        UUID id,
        String policy,
        UUID household,
        UUID member,
        LocalDate from,
        LocalDate to,
        boolean entitled,
        boolean received,
        Reason reason,
        List<SupportRequest.MoneyPart> money,
        HouseWork work,
        Instant recordedAt,
        Instant withdrawnAt,
        List<Paid> paid) {

    /**
     * A payment of the ledger.
     *
     * @param payment its id
     * @param voucher number of the treasury's voucher; null where it is not known
     * @param source {@code central}, {@code province}, {@code district} or {@code commune}
     */
    record Paid(UUID payment, LocalDate date, String voucher, String source, Money amount) {}
}
