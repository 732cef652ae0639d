package vn.giamngheo.budget.ledger;

import vn.giamngheo.platform.value.Money;

/** How one document changes one balance. */
record Movement(Money received, Money passedOn, Money paid) {

    static final Movement NONE = new Movement(Money.ZERO, Money.ZERO, Money.ZERO);

    static Movement receiving(Money amount) {
        return new Movement(amount, Money.ZERO, Money.ZERO);
    }

    static Movement passingOn(Money amount) {
        return new Movement(Money.ZERO, amount, Money.ZERO);
    }

    static Movement paying(Money amount) {
        return new Movement(Money.ZERO, Money.ZERO, amount);
    }

    Movement plus(Movement other) {
        return new Movement(received.plus(other.received), passedOn.plus(other.passedOn), paid.plus(other.paid));
    }

    /** What leaves the balance. */
    Money out() {
        return passedOn.plus(paid);
    }
}
