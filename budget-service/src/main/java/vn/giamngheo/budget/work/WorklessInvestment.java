package vn.giamngheo.budget.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.budget.ledger.Holder;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/** Tells of investment that was paid for no work: the report of works lacks it. Under a contract it cannot be. */
@ApplicationScoped
class WorklessInvestment {

    private static final String CODE = "investment-without-work";
    private static final String PAYMENT = "payment";
    private static final String INVESTMENT = "investment";

    @Inject
    Holders holders;

    @Inject
    Findings findings;

    void follow(@Observes PostingsRecorded recorded) {
        if (recorded.kind().equals(PAYMENT)) {
            recorded.postings().stream()
                    .filter(WorklessInvestment::isWithoutWork)
                    .forEach(posting -> findings.raise(finding(recorded, posting)));
        } else if (recorded.reverses() != null) {
            findings.settle(CODE, touched(recorded.reverses()), List.of());
        }
    }

    private static boolean isWithoutWork(PostingsRecorded.Posting posting) {
        return posting.nature().equals(INVESTMENT) && posting.workId() == null && posting.amount() > 0;
    }

    private Finding finding(PostingsRecorded recorded, PostingsRecorded.Posting posting) {
        var giver = posting.giver();
        return new Finding(
                CODE,
                Severity.WARNING,
                holders.placeOf(new Holder(giver.kind(), giver.id())),
                Period.year(posting.spendingYear()),
                List.of(
                        recorded.programmeCode(),
                        posting.lineCode(),
                        String.valueOf(recorded.date()),
                        String.valueOf(posting.amount())),
                null,
                List.of(touched(recorded.id())));
    }

    private static FindingState.Touched touched(UUID payment) {
        return new FindingState.Touched(PAYMENT, payment.toString());
    }
}
