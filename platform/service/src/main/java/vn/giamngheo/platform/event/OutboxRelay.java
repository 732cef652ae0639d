package vn.giamngheo.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import vn.giamngheo.platform.http.Wordless;

/**
 * Carries the outbox to Kafka. One relay per outbox at a time, by an advisory lock of its own database session; the
 * others wait to take over. A holder that hangs loses its session, and with it the lock, by the idle timeouts that
 * {@link OutboxSession} sets.
 */
@ApplicationScoped
class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long PAUSE_MILLIS = 1000;

    @Inject
    EventSettings settings;

    private volatile boolean running = true;
    private volatile boolean holder;
    private Thread thread;

    void start(@Observes @Priority(5000) StartupEvent event) {
        thread = new Thread(this, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.join(3000);
    }

    /** Whether this instance relays; one that hangs goes on believing so until it finds its session lost. */
    boolean isHolder() {
        return holder;
    }

    @Override
    public void run() {
        while (running) {
            try (var session = new OutboxSession(settings);
                    var sender = new OutboxSender(settings)) {
                relay(session, sender);
            } catch (SQLException | RuntimeException failure) {
                report(failure);
            } finally {
                holder = false;
            }
            pause();
        }
    }

    private void relay(OutboxSession session, OutboxSender sender) throws SQLException {
        while (running && !session.lock()) {
            pause();
        }
        holder = running;
        while (running) {
            var batch = session.next();
            if (batch.isEmpty()) {
                session.awaitWork();
            } else {
                session.settle(sender.send(batch));
            }
        }
    }

    private void report(Exception failure) {
        if (running) {
            LOG.warnf("The outbox is not being relayed, trying again: %s", Wordless.kinds(failure));
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
