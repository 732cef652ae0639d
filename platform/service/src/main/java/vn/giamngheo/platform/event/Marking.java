package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.Mark;
import vn.giamngheo.platform.http.Wordless;
import vn.giamngheo.platform.value.Ids;

/**
 * Tells every second up to which instant all that this service has committed is in Kafka, and where Kafka ends then.
 * True whoever relays the outbox, how many instances do so, and what is published again.
 */
@ApplicationScoped
class Marking {

    private static final Logger LOG = Logger.getLogger(Marking.class);

    /**
     * Every row that was committed before {@code now()} can be seen by this statement: its snapshot is taken later. A row
     * that is still here was written by a transaction that began at {@code created_at} and was committed after it. All
     * rows of earlier commits are gone, and so in Kafka. What the broker has refused holds the instant back, too.
     */
    private static final String TOLD_UP_TO = "select least(now(), min(created_at)) from outbox";

    @Inject
    Jdbi jdbi;

    @Inject
    EventSettings settings;

    @All
    @Inject
    List<Emission> owned;

    private MarkSender sender;
    private boolean failing;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void mark() {
        if (!owned.isEmpty()) {
            try {
                send();
                failing = false;
            } catch (RuntimeException failure) {
                report(failure);
                close();
            }
        }
    }

    /** The instant before the ends: whatever is gone from the outbox by then lies before them. */
    private void send() {
        if (sender == null) {
            sender = new MarkSender(settings);
        }
        var at = toldUpTo();
        sender.send(new Mark(Ids.next(), settings.service(), at, sender.ends()));
    }

    private Instant toldUpTo() {
        return jdbi.withHandle(handle ->
                handle.createQuery(TOLD_UP_TO).mapTo(OffsetDateTime.class).one().toInstant());
    }

    private void report(RuntimeException failure) {
        if (!failing) {
            LOG.warnf(Wordless.of(failure), "Nobody is told how far this service has come, trying again");
        }
        failing = true;
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        close();
    }

    private void close() {
        if (sender != null) {
            sender.close();
            sender = null;
        }
    }
}
