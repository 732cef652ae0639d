package vn.giamngheo.plans.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.value.Days;

@ApplicationScoped
class Programmes implements PanacheRepositoryBase<Programme, UUID> {

    /** The last programme of the page before. */
    record After(LocalDate validFrom, String code) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), "");

        static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), keys.get(1));
        }
    }

    /** By their first day and code. */
    List<Programme> page(After after, int limit) {
        return find(
                        "not deleted and (validFrom > ?1 or validFrom = ?1 and code > ?2) order by validFrom, code",
                        after.validFrom(),
                        after.code())
                .page(0, limit)
                .list();
    }

    Programme existing(String code) {
        return find("code = ?1 and not deleted", code)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The programme, locked until the end of the transaction: its events keep the order of its changes. */
    Programme locked(String code) {
        return find("code = ?1 and not deleted", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }
}
