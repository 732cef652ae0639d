package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Preconditions;

/** Hands a draft to those who issue it (trình), and gives it back to be put right (trả lại). */
@ApplicationScoped
class SubmittingPlan {

    @Inject
    Plans plans;

    @Inject
    PlanScope scope;

    @Inject
    Preconditions preconditions;

    @Inject
    ShowingPlans showing;

    @Inject
    Caller caller;

    Plan submit(UUID id) {
        var plan = asRead(id);
        plan.submit(caller.subject());
        return plan;
    }

    Plan giveBack(UUID id, String reason) {
        var plan = asRead(id);
        plan.giveBack(reason.strip(), caller.subject());
        return plan;
    }

    private Plan asRead(UUID id) {
        var plan = plans.locked(id);
        scope.require(plan);
        preconditions.honour(showing.show(plan));
        return plan;
    }
}
