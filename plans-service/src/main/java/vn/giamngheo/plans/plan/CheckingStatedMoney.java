package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Money;

/** Finds sums of money by source that a plan states otherwise than its lines add up to. */
@ApplicationScoped
class CheckingStatedMoney {

    static final String CODE = "plan-money-does-not-close";

    private static final String UNIT = "VND";

    @Inject
    Findings findings;

    /** @param plan locked; one without lines of money has nothing to add up */
    void check(Plan plan, Act act) {
        var found = plan.fundLines().isEmpty()
                ? List.<Finding>of()
                : Stream.of(
                                difference(
                                        plan, act, "central", FundSource.Kind.CENTRAL, PlanRequest.FundLine::central),
                                difference(plan, act, "local", FundSource.Kind.LOCAL, PlanRequest.FundLine::local),
                                difference(
                                        plan, act, "programme", FundSource.Kind.PROGRAMME, PlanRequest.FundLine::total))
                        .flatMap(findings -> findings)
                        .toList();
        findings.settle(CODE, PlanTouches.plan(plan), found);
    }

    private static Stream<Finding> difference(
            Plan plan, Act act, String source, FundSource.Kind kind, Function<PlanRequest.FundLine, Money> part) {
        var stated = plan.fundSources().stream()
                .filter(each -> each.kind() == kind)
                .map(FundSource::amount)
                .filter(Objects::nonNull)
                .toList();
        var lines = Money.sum(
                plan.fundLines().stream().map(PlanFundLine::view).map(part).toList());
        return stated.isEmpty() || Money.sum(stated).equals(lines)
                ? Stream.empty()
                : Stream.of(finding(plan, act, source, Money.sum(stated), lines));
    }

    private static Finding finding(Plan plan, Act act, String source, Money stated, Money lines) {
        return new Finding(
                CODE,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), source, text(stated), text(lines), text(stated.minus(lines))),
                new FindingState.Arithmetic(
                        List.of(
                                new FindingState.Term("stated", text(stated), UNIT),
                                new FindingState.Term("lines", text(lines), UNIT),
                                new FindingState.Term("difference", text(stated.minus(lines)), UNIT)),
                        "stated ≠ lines"),
                List.of(PlanTouches.plan(plan), new FindingState.Touched("source", source)));
    }

    private static String text(Money money) {
        return String.valueOf(money.dong());
    }
}
