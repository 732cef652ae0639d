package vn.giamngheo.budget.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Money;

/** Balances in memory that obey the rules of the real ones, for tests of other packages. */
public final class SimulatedBalances {

    private final Map<Account, Movement> balances = new HashMap<>();

    /** @return false when somebody has too little or something would fall below zero, and nothing changed */
    public boolean move(String programme, List<Posting> postings) {
        var next = new HashMap<>(balances);
        for (var posting : postings) {
            if (posting.giver() != null) {
                next.merge(
                        new Account(posting.giver(), programme, posting.purpose()),
                        posting.effect().ofGiver(posting.amount()),
                        Movement::plus);
            }
            if (posting.receiver() != null) {
                next.merge(
                        new Account(posting.receiver(), programme, posting.purpose()),
                        posting.effect().ofReceiver(posting.amount()),
                        Movement::plus);
            }
        }
        if (!next.values().stream().allMatch(SimulatedBalances::isSound)) {
            return false;
        }
        balances.putAll(next);
        return true;
    }

    private static boolean isSound(Movement balance) {
        return Stream.of(
                                balance.received(),
                                balance.passedOn(),
                                balance.carried(),
                                balance.paid(),
                                balance.advanced(),
                                balance.committed())
                        .allMatch(part -> part.compareTo(Money.ZERO) >= 0)
                && balance.taken().compareTo(Money.ZERO) <= 0;
    }

    public Money committed(Holder holder, Purpose purpose, String programme) {
        return of(holder, purpose, programme).committed();
    }

    public Money advanced(Holder holder, Purpose purpose, String programme) {
        return of(holder, purpose, programme).advanced();
    }

    public Money paid(Holder holder, Purpose purpose, String programme) {
        return of(holder, purpose, programme).paid();
    }

    private Movement of(Holder holder, Purpose purpose, String programme) {
        return balances.getOrDefault(new Account(holder, programme, purpose), Movement.NONE);
    }

    /** Received less passed on, over all: what has entered. */
    public Money entered() {
        return balances.values().stream()
                .map(balance -> balance.received().minus(balance.passedOn()))
                .reduce(Money.ZERO, Money::plus);
    }
}
