package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Handovers;

/** Makes a successor responsible for the plan of a place that has ended (bàn giao); the plan stays its place's. */
@ApplicationScoped
class HandingPlanOver {

    @Inject
    Plans plans;

    @Inject
    PlanScope planScope;

    @Inject
    PlanActs planActs;

    @Inject
    Handovers handovers;

    @Inject
    Acts acts;

    @Inject
    CheckingPlan checking;

    @Inject
    Outbox outbox;

    Plan handOver(UUID id, PlanHandoverRequest request) {
        var plan = plans.locked(id);
        planScope.require(plan);
        plan.requireIssued();
        RecordedDay.requireCome(request.on(), Where.body("/on"));
        var successor =
                handovers.taker(planScope.area(plan), PlanScope.takers(plan), request.successor(), request.on());
        request.act().requireCome("/act");
        var act = acts.record(request.act(), ActRole.DECISION, planActs.at(id));
        plan.handOver(new PlanHandover(successor.id(), request.on(), act));
        var document = acts.existing(plan.actId());
        outbox.publish(Topics.PLANS, PlanState.TYPE, plan.nextState(document));
        checking.check(plan, document);
        return plan;
    }
}
