package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Takes events from Kafka into the projections of this service. A record's place in Kafka is committed only after the
 * database has what it says: a crash in between brings it a second time, and the inbox passes over it.
 */
@ApplicationScoped
class EventLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(EventLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 1000;

    @Inject
    EventSettings settings;

    @All
    @Inject
    List<Projection> projections;

    @Inject
    Inbox inbox;

    private volatile boolean running = true;
    private volatile KafkaConsumer<String, String> consumer;
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
        if (consumer != null) {
            consumer.wakeup();
        }
        if (thread != null) {
            thread.join(3000);
        }
    }

    @Override
    public void run() {
        while (running) {
            try (var current = newConsumer()) {
                consumer = current;
                consume(current);
            } catch (WakeupException stopping) {
                LOG.debug("stopping");
            } catch (RuntimeException failure) {
                LOG.warnf("Events are not being taken in, trying again: %s", failure.toString());
                pause();
            }
        }
    }

    private void consume(KafkaConsumer<String, String> current) {
        current.subscribe(projections.stream().map(Projection::topic).distinct().toList());
        while (running) {
            var records = current.poll(POLL);
            if (!records.isEmpty()) {
                inbox.take(records);
                current.commitSync();
            }
        }
    }

    private KafkaConsumer<String, String> newConsumer() {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.service());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // A killed member's partitions are taken over within seconds, not after the default 45.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
