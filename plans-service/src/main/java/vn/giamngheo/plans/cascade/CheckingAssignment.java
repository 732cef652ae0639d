package vn.giamngheo.plans.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.plans.plan.PlanCheck;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.finding.Finding;
import vn.giamngheo.platform.finding.Findings;
import vn.giamngheo.platform.finding.Severity;

/** Finds signed assignments that do not sum to their target, also when the plan is amended; those of an annex follow it. */
@ApplicationScoped
class CheckingAssignment implements PlanCheck {

    static final String DOES_NOT_SUM = "plan-assignment-does-not-sum";
    static final String WITHOUT_TARGET = "plan-assignment-without-target";

    @Inject
    PlansInUse plans;

    @Inject
    TargetAssignments assignments;

    @Inject
    Dividing dividing;

    @Inject
    Findings findings;

    @Inject
    Outbox outbox;

    @Override
    public void check(UUID planId) {
        var standing = assignments.of(planId).stream()
                .filter(TargetAssignment::isSigned)
                .toList();
        if (standing.isEmpty()) {
            return;
        }
        var plan = plans.existing(planId);
        standing.forEach(each -> {
            follow(each, plan);
            check(each, plan);
        });
    }

    private void follow(TargetAssignment assignment, PlansInUse.InForce plan) {
        if (assignment.isFromAnnex()
                && plans.find(plan.id(), assignment.target()).isPresent()
                && assignment.follow(dividing.fromAnnex(plan, assignment.target()))) {
            outbox.publish(Topics.TARGET_ASSIGNMENTS, TargetAssignmentState.TYPE, assignment.nextState());
        }
    }

    /** @param assignment signed; it or its plan is locked */
    void check(TargetAssignment assignment, PlansInUse.InForce plan) {
        var found = plans.find(plan.id(), assignment.target())
                .filter(target -> target.value() != null && dividing.adds(target))
                .filter(target -> !plans.admits(plan.id(), target.key(), assignment.sum()))
                .map(target -> finding(assignment, plan, target));
        findings.settle(DOES_NOT_SUM, touched(assignment), found.stream().toList());
        findings.settle(WITHOUT_TARGET, touched(assignment), withoutTarget(assignment, plan));
    }

    private List<Finding> withoutTarget(TargetAssignment assignment, PlansInUse.InForce plan) {
        return plans.find(plan.id(), assignment.target()).isPresent()
                ? List.of()
                : List.of(new Finding(
                        WITHOUT_TARGET,
                        Severity.WARNING,
                        plan.heldBy(),
                        plan.period(),
                        List.of(plan.title(), assignment.target()),
                        null,
                        touches(assignment, plan)));
    }

    private static List<FindingState.Touched> touches(TargetAssignment assignment, PlansInUse.InForce plan) {
        return List.of(
                touched(assignment),
                new FindingState.Touched("plan", plan.id().toString()),
                new FindingState.Touched("plan_target", assignment.target()));
    }

    private static FindingState.Touched touched(TargetAssignment assignment) {
        return new FindingState.Touched("target_assignment", assignment.id().toString());
    }

    private static Finding finding(TargetAssignment assignment, PlansInUse.InForce plan, PlansInUse.Target target) {
        var sum = assignment.sum().stripTrailingZeros();
        var value = target.value().stripTrailingZeros();
        return new Finding(
                DOES_NOT_SUM,
                Severity.WARNING,
                plan.heldBy(),
                plan.period(),
                List.of(plan.title(), target.key(), value.toPlainString(), sum.toPlainString()),
                new FindingState.Arithmetic(
                        List.of(
                                new FindingState.Term(target.key(), value.toPlainString(), target.unit()),
                                new FindingState.Term("assigned", sum.toPlainString(), target.unit()),
                                new FindingState.Term(
                                        "difference", value.subtract(sum).toPlainString(), target.unit())),
                        target.key() + " ≠ assigned"),
                touches(assignment, plan));
    }
}
