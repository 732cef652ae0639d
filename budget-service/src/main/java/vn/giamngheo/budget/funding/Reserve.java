package vn.giamngheo.budget.funding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.platform.value.Money;

/** What is kept for one funding request, in đồng, by holder and purpose. */
record Reserve(Map<Account, Money> accounts) {

    /** Whose money for what. */
    record Account(Holder holder, Purpose purpose) {}

    /** With what the postings do as well. */
    Reserve with(Collection<Posting> postings) {
        var more = new LinkedHashMap<>(accounts);
        postings.stream()
                .filter(posting -> posting.contractId() == null)
                .forEach(posting ->
                        more.merge(new Account(posting.giver(), posting.purpose()), posting.amount(), Money::plus));
        return new Reserve(more);
    }

    /** What gives all of it back. */
    List<Posting> freeing() {
        return accounts.entrySet().stream()
                .filter(each -> each.getValue().isAboveZero())
                .map(each -> Posting.committing(
                        each.getKey().holder(), each.getKey().purpose(), Money.ZERO.minus(each.getValue())))
                .toList();
    }

    Money total() {
        return Money.sum(accounts.values());
    }

    void forEachBelowZero(BiConsumer<Account, Money> what) {
        accounts.forEach((account, amount) -> {
            if (amount.compareTo(Money.ZERO) < 0) {
                what.accept(account, amount);
            }
        });
    }
}
