package vn.giamngheo.reporting.freshness;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.giamngheo.events.Mark;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.http.Wordless;

/**
 * The last marks of every service, kept in memory: every instance reads all of them, from as far back as there are any.
 * They are no projection; whether one is reached is asked of the projections each time.
 */
@ApplicationScoped
class Marks implements Runnable {

    private static final Logger LOG = Logger.getLogger(Marks.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int WAIT_MILLIS = 500;
    private static final long PAUSE_MILLIS = 1000;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** By service. */
    final Map<String, Ladder> ladders = new ConcurrentHashMap<>();

    private volatile boolean running = true;
    private volatile KafkaConsumer<String, String> consumer;
    private Thread thread;

    /** The latest instant of a service's marks of which one is reached. */
    Optional<Instant> latest(String service, Predicate<Mark> isReached) {
        return Optional.ofNullable(ladders.get(service)).flatMap(ladder -> ladder.latest(isReached));
    }

    void start(@Observes StartupEvent event) {
        thread = new Thread(this, "marks");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(2000);
    }

    @Override
    public void run() {
        while (running) {
            try (var current = open()) {
                consumer = current;
                read(current);
            } catch (WakeupException stopping) {
                LOG.debug("stopping");
            } catch (RuntimeException failure) {
                LOG.warnf("Marks are not being read, trying again: %s", Wordless.kinds(failure));
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, String> current) {
        var marks = List.of(new TopicPartition(Topics.MARKS, 0));
        current.assign(marks);
        current.seekToBeginning(marks);
        while (running) {
            current.poll(POLL).forEach(each -> take(each.value()));
        }
    }

    private void take(String text) {
        try {
            var event = EventJson.read(text);
            if (event.type().equals(Mark.TYPE)) {
                var mark = EventJson.data(event, Mark.class);
                ladders.computeIfAbsent(mark.service(), service -> new Ladder()).add(mark);
            }
        } catch (RuntimeException unreadable) {
            LOG.warnf("A mark cannot be read and is passed over: %s", Wordless.kinds(unreadable));
        }
    }

    /** Waits a little for several marks, so that little is done for each. */
    private KafkaConsumer<String, String> open() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        64 * 1024,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        WAIT_MILLIS),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
