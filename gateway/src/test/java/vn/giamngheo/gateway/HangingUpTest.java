package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Connections to a service are shared: what one client does with an answer is nothing that another one notices. */
@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class HangingUpTest {

    /** More than there are connections to a service. */
    private static final int MANY = 140;

    private static final int HANG_UPS = 200;

    Issuer issuer;

    @Test
    void answersBeforeTheEndOfTheBodyUseUpNoConnections() throws IOException {
        for (var asked = 0; asked < MANY; asked++) {
            sendTheRestAfterTheAnswer();
        }
        given().auth().oauth2(issuer.token()).get("/api/v1/areas").then().statusCode(200);
    }

    private void sendTheRestAfterTheAnswer() throws IOException {
        try (var client = connected()) {
            write(client, head("POST", "/api/v1/areas/early") + "Content-Length: 8\r\n\r\n{\"ha");
            var answer = new String(client.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
            write(client, "lf\"}");
            client.getInputStream().readAllBytes();
        }
    }

    @Test
    void whoeverHangsUpTakesNoAnswerFromAnother() throws InterruptedException, ExecutionException {
        var crowd = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> rude = this::hangUp;
            var done = crowd.submit(rude);
            var alsoDone = crowd.submit(rude);
            while (!done.isDone() || !alsoDone.isDone()) {
                given().auth()
                        .oauth2(issuer.token())
                        .body("{}")
                        .post("/api/v1/areas")
                        .then()
                        .statusCode(200);
            }
            done.get();
            alsoDone.get();
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void ofAPathOnlyWordsAndIdsAreWrittenDown() {
        try (var lines = LogLines.of("vn.giamngheo.gateway.entrance.RequestLog")) {
            var id = UUID.randomUUID();
            given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(issuer.token())
                    .get("/api/v1/unknown/Nguy%E1%BB%85n/001099000000/" + id + "/acts");
            Polling.until(() -> lines.texts().stream()
                    .anyMatch(line -> line.startsWith("GET /api/v1/unknown/-/-/" + id + "/acts 404, ")));
        }
    }

    /** An operator who reads of a status believes that somebody was told it. */
    @Test
    void aCommandWhoseClientIsGoneIsLoggedAsUnanswered() throws IOException {
        try (var lines = LogLines.of("vn.giamngheo.gateway.entrance.RequestLog")) {
            try (var client = connected()) {
                write(client, head("POST", "/api/v1/areas/slow") + "Content-Length: 2\r\n\r\n{}");
            }
            Polling.until(() ->
                    lines.texts().stream().anyMatch(line -> line.startsWith("POST /api/v1/areas/slow unanswered, ")));
        }
    }

    /** Now before an answer has come, now in the middle of it. */
    private Void hangUp() throws IOException {
        for (var asked = 0; asked < HANG_UPS; asked++) {
            try (var client = connected()) {
                // Each of another person: of one, they would soon be too many under way.
                var token = issuer.tokenOf("rude-" + UUID.randomUUID(), null);
                write(client, head("GET", "/api/v1/areas/text", token) + "\r\n");
                client.getInputStream().readNBytes(asked % 2 * 1_000);
            }
        }
        return null;
    }

    private String head(String method, String path) {
        return head(method, path, issuer.token());
    }

    private static String head(String method, String path, String token) {
        return method + " " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + token + "\r\n";
    }

    private static Socket connected() throws IOException {
        return new Socket("127.0.0.1", RestAssured.port);
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
