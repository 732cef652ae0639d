package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.http.ProblemException;

/** Judges projects: a draft that breaks a rule is refused, what is wrong with a signed approval is told. */
@ApplicationScoped
class JudgingProject {

    static final String NOT_APPRAISED = "livelihood-not-appraised";
    static final String NOT_RECOMMENDED = "livelihood-not-recommended";

    private static final List<PlansProblem> RULES = List.of(
            PlansProblem.RULE_MISSING,
            PlansProblem.SUPPORT_ABOVE_CEILING,
            PlansProblem.TOO_FEW_BENEFICIARIES,
            PlansProblem.TOO_LITTLE_DIRECT,
            PlansProblem.SUPPORT_ABOVE_CAP,
            PlansProblem.COST_ABOVE_CAP);

    @Inject
    Guards guards;

    @Inject
    Findings findings;

    /** @throws ProblemException 422 when it breaks a rule of the day of its proposal */
    void require(LivelihoodProject project) {
        var judgement = judgement(project, project.proposedOn());
        judgement.refuse();
        project.judgedBy(judgement.rules());
    }

    /** To be called when an act has approved it: by the rules of the day of that. */
    void tell(LivelihoodProject project) {
        tellBreaches(project, project.approvedOn());
        settle(project, NOT_APPRAISED, step(project, NOT_APPRAISED, !project.isAppraised()));
        settle(
                project,
                NOT_RECOMMENDED,
                step(project, NOT_RECOMMENDED, project.isAppraised() && !project.isRecommended()));
    }

    /** @param on the day of the last act that says something of it: by the rules of that day */
    void tellBreaches(LivelihoodProject project, LocalDate on) {
        var judgement = judgement(project, on);
        project.judgedBy(judgement.rules());
        RULES.forEach(rule -> settle(
                project,
                Breach.finding(rule),
                judgement.breaches().stream()
                        .filter(breach -> breach.problem() == rule)
                        .map(breach -> breach.found(project, on))));
    }

    private Guards.Judgement judgement(LivelihoodProject project, LocalDate on) {
        return guards.judge(new Guards.Judged(
                project.heldBy(on), project.villages(), project.kind(), on, project.households(), project.costs()));
    }

    private void settle(LivelihoodProject project, String code, Stream<Finding> found) {
        findings.settle(code, Breach.touched(project), found.toList());
    }

    private static Stream<Finding> step(LivelihoodProject project, String code, boolean stands) {
        return stands
                ? Stream.of(new Finding(
                        code,
                        Severity.WARNING,
                        project.heldBy(project.approvedOn()),
                        project.year(),
                        List.of(project.title()),
                        null,
                        List.of(Breach.touched(project))))
                : Stream.empty();
    }
}
