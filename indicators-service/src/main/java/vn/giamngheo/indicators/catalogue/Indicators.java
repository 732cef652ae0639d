package vn.giamngheo.indicators.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class Indicators implements PanacheRepositoryBase<Indicator, UUID> {

    /** @throws ProblemException 404 when there is no such indicator */
    Indicator existing(String code) {
        return find("code = ?1 and not deleted", code)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The same, for a change of it. */
    Indicator locked(String code) {
        return find("code = ?1 and not deleted", code)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** By code. @param after the code to go on after; empty for the first ones */
    List<Indicator> page(String after, int limit) {
        return find("not deleted and code > ?1 order by code", after)
                .page(0, limit)
                .list();
    }
}
