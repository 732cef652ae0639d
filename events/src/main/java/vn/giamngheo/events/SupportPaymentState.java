package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of what a payment of the ledger went to households for. Type {@code support-payment.v1}; internal: it
 * names households by their ids and nobody in them.
 *
 * @param id of the payment
 * @param areaId the place that paid, or whose agency did
 * @param year the budget year
 * @param source {@code central}, {@code province}, {@code district} or {@code commune}
 * @param voucher number of the treasury's voucher; null where it is not known
 * @param takenBack whether the payment was taken back: nothing was paid then
 * @param parts what each household got by each policy
 */
public record SupportPaymentState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        LocalDate date,
        int year,
        String source,
        String voucher,
        boolean takenBack,
        List<Part> parts)
        implements EventData.State {

    public static final String TYPE = "support-payment.v1";

    /**
     * @param policy code of the policy
     * @param amount in đồng, above zero
     */
    public record Part(UUID householdId, String policy, long amount) {}
}
