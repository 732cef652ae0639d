package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Money;

/** Finds lines of money whose printed total is not what their parts add up to. */
@ApplicationScoped
class CheckingFundLines {

    static final String CODE = "plan-fund-line-does-not-close";

    private static final String UNIT = "VND";

    @Inject
    Findings findings;

    /** @param plan locked */
    void check(Plan plan, Act act) {
        var found = plan.fundLines().stream()
                .filter(line -> !line.closes())
                .map(line -> finding(plan, act, line))
                .toList();
        findings.settle(CODE, PlanTouches.plan(plan), found);
    }

    private static Finding finding(Plan plan, Act act, PlanFundLine line) {
        var difference = text(line.total().minus(line.sum()));
        return new Finding(
                CODE,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), line.name(), text(line.total()), text(line.sum()), difference),
                new FindingState.Arithmetic(
                        List.of(
                                new FindingState.Term("stated", text(line.total()), UNIT),
                                new FindingState.Term("central", text(Money.of(line.central())), UNIT),
                                new FindingState.Term("local", text(Money.of(line.local())), UNIT),
                                new FindingState.Term("difference", difference, UNIT)),
                        "stated ≠ central + local"),
                List.of(
                        PlanTouches.plan(plan),
                        PlanTouches.line(line.name()),
                        new FindingState.Touched("nature", line.nature().wireName())));
    }

    private static String text(Money money) {
        return String.valueOf(money.dong());
    }
}
