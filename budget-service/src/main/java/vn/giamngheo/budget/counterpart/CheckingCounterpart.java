package vn.giamngheo.budget.counterpart;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.platform.due.WorkingOff;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

/**
 * Holds the local share that a rule requires against what has been allocated to its place and all below it, by budget year.
 * Under a rule on a line the tolerance is for the line, under one on the programme for its sum.
 */
@ApplicationScoped
class CheckingCounterpart {

    static final String CODE = "counterpart-short";

    private static final String MONEY = "VND";

    @Inject
    WorkingOff working;

    @Inject
    Rules rules;

    @Inject
    ActualShares shares;

    @Inject
    Findings findings;

    /** A change waits for its check about this long. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAllDue() {
        working.all(Due.TABLE, id -> rules.find(id).ifPresent(this::check));
    }

    private void check(Rule rule) {
        var found = shares.under(rule, rules.next(rule)).stream()
                .flatMap(year -> shortage(rule, year))
                .toList();
        findings.settle(CODE, touched(rule), found);
    }

    private static Stream<Finding> shortage(Rule rule, ActualShares.OfYear year) {
        var missing = rule.missing(year.central(), year.local());
        if (!missing.isAboveZero()) {
            return Stream.empty();
        }
        var line = rule.line() == null ? rule.programme() : rule.line();
        return Stream.of(new Finding(
                CODE,
                Severity.WARNING,
                rule.areaId(),
                Period.year(year.year()),
                List.of(line, String.valueOf(year.year()), rule.percent().toPlainString()),
                arithmetic(rule, year, missing.dong()),
                List.of(
                        touched(rule),
                        new FindingState.Touched("programme_line", line),
                        new FindingState.Touched("year", String.valueOf(year.year())))));
    }

    private static FindingState.Arithmetic arithmetic(Rule rule, ActualShares.OfYear year, long missing) {
        var required = rule.required(year.central(), year.local()).dong();
        return new FindingState.Arithmetic(
                List.of(
                        term("central", year.central()),
                        new FindingState.Term("percent", rule.percent().toPlainString(), "percent"),
                        term("required", required),
                        term("local", year.local()),
                        term("tolerance", rule.tolerance().dong()),
                        term("missing", missing)),
                rule.base() == Base.CENTRAL
                        ? "central × percent = required; required − local = missing > tolerance"
                        : "(central + local) × percent = required; required − local = missing > tolerance");
    }

    private static FindingState.Term term(String label, long amount) {
        return new FindingState.Term(label, String.valueOf(amount), MONEY);
    }

    private static FindingState.Touched touched(Rule rule) {
        return new FindingState.Touched("counterpart_rule", rule.id().toString());
    }
}
