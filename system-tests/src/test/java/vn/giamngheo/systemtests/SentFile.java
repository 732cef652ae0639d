package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.testing.Eventually;

/** A list that somebody sends as a CSV file, all of it or nothing. */
record SentFile(Person sender, String list) {

    private static final Set<String> ENDED = Set.of("done", "failed");

    /** Returns when all of its lines are stored. */
    void stores(String csv, Duration patience) {
        var job = new Answer(sender.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(csv)
                .post(list + "/imports?mode=atomic"));
        assertEquals(202, job.status(), job::toString);
        var address = list + "/imports/" + job.text("id");
        Eventually.until(
                patience, () -> assertTrue(ENDED.contains(sender.asks(address).text("state"))));
        assertEquals("done", sender.asks(address).text("state"), () -> sender.asks(address + "/results")
                .body());
    }
}
