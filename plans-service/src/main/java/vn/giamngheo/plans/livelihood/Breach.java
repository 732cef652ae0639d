package vn.giamngheo.plans.livelihood;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/**
 * What a project does against a rule: a draft is refused for it, of what is signed it is a finding.
 *
 * @param pointer to what is wrong
 * @param args what the words name
 * @param arithmetic null where nothing is counted
 * @param rule null where there is none
 */
record Breach(PlansProblem problem, String pointer, List<String> args, FindingState.Arithmetic arithmetic, UUID rule) {

    /** What is found of signed acts that break a rule, by the problem for which a draft is refused. */
    static String finding(PlansProblem problem) {
        return "livelihood-" + problem.code();
    }

    Violation refusal() {
        return new Violation(problem, Where.body(pointer), List.copyOf(args));
    }

    /** @param on the day by whose rules it was judged: the finding is of the place that had the project then */
    Finding found(LivelihoodProject project, LocalDate on) {
        var names = new ArrayList<String>();
        names.add(project.title());
        names.addAll(args);
        var touches = new ArrayList<FindingState.Touched>();
        touches.add(touched(project));
        if (rule != null) {
            touches.add(new FindingState.Touched("livelihood_rule", rule.toString()));
        }
        return new Finding(
                finding(problem),
                rule == null ? Severity.INFO : Severity.WARNING,
                project.heldBy(on),
                project.year(),
                names,
                arithmetic,
                touches);
    }

    static FindingState.Touched touched(LivelihoodProject project) {
        return new FindingState.Touched("livelihood_project", project.id().toString());
    }
}
