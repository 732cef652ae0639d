package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.rest.Preconditions;

/** Issues a plan (ban hành): from now on the other services know it, and what contradicts itself in it is told. */
@ApplicationScoped
class IssuingPlan {

    @Inject
    Plans plans;

    @Inject
    PlanScope scope;

    @Inject
    Acts acts;

    @Inject
    CheckingPlan checking;

    @Inject
    Preconditions preconditions;

    @Inject
    ShowingPlans showing;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    Plan issue(UUID id) {
        var plan = plans.locked(id);
        scope.require(plan);
        preconditions.honour(showing.show(plan));
        var act = acts.existing(plan.actId());
        act.requireCome(Where.request());
        scope.requireNotEnded(plan.areaId(), act.issuedOn(), Where.request());
        plan.issue(caller.subject());
        outbox.publish(Topics.PLANS, PlanState.TYPE, plan.nextState(act));
        checking.check(plan, act);
        return plan;
    }
}
