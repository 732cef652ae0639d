package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/** Holds a plan's annex against its headlines, and each of its lines against itself. */
@ApplicationScoped
class CheckingAnnex {

    static final String DIFFERS = "plan-annex-differs";
    static final String DOES_NOT_CLOSE = "plan-annex-does-not-close";

    private static final int SHOWN = 10;

    @Inject
    Findings findings;

    /** @param plan locked */
    void check(Plan plan, Act act) {
        findings.settle(DIFFERS, PlanTouches.plan(plan), differing(plan, act));
        findings.settle(DOES_NOT_CLOSE, PlanTouches.plan(plan), open(plan, act));
    }

    /** A bound is met by any sum that it admits. */
    private static List<Finding> differing(Plan plan, Act act) {
        return plan.targets().stream()
                .filter(target -> target.annex() != null && target.comparator().statesOneFigure())
                .filter(target -> !target.comparator().admits(sum(plan, target), target.value()))
                .map(target -> differing(plan, act, target))
                .toList();
    }

    private static BigDecimal sum(Plan plan, PlanTarget target) {
        return BigDecimal.valueOf(
                target.annex().sum(plan.annex(), target.dueOn().getYear()));
    }

    private static Finding differing(Plan plan, Act act, PlanTarget target) {
        var sum = sum(plan, target);
        return new Finding(
                DIFFERS,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), target.key(), target.figure(), sum.toPlainString()),
                new FindingState.Arithmetic(
                        Stream.concat(
                                        target.terms(),
                                        Stream.of(
                                                new FindingState.Term("annex", sum.toPlainString(), target.unit()),
                                                new FindingState.Term(
                                                        "difference",
                                                        target.value()
                                                                .subtract(sum)
                                                                .toPlainString(),
                                                        target.unit())))
                                .toList(),
                        target.key() + " ≠ annex"),
                List.of(PlanTouches.plan(plan), PlanTouches.target(target)));
    }

    private static List<Finding> open(Plan plan, Act act) {
        var rows = plan.annex().stream()
                .filter(row -> row.open().findAny().isPresent())
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var shown = rows.stream()
                .limit(SHOWN)
                .map(row -> row.area().text() + " " + row.year())
                .collect(Collectors.joining(", "));
        return List.of(new Finding(
                DOES_NOT_CLOSE,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), String.valueOf(rows.size()), shown),
                new FindingState.Arithmetic(
                        rows.stream().limit(SHOWN).flatMap(CheckingAnnex::terms).toList(),
                        "opening - reduction ≠ closing"),
                List.of(PlanTouches.plan(plan))));
    }

    private static Stream<FindingState.Term> terms(AnnexRow row) {
        var at = row.area().text() + " " + row.year() + " ";
        return row.open()
                .flatMap(balance -> Stream.of(
                        term(at + balance.poverty() + " opening", balance.opening()),
                        term(at + balance.poverty() + " reduction", balance.reduction()),
                        term(at + balance.poverty() + " closing", balance.closing())));
    }

    private static FindingState.Term term(String label, long households) {
        return new FindingState.Term(label, String.valueOf(households), "households");
    }
}
