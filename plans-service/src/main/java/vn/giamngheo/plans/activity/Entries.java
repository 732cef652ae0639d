package vn.giamngheo.plans.activity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.plans.PlansProblem;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

@ApplicationScoped
class Entries implements PanacheRepositoryBase<Entry, UUID> {

    /** @throws ProblemException 404 when there is none */
    Entry existing(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /**
     * Locked until the end of the transaction: its events keep the order of its changes.
     *
     * @throws ProblemException 404 when there is none, 409 when it was withdrawn
     */
    Entry standing(UUID id) {
        var entry = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (entry.isWithdrawn()) {
            throw new ProblemException(PlansProblem.WITHDRAWN_ALREADY);
        }
        return entry;
    }

    /** Whether anything that counts was done of an activity. */
    boolean haveAny(UUID activity) {
        return count("activityId = ?1 and withdrawn.reason is null", activity) > 0;
    }

    /** What was sent in under a reference, of an activity at a place; locked. */
    Optional<Entry> sent(UUID activity, UUID area, String reference) {
        return find(
                        "select e from Entry e join e.versions v where e.activityId = ?1 and e.reference = ?2"
                                + " and v.number = 1 and v.areaId = ?3",
                        activity,
                        reference,
                        area)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The day of the first of those that count; empty when nothing was done. */
    Optional<LocalDate> firstDay(UUID activity) {
        return find("activityId = ?1 and withdrawn.reason is null", Sort.by("now.date"), activity)
                .firstResultOptional()
                .map(Entry::date);
    }

    List<Entry> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }
}
