package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.giamngheo.gateway.RotatingIssuer.Down;

@QuarkusTest
@WithTestResource(value = RotatingIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KeyRotationTest {

    RotatingIssuer issuer;

    /** With a key that was looked for and found, so that another one may be looked for at once. */
    @BeforeEach
    void begin() {
        issuer.rotate(UUID.randomUUID().toString());
        Polling.until(() -> ask(issuer.token()) == 200);
    }

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

    /** Whoever is told 401 gives up and signs in anew, which would be of no use. */
    @ParameterizedTest
    @EnumSource(value = Down.class, mode = Mode.EXCLUDE, names = "NOT")
    void aTokenThatCannotBeCheckedNowIsNotCalledBad(Down how) {
        issuer.rotate("before-" + how);
        issuer.be(how);
        try {
            given().auth()
                    .oauth2(issuer.token())
                    .get("/api/v1/plans")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("code", equalTo("service-unavailable"));
            assertEquals(401, ask("a.b.c"), "bad for certain");
            assertEquals(401, ask("nonsense"), "bad for certain");
        } finally {
            issuer.be(Down.NOT);
        }
        Polling.until(() -> ask(issuer.token()) == 200);
    }

    @Test
    void tokensWithInventedKeysHaveTheIssuerAskedOnceInAMoment() {
        var before = issuer.asked();
        var begun = System.nanoTime();
        for (var invented = 0; invented < 40; invented++) {
            assertEquals(401, ask(issuer.token("invented-" + invented)));
        }
        var moments = 2 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        assertTrue(issuer.asked() - before <= moments, (issuer.asked() - before) + " in " + moments);
        assertEquals(200, ask(issuer.token()), "one that is known passes meanwhile");
        issuer.rotate("after-them");
        Polling.until(() -> ask(issuer.token()) == 200);
    }

    @Test
    void whoeverComesTogetherWithANewKeyPassesTogether() {
        issuer.rotate("of-many");
        var asked = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> ask(issuer.token())))
                .toList();
        assertEquals(Set.of(200), asked.stream().map(CompletableFuture::join).collect(Collectors.toSet()));
    }

    private static int ask(String token) {
        return given().auth().oauth2(token).get("/api/v1/plans").statusCode();
    }
}
