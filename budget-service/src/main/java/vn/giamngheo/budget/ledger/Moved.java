package vn.giamngheo.budget.ledger;

import vn.giamngheo.platform.value.Money;

/**
 * A balance as it stands after a movement.
 *
 * @param sums all that was ever received, passed on and so on
 * @param shortage how much more is used than was received
 * @param wasShort whether there was a shortage before
 */
record Moved(Movement sums, Money shortage, boolean wasShort) {

    boolean isOrWasShort() {
        return wasShort || shortage.isAboveZero();
    }
}
