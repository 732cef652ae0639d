package vn.giamngheo.plans.cascade;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.giamngheo.plans.plan.PlansInUse;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class TargetAssignments implements PanacheRepositoryBase<TargetAssignment, UUID> {

    @Inject
    Acts acts;

    @Inject
    PlansInUse plans;

    @Inject
    Dividing dividing;

    /** @throws ProblemException 404 when there is none */
    TargetAssignment existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Locked until the end of the transaction: its events keep the order of its changes. @throws ProblemException 404 */
    TargetAssignment locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    boolean has(UUID plan, String target) {
        return count("planId = ?1 and target = ?2", plan, target) > 0;
    }

    List<TargetAssignment> of(UUID plan) {
        return list("planId = ?1 order by target", plan);
    }

    AssignmentView show(TargetAssignment assignment) {
        return assignment.view(assignment.actId() == null ? null : acts.existing(assignment.actId()), adds(assignment));
    }

    private boolean adds(TargetAssignment assignment) {
        return plans.find(assignment.planId(), assignment.target())
                .filter(dividing::adds)
                .isPresent();
    }

    List<AssignmentView> show(List<TargetAssignment> all) {
        var byId = acts.byId(all.stream()
                .map(TargetAssignment::actId)
                .filter(Objects::nonNull)
                .toList());
        return all.stream()
                .map(each -> each.view(each.actId() == null ? null : byId.get(each.actId()), adds(each)))
                .toList();
    }
}
