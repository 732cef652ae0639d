package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.giamngheo.platform.value.Money;

/** What a feature does that closes a year: nothing is recorded in it meanwhile. */
@ApplicationScoped
public class ClosingYear {

    @Inject
    Locks locks;

    @Inject
    Balances balances;

    @Inject
    ClosedYears years;

    /** Locks the year against new balances, then those that it has. */
    public void lock(Holder holder, String programme, int year) {
        locks.take(List.of(Closing.name(holder, programme, year)));
        accounts(holder, programme, year).stream().sorted().forEach(balances::lock);
    }

    /** One at a time holds the settlement against the balances, whichever of them it has changed. */
    public void checkAlone(Holder holder, String programme, int year) {
        locks.take(List.of("settled|" + Closing.name(holder, programme, year)));
    }

    /** What was paid in the year, by purpose, in đồng. */
    public Map<Purpose, Money> paid(Holder holder, String programme, int year) {
        return years.paid(holder, programme, year);
    }

    private Collection<Account> accounts(Holder holder, String programme, int year) {
        return paid(holder, programme, year).keySet().stream()
                .map(purpose -> new Account(holder, programme, purpose))
                .toList();
    }
}
