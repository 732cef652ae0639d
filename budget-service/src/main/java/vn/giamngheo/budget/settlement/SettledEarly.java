package vn.giamngheo.budget.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.budget.ledger.Holders;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/** Tells of a settlement whose act was signed while the year still ran: it cannot know what was spent in the rest of it. */
@ApplicationScoped
class SettledEarly {

    private static final String CODE = "settled-before-year-end";

    @Inject
    Holders holders;

    @Inject
    Findings findings;

    void check(Settlement settlement, Act act) {
        var year = Period.year(settlement.year());
        if (act.issuedOn() != null && !act.issuedOn().lastDay().isAfter(year.to())) {
            findings.raise(new Finding(
                    CODE,
                    Severity.WARNING,
                    holders.placeOf(settlement.holder()),
                    year,
                    List.of(
                            settlement.programmeCode(),
                            String.valueOf(settlement.year()),
                            String.valueOf(act.number()),
                            act.issuedOn().text()),
                    null,
                    List.of(subject(settlement))));
        }
    }

    /** What another settlement has put right. */
    void forget(Settlement settlement) {
        findings.settle(CODE, subject(settlement), List.of());
    }

    private static FindingState.Touched subject(Settlement settlement) {
        return new FindingState.Touched("settlement", settlement.id().toString());
    }
}
