package vn.giamngheo.indicators.published;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.due.WorkingOff;

/**
 * Holds published totals against what reviews found since, a total above many of them once. A total of the whole country is above
 * every commune, and their decisions do not wait for each other to check it, nor for its check.
 */
@ApplicationScoped
public class FollowingReviews {

    private static final WorkingOff.Due DUE = new WorkingOff.Due("published_total_due", "round_id");

    @Inject
    CheckingTotals checking;

    @Inject
    PublishedTotals totals;

    @Inject
    WorkingOff working;

    @Inject
    Jdbi jdbi;

    /** Lets the totals above a review be checked, about a second after the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void mark(UUID round) {
        jdbi.useHandle(handle -> handle.execute("insert into published_total_due (round_id) values (?)", round));
    }

    /** Not while totals are recorded: they cannot be seen yet, and were checked before what is followed here was decided. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followAllDue() {
        working.together(DUE, totals::isNoneBeingRecorded, this::follow);
    }

    private void follow(List<UUID> rounds) {
        checking.checkAbove(jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct r.commune_id as area_id, r.year, lower(r.kind) as kind, s.code as standard
                        from review_round r join poverty_standard s on s.id = r.standard_id where r.id = any(:rounds)
                        """)
                .bindArray("rounds", UUID.class, rounds.toArray())
                .map(ConstructorMapper.of(TotalKey.class))
                .list()));
    }
}
