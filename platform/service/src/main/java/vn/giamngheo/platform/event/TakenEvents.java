package vn.giamngheo.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.giamngheo.platform.http.LoggedRequest;

/**
 * Leaves a line in the log of what was taken in for each request that caused it, and measures how long after its cause
 * it came.
 */
@ApplicationScoped
class TakenEvents implements Witness {

    private static final Logger LOG = Logger.getLogger(TakenEvents.class);
    private static final String UNKNOWN = "";

    @Inject
    MeterRegistry registry;

    @Override
    public void taken(String topic, List<Envelope> events) {
        events.forEach(event -> measure(topic, event));
        events.stream()
                .collect(Collectors.groupingBy(TakenEvents::request, LinkedHashMap::new, Collectors.toList()))
                .forEach((request, caused) -> LoggedRequest.during(request, () -> log(topic, caused)));
    }

    private static String request(Envelope event) {
        return Optional.ofNullable(event.correlationid()).orElse(UNKNOWN);
    }

    private static void log(String topic, List<Envelope> events) {
        if (events.size() == 1) {
            LOG.infof("Taken in: %s:%s", topic, events.get(0).id());
        } else {
            LOG.infof("Taken in: %d events of %s", events.size(), topic);
        }
    }

    private void measure(String topic, Envelope event) {
        if (event.time() != null) {
            var delay = Duration.between(event.time(), Instant.now());
            Timer.builder("events.delay")
                    .description("From the cause of an event to its effect in this service")
                    .tag("topic", topic)
                    .serviceLevelObjectives(
                            Duration.ofMillis(250), Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1))
                    .register(registry)
                    .record(delay.isNegative() ? Duration.ZERO : delay);
        }
    }
}
