package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Eventually;

/** A gateway that is told to stop answers what it has begun. */
@SystemTest
class DrainTest {

    private static final String GATEWAY = "gateway";
    private static final Duration TO_CLOSE = Duration.ofSeconds(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(90);
    private static final Duration TO_SAY_SO = Duration.ofSeconds(2);

    /** The three seconds for which it goes on, and what it has begun. */
    private static final Duration TO_GO = Duration.ofSeconds(12);

    private static final int CLIENTS = 16;
    private static final Duration BETWEEN_HALVES = Duration.ofMillis(100);
    private static final String PROGRAMME = """
            {"code": "DRAIN", "name": {"vi": "Chương trình tạm"}, "validFrom": "2021-01-01", "validTo": "2025-12-31",
             "lines": [{"code": "DA1", "name": {"vi": "Dự án 1"}}]}""";

    private Suite suite;

    @BeforeAll
    void given(Suite running) {
        suite = running;
    }

    @Test
    void whatIsHalfSentWhenItIsToldToStopIsTakenInAndAnswered() throws IOException {
        var stopped = suite.processes().get(GATEWAY);
        var body = PROGRAMME.getBytes(StandardCharsets.UTF_8);
        try (var client = new Socket("127.0.0.1", suite.port())) {
            client.getOutputStream().write(head(body.length, token("drain")).getBytes(StandardCharsets.US_ASCII));
            awaitAdmission(client);
            client.getOutputStream().write(body, 0, body.length / 2);
            stopped.destroy();
            awaitDrain();

            client.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
            var answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201 "), answer);
        }
        var admin = suite.conversation().national("admin");
        Eventually.until(
                TO_COME_BACK,
                () -> assertEquals(200, admin.asks("/api/v1/programmes/DRAIN").status()));
        assertNotEquals(stopped.pid(), suite.processes().get(GATEWAY).pid());
    }

    /** The Quarkus limit alone would let them go on for 20 s and then cut off whatever is under way. */
    @Test
    void whileClientsComeAndComeItSaysThatItGoesAndGoesWithoutCuttingAnyOff() throws IOException {
        var accepted = new AtomicInteger();
        var afterTheWord = new AtomicInteger();
        var cut = new ConcurrentLinkedQueue<String>();
        var isTold = new AtomicBoolean();
        var crowd = Executors.newFixedThreadPool(CLIENTS);
        try (var gateway = OwnGateway.before(suite)) {
            for (var client = 0; client < CLIENTS; client++) {
                var token = token("drain-" + client);
                crowd.execute(() -> {
                    while (isAccepted(gateway.port(), token, cut)) {
                        (isTold.get() ? afterTheWord : accepted).incrementAndGet();
                    }
                });
            }
            Eventually.until(TO_CLOSE, () -> assertTrue(accepted.get() > CLIENTS));
            gateway.tellToStop();
            Eventually.until(TO_SAY_SO, () -> assertFalse(gateway.isReady()));
            isTold.set(true);
            assertTrue(gateway.hasEnded(TO_GO), "it is still there after " + TO_GO);
            assertTrue(afterTheWord.get() > CLIENTS, "it went on for a while: " + afterTheWord);
            assertEquals(List.of(), List.copyOf(cut));
        } finally {
            crowd.shutdownNow();
        }
    }

    /**
     * Sends a request in two halves, the second one only when the gateway has let it in; then it must be answered.
     *
     * @return whether it was let in
     */
    private static boolean isAccepted(int port, String token, Queue<String> cut) {
        try (var client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write(head(2, token).getBytes(StandardCharsets.US_ASCII));
            awaitAdmission(client);
            LockSupport.parkNanos(BETWEEN_HALVES.toNanos());
            var answer = rest(client);
            if (!answer.startsWith("HTTP/1.1 4")) {
                cut.add(answer);
            }
            return true;
        } catch (IOException | AssertionError notLetIn) {
            return false;
        }
    }

    private static String rest(Socket client) {
        try {
            client.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    private static String head(int length, String token) {
        return """
                POST /api/v1/programmes HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: close\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                Expect: 100-continue\r
                \r
                """.formatted(token, UUID.randomUUID(), length);
    }

    private String token(String subject) {
        return suite.tokens()
                .sign(new TokenRequest(
                        subject,
                        List.of("admin"),
                        List.of(Place.COUNTRY.id()),
                        Optional.empty(),
                        TokenRequest.LONGEST));
    }

    /** By the word that the gateway says when it lets a body in. */
    private static void awaitAdmission(Socket client) throws IOException {
        var word = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(word, client.getInputStream().readNBytes(word.length));
    }

    /** While it drains, whoever still has a connection is told to leave it. */
    private void awaitDrain() {
        var other = suite.conversation().national("admin");
        Eventually.until(
                TO_CLOSE,
                () -> assertEquals("close", other.asks("/api/v1/areas").http().header("Connection")));
    }
}
