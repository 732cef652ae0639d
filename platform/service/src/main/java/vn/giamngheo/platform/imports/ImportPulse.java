package vn.giamngheo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.giamngheo.platform.http.Wordless;

/** Renews the lease of the job at hand while the work goes on, and tells the work when it has to stop. */
@ApplicationScoped
class ImportPulse {

    private static final Logger LOG = Logger.getLogger(ImportPulse.class);

    /** A lease outlives two renewals that fail. */
    private static final int PER_LEASE = 3;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "import-pulse");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    ImportLeases leases;

    private ScheduledFuture<?> beat;
    private volatile boolean stopping;

    /** This instance shuts down; another one goes on. */
    static final class Stopping extends RuntimeException {
        Stopping() {
            super(null, null, false, false);
        }
    }

    void begin(UUID job) {
        var pause = leases.length().toMillis() / PER_LEASE;
        beat = clock.scheduleAtFixedRate(() -> renew(job), pause, pause, TimeUnit.MILLISECONDS);
    }

    void end() {
        beat.cancel(false);
    }

    void stop() {
        stopping = true;
        clock.shutdown();
    }

    void check() {
        if (stopping) {
            throw new Stopping();
        }
    }

    private void renew(UUID job) {
        try {
            leases.renew(job);
        } catch (RuntimeException failure) {
            LOG.warnf("The lease on import %s was not renewed: %s", job, Wordless.kinds(failure));
        }
    }
}
