package vn.giamngheo.budget.contract;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.value.Money;

/**
 * What stands under one contract: by holder and purpose, and paid by stage.
 *
 * @param accounts in a fixed order
 */
record Standing(Map<Account, Bound> accounts, Map<Integer, Money> paidByStage) {

    static final Standing NOTHING = new Standing(Map.of(), Map.of());

    /** Whose money for what. */
    record Account(Holder holder, Purpose purpose) {}

    /** With what the postings do as well. */
    Standing with(Collection<Posting> postings) {
        var more = new LinkedHashMap<>(accounts);
        var paid = new LinkedHashMap<>(paidByStage);
        for (var posting : postings) {
            var account = new Account(posting.giver(), posting.purpose());
            more.put(account, more.getOrDefault(account, Bound.NOTHING).plus(posting.effect(), posting.amount()));
            if (posting.stage() != null) {
                paid.merge(posting.stage(), posting.amount(), Money::plus);
            }
        }
        return new Standing(more, paid);
    }

    Bound of(Account account) {
        return accounts.getOrDefault(account, Bound.NOTHING);
    }

    /** Over all holders and purposes. */
    Bound total() {
        return accounts.values().stream().reduce(Bound.NOTHING, Bound::plus);
    }

    Money paid(int stage) {
        return Optional.ofNullable(paidByStage.get(stage)).orElse(Money.ZERO);
    }
}
