package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.reference.References;

/** Finds programme lines that somebody is to carry out without anything to do, and those with nobody to do it. */
@ApplicationScoped
class CheckingLines {

    static final String WITHOUT_CONTENT = "plan-line-without-content";
    static final String WITHOUT_LEAD = "plan-line-without-lead";

    @Inject
    References references;

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
        var above = above(plan);
        settle(
                WITHOUT_CONTENT,
                plan,
                act,
                isSilent
                        ? Set.of()
                        : left(leads, lead -> contents.stream()
                                .anyMatch(content -> covers(lead, content, above) || covers(content, lead, above))));
        settle(
                WITHOUT_LEAD,
                plan,
                act,
                isSilent
                        ? Set.of()
                        : left(contents, content -> leads.stream()
                                .anyMatch(lead -> covers(lead, content, above) || covers(content, lead, above))));
    }

    /** The lines above each line, in any edition that the plan serves. */
    private Map<String, Set<String>> above(Plan plan) {
        var above = new HashMap<String, Set<String>>();
        plan.programmes().forEach(programme -> references
                .linesWithAbove(programme)
                .forEach((line, lines) ->
                        above.computeIfAbsent(line, unused -> new HashSet<>()).addAll(lines)));
        return above;
    }

    private static Set<String> left(Set<String> lines, Predicate<String> isCovered) {
        return lines.stream().filter(isCovered.negate()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is said of a line is said of its parts, too. */
    private static boolean covers(String line, String other, Map<String, Set<String>> above) {
        return line.equals(other) || above.getOrDefault(other, Set.of()).contains(line);
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
                plan.heldBy(),
                plan.period(),
                List.of(act.title(), line),
                null,
                List.of(PlanTouches.plan(plan), PlanTouches.line(line)));
    }
}
