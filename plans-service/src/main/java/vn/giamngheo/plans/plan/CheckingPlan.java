package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import vn.giamngheo.platform.act.Act;

/** Looks for all that is wrong with what an issued plan says. */
@ApplicationScoped
class CheckingPlan {

    @Inject
    CheckingTargets targets;

    @Inject
    CheckingParts parts;

    @Inject
    CheckingDenominators denominators;

    @Inject
    CheckingAnnex annex;

    @Inject
    CheckingPaths paths;

    @Inject
    CheckingLines lines;

    @Inject
    CheckingStatedMoney money;

    @Inject
    CheckingFundLines fundLines;

    @Any
    @Inject
    Instance<PlanCheck> others;

    /** @param plan locked */
    void check(Plan plan, Act act) {
        targets.check(plan, act);
        parts.check(plan, act);
        denominators.check(plan, act);
        annex.check(plan, act);
        paths.check(plan, act);
        lines.check(plan, act);
        money.check(plan, act);
        fundLines.check(plan, act);
        others.forEach(other -> other.check(plan.id()));
    }
}
