package vn.giamngheo.plans.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.Period;

@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    Plan existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The plan, locked until the end of the transaction: its events keep the order of its changes. */
    Plan locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    List<Plan> ofArea(UUID areaId, Period period) {
        return list(
                "areaId = ?1 and periodFrom <= ?2 and periodTo >= ?3 order by periodFrom, id",
                areaId,
                period.to(),
                period.from());
    }
}
