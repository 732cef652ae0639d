package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/** Finds programme lines that somebody is to carry out without anything to do, and those with nobody to do it. */
@ApplicationScoped
class CheckingLines {

    static final String WITHOUT_CONTENT = "plan-line-without-content";
    static final String WITHOUT_LEAD = "plan-line-without-lead";

    @Inject
    Findings findings;

    /** @param plan locked; one whose activities are not recorded at all says nothing of them */
    void check(Plan plan, Act act) {
        var contents = plan.activities().stream()
                .map(Activity::line)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var leads = plan.assignments().stream()
                .filter(assignment -> assignment.role() == Assignment.Role.LEAD)
                .map(Assignment::lineCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var isSilent = plan.activities().isEmpty();
        settle(WITHOUT_CONTENT, plan, act, isSilent ? Set.of() : without(leads, contents));
        settle(WITHOUT_LEAD, plan, act, isSilent ? Set.of() : without(contents, leads));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private void settle(String code, Plan plan, Act act, Set<String> lines) {
        findings.settle(
                code,
                PlanTouches.plan(plan),
                lines.stream().map(line -> finding(code, plan, act, line)).toList());
    }

    private static Finding finding(String code, Plan plan, Act act, String line) {
        return new Finding(
                code,
                Severity.WARNING,
                plan.areaId(),
                plan.period(),
                List.of(act.title(), line),
                null,
                List.of(PlanTouches.plan(plan), PlanTouches.line(line)));
    }
}
