package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.Wordless;

/**
 * Takes events from Kafka into the projections of this service, for as long as it lives. The place that was reached is
 * kept with the projections: after a crash it goes on exactly there.
 */
@ApplicationScoped
class EventLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(EventLoop.class);
    private static final long PAUSE_MILLIS = 1000;

    @Inject
    EventSettings settings;

    @All
    @Inject
    List<Projection> projections;

    @Inject
    Jdbi jdbi;

    @Inject
    TakenEvents taken;

    private volatile boolean running = true;
    private volatile PartitionReader reader;
    private Thread thread;

    void start(@Observes @Priority(5000) StartupEvent event) {
        if (!projections.isEmpty()) {
            thread = new Thread(this, "event-loop");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (reader != null) {
            reader.wakeup();
        }
        if (thread != null) {
            thread.join(3000);
        }
    }

    @Override
    public void run() {
        var intake = new Intake(jdbi, projections, null, taken);
        while (running) {
            try (var current = new PartitionReader(settings.bootstrapServers(), settings.service(), intake)) {
                reader = current;
                read(current);
            } catch (WakeupException stopping) {
                LOG.debug("stopping");
            } catch (Displaced displaced) {
                LOG.infof("Reading on from where the database stands: %s", displaced.getMessage());
            } catch (RuntimeException failure) {
                LOG.warnf("Events are not being taken in, trying again: %s", Wordless.kinds(failure));
                pause();
            }
        }
    }

    private void read(PartitionReader current) {
        current.subscribe(projections.stream().map(Projection::topic).distinct().toList());
        while (running) {
            current.takeNext();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
