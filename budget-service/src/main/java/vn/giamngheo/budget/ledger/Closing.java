package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.SortedMap;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Keeps closed years closed. Into a year that was settled goes only what names the act that adjusts it; what is handed
 * over, carried into another year, clears an advance that was outstanding or frees what was reserved for a funding request
 * needs none, for it changes nothing that was received or disbursed.
 */
@ApplicationScoped
class Closing {

    @Inject
    Locks locks;

    @Inject
    ClosedYears years;

    /** Tells whoever holds the settlement against the ledger, in the same transaction. */
    @Inject
    Event<ClosedYearChanged> changed;

    /** Waits for whoever closes the years of these balances, before they are locked. */
    void await(Collection<Account> accounts) {
        if (!accounts.isEmpty()) {
            locks.share(accounts.stream()
                    .map(account -> name(
                            account.holder(),
                            account.programmeCode(),
                            account.purpose().spendingYear()))
                    .distinct()
                    .toList());
        }
    }

    /** What is locked by whoever closes a year, and shared by whoever may bring money to a new balance of it. */
    static String name(Holder holder, String programme, int year) {
        return String.join("|", "year", holder.kind(), holder.id().toString(), programme, String.valueOf(year));
    }

    /** @throws ProblemException 409 when the year is closed and no act is named */
    void check(LedgerDocument document, SortedMap<Account, Movement> movements, Where where) {
        var closed = years.among(document.programmeCode(), movements.keySet());
        if (!closed.isEmpty()) {
            movements.forEach((account, movement) -> {
                if (closed.contains(ClosedYears.HeldYear.of(account))) {
                    check(document, account, movement, where);
                }
            });
            closed.forEach(
                    year -> changed.fire(new ClosedYearChanged(year.holder(), document.programmeCode(), year.year())));
        }
    }

    private static void check(LedgerDocument document, Account account, Movement movement, Where where) {
        if (document.adjusts() == null && !isAllowed(document, movement)) {
            throw new ProblemException(
                    BudgetProblem.YEAR_CLOSED,
                    where,
                    String.valueOf(account.purpose().spendingYear()),
                    document.programmeCode());
        }
    }

    private static boolean isAllowed(LedgerDocument document, Movement movement) {
        return document.kind() == LedgerDocument.Kind.HANDOVER
                || movement.onlyClears()
                || movement.onlyCarries()
                || document.fundingRequestId() != null && movement.onlyReleases();
    }
}
