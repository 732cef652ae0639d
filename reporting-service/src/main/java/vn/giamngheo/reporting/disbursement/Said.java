package vn.giamngheo.reporting.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A forecast as its holder said it last up to the day.
 *
 * @param rowId the row that its holder is in
 * @param path from the asked place to the holder, with both
 * @param lineCode null when it is about the programme as a whole
 * @param disbursed of a pledge that is due: by its day, by the holder and all below; else null
 */
public record Said(
        UUID holderId,
        UUID rowId,
        List<UUID> path,
        String programmeCode,
        String lineCode,
        boolean pledge,
        LocalDate date,
        LocalDate until,
        long amount,
        String reason,
        Long disbursed) {

    boolean concernsTheSame(Said other) {
        return pledge == other.pledge && until.equals(other.until) && programmeCode.equals(other.programmeCode);
    }

    /** The total of a holder counts, not its lines beside it; and that of a place, not those of whoever is below it. */
    boolean isWithin(Said other) {
        return concernsTheSame(other)
                && (holderId.equals(other.holderId)
                        ? lineCode != null && other.lineCode == null
                        : path.contains(other.holderId));
    }
}
