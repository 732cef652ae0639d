package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Mark;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.World;

/** A service tells how far it has told everything, and never more than that. */
@QuarkusTest
class MarksTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Books books;

    @BeforeEach
    void nothingHoldsMarksBack() throws Exception {
        books = Books.open();
        books.database.execute("delete from outbox where refused_because is not null");
    }

    @Test
    void whatWasCommittedBeforeAMarkLiesBeforeItsEnds() throws Exception {
        books.estimate("central", World.COUNTRY, 1000).statusCode(201);
        for (var round = 0; round < 3; round++) {
            var before = postings();
            books.pay("central", World.COUNTRY, 1).statusCode(201);
            var committed = clock();
            Eventually.until(SOON, () -> assertTrue(last().at().isAfter(committed)));
            var first = marks().stream()
                    .filter(mark -> mark.at().isAfter(committed))
                    .findFirst()
                    .orElseThrow();
            var told = first.ends().get(Topics.POSTINGS).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            assertTrue(told > before, told + " of more than " + before);
        }
    }

    @Test
    void inQuietTimesMarksGoOnAtTheSameEnds() throws Exception {
        Eventually.until(SOON, () -> assertTrue(last().at().isAfter(clock().minusSeconds(3))));
        var one = last();
        Eventually.until(SOON, () -> assertTrue(last().at().isAfter(one.at())));
        assertEquals(one.ends().get(Topics.POSTINGS), last().ends().get(Topics.POSTINGS));
        assertFalse(one.ends().containsKey(Topics.MARKS));
    }

    @Test
    void anEventThatIsNotToldHoldsMarksBack() throws Exception {
        var stuck = UUID.randomUUID();
        var since = clock().minusSeconds(60);
        books.database.execute("""
                insert into outbox (event_id, topic, key, event, created_at, refused_because)
                values (?, 'postings', 'key', '{}', ?, 'for a test')
                """, stuck, Timestamp.from(since));
        try {
            var after = clock();
            Eventually.until(SOON, () -> {
                assertTrue(marks().size() > 2);
                assertTrue(Duration.between(last().at(), since).abs().toMillis() < 2, () -> last().toString());
            });
            assertTrue(last().at().isBefore(after));
        } finally {
            books.database.execute("delete from outbox where event_id = ?", stuck);
        }
    }

    @Test
    void aTransactionThatIsHeldOpenIsNotCountedAsTold() throws Exception {
        try (var connection = books.database.connect()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into outbox (event_id, topic, key, event, refused_because) values (?, 'postings', 'k', '{}', 'x')")) {
                insert.setObject(1, UUID.randomUUID());
                insert.executeUpdate();
            }
            var written = clock();
            Eventually.until(SOON, () -> assertTrue(last().at().isAfter(written)));
            connection.commit();
            var committed = clock();
            Eventually.until(SOON, () -> assertTrue(last().at().isBefore(written)));
            assertTrue(marks().stream().noneMatch(mark -> mark.at().isAfter(committed)));
        } finally {
            books.database.execute("delete from outbox where refused_because = 'x'");
        }
    }

    private Instant clock() throws Exception {
        return Instant.parse(books.database
                .texts("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0));
    }

    private long postings() {
        return books.world.sent(Topics.POSTINGS).size();
    }

    private Mark last() {
        var marks = marks();
        return marks.get(marks.size() - 1);
    }

    private List<Mark> marks() {
        return books.world.sent(Topics.MARKS).stream().map(MarksTest::mark).toList();
    }

    private static Mark mark(String event) {
        try {
            return JSON.treeToValue(JSON.readTree(event).get("data"), Mark.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
