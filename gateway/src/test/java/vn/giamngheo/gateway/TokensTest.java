package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class TokensTest {

    Issuer issuer;

    @Test
    void withAValidTokenTheServiceAnswers() {
        ask(issuer.token()).statusCode(200).body("service", equalTo("plans"));
    }

    @Test
    void theTokenIsHandedOnForTheServiceToCheckAgain() {
        var token = issuer.token();
        ask(token).body("headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void withoutATokenNobodyPasses() {
        assertRefused(given().get("/api/v1/plans").then());
    }

    /** That it needs none is seen where strangers are counted. */
    @Test
    void whatIsOpenTakesNoBadTokenAndOpensNothingElse() {
        given().auth()
                .oauth2(issuer.token())
                .get("/api/v1/self-assessments")
                .then()
                .statusCode(200);
        assertRefused(given().auth()
                .oauth2(issuer.ofAnotherIssuer())
                .get("/api/v1/self-assessments")
                .then());
        assertRefused(given().get("/api/v1/self-assessments-of-others").then());
        assertRefused(given().get("/api/v1/plans/self-assessments").then());
        assertRefused(given().get("/api/v1/figure-releases").then());
    }

    @Test
    void anUnknownRouteIsNotToldToSomebodyWithoutAToken() {
        assertRefused(given().get("/api/v1/secrets").then());
    }

    @Test
    void nonsenseIsNoToken() {
        assertRefused(ask("nonsense"));
        assertRefused(ask("a.b.c"));
        assertRefused(ask("."));
        assertRefused(ask("...."));
        assertRefused(given().header("Authorization", "Basic YTpi")
                .get("/api/v1/plans")
                .then());
    }

    @Test
    void anExpiredTokenIsRefusedAndSaysSo() {
        ask(issuer.expired())
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("token-expired"));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        assertRefused(ask(issuer.ofAnotherIssuer()));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        assertRefused(ask(issuer.forAnotherAudience()));
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        assertRefused(ask(issuer.withoutASubject()));
    }

    @Test
    void aTokenSignedWithAForgedKeyIsRefused() {
        assertRefused(ask(issuer.withAForgedKey()));
    }

    @Test
    void anUnsignedTokenIsRefused() {
        assertRefused(ask(issuer.unsigned()));
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsRefused() {
        assertRefused(ask(issuer.signedWithThePublicKeyAsSecret()));
    }

    @Test
    void ofTwoTokensNeitherCounts() {
        given().header("Authorization", "Bearer " + issuer.token(), "Bearer " + issuer.token())
                .get("/api/v1/plans")
                .then()
                .statusCode(400)
                .body("code", equalTo("unreadable-header"));
    }

    @Test
    void aProblemIsVietnameseUnlessEnglishIsAskedFor() {
        given().get("/api/v1/plans").then().header("Content-Language", "vi").body("title", equalTo("Chưa đăng nhập"));
        given().header("Accept-Language", "en")
                .get("/api/v1/plans")
                .then()
                .header("Content-Language", "en")
                .body("title", equalTo("Not signed in"));
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/api/v1/plans").then();
    }

    private static void assertRefused(ValidatableResponse answer) {
        answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("code", equalTo("unauthenticated"))
                .body(not(containsString("Exception")));
    }
}
