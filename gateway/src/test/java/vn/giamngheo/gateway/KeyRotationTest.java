package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RotatingIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KeyRotationTest {

    RotatingIssuer issuer;

    @Test
    void aNewKeyCountsAtOnceAndAnOldOneNoLongerWithoutARestart() {
        var old = issuer.token();
        assertEquals(200, ask(old));
        assertEquals(200, ask(old), "trusted for a moment");
        issuer.rotate("second");
        assertEquals(200, ask(issuer.token()), "the new key is fetched when a token names it");
        Polling.until(() -> ask(old) == 401);
        assertEquals(200, ask(issuer.token()));
    }

    private static int ask(String token) {
        return given().auth().oauth2(token).get("/api/v1/plans").statusCode();
    }
}
