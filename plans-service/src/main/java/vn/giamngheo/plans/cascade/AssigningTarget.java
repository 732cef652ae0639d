package vn.giamngheo.plans.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Preconditions;
import vn.giamngheo.platform.value.Ids;

/** Gives a target of a plan to places below. A draft sums; what an act has assigned is recorded, and a finding if it does not. */
@ApplicationScoped
class AssigningTarget {

    @Inject
    PlansInUse plans;

    @Inject
    TargetAssignments assignments;

    @Inject
    Dividing dividing;

    @Inject
    CheckingAssignment checking;

    @Inject
    Preconditions preconditions;

    @Inject
    Acts acts;

    @Inject
    Outbox outbox;

    TargetAssignment assign(AssignmentRequest request) {
        var plan = plans.own(request.plan(), "/plan");
        var parts = dividing.parts(plan, request);
        if (assignments.has(plan.id(), request.target())) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/target"), request.target());
        }
        var assignment = new TargetAssignment(Ids.next(), plan.id(), request.target());
        assignment.state(request.method(), request.base(), parts, recorded(request.act(), plan.id()));
        assignments.persist(assignment);
        return told(assignment, plan);
    }

    TargetAssignment replace(UUID id, AssignmentRequest request) {
        var plan = plans.own(assignments.existing(id).planId(), "/plan");
        var assignment = assignments.locked(id);
        preconditions.require(assignments.show(assignment));
        requireSame(assignment, request);
        if (assignment.isSigned() && request.act() == null && request.method() != Method.FROM_ANNEX) {
            throw new ProblemException(PlansProblem.ACT_NOT_SIGNED, Where.body("/act"));
        }
        var parts = dividing.parts(plan, request);
        assignment.state(request.method(), request.base(), parts, recorded(request.act(), plan.id()));
        return told(assignment, plan);
    }

    private static void requireSame(TargetAssignment assignment, AssignmentRequest request) {
        if (!assignment.planId().equals(request.plan()) || !assignment.target().equals(request.target())) {
            throw new ProblemException(PlansProblem.ASSIGNMENT_OF_ANOTHER_TARGET, Where.body("/target"));
        }
    }

    private UUID recorded(Act act, UUID plan) {
        if (act == null) {
            return null;
        }
        if (!act.signed()) {
            throw new ProblemException(PlansProblem.ACT_NOT_SIGNED, Where.body("/act"));
        }
        act.requireCome("/act");
        return acts.record(act, ActRole.DECISION, new Subject("plan", plan));
    }

    private TargetAssignment told(TargetAssignment assignment, PlansInUse.InForce plan) {
        assignments.flush();
        if (assignment.isSigned()) {
            outbox.publish(Topics.TARGET_ASSIGNMENTS, TargetAssignmentState.TYPE, assignment.nextState());
            checking.check(assignment, plan);
        }
        return assignment;
    }
}
