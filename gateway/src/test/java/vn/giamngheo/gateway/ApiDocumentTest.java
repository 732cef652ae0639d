package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class ApiDocumentTest {

    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/(\\w+)");

    private static final String RECONCILIATION = "/api/v1/operations/reconciliation";

    FakeService indicators;

    @Test
    void oneDocumentHoldsThePathsOfAllServicesAndNothingElse() {
        document()
                .body("openapi", equalTo("3.1.0"))
                .body("info.title", equalTo("Giảm nghèo API"))
                .body("info.version", equalTo("v1"))
                .body("servers.url", contains("/"))
                .body("tags", hasSize(1))
                .body(
                        "paths.keySet()",
                        containsInAnyOrder(
                                "/api/v1/plans",
                                "/api/v1/payments",
                                "/api/v1/indicators",
                                "/api/v1/reports",
                                RECONCILIATION))
                .body("x-missing-services", nullValue());
    }

    @Test
    void theDocumentOfEventsIsShownToEverybody() {
        given().get("/asyncapi")
                .then()
                .statusCode(200)
                .body("asyncapi", equalTo("3.0.0"))
                .body("channels.plans.messages.'plan.v1'.$ref", equalTo("#/components/messages/plan.v1"));
    }

    @Test
    void everyOperationAsksForTheSameBearerToken() {
        document()
                .body("components.securitySchemes", aMapWithSize(1))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                .body("security[0].bearer", hasSize(0))
                .body("paths.'/api/v1/plans'.get.security", nullValue());
    }

    @Test
    void equalComponentsStandOnceAndDifferentOnesGetTheNameOfTheirService() {
        document()
                .body(
                        "components.schemas.keySet()",
                        containsInAnyOrder(
                                "Problem",
                                "Line",
                                "IndicatorsLine",
                                "PlansLine",
                                "ReportingLine",
                                "Page",
                                "IndicatorsPage",
                                "PlansPage",
                                "ReportingPage"))
                .body("components.schemas.PlansLine.description", equalTo("a line of plans"))
                .body("components.schemas.PlansPage.items.$ref", equalTo("#/components/schemas/PlansLine"))
                .body("paths.'/api/v1/plans'.get.schema.$ref", equalTo("#/components/schemas/PlansPage"));
    }

    @Test
    void noReferenceLeadsNowhereAndNoOperationIdStandsTwice() {
        var text = document().extract().asString();
        var names = JsonPath.from(text).getMap("components.schemas").keySet();
        REFERENCE.matcher(text).results().forEach(reference -> assertTrue(names.contains(reference.group(1))));
        var ids = JsonPath.from(text).<String>getList("paths.collect { it.value.get.operationId }");
        assertEquals(5, new HashSet<>(ids).size(), ids.toString());
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersStandThere() {
        indicators.stop();
        try {
            given().get("/openapi")
                    .then()
                    .body("x-missing-services", contains("indicators"))
                    .body(
                            "paths.keySet()",
                            containsInAnyOrder("/api/v1/plans", "/api/v1/payments", "/api/v1/reports", RECONCILIATION));
        } finally {
            indicators.start();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/asyncapi"})
    void itIsSentCompressedAndNotAgainToWhoeverHasIt(String path) throws IOException, InterruptedException {
        document();
        var plain = get(path, "Accept-Encoding", "identity");
        var packed = get(path, "Accept-Encoding", "gzip");
        assertEquals(Optional.empty(), plain.headers().firstValue("Content-Encoding"));
        assertEquals(Optional.of("gzip"), packed.headers().firstValue("Content-Encoding"));
        assertTrue(plain.headers().allValues("Vary").contains("Accept-Encoding"));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertArrayEquals(plain.body(), unpacked.readAllBytes());
        }
        var tags = Stream.of(plain, packed)
                .map(each -> each.headers().firstValue("ETag").orElseThrow())
                .toList();
        assertTrue(tags.get(0).matches("\"[0-9a-f]{32}\""), tags.get(0));
        assertNotEquals(tags.get(0), tags.get(1));
        var known = get(path, "Accept-Encoding", "gzip", "If-None-Match", tags.get(1));
        assertEquals(304, known.statusCode());
        assertEquals(Optional.of(tags.get(1)), known.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/asyncapi"})
    void whatOneHasMayStandInAnyOfTheLines(String path) throws IOException, InterruptedException {
        document();
        var tag = get(path, "Accept-Encoding", "identity")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var answer = Wire.ask(
                "GET", path, "Accept-Encoding: identity", "If-None-Match: \"another\"", "If-None-Match: " + tag);
        assertTrue(answer.startsWith("HTTP/1.1 304 "), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/asyncapi", "/"})
    void theHeadAloneIsToldAndNothingIsWritten(String path) {
        document();
        var whole = Wire.ask("GET", path);
        var head = Wire.ask("HEAD", path);
        assertEquals(whole.lines().findFirst(), head.lines().findFirst());
        assertEquals("", head.split("\r\n\r\n", -1)[1]);
        assertTrue(bodyOf(whole).length == 0 || head.contains("Content-Length: " + bodyOf(whole).length), head);
        given().post(path)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .contentType("application/problem+json")
                .body("code", equalTo("method-not-allowed"));
    }

    private static byte[] bodyOf(String answer) {
        return answer.split("\r\n\r\n", 2)[1].getBytes(StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .headers(headers)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void thePageShowsTheMergedDocument() {
        given().get("/docs/").then().statusCode(200).contentType("text/html").body(containsString("/openapi"));
    }

    @Test
    void theDoorLeadsToThePage() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", "/docs");
    }

    /** With all services in it: on a busy machine one of them may answer late at first. */
    private static ValidatableResponse document() {
        Polling.until(() -> given().get("/openapi").path("'x-missing-services'") == null);
        return given().get("/openapi").then().statusCode(200).contentType("application/json");
    }
}
