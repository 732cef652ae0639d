package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.World;

/** The figures that an operator is alerted by move when something is wrong, and come back. */
@QuarkusTest
class MetricsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final long RELAY_LOCK = 7_209_513_004L;
    private static final String BEHIND = "events_behind{topic=\"areas\"}";
    private static final String TAKEN = "events_delay_seconds_count{topic=\"areas\"}";

    @Inject
    Outbox outbox;

    private final ServiceDatabase database = ServiceDatabase.of("budget");
    private final World world = World.around("budget");

    /** A state of nothing. */
    public record Nothing(UUID id, int eventVersion) implements EventData.State {}

    @Test
    void anOutboxThatIsNotRelayedGrowsOld() throws Exception {
        Eventually.until(SOON, () -> assertEquals(1, figure("outbox_relay_holder")));
        try (var other = database.connect();
                var statement = other.createStatement()) {
            database.texts(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'outbox-relay'");
            statement.execute("select pg_advisory_lock(" + RELAY_LOCK + ")");
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.publish(Topics.OBSERVATIONS, "nothing.v1", new Nothing(UUID.randomUUID(), 1)));
            Eventually.until(SOON, () -> {
                assertEquals(1, figure("outbox_waiting"));
                assertTrue(figure("outbox_oldest_age_seconds") > 0.5);
                assertEquals(0, figure("outbox_relay_holder"));
            });
        }
        Eventually.until(SOON, () -> {
            assertEquals(0, figure("outbox_waiting"));
            assertEquals(0, figure("outbox_oldest_age_seconds"));
            assertEquals(1, figure("outbox_relay_holder"));
        });
    }

    @Test
    void aReaderThatCannotWriteFallsBehind() throws Exception {
        world.arrive();
        try (var other = database.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table area in exclusive mode");
            world.province();
            Eventually.until(SOON, () -> assertTrue(figure(BEHIND) >= 1));
        }
        world.arrive();
        Eventually.until(SOON, () -> assertEquals(0, figure(BEHIND)));
    }

    @Test
    void whatIsTakenInIsMeasured() {
        world.arrive();
        var before = figure(TAKEN);
        world.province();
        world.arrive();
        Eventually.until(SOON, () -> assertEquals(before + 1, figure(TAKEN)));
    }

    @Test
    void aDeadLetterIsCounted() {
        Eventually.until(SOON, () -> assertTrue(figure("events_dead_letters") >= 0));
        var before = figure("events_dead_letters");
        world.send(Topics.AREAS, "metrics", "no json");
        Eventually.until(SOON, () -> assertEquals(before + 1, figure("events_dead_letters")));
    }

    private static double figure(String name) {
        return RestAssured.get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + name));
    }
}
