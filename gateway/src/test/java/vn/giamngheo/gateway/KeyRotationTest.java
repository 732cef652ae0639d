package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.gateway.RotatingIssuer.Down;

@QuarkusTest
@WithTestResource(value = RotatingIssuer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class KeyRotationTest {

    private static final int INVENTED = 20;
    private static final int MANY = 1_000;
    private static final String ANOTHER_ADDRESS = "127.0.0.3";

    /** To one address, unless it is told otherwise. */
    private static final int CONNECTIONS = 5;

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

    /** Each that is silent costs a connection of the few that there are to the issuer, unless it is given up. */
    @Test
    void anIssuerThatWasSilentOftenIsHeardWhenItSpeaksAgain() {
        issuer.rotate("after-silence");
        issuer.be(Down.HANGS);
        try {
            var before = issuer.asked();
            Polling.until(() -> ask(issuer.token()) == 503 && issuer.asked() > before + CONNECTIONS);
        } finally {
            issuer.be(Down.NOT);
        }
        Polling.until(() -> ask(issuer.token()) == 200);
    }

    /** Quarkus forgets a key after a while, and asks for it again. */
    @Test
    void aKnownKeyThatCannotBeAskedForAgainIsNotWaitedForLong() {
        issuer.be(Down.HANGS);
        try {
            Polling.until(() -> ask(issuer.token()) == 503);
        } finally {
            issuer.be(Down.NOT);
        }
        Polling.until(() -> ask(issuer.token()) == 200);
    }

    @Test
    void whatCannotBeCheckedIsCountedAndLeavesALineNowAndThen() {
        issuer.rotate("of-a-flood");
        issuer.be(Down.BUSY);
        try (var lines = LogLines.of("vn.giamngheo")) {
            var begun = System.nanoTime();
            var answers = flood(() -> issuer.token("flood-" + UUID.randomUUID()));
            assertTrue(answers.contains("HTTP/1.1 503 "), answers);
            assertTrue(answers.contains("HTTP/1.1 429 "), answers);
            assertTrue(answers.contains("\"refused\";r=0;"), answers);
            var moments = 2 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            var warnings = lines.all().stream()
                    .filter(line -> line.getLevel().intValue() >= Level.WARNING.intValue())
                    .toList();
            assertFalse(warnings.isEmpty(), "whoever looks after the suite is told");
            assertTrue(warnings.size() <= moments, warnings.size() + " lines");
            assertTrue(warnings.stream().allMatch(line -> line.getThrown() == null), "without a trace");
        } finally {
            issuer.be(Down.NOT);
        }
        Polling.until(() -> ask(issuer.token()) == 200);
    }

    /** Until it is told that there were too many. */
    private static String flood(Supplier<String> token) {
        var answers = new StringBuilder();
        for (var sent = 0; sent < MANY && answers.indexOf("HTTP/1.1 429 ") < 0; sent++) {
            answers.append(Wire.exchangeFrom(
                    ANOTHER_ADDRESS,
                    "GET /api/v1/plans HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\nAuthorization: Bearer "
                            + token.get() + "\r\n\r\n"));
        }
        return answers.toString();
    }

    /** The name of a scheme is written in any case. */
    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "Bearer  "})
    void tokensWithInventedKeysHaveTheIssuerAskedOnceInAMoment(String scheme) {
        var before = issuer.asked();
        var begun = System.nanoTime();
        for (var invented = 0; invented < INVENTED; invented++) {
            var token = issuer.token("invented-" + invented);
            var status = given().header("Authorization", scheme + token)
                    .get("/api/v1/plans")
                    .statusCode();
            assertTrue(status == 401 || status == 503, status + " to a key that may not be looked for now");
        }
        var moments = 2 + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        assertTrue(issuer.asked() - before <= moments, (issuer.asked() - before) + " in " + moments);
        assertEquals(200, ask(issuer.token()), "one that is known passes meanwhile");
    }

    /** Who is told 401 signs in anew. */
    @Test
    void aNewKeyIsNotCalledBadWhileNobodyMayLookForIt() {
        issuer.rotate("after-noise");
        var noise = issuer.token("noise-" + UUID.randomUUID());
        assertEquals(401, ask(noise), "it was looked for, and is none");
        assertEquals(401, ask(noise), "it is not looked for again");
        issuer.rotate("after-the-noise");
        Polling.until(() -> {
            var status = ask(issuer.token());
            assertTrue(status == 200 || status == 503, "a good token is answered " + status);
            return status == 200;
        });
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
