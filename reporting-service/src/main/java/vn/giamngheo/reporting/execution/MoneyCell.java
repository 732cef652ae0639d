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
        Flow flow,
        boolean gives,
        boolean receives,
        UUID giver,
        UUID receiver,
        long amount) {

    /** What became of the giver's money. */
    public enum Flow {
        PASSED_ON,
        /** Before its ledger began, to receivers who state it themselves: so much less was received. */
        PASSED_ON_BEFORE,
        CARRIED_OVER,
        DISBURSED
    }

    boolean isInside() {
        return gives || receives;
    }

    /** Not from a place to its own agency. */
    boolean isBetweenPlaces() {
        return !Objects.equals(giver, receiver);
    }

    /** For the border of the whole set. */
    MoneyRow together() {
        if (gives && receives) {
            return row(0, 0, 0, 0);
        }
        return gives ? given() : row(amount, 0, 0, 0);
    }

    Optional<Map.Entry<UUID, MoneyRow>> ofGiver() {
        return Optional.ofNullable(giver).map(place -> Map.entry(place, given()));
    }

    Optional<Map.Entry<UUID, MoneyRow>> ofReceiver() {
        return Optional.ofNullable(receiver).map(place -> Map.entry(place, row(amount, 0, 0, 0)));
    }

    private MoneyRow given() {
        return switch (flow) {
            case PASSED_ON -> row(0, amount, 0, 0);
            case PASSED_ON_BEFORE -> row(Math.negateExact(amount), 0, 0, 0);
            case CARRIED_OVER -> row(0, 0, amount, 0);
            case DISBURSED -> row(0, 0, 0, amount);
        };
    }

    private MoneyRow row(long received, long passedOn, long carriedOver, long disbursed) {
        return new MoneyRow(programmeCode, lineCode, source, received, passedOn, carriedOver, disbursed);
    }
}
