package vn.giamngheo.plans.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.plans.RecordedDay;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.act.ActRole;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.act.Subject;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.place.Handovers;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.reference.References;
import vn.giamngheo.platform.rest.Preconditions;

/** Hands what a place that has ended was given of a target to its successors, whole or in amounts that sum exactly. */
@ApplicationScoped
class HandingAssignedOver {

    @Inject
    PlansInUse plans;

    @Inject
    TargetAssignments assignments;

    @Inject
    Dividing dividing;

    @Inject
    Handovers handovers;

    @Inject
    Places places;

    @Inject
    Scope scope;

    @Inject
    Preconditions preconditions;

    @Inject
    Acts acts;

    @Inject
    Outbox outbox;

    TargetAssignment handOver(UUID id, AssignmentHandoverRequest request) {
        var plan = plans.own(assignments.existing(id).planId(), "");
        var assignment = assignments.locked(id);
        preconditions.honour(assignments.show(assignment));
        requireSigned(request.act());
        RecordedDay.requireCome(request.on(), Where.body("/on"));
        var target = target(plan, assignment);
        requireWhole(target, request.parts());
        var open = open(assignment, request.from(), dividing.adds(target));
        var takers = takers(request);
        requireSum(target, open, request.parts());
        var act = acts.record(request.act(), ActRole.DECISION, new Subject("plan", plan.id()));
        for (var i = 0; i < takers.size(); i++) {
            var value = request.parts().get(i).value();
            assignment.handOver(new AssignedHandover(request.from(), takers.get(i), value, request.on(), act));
        }
        outbox.publish(Topics.TARGET_ASSIGNMENTS, TargetAssignmentState.TYPE, assignment.nextState());
        assignments.flush();
        return assignment;
    }

    private static void requireSigned(Act act) {
        if (!act.signed()) {
            throw new ProblemException(PlansProblem.ACT_NOT_SIGNED, Where.body("/act"));
        }
        act.requireCome("/act");
    }

    private PlansInUse.Target target(PlansInUse.InForce plan, TargetAssignment assignment) {
        return plans.find(plan.id(), assignment.target())
                .orElseThrow(() -> References.unknown(
                        "/from",
                        new Words("chỉ tiêu còn trong kế hoạch", "target that the plan still has"),
                        assignment.target(),
                        ""));
    }

    private static void requireWhole(PlansInUse.Target target, List<AssignmentHandoverRequest.HandedPart> parts) {
        for (var i = 0; i < parts.size(); i++) {
            Dividing.requireWhole(target, parts.get(i).value(), "/parts/" + i + "/value");
        }
    }

    /**
     * What the place was given and has not handed over; what came to it later, too.
     *
     * @throws ProblemException 422 when nothing was, 409 when it has
     */
    private static BigDecimal open(TargetAssignment assignment, UUID from, boolean adds) {
        if (!assignment.isSigned() || !assignment.isGivenTo(from)) {
            throw References.unknown(
                    "/from",
                    new Words("địa bàn được giao chỉ tiêu", "area that was given the target"),
                    from.toString(),
                    "");
        }
        var open = assignment.givenTo(from).subtract(assignment.handedOver(from));
        if (assignment.isHandedOver(from) && (!adds || open.signum() == 0)) {
            throw new ProblemException(CommonProblem.ALREADY_EXISTS, Where.body("/from"), from);
        }
        return open;
    }

    private List<UUID> takers(AssignmentHandoverRequest request) {
        var place = places.nearest(request.from(), request.on()).orElseThrow();
        var ended = scope.requireEnded(place, request.on(), Where.body("/on"));
        var takers = new ArrayList<UUID>();
        for (var i = 0; i < request.parts().size(); i++) {
            var at = "/parts/" + i + "/successor";
            var code = request.parts().get(i).successor();
            var successor = handovers.successor(ended, code, request.on(), at);
            if (takers.contains(successor.id())) {
                throw new ProblemException(PlansProblem.REPEATED_KEY, Where.body(at), code.text());
            }
            takers.add(successor.id());
        }
        return takers;
    }

    private void requireSum(
            PlansInUse.Target target, BigDecimal open, List<AssignmentHandoverRequest.HandedPart> parts) {
        var sum = parts.stream()
                .map(AssignmentHandoverRequest.HandedPart::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (dividing.adds(target) && sum.compareTo(open) != 0) {
            throw new ProblemException(
                    PlansProblem.ASSIGNMENT_DOES_NOT_SUM,
                    Where.body("/parts"),
                    sum.toPlainString(),
                    open.toPlainString(),
                    open.subtract(sum).toPlainString());
        }
    }
}
