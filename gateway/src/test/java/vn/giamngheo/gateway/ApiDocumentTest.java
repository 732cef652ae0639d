package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

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

    @Test
    void itIsSentCompressedAndNotAgainToWhoeverHasIt() {
        document();
        for (var path : new String[] {"/openapi", "/asyncapi"}) {
            var plain = given().header("Accept-Encoding", "identity").get(path);
            plain.then().header("Content-Encoding", nullValue()).header("Vary", containsString("Accept-Encoding"));
            var packed = given().header("Accept-Encoding", "gzip").get(path);
            packed.then().header("Content-Encoding", "gzip");
            assertEquals(plain.asString(), packed.asString());
            assertNotEquals(plain.header("ETag"), packed.header("ETag"));
            assertTrue(plain.header("ETag").matches("\"[0-9a-f]{32}\""), plain.header("ETag"));
            given().header("Accept-Encoding", "gzip")
                    .header("If-None-Match", packed.header("ETag"))
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", packed.header("ETag"));
        }
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
