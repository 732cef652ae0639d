package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class BreakerTest {

    /** More than it takes to conclude something, within the time that is looked back. */
    private static final int MANY = 12;

    /** As many as it takes to see that a service is back. */
    private static final int TRIALS = 3;

    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final byte[] HALF = new byte[1_000];
    private static final byte[] REST = new byte[1_000];

    Issuer issuer;
    FakeSuite suite;

    @Test
    void aServiceThatHangsUpIsLeftAloneForAMomentAndThenAskedAgain() {
        var budget = suite.service("budget");
        Polling.until(() -> ask("broken").statusCode() == 503);
        var before = budget.asked();
        ask("anything").then().statusCode(503).header("Retry-After", "1").body("code", equalTo("service-unavailable"));
        assertEquals(before, budget.asked(), "it was not asked");
        given().auth().oauth2(issuer.token()).get("/api/v1/plans").then().statusCode(200);
        Polling.until(() -> ask("anything").statusCode() == 200);
    }

    @Test
    void aSilentServiceIsLeftAloneAlsoWhenNobodyWaitsForIt() throws IOException {
        Polling.until(() -> ask("anything").statusCode() == 200);
        for (var trial = 0; trial < TRIALS; trial++) {
            ask("anything").then().statusCode(200);
        }
        try (var lines = LogLines.of("vn.giamngheo.gateway.forward.FailuresAsProblems")) {
            for (var each = 0; each < 2 * MANY; each++) {
                askAndLeave("/api/v1/estimates/slow");
            }
            Polling.until(() -> lines.texts().stream()
                            .filter(line -> line.contains("no answer in time"))
                            .count()
                    >= MANY);
        }
        ask("anything").then().statusCode(503).body("code", equalTo("service-unavailable"));
        Polling.until(() -> ask("anything").statusCode() == 200);
    }

    /** Each time as another person: of one, they would soon be too many under way. */
    private void askAndLeave(String path) throws IOException {
        try (var client = connected()) {
            var token = issuer.tokenOf("impatient-" + UUID.randomUUID(), null);
            client.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Nor do those that send slowly what tries whether it is back. */
    @Test
    void whoSendsSlowlyKeepsNobodyFromAServiceThatIsBack() throws IOException {
        Polling.until(() -> ask("broken").statusCode() == 503);
        try (var first = slowUpload();
                var second = slowUpload();
                var third = slowUpload()) {
            ask("anything").then().statusCode(200);
            for (var slow : List.of(first, second, third)) {
                slow.getOutputStream().write(REST);
                assertEquals("HTTP/1.1 200", said(slow, "HTTP/1.1 200".length()));
            }
        }
        Polling.until(() -> ask("anything").statusCode() == 200);
    }

    private Socket slowUpload() throws IOException {
        while (true) {
            var client = upload("estimates", issuer.token(), "Content-Length: " + (HALF.length + REST.length));
            if (said(client, CONTINUE.length()).equals(CONTINUE)) {
                client.getOutputStream().write(HALF);
                return client;
            }
            client.close();
        }
    }

    @Test
    void clientsThatHangUpDoNotShutAServiceForOthers() throws IOException {
        for (var each = 0; each < MANY; each++) {
            breakOff("Content-Length: 1000", "{\"half\"", "", false);
        }
        for (var each = 0; each < MANY; each++) {
            breakOff("Content-Length: 1000", "{\"half\"", "", true);
        }
        for (var each = 0; each < MANY; each++) {
            breakOff("Transfer-Encoding: chunked", "2\r\n{ \r\n", "zz\r\n", false);
        }
        given().auth().oauth2(issuer.token()).get("/api/v1/reports").then().statusCode(200);
    }

    /** @param byReset without a word, as when the network is gone */
    private void breakOff(String framing, String begun, String last, boolean byReset) throws IOException {
        var reporting = suite.service("reporting");
        var before = reporting.asked();
        // Each of another person: of one, they would soon be too many under way.
        try (var client = upload("reports", issuer.tokenOf("rude-" + UUID.randomUUID(), null), framing)) {
            assertEquals(CONTINUE, said(client, CONTINUE.length()));
            client.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
            Polling.until(() -> reporting.asked() > before);
            client.getOutputStream().write(last.getBytes(StandardCharsets.US_ASCII));
            if (byReset) {
                client.setSoLinger(true, 0);
            }
        }
    }

    private static Socket upload(String what, String token, String framing) throws IOException {
        var client = connected();
        client.getOutputStream()
                .write(("POST /api/v1/" + what + " HTTP/1.1\r\nHost: gateway\r\nAuthorization: Bearer " + token
                                + "\r\nExpect: 100-continue\r\n" + framing + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    private static Socket connected() throws IOException {
        var client = new Socket("127.0.0.1", RestAssured.port);
        client.setSoTimeout(10_000);
        return client;
    }

    private static String said(Socket client, int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }

    private Response ask(String what) {
        return given().auth().oauth2(issuer.token()).get("/api/v1/estimates/" + what);
    }
}
