package vn.giamngheo.budget.ledger;

import java.time.LocalDate;
import vn.giamngheo.platform.value.Money;

/**
 * A balance as it stands after a movement.
 *
 * @param sums all that was ever received, passed on and so on
 * @param shortage how much more is used than was received
 * @param wasShort whether there was a shortage before
 * @param gainedOn the last day by whose papers more became available; null when nothing ever did
 */
record Moved(Movement sums, Money shortage, boolean wasShort, LocalDate gainedOn) {

    /** Whether later papers than those of the day have brought what stands there now. */
    boolean hasGainedAfter(LocalDate day) {
        return gainedOn != null && gainedOn.isAfter(day);
    }

    boolean isOrWasShort() {
        return wasShort || shortage.isAboveZero();
    }
}
