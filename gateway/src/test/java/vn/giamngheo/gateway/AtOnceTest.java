package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One who reads slowly, or does not wait, holds a few connections to a service and not all of them. */
@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class AtOnceTest {

    private static final int MOST = 8;
    private static final int SMALL_WINDOW = 4_096;
    private static final int TOO_MANY = 429;
    private static final String PLANS = "/api/v1/plans";

    Issuer issuer;

    private final String me = somebody();

    @Test
    void whoReadsNothingIsRefusedFurtherAnswersUntilOneIsRead() throws IOException {
        var unread = new ArrayDeque<Socket>();
        try {
            for (var asked = 0; asked < MOST; asked++) {
                unread.add(asking("/api/v1/plans/big"));
            }
            Polling.until(() -> ask(me).statusCode() == TOO_MANY);
            ask(me).then()
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("code", equalTo("too-many-at-once"))
                    .body("service", nullValue());
            ask(somebody()).then().statusCode(200);

            try (var read = unread.remove()) {
                assertTrue(read.getInputStream().readAllBytes().length > FakeService.BIG);
            }
            Polling.until(() -> ask(me).statusCode() == 200);
        } finally {
            for (var each : unread) {
                each.close();
            }
        }
    }

    /** The service is still at work on what was asked. */
    @Test
    void whoHangsUpIsCountedForAsLongAsTheServiceMayTakeAndNoLonger() {
        Polling.until(() -> {
            hangUp();
            return ask(me).statusCode() == TOO_MANY;
        });
        Polling.until(() -> ask(me).statusCode() == 200);
    }

    private void hangUp() {
        for (var asked = 0; asked < MOST / 2; asked++) {
            try {
                asking("/api/v1/plans/slow").close();
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }
    }

    private Socket asking(String path) throws IOException {
        var client = new Socket();
        client.setReceiveBufferSize(SMALL_WINDOW);
        client.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        var head = "GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: Bearer "
                + issuer.tokenOf(me, null) + "\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private Response ask(String subject) {
        return given().auth().oauth2(issuer.tokenOf(subject, null)).get(PLANS);
    }

    private static String somebody() {
        return UUID.randomUUID().toString();
    }
}
