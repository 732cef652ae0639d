package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class ReadinessTest {

    private static final String SERVICES = "checks.find { it.name == 'services' }.data.";

    FakeService indicators;

    @Test
    void allServicesAreUp() {
        given().get("/q/health/group/services").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheGatewayIsReadyForTheOthers() {
        indicators.stop();
        try {
            given().get("/q/health/group/services")
                    .then()
                    .statusCode(503)
                    .body(SERVICES + "indicators", equalTo("DOWN"))
                    .body(SERVICES + "plans", equalTo("UP"));
            given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            indicators.start();
        }
    }
}
