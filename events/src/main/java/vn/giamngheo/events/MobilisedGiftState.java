package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole state of a gift that was mobilised (huy động): cash, goods or days of labour. It stands beside the ledger. A flow of
 * its day. A person who gives is anonymous. Type {@code mobilised-gift.v1}.
 *
 * @param areaId the place that it was given to
 * @param programmeCode the programme beside whose money it is shown
 * @param lineCode null when it is beside the programme as a whole
 * @param form {@code cash}, {@code goods} or {@code labour}
 * @param amount in đồng: the cash, or what the goods or the labour are worth; 0 for labour without a value
 * @param labourDays days of labour; null for another form
 * @param goods what was given; null for another form
 * @param donorKind {@code organisation} or {@code anonymous}
 * @param donor the name of an organisation; null for an anonymous donor
 * @param purpose what it is used for
 */
public record MobilisedGiftState(
        UUID id,
        int eventVersion,
        boolean deleted,
        UUID areaId,
        LocalDate date,
        String programmeCode,
        String lineCode,
        String form,
        long amount,
        Integer labourDays,
        String goods,
        String donorKind,
        String donor,
        String purpose)
        implements DatedState, OfLine {

    public static final String TYPE = "mobilised-gift.v1";
}
