package vn.giamngheo.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Eventually;

/** A client that goes away or stops in the middle of what it sends is no failure of the service. */
@QuarkusTest
class HangingUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    /** Not the JDK's: which of the two that one gives depends on what was loaded first. */
    private final Logger log = Logger.getLogger("vn.giamngheo.platform");

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        log.addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.removeHandler(lines);
    }

    @Test
    void aBodyThatIsCutOffLeavesNoTrace() throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            sendHalf(client, "cut-off");
        }
        leavesNoTrace();
    }

    @Test
    void aBodyThatStopsLeavesNoTrace() throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            sendHalf(client, "stopped");
            // The connection is closed, now before the answer has come, now behind it.
            var told = new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(told.isEmpty() || told.startsWith("HTTP/1.1 408 "), told);
        }
        leavesNoTrace();
    }

    private static void sendHalf(Socket client, String key) throws IOException {
        var books = Books.open();
        var body = books.estimateOf("commune", books.commune, 1).getBytes(StandardCharsets.UTF_8);
        var head = "POST " + Books.ESTIMATES + " HTTP/1.1\r\nHost: service\r\nAuthorization: Bearer " + books.everywhere
                + "\r\nIdempotency-Key: " + key
                + "\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length
                + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                CONTINUE,
                new String(client.getInputStream().readNBytes(CONTINUE.length()), StandardCharsets.US_ASCII),
                "the body is waited for");
        client.getOutputStream().write(body, 0, body.length / 2);
    }

    private void leavesNoTrace() {
        Eventually.until(
                PATIENCE, () -> assertTrue(lines.all.stream().anyMatch(HangingUpTest::isCutOff), "it is noticed"));
        lines.all.forEach(line -> assertNull(line.getThrown(), line.getMessage()));
    }

    private static boolean isCutOff(ExtLogRecord line) {
        return String.format(line.getMessage(), line.getParameters()).contains("POST " + Books.ESTIMATES + " 408");
    }

    private static final class Lines extends ExtHandler {

        private final List<ExtLogRecord> all = new CopyOnWriteArrayList<>();

        @Override
        protected void doPublish(ExtLogRecord line) {
            all.add(line);
        }
    }
}
