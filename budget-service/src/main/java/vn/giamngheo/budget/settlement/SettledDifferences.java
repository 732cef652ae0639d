package vn.giamngheo.budget.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giamngheo.budget.ledger.ClosedYearChanged;
import vn.giamngheo.budget.ledger.ClosingYear;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.budget.ledger.Purpose;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;

/** Holds what a settlement says against what was paid, for each purpose, when it is recorded and whenever the year changes. */
@ApplicationScoped
class SettledDifferences {

    static final String CODE = "settlement-differs";

    private static final String MONEY = "VND";

    @Inject
    ClosingYear closing;

    @Inject
    Settlements settlements;

    @Inject
    Holders holders;

    @Inject
    Findings findings;

    void changed(@Observes ClosedYearChanged change) {
        closing.checkAlone(change.holder(), change.programmeCode(), change.year());
        settlements
                .of(change.holder(), change.programmeCode(), change.year())
                .ifPresent(settlement ->
                        check(settlement, closing.paid(change.holder(), change.programmeCode(), change.year())));
    }

    /** What differed from a settlement that another one has put right. */
    void forget(Settlement settlement) {
        findings.settle(CODE, subject(settlement), List.of());
    }

    /** @param paid by purpose */
    void check(Settlement settlement, Map<Purpose, Money> paid) {
        var purposes = new LinkedHashSet<>(settlement.parts().keySet());
        purposes.addAll(paid.keySet());
        var found = purposes.stream()
                .flatMap(purpose -> difference(
                        settlement,
                        purpose,
                        settlement.parts().getOrDefault(purpose, Money.ZERO),
                        paid.getOrDefault(purpose, Money.ZERO)))
                .toList();
        findings.settle(CODE, subject(settlement), found);
    }

    private Stream<Finding> difference(Settlement settlement, Purpose purpose, Money settled, Money paid) {
        if (settled.equals(paid)) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                CODE,
                Severity.WARNING,
                holders.placeOf(settlement.holder()),
                Period.year(settlement.year()),
                List.of(
                        settlement.programmeCode(),
                        String.valueOf(settlement.year()),
                        purpose.lineCode(),
                        purpose.source().wireName()),
                new FindingState.Arithmetic(
                        List.of(term("settled", settled), term("paid", paid), term("difference", settled.minus(paid))),
                        "settled ≠ paid"),
                List.of(
                        subject(settlement),
                        new FindingState.Touched("programme_line", purpose.lineCode()),
                        new FindingState.Touched("source", purpose.source().wireName()),
                        new FindingState.Touched("nature", purpose.nature().wireName()),
                        new FindingState.Touched("origin_year", String.valueOf(purpose.originYear())))));
    }

    private static FindingState.Touched subject(Settlement settlement) {
        return new FindingState.Touched("settlement", settlement.id().toString());
    }

    private static FindingState.Term term(String label, Money amount) {
        return new FindingState.Term(label, String.valueOf(amount.dong()), MONEY);
    }
}
