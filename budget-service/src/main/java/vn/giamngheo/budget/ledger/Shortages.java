package vn.giamngheo.budget.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/**
 * Tells of every balance under which signed acts have used more than was received: until the money is recorded, which
 * another level may only be about to do.
 */
@ApplicationScoped
class Shortages {

    static final String CODE = "passed-on-exceeds-received";

    @Inject
    Holders holders;

    @Inject
    Findings findings;

    /** To be called when the balance has been changed, and is therefore locked. */
    void settle(Account account, Moved moved) {
        if (moved.isOrWasShort()) {
            var finding = finding(account, moved);
            if (moved.shortage().isAboveZero()) {
                findings.raise(finding);
            } else {
                findings.resolve(finding.id());
            }
        }
    }

    private Finding finding(Account account, Moved moved) {
        var holder = account.holder();
        var purpose = account.purpose();
        return new Finding(
                CODE,
                Severity.WARNING,
                holders.placeOf(holder),
                Period.year(purpose.spendingYear()),
                List.of(purpose.lineCode(), purpose.source().wireName(), String.valueOf(purpose.spendingYear())),
                arithmetic(moved),
                Stream.concat(
                                Stream.of(new FindingState.Touched(
                                        holder.kind(), holder.id().toString())),
                                touches(account))
                        .toList());
    }

    private static Stream<FindingState.Touched> touches(Account account) {
        var purpose = account.purpose();
        return Stream.of(
                new FindingState.Touched("programme", account.programmeCode()),
                new FindingState.Touched("programme_line", purpose.lineCode()),
                new FindingState.Touched("source", purpose.source().wireName()),
                new FindingState.Touched("nature", purpose.nature().wireName()),
                new FindingState.Touched("origin_year", String.valueOf(purpose.originYear())),
                new FindingState.Touched("spending_year", String.valueOf(purpose.spendingYear())));
    }

    private static FindingState.Arithmetic arithmetic(Moved moved) {
        var sums = moved.sums();
        return new FindingState.Arithmetic(
                List.of(
                        term("received", sums.received()),
                        term("passed_on", sums.passedOn()),
                        term("carried_over", sums.carried()),
                        term("disbursed", sums.paid().plus(sums.advanced())),
                        term("committed", sums.committed()),
                        term("shortage", moved.shortage())),
                "received < passed_on + carried_over + disbursed + committed");
    }

    private static FindingState.Term term(String label, Money amount) {
        return new FindingState.Term(label, String.valueOf(amount.dong()), "VND");
    }
}
