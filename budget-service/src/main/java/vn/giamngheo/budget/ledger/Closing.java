package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.SortedMap;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/**
 * Keeps closed years closed. Into a year that was settled goes only what names the recorded act that adjusts it; what is handed
 * over, carried into another year, clears an advance that was outstanding or frees what was reserved for a funding request
 * needs none, for it changes nothing that was received or disbursed.
 */
@ApplicationScoped
class Closing {

    @Inject
    Locks locks;

    @Inject
    ClosedYears years;

    @Inject
    AdjustingActs adjusting;

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

    /**
     * @param act that the document rests on; null for none
     * @throws ProblemException 409 when the year is closed and no act is named, 422 when the act that is named is unknown
     */
    void check(LedgerDocument document, Act act, SortedMap<Account, Movement> movements) {
        var closed = years.among(document.programmeCode(), movements.keySet());
        if (!closed.isEmpty()) {
            movements.forEach((account, movement) -> {
                if (closed.contains(ClosedYears.HeldYear.of(account))) {
                    check(document, act, account, movement);
                }
            });
            closed.forEach(
                    year -> changed.fire(new ClosedYearChanged(year.holder(), document.programmeCode(), year.year())));
        }
    }

    private void check(LedgerDocument document, Act act, Account account, Movement movement) {
        var year = account.purpose().spendingYear();
        if (document.adjusts() != null) {
            if (!adjusting.knows(document, account.holder(), year, act)) {
                throw refused(BudgetProblem.ADJUSTING_ACT_UNKNOWN, document, year, document.adjusts());
            }
        } else if (!isAllowed(document, movement)) {
            throw refused(BudgetProblem.YEAR_CLOSED, document, year, "");
        }
    }

    private static ProblemException refused(BudgetProblem problem, LedgerDocument document, int year, String number) {
        return new ProblemException(
                problem, Where.body("/adjusts"), String.valueOf(year), document.programmeCode(), number);
    }

    private static boolean isAllowed(LedgerDocument document, Movement movement) {
        return document.kind() == LedgerDocument.Kind.HANDOVER
                || movement.onlyClears()
                || movement.onlyCarries()
                || document.fundingRequestId() != null && movement.onlyReleases();
    }
}
