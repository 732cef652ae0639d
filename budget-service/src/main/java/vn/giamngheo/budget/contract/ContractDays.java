package vn.giamngheo.budget.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.giamngheo.budget.BudgetProblem;
import vn.giamngheo.budget.ledger.ContractPapers.Dated;
import vn.giamngheo.budget.ledger.LedgerDocument;
import vn.giamngheo.budget.ledger.Posting;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/**
 * A contract day by day: what came later neither covers nor allows what is dated before it.
 *
 * @param papers by day
 * @param acceptances with what they withdraw, below zero
 */
record ContractDays(Contract contract, List<Dated> papers, List<Contracts.Acceptance> acceptances) {

    /**
     * Holds a document against what stands on its own day and on every day since.
     *
     * @throws ProblemException 422 with the arithmetic of the first day that does not bear it
     */
    void check(LedgerDocument document, List<Posting> own, Where where) {
        since(document.date()).forEach(day -> {
            var before = standing(day);
            var after = before.with(own);
            ContractRules.checkDay(contract, before, after, document, day, where);
            if (document.kind() == LedgerDocument.Kind.PAYMENT) {
                own.stream()
                        .filter(part -> part.stage() != null)
                        .forEach(part -> requireAccepted(part.stage(), after, day, where));
            }
        });
    }

    private void requireAccepted(int stage, Standing after, LocalDate day, Where where) {
        var accepted = accepted(stage, day);
        if (after.paid(stage).compareTo(accepted) > 0) {
            throw new ProblemException(
                    BudgetProblem.PAID_BEFORE_ACCEPTED, where, after.paid(stage).dong(), stage, accepted.dong(), day);
        }
    }

    /**
     * What is accepted of a stage does not fall below what is paid of it, on the day of a withdrawal and on every day since.
     *
     * @param amount in đồng, below zero
     * @throws ProblemException 422 with the arithmetic of the first day that does not bear it
     */
    void checkWithdrawn(int stage, LocalDate from, Money amount) {
        since(from).forEach(day -> {
            var accepted = accepted(stage, day).plus(amount);
            var paid = standing(day).paid(stage);
            if (accepted.compareTo(paid) < 0) {
                throw new ProblemException(
                        BudgetProblem.ACCEPTED_BELOW_PAID, Where.request(), accepted.dong(), stage, paid.dong());
            }
        });
    }

    /** The day of the last paper or term. */
    LocalDate last() {
        return days().max(LocalDate::compareTo).orElse(contract.signedOn());
    }

    private TreeSet<LocalDate> since(LocalDate from) {
        var days = new TreeSet<>(days().filter(day -> day.isAfter(from)).toList());
        days.add(from);
        return days;
    }

    private Stream<LocalDate> days() {
        return Stream.of(
                        papers.stream().map(Dated::date),
                        contract.terms().stream().map(Contract.Term::validFrom),
                        acceptances.stream().map(Contracts.Acceptance::date))
                .flatMap(each -> each);
    }

    private Standing standing(LocalDate day) {
        return Standing.NOTHING.with(papers.stream()
                .filter(paper -> !paper.date().isAfter(day))
                .map(Dated::posting)
                .toList());
    }

    private Money accepted(int stage, LocalDate day) {
        return Money.sum(acceptances.stream()
                .filter(each -> each.stage() == stage && !each.date().isAfter(day))
                .map(Contracts.Acceptance::amount)
                .toList());
    }
}
