package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
            client.getOutputStream().write(head(body.length).getBytes(StandardCharsets.US_ASCII));
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

    private String head(int length) {
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
                """.formatted(token(), UUID.randomUUID(), length);
    }

    private String token() {
        return suite.tokens()
                .sign(new TokenRequest(
                        "drain",
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
