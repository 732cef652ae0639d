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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class BreakerTest {

    /** More than it takes to conclude something. */
    private static final int MANY = 30;

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
    void clientsThatHangUpDoNotShutAServiceForOthers() throws IOException {
        for (var client = 0; client < MANY; client++) {
            hangUpInTheMiddleOfABody();
        }
        given().auth().oauth2(issuer.token()).get("/api/v1/areas").then().statusCode(200);
    }

    private void hangUpInTheMiddleOfABody() throws IOException {
        try (var client = new Socket("127.0.0.1", RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST /api/v1/areas HTTP/1.1\r\nHost: 127.0.0.1:" + RestAssured.port
                                    + "\r\nAuthorization: Bearer " + issuer.token()
                                    + "\r\nContent-Length: 1000\r\n\r\n{\"half\"")
                            .getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Response ask(String what) {
        return given().auth().oauth2(issuer.token()).get("/api/v1/estimates/" + what);
    }
}
