package vn.giamngheo.reporting.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** Lets few reports be made for publishing at once: each is kept in memory whole, and roll-ups of others go on beside it. */
@ApplicationScoped
class Turns {

    private final Semaphore turns;
    private final int patienceSeconds;

    Turns(
            @ConfigProperty(name = "snapshots.at-once", defaultValue = "2") int atOnce,
            @ConfigProperty(name = "snapshots.patience-seconds", defaultValue = "10") int patienceSeconds) {
        this.turns = new Semaphore(atOnce, true);
        this.patienceSeconds = patienceSeconds;
    }

    /** @throws ProblemException 409 when no turn comes in time */
    <T> T take(Supplier<T> work) {
        if (!begins()) {
            throw new ProblemException(CommonProblem.BUSY);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean begins() {
        try {
            return turns.tryAcquire(patienceSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
