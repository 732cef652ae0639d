package vn.giamngheo.indicators.escape;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.due.WorkingOff;

/** Lets registers follow their households: when one moves or leaves, and when something is decided of it. */
@ApplicationScoped
class FollowingEscapes {

    private static final WorkingOff.Due DUE = new WorkingOff.Due("escape_due", "registration_id");

    @Inject
    CountingEscapes counting;

    @Inject
    WorkingOff working;

    @Inject
    Escapes escapes;

    /** A decision waits for its count about this long. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void followAllDue() {
        working.all(DUE, this::follow);
    }

    private void follow(UUID id) {
        escapes.locked(id).filter(row -> row.withdrawnAt() == null).ifPresent(former -> {
            escapes.place(id);
            counting.count(List.of(former.key(), escapes.existing(id).key()));
        });
    }
}
