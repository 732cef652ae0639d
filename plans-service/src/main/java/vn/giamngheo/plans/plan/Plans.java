package vn.giamngheo.plans.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    Plan existing(UUID id) {
        return find("id = ?1 and not deleted", id)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The plan, locked until the end of the transaction: its events keep the order of its changes. */
    Plan locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(plan -> !plan.isDeleted())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
