package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class ForwardingTest {

    private static final String LARGE = "x".repeat((1 << 20) + 1);

    private static final int FILE = 50 << 20;

    Issuer issuer;

    @ParameterizedTest
    @CsvSource({
        "areas,plans",
        "agencies,plans",
        "programmes,plans",
        "plans,plans",
        "estimates,budget",
        "allocations,budget",
        "money-handovers,budget",
        "budget-transfers,budget",
        "carry-overs,budget",
        "opening-balances,budget",
        "receipts,budget",
        "ceilings,budget",
        "payments,budget",
        "postings,budget",
        "indicators,indicators",
        "observations,indicators",
        "reports,reporting",
        "handovers,reporting"
    })
    void eachAreaIsAnsweredByItsService(String area, String service) {
        signedIn()
                .get("/api/v1/" + area + "/x?limit=2")
                .then()
                .statusCode(200)
                .body("service", equalTo(service))
                .body("uri", equalTo("/api/v1/" + area + "/x?limit=2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/secrets", "/api/v1/Plans", "/api/v1/", "/api/v2/plans", "/api"})
    void anUnknownRouteIsNotFound(String path) {
        signedIn()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void aPathOutsideTheApiIsNotFound() {
        given().get("/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void theMethodAndTheBodyArriveWhole(String method) {
        signedIn()
                .body("{\"a\":1}")
                .request(method, "/api/v1/plans")
                .then()
                .statusCode(200)
                .body("method", equalTo(method))
                .body("length", equalTo(7));
    }

    @Test
    void aChunkedBodyArrivesWhole() {
        assertTrue(chunked("5\r\nhello\r\n0\r\n\r\n").contains("\"length\":5"));
    }

    @Test
    void aResponseOfFiveMegabytesIsStreamedThrough() {
        var body = signedIn()
                .get("/api/v1/plans/big")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(FakeService.BIG, body.length);
    }

    @Test
    void anOldClientGetsAnAnswerWithItsLengthOrIsToldToAskOtherwise() {
        var end = " HTTP/1.0\r\nHost: gateway\r\nAuthorization: Bearer " + issuer.token() + "\r\n\r\n";
        var streamed = Wire.exchange("GET /api/v1/plans/parts" + end);
        assertTrue(streamed.toLowerCase().contains("content-length: 10\r\n"), streamed);
        assertTrue(streamed.endsWith("halfhalves"), streamed);
        var tooLong = Wire.exchange("GET /api/v1/plans/big" + end);
        assertTrue(tooLong.startsWith("HTTP/1.0 505 "), tooLong.substring(0, 20));
        assertTrue(tooLong.contains("\"code\":\"http-version-not-supported\""), tooLong.substring(0, 20));
        var cut = Wire.exchange("GET /api/v1/plans/half" + end);
        assertTrue(cut.startsWith("HTTP/1.0 502 "), cut);
    }

    @Test
    void halfAnAnswerDoesNotLookLikeAWholeOne() {
        var answer = Wire.ask("GET", "/api/v1/plans/half", "Authorization: Bearer " + issuer.token());
        assertTrue(answer.contains("half"), answer);
        assertFalse(answer.endsWith("0\r\n\r\n"), answer);
    }

    @Test
    void aBodyOfOneMebibytePasses() {
        signedIn().body("x".repeat(1 << 20)).post("/api/v1/plans").then().body("length", equalTo(1 << 20));
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefused() {
        signedIn()
                .body(LARGE)
                .post("/api/v1/plans")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void aFileMayBeLargerThanJson() {
        signedIn()
                .body(LARGE)
                .post("/api/v1/plans/1/acts/2/files?name=a.pdf")
                .then()
                .statusCode(200);
        signedIn().body(LARGE).put("/api/v1/plans/1/acts/2/files").then().statusCode(413);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        var answer = chunked(Integer.toHexString(LARGE.length()) + "\r\n", LARGE, "\r\n0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("\"code\":\"body-too-large\""), answer);
    }

    @Test
    void aPackedBodyIsRefusedInWords() {
        signedIn()
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117})
                .post("/api/v1/plans")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"))
                .body("detail", containsString("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/areas/imports", "/api/v1/areas/imports/"})
    void aFileOfFiftyMegabytesPassesWhereFilesAreTaken(String path) throws IOException, InterruptedException {
        var answer = sendFile(path, "text/csv; charset=utf-8");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(String.valueOf(FILE)), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/areas,text/csv", "/api/v1/areas/imports/x,text/csv"})
    void aFileOfFiftyMegabytesIsRefusedElsewhere(String path, String type) throws IOException, InterruptedException {
        assertEquals(413, sendFile(path, type).statusCode());
    }

    private HttpResponse<String> sendFile(String path, String type) throws IOException, InterruptedException {
        var file = HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(FILE >> 20, new byte[1 << 20]));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + issuer.token())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.fromPublisher(file, FILE))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void anAnswerBeforeTheEndOfTheBodyEndsTheConnection() {
        var answer = Wire.exchange(
                "POST /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nContent-Length: 60\r\n\r\n",
                "GET /api/v1/plans HTTP/1.1\r\nHost: gateway\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        assertEquals(answer.indexOf("HTTP/1.1"), answer.lastIndexOf("HTTP/1.1"));
        assertTrue(answer.toLowerCase().contains("connection: close"), answer);
    }

    @Test
    void aClientThatWaitsForContinueIsToldToGoOn() {
        var answer = Wire.exchange(
                "POST /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                        + "Content-Length: 2\r\nExpect: 100-continue\r\nAuthorization: Bearer " + issuer.token()
                        + "\r\n\r\n",
                "{}");
        assertTrue(answer.startsWith("HTTP/1.1 100 Continue"), answer);
        assertTrue(answer.contains("\"length\":2"), answer);
    }

    @Test
    void aClientWithoutATokenIsNotToldToGoOn() {
        var answer = Wire.exchange("POST /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n"
                + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
    }

    @Test
    void anAnswerWithoutABodyStaysWithoutOne() {
        signedIn()
                .get("/api/v1/plans/none")
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"")
                .header("Transfer-Encoding", equalTo(null));
        // Oftener than there are connections to a service.
        for (var asked = 0; asked < 300; asked++) {
            signedIn()
                    .get("/api/v1/plans/unchanged")
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"3\"")
                    .header("Transfer-Encoding", equalTo(null));
        }
        signedIn().head("/api/v1/plans/echo").then().statusCode(200).header("Content-Type", "application/json");
    }

    @Test
    void aWebSocketIsRefused() {
        var answer = Wire.exchange(
                "GET /api/v1/plans HTTP/1.1\r\n"
                        + "Host: gateway\r\n"
                        + "Connection: Upgrade\r\n"
                        + "Upgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Authorization: Bearer " + issuer.token() + "\r\n\r\n",
                "GET /openapi HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"code\":\"unreadable-header\""), answer);
        assertTrue(answer.contains("HTTP/1.1 200 OK"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a/../b\r\n"})
    void aRequestForNoOneHostIsRefused(String host) {
        var answer = Wire.exchange("GET /api/v1/plans HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("\"header\":\"Host\""), answer);
    }

    @Test
    void twoLengthsOfOneBodyAreRefused() {
        var head = "POST /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nContent-Length: 6\r\n";
        var smuggled = "\r\n0\r\n\r\nGET /api/v1/plans HTTP/1.1\r\n\r\n";
        assertTrue(Wire.exchange(head + "Transfer-Encoding: chunked\r\n" + smuggled)
                .startsWith("HTTP/1.1 400 "));
        assertTrue(Wire.exchange(head + "Content-Length: 0\r\n" + smuggled).startsWith("HTTP/1.1 400 "));
    }

    @Test
    void aClientThatOffersHttp2IsAnsweredWithWhatThereIs() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/plans"))
                .header("Authorization", "Bearer " + issuer.token())
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().toLowerCase().contains("h2c"), answer.body());
    }

    private RequestSpecification signedIn() {
        return given().auth().oauth2(issuer.token());
    }

    private String chunked(String... parts) {
        var head = "POST /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
                + "Authorization: Bearer " + issuer.token() + "\r\n\r\n";
        return Wire.exchange(head, String.join("", parts));
    }
}
