package vn.giamngheo.plans.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {

    /** @throws ProblemException 404 when there is none */
    Activity existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /**
     * Locked until the end of the transaction: its events keep the order of its changes.
     *
     * @throws ProblemException 404 when there is none, 409 when it was withdrawn
     */
    Activity standing(UUID id) {
        var activity = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (activity.isWithdrawn()) {
            throw new ProblemException(PlansProblem.WITHDRAWN_ALREADY);
        }
        return activity;
    }

    /** Those that carry out a plan, locked in one order. */
    List<Activity> of(UUID plan) {
        return find("planId = ?1 order by id", plan)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<Activity> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
