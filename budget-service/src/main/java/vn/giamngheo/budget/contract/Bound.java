package vn.giamngheo.budget.contract;

import vn.giamngheo.budget.ledger.Effect;
import vn.giamngheo.platform.value.Money;

/**
 * What stands under a contract, in đồng.
 *
 * @param committed bound and neither advanced nor paid
 * @param advanced and not cleared
 * @param paid for what was delivered, with the advances that were cleared by it
 */
public record Bound(Money committed, Money advanced, Money paid) {

    static final Bound NOTHING = new Bound(Money.ZERO, Money.ZERO, Money.ZERO);

    Bound plus(Effect effect, Money amount) {
        return switch (effect) {
            case COMMIT -> new Bound(committed.plus(amount), advanced, paid);
            case ADVANCE -> new Bound(committed, advanced.plus(amount), paid);
            case PAY -> new Bound(committed, advanced, paid.plus(amount));
            case GIVE, CARRY -> this;
        };
    }

    Bound plus(Bound other) {
        return new Bound(committed.plus(other.committed), advanced.plus(other.advanced), paid.plus(other.paid));
    }

    /** All that the contract has taken of its value. */
    Money total() {
        return committed.plus(advanced).plus(paid);
    }
}
