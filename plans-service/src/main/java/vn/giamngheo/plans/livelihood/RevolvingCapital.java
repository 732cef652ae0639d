package vn.giamngheo.plans.livelihood;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/**
 * What a project's households have given back of its support, for the next ones.
 *
 * @param returned in đồng; what was withdrawn is in none of the sums
 * @param lentOn in đồng
 * @param balance returned less lent on, in đồng: on no day below zero
 * @param entries in the order in which they were recorded
 */
record RevolvingCapital(Money returned, Money lentOn, Money balance, List<RevolvingEntry> entries) {

    /** @return null for a project without entries */
    static RevolvingCapital of(List<RevolvingEntry> entries) {
        if (entries.isEmpty()) {
            return null;
        }
        var returned = sum(entries, RevolvingEntry.RevolvingKind.RETURNED);
        var lentOn = sum(entries, RevolvingEntry.RevolvingKind.LENT_ON);
        return new RevolvingCapital(returned, lentOn, returned.minus(lentOn), List.copyOf(entries));
    }

    private static Money sum(List<RevolvingEntry> entries, RevolvingEntry.RevolvingKind kind) {
        return Money.sum(entries.stream()
                .filter(entry -> entry.counts() && entry.kind() == kind)
                .map(RevolvingEntry::amount)
                .toList());
    }

    /**
     * Has more never been lent on than was given back by then; of one day what was given back came first.
     *
     * @throws ProblemException 422 with the first day on which there was too little
     */
    static void requireNeverBelowZero(List<RevolvingEntry> entries, Where where) {
        var balance = Money.ZERO;
        for (var entry : entries.stream()
                .filter(RevolvingEntry::counts)
                .sorted(Comparator.comparing(RevolvingEntry::date).thenComparing(RevolvingEntry::kind))
                .toList()) {
            balance = balance.plus(entry.change());
            if (balance.compareTo(Money.ZERO) < 0) {
                throw tooLittle(balance, entry.date(), where);
            }
        }
    }

    private static ProblemException tooLittle(Money balance, LocalDate on, Where where) {
        return new ProblemException(PlansProblem.REVOLVING_CAPITAL_TOO_LITTLE, where, on, balance.dong());
    }
}
