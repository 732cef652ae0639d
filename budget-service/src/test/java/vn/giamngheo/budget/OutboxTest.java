package vn.giamngheo.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.event.Outbox;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.World;

@QuarkusTest
class OutboxTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** A topic that this service does not take in itself. */
    private static final String TOPIC = Topics.OBSERVATIONS;

    private static final String RELAY = "outbox-relay";
    private static final long RELAY_LOCK = 7_209_513_004L;

    @Inject
    Outbox outbox;

    private final ServiceDatabase database = ServiceDatabase.of("budget");
    private final World world = World.around("budget");
    private final UUID subject = UUID.randomUUID();

    @Test
    void whatIsCommittedReachesTheTopicAndLeavesTheTable() {
        var books = Books.open();
        var eventId = books.estimate("commune", books.commune, 5)
                .statusCode(201)
                .extract()
                .header("Event-Id");
        Eventually.until(SOON, () -> {
            assertEquals(1, holding(Topics.POSTINGS, eventId.replace("postings:", "")));
            assertEquals(0, waiting(books.programme));
        });
    }

    @Test
    void anEventSaysWhoCausedItInWhichRequest() {
        var books = Books.open();
        books.fund(books.commune, 5);
        Eventually.until(SOON, () -> assertEquals(1, holding(Topics.POSTINGS, books.programme)));
        var event = EventJson.read(world.sent(Topics.POSTINGS).stream()
                .filter(text -> text.contains(books.programme))
                .findFirst()
                .orElseThrow());
        assertEquals("1.0", event.specversion());
        assertEquals("budget-service", event.source());
        assertEquals("finance-officer", event.actor());
        assertEquals(event.data().get("id").textValue(), event.subject());
        assertTrue(!event.correlationid().isEmpty());
    }

    @Test
    void aRefusedCommandPublishesNothing() throws Exception {
        var books = Books.open();
        books.pay("commune", books.commune, 1).statusCode(422).header("Event-Id", equalTo(null));
        assertEquals(0, waiting(books.programme));
        assertNeverSent(Topics.POSTINGS, books.programme);
    }

    @Test
    void whatIsRolledBackIsNeverPublished() {
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    publish("rolled back");
                    throw new IllegalStateException("too late");
                }));
        assertNeverSent(TOPIC, subject.toString());
    }

    @Test
    void nothingIsPublishedOutsideATransaction() {
        assertThrows(RuntimeException.class, () -> publish("alone"));
        assertNeverSent(TOPIC, subject.toString());
    }

    @Test
    void eventsOfOneAggregateKeepTheirOrder() {
        var numbers = IntStream.range(0, 1200).mapToObj(String::valueOf).toList();
        numbers.forEach(number -> QuarkusTransaction.requiringNew().run(() -> publish(number)));
        Eventually.until(SOON, () -> assertEquals(numbers, published()));
    }

    @Test
    void anEventAboveTheLimitIsRefusedWhenItIsWritten() {
        var large = "x".repeat(256 * 1024);
        assertThrows(
                ProblemException.class, () -> QuarkusTransaction.requiringNew().run(() -> publish(large)));
        QuarkusTransaction.requiringNew().run(() -> publish("small"));
        Eventually.until(SOON, () -> assertEquals(List.of("small"), published()));
    }

    @Test
    void theTableTakesNoEventAboveTheLimitEither() {
        assertThrows(
                SQLException.class,
                () -> database.execute(
                        "insert into outbox (event_id, topic, key, event) values (?, ?, 'key', ?)",
                        subject,
                        TOPIC,
                        "x".repeat(256 * 1024 + 1)));
    }

    @Test
    void whatTheBrokerRefusesForGoodIsSetAsideAndHoldsNothingUp() throws Exception {
        var refused = UUID.randomUUID();
        database.execute(
                "insert into outbox (event_id, topic, key, event) values (?, 'bad topic!', 'key', '{}')", refused);
        QuarkusTransaction.requiringNew().run(() -> publish("next"));
        Eventually.until(SOON, () -> assertEquals(List.of("next"), published()));
        assertEquals(
                1,
                database.number(
                        "select count(*) from outbox where event_id = ? and refused_because like '%InvalidTopic%'",
                        refused));
    }

    @Test
    void anotherHolderOfTheLockKeepsTheRelayWaitingUntilItLetsGo() throws Exception {
        try (var holder = database.connect();
                var statement = holder.createStatement()) {
            database.texts("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?", RELAY);
            statement.execute("select pg_advisory_lock(" + RELAY_LOCK + ")");
            QuarkusTransaction.requiringNew().run(() -> publish("held"));
            Eventually.until(SOON, this::theRelayHasAskedForTheLock);
            assertEquals(1, waiting(subject.toString()));
        }
        Eventually.until(SOON, () -> assertEquals(List.of("held"), published()));
    }

    private int version;

    private void theRelayHasAskedForTheLock() throws Exception {
        assertEquals(1, database.number("""
                        select count(*) from pg_stat_activity
                        where application_name = ? and query like '%pg_try_advisory_lock%' and state = 'idle'
                        """, RELAY));
    }

    private void publish(String text) {
        version++;
        outbox.publish(TOPIC, "text.v1", new Text(subject, version, text));
    }

    /** A state of nothing but a text. */
    public record Text(UUID id, int eventVersion, String text) implements EventData.State {}

    /** The texts that were published by this test and have reached the topic. */
    private List<String> published() {
        return world.sent(TOPIC).stream()
                .filter(event -> event.contains(subject.toString()))
                .map(event -> EventJson.read(event).data().get("text").textValue())
                .toList();
    }

    private long waiting(String text) throws Exception {
        return database.number("select count(*) from outbox where event like ?", "%" + text + "%");
    }

    private long holding(String topic, String text) {
        return world.sent(topic).stream().filter(event -> event.contains(text)).count();
    }

    /** Events of one outbox are sent in order: when a later one has arrived, an earlier one will never come. */
    private void assertNeverSent(String topic, String text) {
        var later = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.publish(topic, "later.v1", new Text(later, 1, "")));
        Eventually.until(SOON, () -> assertEquals(1, holding(topic, later.toString())));
        assertEquals(0, holding(topic, text));
    }
}
