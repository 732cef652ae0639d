package vn.giamngheo.plans.livelihood;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class LivelihoodProjects implements PanacheRepositoryBase<LivelihoodProject, UUID> {

    /** @throws ProblemException 404 when there is none */
    LivelihoodProject existing(UUID id) {
        return find("id = ?1 and not deleted", id)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Locked until the end of the transaction: its events keep the order of its changes. */
    LivelihoodProject locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(project -> !project.isDeleted())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Those that carry out a plan, locked in one order. */
    List<LivelihoodProject> of(UUID plan) {
        return find("planId = ?1 and not deleted order by id", plan)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    List<LivelihoodProject> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
