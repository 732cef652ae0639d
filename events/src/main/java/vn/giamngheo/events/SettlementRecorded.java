package vn.giamngheo.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A fact: a budget year of a holder and a programme was settled (quyết toán) and is closed. Type {@code settlement.v1}.
 *
 * @param actNumber of the settlement act
 * @param parts what was settled, by purpose
 * @param adjusts the settlement that this one puts right, as a whole; null for the first one of the year
 */
public record SettlementRecorded(
        UUID id,
        String programmeCode,
        PostingsRecorded.Holder holder,
        int spendingYear,
        LocalDate date,
        String actNumber,
        List<Part> parts,
        UUID adjusts)
        implements EventData.Fact {

    public static final String TYPE = "settlement.v1";

    /**
     * @param source {@code central}, {@code province}, {@code district} or {@code commune}
     * @param nature {@code investment}, {@code recurrent} or {@code not_stated}
     * @param amount in đồng
     */
    public record Part(String lineCode, String source, String nature, int originYear, long amount) {}
}
