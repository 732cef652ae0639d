package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class FailuresTest {

    Issuer issuer;
    FakeService indicators;

    @Test
    void aServiceThatIsDownIsNamedWhileTheOthersWork() {
        indicators.stop();
        try {
            signedIn()
                    .get("/api/v1/indicators")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .contentType("application/problem+json")
                    .body("code", equalTo("service-unavailable"))
                    .body("detail", containsString("indicators"));
            signedIn().body("{}").post("/api/v1/observations").then().statusCode(503);
            signedIn().get("/api/v1/plans").then().statusCode(200);
        } finally {
            indicators.start();
        }
        signedIn().get("/api/v1/indicators").then().statusCode(200);
    }

    @Test
    void aServiceThatIsTooSlowIsGivenUp() {
        signedIn()
                .get("/api/v1/plans/slow")
                .then()
                .statusCode(504)
                .header("Retry-After", "1")
                .body("code", equalTo("upstream-timeout"));
        signedIn().body("{}").post("/api/v1/plans/slow").then().statusCode(504);
    }

    @Test
    void aServiceThatHangsUpIsAskedTwiceOnlyIfThatChangesNothing() {
        signedIn().get("/api/v1/payments/flaky").then().statusCode(200).body(equalTo("second"));
        signedIn().body("{}").post("/api/v1/payments/flaky").then().statusCode(502);
        signedIn().delete("/api/v1/payments/flaky").then().statusCode(200);
    }

    @Test
    void aServiceThatAlwaysHangsUpGivesAProblem() {
        signedIn()
                .get("/api/v1/plans/broken")
                .then()
                .statusCode(502)
                .header("Retry-After", "1")
                .contentType("application/problem+json")
                .body("code", equalTo("upstream-unreadable"));
    }

    @Test
    void aHeadRequestThatFailsHasNoBody() {
        signedIn().head("/api/v1/plans/broken").then().statusCode(502).body(equalTo(""));
    }

    private RequestSpecification signedIn() {
        return given().auth().oauth2(issuer.token());
    }
}
