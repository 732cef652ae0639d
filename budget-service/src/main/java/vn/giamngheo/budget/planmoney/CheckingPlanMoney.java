package vn.giamngheo.budget.planmoney;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.due.WorkingOff;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/**
 * Holds the money that an issued plan states against what the ledger has allocated to its place for the years of the
 * plan, by programme line, central and local apart. It acts, so it is no projection: that one only marks what is due.
 */
@ApplicationScoped
class CheckingPlanMoney {

    static final String CODE = "plan-money-differs";

    private static final String MONEY = "VND";

    @Inject
    WorkingOff working;

    @Inject
    StatedMoney money;

    @Inject
    Findings findings;

    /** A change waits for its check about this long. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAllDue() {
        working.all(Due.TABLE, this::check);
    }

    private void check(UUID id) {
        var found = money.plan(id).filter(plan -> !plan.deleted()).stream()
                .flatMap(plan -> money.lines(plan).stream().flatMap(line -> differences(plan, line)))
                .toList();
        findings.settle(CODE, plan(id), found);
    }

    private static Stream<Finding> differences(StatedMoney.Plan plan, StatedMoney.Line line) {
        return Stream.concat(
                difference(plan, line, "central", line.statedCentral(), line.allocatedCentral()),
                difference(plan, line, "local", line.statedLocal(), line.allocatedLocal()));
    }

    private static Stream<Finding> difference(
            StatedMoney.Plan plan, StatedMoney.Line line, String source, long stated, long allocated) {
        if (stated == allocated) {
            return Stream.empty();
        }
        return Stream.of(new Finding(
                CODE,
                allocated == 0 ? Severity.INFO : Severity.WARNING,
                plan.areaId(),
                new Period(plan.periodFrom(), plan.periodTo()),
                List.of(plan.title(), line.lineCode(), source),
                new FindingState.Arithmetic(
                        List.of(
                                term("stated", stated),
                                term("allocated", allocated),
                                term("difference", Math.subtractExact(stated, allocated))),
                        "stated ≠ allocated"),
                touched(plan, line, source)));
    }

    /** A line of another edition than the first is told apart by it: both may have one of the code. */
    private static List<FindingState.Touched> touched(StatedMoney.Plan plan, StatedMoney.Line line, String source) {
        var edition = line.programmeCode().equals(plan.programmeCode())
                ? Stream.<FindingState.Touched>of()
                : Stream.of(new FindingState.Touched("programme", line.programmeCode()));
        return Stream.concat(
                        Stream.of(
                                plan(plan.id()),
                                new FindingState.Touched("programme_line", line.lineCode()),
                                new FindingState.Touched("source", source)),
                        edition)
                .toList();
    }

    private static FindingState.Term term(String label, long amount) {
        return new FindingState.Term(label, String.valueOf(amount), MONEY);
    }

    private static FindingState.Touched plan(UUID id) {
        return new FindingState.Touched("plan", id.toString());
    }
}
