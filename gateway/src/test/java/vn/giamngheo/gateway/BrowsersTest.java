package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void whatAServiceSaysOfPagesIsNotHandedOnNorIsItToldOfThem() {
        var answer = given().auth()
                .oauth2(issuer.token())
                .header("Origin", FRONT_END)
                .get("/api/v1/plans/pages");
        assertEquals(List.of(FRONT_END), answer.headers().getValues("Access-Control-Allow-Origin"));
        assertEquals(
                1, answer.headers().getValues("Access-Control-Expose-Headers").size());
        answer.then()
                .header("Access-Control-Expose-Headers", containsString("Content-Location"))
                .header("X-Origin", "null");
    }

    @Test
    void aRefusalAtTheEntranceCanBeReadByThePage() {
        given().auth()
                .oauth2(issuer.token())
                .header("Origin", FRONT_END)
                .body(new byte[(1 << 20) + 1])
                .post("/api/v1/plans")
                .then()
                .statusCode(413)
                .header("Access-Control-Allow-Origin", FRONT_END)
                .header("Access-Control-Expose-Headers", containsString("X-Request-Id"));
        given().header("Origin", "https://evil.test")
                .header("Content-Encoding", "gzip")
                .get("/api/v1/plans")
                .then()
                .statusCode(415)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void anOwnPageMayAskAlsoWhenAnEdgeProxySpeaksTlsForIt() {
        var host = "127.0.0.1:" + RestAssured.port;
        for (var origin : List.of("https://" + host, "http://" + host)) {
            given().auth()
                    .oauth2(issuer.token())
                    .header("Origin", origin)
                    .post("/api/v1/plans")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whoeverKeepsAnAnswerKeepsItForOneOrigin() {
        for (var origin : List.of(FRONT_END, "")) {
            var asked = given().auth().oauth2(issuer.token());
            if (!origin.isEmpty()) {
                asked.header("Origin", origin);
            }
            var varied = String.join(",", asked.get("/api/v1/plans").headers().getValues("Vary"));
            assertTrue(varied.contains("Origin"), varied);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/plans", "/openapi", "/q/health/live"})
    void anotherPageMayNotAndIsToldSo(String path) {
        given().auth()
                .oauth2(issuer.token())
                .header("Origin", "https://web.test.evil.test")
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Content-Language", "vi")
                .header("Access-Control-Allow-Origin", nullValue())
                .body("code", equalTo("origin-not-allowed"))
                .body("errors[0].header", equalTo("Origin"))
                .body("detail", containsString("https://web.test.evil.test"));
    }

    @Test
    void norMayItAskBeforehand() {
        given().header("Origin", "https://evil.test")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/payments")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
