package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a browser is told: what it must not do with an answer, and whose pages may ask. */
@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class BrowsersTest {

    private static final String FRONT_END = "https://web.test";

    Issuer issuer;

    @Test
    void anAnswerIsNeitherGuessedAtNorFramedNorKeptByOthers() {
        given().auth()
                .oauth2(issuer.token())
                .get("/api/v1/plans")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "private, no-cache")
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void aProblemIsToldAsMuch() {
        given().get("/api/v1/plans").then().statusCode(401).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void thePageThatTriesTheApiMayLoadItself() {
        given().get("/docs/").then().statusCode(200).header("Content-Security-Policy", containsString("'self'"));
    }

    @Test
    void aFrontEndThatTheOperatorNamedMayAsk() {
        given().header("Origin", FRONT_END)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "Authorization,Idempotency-Key")
                .options("/api/v1/payments")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", FRONT_END)
                .header("Access-Control-Allow-Methods", containsString("POST"));
        given().auth()
                .oauth2(issuer.token())
                .header("Origin", FRONT_END)
                .get("/api/v1/plans")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRONT_END))
                .header("Access-Control-Expose-Headers", containsString("Event-Id"));
    }

    @Test
    void anotherPageMayNot() {
        given().header("Origin", "https://evil.test")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/payments")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        given().auth()
                .oauth2(issuer.token())
                .header("Origin", "https://web.test.evil.test")
                .get("/api/v1/plans")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
