package vn.giamngheo.budget.contract;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.Money;

/**
 * What no paper may break, whatever it does to a contract: nothing is paid, advanced or released that is not committed;
 * all together stays within the value; a stage is paid up to what was accepted; advances stay within their limit; nothing
 * new is bound, advanced or paid once the contract is closed.
 */
final class ContractRules {

    private static final Set<LedgerDocument.Kind> PAYING =
            Set.of(LedgerDocument.Kind.PAYMENT, LedgerDocument.Kind.ADVANCE);

    private static final Words COMPLETED = new Words("đã hoàn thành", "completed");
    private static final Words TERMINATED = new Words("đã chấm dứt", "terminated");

    private final Contract contract;
    private final Standing before;
    private final Standing after;
    private final Where where;

    private ContractRules(Contract contract, Standing before, Standing after, Where where) {
        this.contract = contract;
        this.before = before;
        this.after = after;
        this.where = where;
    }

    /**
     * @param before what stands without the document
     * @param after what stands with it
     * @throws ProblemException 409 or 422, with the arithmetic
     */
    static void check(Contract contract, Standing before, Standing after, LedgerDocument document, Where where) {
        var rules = new ContractRules(contract, before, after, where);
        rules.requireOpen();
        rules.requireSigned(document);
        rules.requireNothingBelowZero();
        rules.requireWithinValue(contract.value());
        rules.requireAccepted();
        if (document.kind() == LedgerDocument.Kind.ADVANCE) {
            rules.requireWithinLimit(document.date());
        }
    }

    /**
     * The same rules on a day that has passed.
     *
     * @param before what stood then without the document
     * @param after what stands then with it
     * @throws ProblemException 422, with the arithmetic of the day
     */
    static void checkDay(
            Contract contract, Standing before, Standing after, LedgerDocument document, LocalDate day, Where where) {
        var rules = new ContractRules(contract, before, after, where);
        rules.requireNothingBelowZero();
        rules.requireWithinValue(contract.value(day));
        if (document.kind() == LedgerDocument.Kind.ADVANCE) {
            rules.requireWithinLimit(day);
        }
    }

    /** @throws ProblemException 409 when it is closed */
    static void requireOpen(Contract contract, Where where) {
        if (!contract.isOpen()) {
            throw new ProblemException(
                    BudgetProblem.CONTRACT_NOT_OPEN,
                    where,
                    contract.number(),
                    contract.state() == Contract.State.COMPLETED ? COMPLETED : TERMINATED);
        }
    }

    /** A closed contract only gives back. */
    private void requireOpen() {
        var was = before.total();
        var is = after.total();
        var givesBack = is.committed().equals(was.committed())
                && is.advanced().compareTo(was.advanced()) <= 0
                && is.paid().compareTo(was.paid()) <= 0;
        if (!givesBack) {
            requireOpen(contract, where);
        }
    }

    /** Nobody pays by a contract before it is signed; these papers have no act of their own. */
    private void requireSigned(LedgerDocument document) {
        if (PAYING.contains(document.kind()) && document.date().isBefore(contract.signedOn())) {
            throw new ProblemException(
                    BudgetProblem.BEFORE_ITS_PAPER, Where.body("/date"), document.date(), contract.signedOn());
        }
    }

    private void requireNothingBelowZero() {
        after.accounts().keySet().forEach(account -> {
            require(account, Bound::committed, BudgetProblem.NOT_ENOUGH_COMMITTED);
            require(account, Bound::advanced, BudgetProblem.NOT_ENOUGH_ADVANCED);
            require(account, Bound::paid, BudgetProblem.NOT_ENOUGH_PAID);
        });
    }

    private void require(Standing.Account account, Function<Bound, Money> part, BudgetProblem problem) {
        var is = part.apply(after.of(account));
        var was = part.apply(before.of(account));
        if (is.compareTo(Money.ZERO) < 0 && is.compareTo(was) < 0) {
            throw new ProblemException(
                    problem,
                    where,
                    was.dong(),
                    account.purpose().lineCode(),
                    account.purpose().source().words(),
                    was.minus(is).dong());
        }
    }

    private void requireWithinValue(Money value) {
        var total = after.total().total();
        if (total.compareTo(value) > 0 && total.compareTo(before.total().total()) > 0) {
            throw new ProblemException(
                    BudgetProblem.COMMITTED_ABOVE_VALUE, where, total.dong(), contract.number(), value.dong());
        }
    }

    private void requireAccepted() {
        after.paidByStage().forEach((stage, paid) -> {
            if (paid.compareTo(Money.ZERO) < 0) {
                throw new ProblemException(BudgetProblem.NOTHING_TO_REFUND, where);
            }
            var accepted = contract.stage(stage).map(Contract.Stage::accepted).orElse(Money.ZERO);
            if (paid.compareTo(accepted) > 0) {
                throw new ProblemException(
                        BudgetProblem.PAID_ABOVE_ACCEPTED, where, paid.dong(), stage, accepted.dong());
            }
        });
    }

    private void requireWithinLimit(LocalDate day) {
        var advanced = after.total().advanced();
        contract.advanceLimit(day)
                .filter(limit -> advanced.compareTo(limit) > 0)
                .ifPresent(limit -> {
                    throw new ProblemException(
                            BudgetProblem.ADVANCE_ABOVE_LIMIT, where, advanced.dong(), limit.dong(), day);
                });
    }
}
