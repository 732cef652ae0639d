package vn.giamngheo.budget.ledger;

import java.util.Comparator;

/** One balance: what one holder has of one programme for one purpose. */
public record Account(Holder holder, String programmeCode, Purpose purpose) implements Comparable<Account> {

    /** The order in which rows are locked, the same in every transaction, so that no two wait for each other. */
    private static final Comparator<Account> LOCKING = Comparator.comparing(Account::toString);

    @Override
    public int compareTo(Account other) {
        return LOCKING.compare(this, other);
    }
}
