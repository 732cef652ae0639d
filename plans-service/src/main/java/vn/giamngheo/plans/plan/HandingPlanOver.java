package vn.giamngheo.plans.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.place.Place;
import vn.giamngheo.platform.place.Scope;

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
    Scope scope;

    @Inject
    Acts acts;

    @Inject
    Outbox outbox;

    Plan handOver(UUID id, PlanHandoverRequest request) {
        var plan = plans.locked(id);
        planScope.require(plan);
        plan.requireIssued();
        var successor = successor(plan, request);
        var act = acts.record(request.act(), ActRole.DECISION, planActs.at(id));
        plan.handOver(new PlanHandover(successor.id(), request.on(), act));
        outbox.publish(Topics.PLANS, PlanState.TYPE, plan.nextState(acts.existing(plan.actId())));
        return plan;
    }

    private Place successor(Plan plan, PlanHandoverRequest request) {
        var ended = scope.requireEnded(planScope.area(plan), request.on(), Where.body("/on"));
        var successor = scope.existing(request.successor(), request.on(), "/successor");
        scope.requireSuccessor(successor, ended, request.on(), Where.body("/successor"));
        if (plan.isHandedOverTo(successor.id())) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/successor"), successor.code());
        }
        return successor;
    }
}
