package vn.giamngheo.plans.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Period;

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

    /** The last plan of the page before. */
    record After(LocalDate periodFrom, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    /** By their first day. */
    List<Plan> ofArea(UUID areaId, Period period, After after, int limit) {
        return find(
                        "not deleted and areaId = ?1 and periodFrom <= ?2 and periodTo >= ?3"
                                + " and (periodFrom > ?4 or periodFrom = ?4 and id > ?5) order by periodFrom, id",
                        areaId,
                        period.to(),
                        period.from(),
                        after.periodFrom(),
                        after.id())
                .page(0, limit)
                .list();
    }
}
