package vn.giamngheo.platform.imports;

import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.platform.http.Wordless;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.identity.Submitter;
import vn.giamngheo.platform.sql.Causes;

/** Works off jobs one after another, those of other instances too when their leases have run out. */
@ApplicationScoped
class ImportWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(3);

    private final Semaphore work = new Semaphore(0);

    @All
    @Inject
    List<ImportKind> kinds;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportLeases leases;

    @Inject
    ImportRun run;

    @Inject
    ImportPulse pulse;

    @Inject
    Caller caller;

    private volatile boolean running = true;
    private Thread thread;

    void start(@Observes @Priority(6000) StartupEvent event) {
        if (!kinds.isEmpty()) {
            thread = new Thread(this, "import-worker");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        pulse.stop();
        wake();
        if (thread != null) {
            thread.join(4000);
        }
    }

    /** A job has been added; without this it would be found within a second. */
    void wake() {
        work.release();
    }

    @Override
    public void run() {
        while (running) {
            try {
                if (!takeOne()) {
                    awaitWork();
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException | Error failure) {
                LOG.warnf("Imports are not being worked off, trying again: %s", Wordless.kinds(failure));
                work.drainPermits();
                pause();
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        if (work.tryAcquire(1, TimeUnit.SECONDS)) {
            work.drainPermits();
        }
    }

    private void pause() {
        try {
            work.tryAcquire(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            running = false;
        }
    }

    /** @return false when there was nothing to do */
    private boolean takeOne() {
        var claim = leases.claim();
        claim.ifPresent(taken -> {
            var job = jobs.find(taken.job()).orElseThrow();
            LoggedRequest.during(job.correlationId(), () -> workOn(taken, job));
        });
        return claim.isPresent();
    }

    private void workOn(ImportLeases.Claim claim, ImportJob job) {
        pulse.begin(claim.job());
        try {
            if (claim.attempts() < MOST_ATTEMPTS) {
                inTheNameOfTheSender(job);
            } else {
                run.giveUp(claim.job());
            }
        } catch (ImportPulse.Stopping stopping) {
            leases.handOver(claim.job());
        } catch (ImportLeases.Lost lost) {
            LOG.warn(lost.getMessage());
        } catch (RuntimeException failure) {
            if (Causes.isDeadlock(failure)) {
                LOG.infof("Import %s waited for somebody who waited for it, and begins again", claim.job());
                leases.handOver(claim.job());
                return;
            }
            LOG.errorf(Wordless.of(failure), "Import %s failed, attempt %d", claim.job(), claim.attempts() + 1);
            leases.giveBack(claim.job(), AFTER_FAILURE);
        } finally {
            pulse.end();
        }
    }

    private void inTheNameOfTheSender(ImportJob job) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            caller.actFor(new Submitter(
                    job.subject(),
                    Set.copyOf(job.areas()),
                    job.lines() == null ? null : Set.copyOf(job.lines()),
                    job.correlationId()));
            run.run(job.id(), kind(job));
        } finally {
            context.terminate();
        }
    }

    private ImportKind kind(ImportJob job) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(job.kind()))
                .findFirst()
                .orElseThrow();
    }
}
