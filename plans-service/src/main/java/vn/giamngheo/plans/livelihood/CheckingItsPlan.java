package vn.giamngheo.plans.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.plans.plan.PlanCheck;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/** Finds projects of what their plan says no more since a signed act has amended it. */
@ApplicationScoped
class CheckingItsPlan implements PlanCheck {

    static final String NOT_IN_PLAN = "livelihood-not-in-plan";

    @Inject
    PlansInUse plans;

    @Inject
    LivelihoodProjects projects;

    @Inject
    Findings findings;

    @Override
    public void check(UUID plan) {
        var standing = projects.of(plan);
        if (!standing.isEmpty()) {
            var content = plans.content(plan);
            standing.forEach(each -> settle(each, found(each, content)));
        }
    }

    /** @param project it or its plan is locked */
    void check(LivelihoodProject project) {
        settle(project, project.planId() == null ? List.of() : found(project, plans.content(project.planId())));
    }

    private void settle(LivelihoodProject project, List<Finding> found) {
        findings.settle(NOT_IN_PLAN, Breach.touched(project), found);
    }

    /** Of a draft, and of what was given up, nothing. */
    private static List<Finding> found(LivelihoodProject project, PlansInUse.Content plan) {
        var lacked = plan.lacks(project.programmeCode(), project.target(), null);
        return lacked.isEmpty() || !project.isCarriedOut()
                ? List.of()
                : List.of(new Finding(
                        NOT_IN_PLAN,
                        Severity.WARNING,
                        project.areaId(),
                        plan.period(),
                        List.of(project.title(), plan.title(), String.join(", ", lacked)),
                        null,
                        List.of(
                                Breach.touched(project),
                                new FindingState.Touched("plan", plan.id().toString()))));
    }
}
