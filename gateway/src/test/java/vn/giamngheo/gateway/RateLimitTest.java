package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class RateLimitTest {

    private static final int OF_AN_APPLICATION = 5;
    private static final int OF_THE_ROUTE = 3;
    private static final int OF_AN_ADDRESS = 4;
    private static final int OF_BAD_TOKENS = 200;
    private static final String ANOTHER_ADDRESS = "127.0.0.2";
    private static final String PLANS = "/api/v1/plans";
    private static final String LIMITED = "/api/v1/plans/limited";

    Issuer issuer;

    private final String me = somebody();

    @Test
    void everyAnswerSaysHowMuchIsLeft() {
        var before = left(ask(PLANS, me, null));
        var answer = ask(PLANS, me, null)
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"subject\";q=6000;w=60"))
                .header("RateLimit", matchesPattern("\"subject\";r=\\d+;t=\\d+"));
        assertTrue(left(answer) <= before, "it does not grow by asking");
    }

    @Test
    void whoAsksARouteTooOftenIsToldWhenToComeAgainAndTheServiceIsNotAsked() {
        exhaust();
        var refused = ask(LIMITED, me, null)
                .statusCode(429)
                .contentType("application/problem+json")
                .header("RateLimit", matchesPattern("\"limited\";r=0;t=\\d+"))
                .body("code", equalTo("too-many-requests"))
                .body("service", nullValue());
        var seconds = Integer.parseInt(refused.extract().header("Retry-After"));
        assertTrue(seconds > 0 && seconds <= 60 / OF_THE_ROUTE, seconds + " s until one of three a minute is back");
    }

    @Test
    void aNewTokenOfTheSamePersonIsCountedWithTheOldOneAndOthersAreNot() {
        exhaust();
        ask(LIMITED, me, null).statusCode(429);
        ask(LIMITED, somebody(), null).statusCode(200);
        ask(PLANS, me, null).statusCode(200);
    }

    @Test
    void aSlashBehindItIsCountedWithIt() {
        exhaust();
        ask(LIMITED + "/", me, null).statusCode(429);
    }

    @Test
    void anApplicationIsCountedWhoeverUsesIt() {
        var application = somebody();
        for (var asked = 0; asked < OF_AN_APPLICATION; asked++) {
            ask(PLANS, somebody(), application).statusCode(200);
        }
        ask(PLANS, somebody(), application).statusCode(429).header("RateLimit", matchesPattern("\"client\";r=0;.*"));
    }

    @Test
    void whatIsOpenNeedsNoTokenAndCountsStrangersByAddress() {
        for (var asked = 0; asked < OF_AN_ADDRESS; asked++) {
            given().get("/api/v1/self-assessments/questions")
                    .then()
                    .statusCode(200)
                    .body("service", equalTo("indicators"))
                    .body("headers.authorization", nullValue());
        }
        given().get("/api/v1/self-assessments")
                .then()
                .statusCode(429)
                .header("RateLimit", matchesPattern("\"address\";r=0;.*"))
                .header("Retry-After", matchesPattern("[1-9]\\d*"));
        given().get("/api/v1/published-figures").then().statusCode(429).body("service", nullValue());
        ask("/api/v1/self-assessments", somebody(), null).statusCode(200);
    }

    @Test
    void badTokensAreCountedByAddressAndAGoodOneFromTherePasses() {
        var sent = OF_BAD_TOKENS + 50;
        var refused = Wire.exchangeFrom(
                ANOTHER_ADDRESS, asking("a.b.c", "keep-alive").repeat(sent) + asking("a.b.c", "close"));
        var called = refused.split("HTTP/1.1 401 ", -1).length - 1;
        assertTrue(called >= OF_BAD_TOKENS && called < sent, called + " are called bad, and some come back meanwhile");
        assertTrue(refused.contains("HTTP/1.1 429 "), refused);
        assertTrue(refused.contains("\"refused\";r=0;"), refused);
        var good = Wire.exchangeFrom(ANOTHER_ADDRESS, asking(issuer.tokenOf(me, null), "close"));
        assertTrue(good.startsWith("HTTP/1.1 200 "), good);
        var expired = Wire.exchangeFrom(ANOTHER_ADDRESS, asking(issuer.expired(), "close"));
        assertTrue(expired.startsWith("HTTP/1.1 401 "), expired);
    }

    private static String asking(String token, String connection) {
        return "GET /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nConnection: " + connection + "\r\nAuthorization: Bearer "
                + token + "\r\n\r\n";
    }

    private void exhaust() {
        for (var asked = 0; asked < OF_THE_ROUTE; asked++) {
            ask(LIMITED, me, null).statusCode(200);
        }
    }

    private static String somebody() {
        return UUID.randomUUID().toString();
    }

    private ValidatableResponse ask(String path, String subject, String client) {
        return given().auth().oauth2(issuer.tokenOf(subject, client)).get(path).then();
    }

    private static long left(ValidatableResponse answer) {
        return Long.parseLong(answer.extract().header("RateLimit").replaceAll(".*r=(\\d+).*", "$1"));
    }
}
