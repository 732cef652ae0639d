package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.event.RelayProcess;
import vn.giamngheo.platform.event.StallingSockets;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.World;

/** Two instances share an outbox: when the relay of one dies or hangs, that of the other goes on within 6 s. */
@QuarkusTest
class RelayTakeoverTest {

    private static final Duration TAKEOVER = Duration.ofSeconds(6);
    private static final Duration SOON = Duration.ofSeconds(20);

    /** A topic that this service does not take in itself. */
    private static final String TOPIC = Topics.OBSERVATIONS;

    private static final String HOLDER = "relay-of-another-instance";
    private static final String LOCK_OF = """
            select count(*) from pg_locks join pg_stat_activity using (pid)
            where locktype = 'advisory' and granted and application_name = ?
            """;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final ServiceDatabase database = ServiceDatabase.of("budget");
    private final World world = World.around("budget");
    private final List<UUID> keys = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private Process holder;

    @AfterEach
    void end() {
        holder.destroyForcibly();
    }

    @Test
    void anotherTakesOverFromOneThatIsKilled() throws Exception {
        startHolder();
        var writing = writeUntilTheHolderIsAtWork();
        holder.destroyForcibly();
        assertTakenOver();
        writing.join();
        assertAllHasArrivedInOrder(300);
    }

    @Test
    void anotherTakesOverFromOneThatHangsAndItsLateWordsDoNoHarm() throws Exception {
        startHolder();
        var writing = writeUntilTheHolderIsAtWork();
        signal("STOP");
        assertTakenOver();
        signal("CONT");
        writing.join();
        assertAllHasArrivedInOrder(300);
        assertEquals(0, database.number(LOCK_OF, HOLDER));
    }

    @Test
    void anotherTakesOverFromOneThatStopsInTheMiddleOfReading() throws Exception {
        startHolder("&socketFactory=" + StallingSockets.class.getName());
        database.execute("""
                insert into outbox (event_id, topic, key, event)
                select gen_random_uuid(), 'no topic!', 'key', repeat('x', 200000) from generate_series(1, 150)
                """);
        try {
            assertTakenOver();
        } finally {
            database.execute("delete from outbox where topic = 'no topic!'");
        }
    }

    private void startHolder() throws IOException {
        startHolder("");
    }

    /** @param more parameters of its connection */
    private void startHolder(String more) throws IOException {
        holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RelayProcess.class.getName(),
                        jdbcUrl + "?ApplicationName=" + HOLDER + more,
                        "budget",
                        password,
                        bootstrapServers)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "relay-process.log").toFile())
                .start();
        Eventually.until(SOON, this::theHolderHoldsTheLock);
    }

    /** This instance's own relay, which is at work when the test begins, loses its session until the other is first. */
    private void theHolderHoldsTheLock() throws Exception {
        if (database.number(LOCK_OF, HOLDER) == 0) {
            database.texts("""
                    select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
                    where locktype = 'advisory' and granted and application_name = 'outbox-relay'
                    """);
        }
        assertEquals(1, database.number(LOCK_OF, HOLDER));
    }

    /** Takes over, and sends: an event written at this moment is in Kafka in time. */
    private void assertTakenOver() {
        var stopped = Instant.now();
        var event = UUID.randomUUID();
        publish(event, 1);
        Eventually.until(TAKEOVER, () -> assertEquals(List.of(1), numbers().get(event)));
        var late = Duration.between(stopped, Instant.now());
        assertTrue(late.compareTo(TAKEOVER) <= 0, () -> "taken over after " + late);
    }

    private void signal(String name) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, String.valueOf(holder.pid()))
                        .start()
                        .waitFor());
    }

    private CompletableFuture<Void> writeUntilTheHolderIsAtWork() {
        var writing = CompletableFuture.runAsync(() -> write(300));
        Eventually.until(SOON, () -> assertTrue(numbers().containsKey(keys.get(2))));
        return writing;
    }

    private void write(int numbers) {
        for (var number = 1; number <= numbers; number++) {
            for (var key : keys) {
                publish(key, number);
            }
        }
    }

    private void publish(UUID key, int number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(TOPIC, "number.v1", new Number(key, number)));
    }

    /** A state of nothing but its version. */
    public record Number(UUID id, int eventVersion) implements EventData.State {}

    private void assertAllHasArrivedInOrder(int last) {
        var all = IntStream.rangeClosed(1, last).boxed().toList();
        Eventually.until(SOON, () -> {
            var numbers = numbers();
            keys.forEach(key -> assertEquals(all, numbers.get(key)));
        });
    }

    /** What has arrived of each key, in order; what came twice counts where it came first, as it does for readers. */
    private Map<UUID, List<Integer>> numbers() {
        var numbers = new HashMap<UUID, LinkedHashSet<Integer>>();
        world.sent(TOPIC).stream()
                .filter(event -> event.contains("number.v1"))
                .map(event -> EventJson.data(EventJson.read(event), Number.class))
                .forEach(number -> numbers.computeIfAbsent(number.id(), key -> new LinkedHashSet<>())
                        .add(number.eventVersion()));
        var lists = new HashMap<UUID, List<Integer>>();
        numbers.forEach((key, each) -> lists.put(key, List.copyOf(each)));
        return lists;
    }
}
