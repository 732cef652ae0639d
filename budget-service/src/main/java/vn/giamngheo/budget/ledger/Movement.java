package vn.giamngheo.budget.ledger;

import vn.giamngheo.platform.value.Money;

/**
 * How one document changes one balance. Parts below zero undo what was done before.
 *
 * @param carried into another spending year
 * @param advanced paid before the delivery and not cleared yet
 * @param committed bound by contracts and not paid yet
 */
record Movement(Money received, Money passedOn, Money carried, Money paid, Money advanced, Money committed) {

    static final Movement NONE = new Movement(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    static Movement receiving(Money amount) {
        return new Movement(amount, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static Movement passingOn(Money amount) {
        return new Movement(Money.ZERO, amount, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static Movement carrying(Money amount) {
        return new Movement(Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO, Money.ZERO);
    }

    static Movement paying(Money amount) {
        return new Movement(Money.ZERO, Money.ZERO, Money.ZERO, amount, Money.ZERO, Money.ZERO);
    }

    static Movement advancing(Money amount) {
        return new Movement(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, amount, Money.ZERO);
    }

    static Movement committing(Money amount) {
        return new Movement(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, amount);
    }

    Movement plus(Movement other) {
        return new Movement(
                received.plus(other.received),
                passedOn.plus(other.passedOn),
                carried.plus(other.carried),
                paid.plus(other.paid),
                advanced.plus(other.advanced),
                committed.plus(other.committed));
    }

    /** What the holder has no other use for afterwards. */
    Money used() {
        return passedOn.plus(carried).plus(paid).plus(advanced).plus(committed);
    }

    /** How much less is available afterwards; below zero when there is more. */
    Money taken() {
        return used().minus(received);
    }

    /** Whether advances become payments, or the other way round, and nothing else changes: what is disbursed stays. */
    boolean onlyClears() {
        return equals(paying(paid).plus(advancing(Money.ZERO.minus(paid))));
    }

    /** Whether money leaves for another spending year, or comes back from there, and nothing else changes. */
    boolean onlyCarries() {
        return equals(carrying(carried));
    }

    /** Whether something that was bound is free again, and nothing else changes. */
    boolean onlyReleases() {
        return !committed.isAboveZero() && equals(committing(committed));
    }

    /** Whether it adds to what was received and does nothing else. */
    boolean onlyReceives() {
        return received.isAboveZero() && equals(receiving(received));
    }
}
