package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One who reads slowly, or does not wait, holds a few connections to a service and not all of them. */
@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class AtOnceTest {

    private static final int MOST = 8;
    private static final int TRIALS = 3;
    private static final int SMALL_WINDOW = 65_536;
    private static final int TOO_MANY = 429;
    private static final String PLANS = "/api/v1/plans";

    Issuer issuer;

    private final String me = somebody();
    private String token;

    @BeforeEach
    void signIn() {
        token = issuer.tokenOf(me, null);
    }

    @Test
    void whoReadsNothingIsRefusedMoreUntilItIsRead() throws IOException {
        var unread = new ArrayList<Socket>();
        try {
            var refused = refusal(() -> unread.add(asking("/api/v1/plans/big")));
            refused.then()
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("code", equalTo("too-many-at-once"))
                    .body("service", nullValue());
            Polling.until(() -> ask(somebody()).statusCode() == 200);

            for (var each : unread) {
                each.getInputStream().readAllBytes();
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
        refusal(() -> asking("/api/v1/plans/slow").close());
        Polling.until(() -> ask(me).statusCode() == 200);
        letItComeBack();
    }

    /** A service that was silent so often is asked a few times before it is asked by all again. */
    private void letItComeBack() {
        for (var trial = 0; trial < TRIALS; trial++) {
            Polling.until(() -> ask(me).statusCode() == 200);
        }
    }

    /** @param asking what is done, as often as it takes */
    private Response refusal(Asking asking) {
        var refused = new AtomicReference<Response>();
        Polling.until(() -> {
            asking.often();
            refused.set(ask(me));
            return refused.get().statusCode() == TOO_MANY;
        });
        return refused.get();
    }

    private interface Asking {

        void once() throws IOException;

        default void often() {
            try {
                for (var asked = 0; asked < 2 * MOST; asked++) {
                    once();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private Socket asking(String path) throws IOException {
        var client = new Socket();
        client.setReceiveBufferSize(SMALL_WINDOW);
        client.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
        var head = "GET " + path + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\n\r\n";
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
