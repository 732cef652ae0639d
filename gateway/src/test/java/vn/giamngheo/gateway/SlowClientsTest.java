package vn.giamngheo.gateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class SlowClientsTest {

    private static final int PARTS = 12;
    private static final Duration BETWEEN = Duration.ofMillis(250);

    Issuer issuer;

    @Test
    void whoStopsInTheMiddleOfABodyIsToldSoAndCutOff() throws IOException {
        try (var client = new Socket("127.0.0.1", RestAssured.port)) {
            client.setSoTimeout(10_000);
            client.getOutputStream()
                    .write(("POST /api/v1/plans HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port
                                    + "\r\nAuthorization: Bearer " + issuer.token()
                                    + "\r\nContent-Length: 1000\r\n\r\n{\"half\"")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("request-too-slow"), answer);
        }
    }

    /** Most clients look for an answer when all is sent. */
    @Test
    void whoStillSendsWhatIsNotWantedSeesTheAnswerAfterwards() throws IOException {
        try (var client = new Socket("127.0.0.1", RestAssured.port)) {
            client.setSoTimeout(10_000);
            var out = client.getOutputStream();
            out.write(("POST /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nContent-Length: 1000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (var part = 0; part < PARTS; part++) {
                out.write(new byte[10]);
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            var answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        }
    }
}
