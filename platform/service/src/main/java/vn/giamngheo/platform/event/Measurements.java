package vn.giamngheo.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import vn.giamngheo.platform.http.Wordless;

/**
 * How the outbox, the relay and the copies are, as figures at {@code /q/metrics}. Measured every few seconds, so that a
 * question costs nothing; what could not be measured is no number.
 */
@ApplicationScoped
class Measurements {

    private static final Logger LOG = Logger.getLogger(Measurements.class);

    @Inject
    Jdbi jdbi;

    @Inject
    Positions positions;

    @Inject
    OutboxRelay relay;

    @All
    @Inject
    List<Projection> projections;

    private volatile Tables tables = Tables.UNKNOWN;
    private volatile Map<String, Long> behind = Map.of();

    /** @param oldest when the event that waits longest was written; null when none waits */
    private record Tables(double waiting, Instant oldest, double refused, double deadLetters) {

        static final Tables UNKNOWN = new Tables(Double.NaN, null, Double.NaN, Double.NaN);

        double oldestAge() {
            if (Double.isNaN(waiting)) {
                return Double.NaN;
            }
            return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toMillis() / 1000.0;
        }
    }

    void offer(@Observes StartupEvent event, MeterRegistry registry) {
        offer("outbox.waiting", "Events that are not in Kafka yet", measured -> measured.tables.waiting(), registry);
        offer(
                "outbox.oldest.age.seconds",
                "Of the event that waits longest",
                each -> each.tables.oldestAge(),
                registry);
        offer("outbox.refused", "Events that the broker will never take", each -> each.tables.refused(), registry);
        offer("outbox.relay.holder", "1 where this instance relays", each -> each.relay.isHolder() ? 1 : 0, registry);
        offer("events.dead.letters", "Events that could not be applied", each -> each.tables.deadLetters(), registry);
        projections.stream().map(Projection::topic).distinct().forEach(topic -> Gauge.builder(
                        "events.behind", this, measured -> measured.behind(topic))
                .description("Events in Kafka that have not been taken in")
                .tag("topic", topic)
                .register(registry));
    }

    private void offer(String name, String description, ToDoubleFunction<Measurements> value, MeterRegistry registry) {
        Gauge.builder(name, this, value).description(description).register(registry);
    }

    private double behind(String topic) {
        var events = behind.get(topic);
        return events == null ? Double.NaN : events;
    }

    @Scheduled(every = "${platform.metrics.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            tables = jdbi.withHandle(Measurements::read);
        } catch (JdbiException away) {
            tables = Tables.UNKNOWN;
        }
        try {
            var ends = positions.ends();
            behind = jdbi.withHandle(handle -> positions.behind(ends, handle));
        } catch (KafkaException | JdbiException away) {
            behind = Map.of();
            LOG.debugf("How far events have come is unknown: %s", Wordless.kinds(away));
        }
    }

    private static Tables read(Handle handle) {
        return handle.createQuery("""
                        select count(*) filter (where refused_because is null) as waiting,
                            min(created_at) filter (where refused_because is null) as oldest,
                            count(refused_because) as refused,
                            (select count(*) from dead_letter) as letters
                        from outbox
                        """)
                .map((row, context) -> new Tables(
                        row.getLong("waiting"),
                        row.getTimestamp("oldest") == null
                                ? null
                                : row.getTimestamp("oldest").toInstant(),
                        row.getLong("refused"),
                        row.getLong("letters")))
                .one();
    }
}
