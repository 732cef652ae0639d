package vn.giamngheo.reporting.execution;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Postings of one line and source that went the same way, in đồng.
 *
 * @param gives whether the giver is of the set that is asked about
 * @param giver the giver's place where that is of interest by itself; null otherwise
 */
public record MoneyCell(
        String programmeCode,
        String lineCode,
        String source,
        boolean paid,
        boolean gives,
        boolean receives,
        UUID giver,
        UUID receiver,
        long amount) {

    boolean isInside() {
        return gives || receives;
    }

    /** Not from a place to its own agency. */
    boolean isBetweenPlaces() {
        return paid || !Objects.equals(giver, receiver);
    }

    /** For the border of the whole set. */
    MoneyRow together() {
        return row(receives && !gives, gives && !receives && !paid, gives && paid);
    }

    Optional<Map.Entry<UUID, MoneyRow>> ofGiver() {
        return Optional.ofNullable(giver).map(place -> Map.entry(place, row(false, !paid, paid)));
    }

    Optional<Map.Entry<UUID, MoneyRow>> ofReceiver() {
        return Optional.ofNullable(receiver).map(place -> Map.entry(place, row(true, false, false)));
    }

    private MoneyRow row(boolean received, boolean passedOn, boolean disbursed) {
        return new MoneyRow(
                programmeCode, lineCode, source, received ? amount : 0, passedOn ? amount : 0, disbursed ? amount : 0);
    }
}
