package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Eventually;

/** The suite behind a real identity provider, by configuration alone. */
@Tag("keycloak")
class KeycloakTest {

    private static final int SERVICES = 4;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final TokenRequest AUDITOR = TokenRequest.nationwide("auditor");

    private static Keycloak keycloak;
    private static Suite suite;
    private static Conversation conversation;

    @BeforeAll
    static void start() throws IOException {
        keycloak = Keycloak.started();
        suite = Suite.inFolderOfItsOwn("--issuer", keycloak.issuer().toString()).started();
        conversation = new Conversation(suite.port(), keycloak::sign);
    }

    @AfterAll
    static void stop() throws IOException {
        if (suite != null) {
            suite.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void theWayThroughIsWalkedWithItsTokens() {
        new TheWayThrough(conversation).isWalked();
    }

    @Test
    void placesAndLinesComeFromItsClaims() {
        var admin = Admin.of(conversation, Admin.Days.OF_TWO_TIERS);
        var own = admin.province("62", "Tỉnh Có Quyền");
        admin.province("63", "Tỉnh Khác");
        var officer = conversation.of("supervisor", own);
        officer.asks("/api/v1/plans?area=62").succeeded();
        officer.asks("/api/v1/plans?area=63").isProblem(403, "forbidden-place");
        admin.programme("KEYCLOAK", "DA1", "DA3");
        var plan = """
                {"area": "62", "programme": "KEYCLOAK", "title": "Kế hoạch", "issuer": "Ủy ban nhân dân",
                 "periodFrom": "2025-07-01", "periodTo": "2025-12-31", "targets": [], "fundLines": []}""";
        conversation
                .writingFor(List.of("KEYCLOAK/DA1", "KEYCLOAK/DA3"), "standing-agency", own)
                .sends("/api/v1/plans", plan)
                .isProblem(403, "forbidden-line");
        conversation.writingFor(List.of("KEYCLOAK"), "standing-agency", own).records("/api/v1/plans", plan);
    }

    @Test
    void machinesComeWithTheirOwnCredentials() {
        var machine = new TokenRequest(
                "machine", List.of("integrator"), List.of(Place.COUNTRY.id()), Optional.empty(), TokenRequest.LONGEST);
        conversation
                .showing(keycloak.ofMachine(machine))
                .asks("/api/v1/plans?area=VN")
                .succeeded();
    }

    @Test
    void keysChangeWithoutARestart() {
        accepted(keycloak.sign(AUDITOR));
        keycloak.changesItsKey();
        accepted(keycloak.sign(AUDITOR));
    }

    @Test
    void whatIsNotMeantForTheSuiteIsRefusedAtEveryDoor() {
        var brief = keycloak.living(Duration.ofSeconds(1), AUDITOR);
        assertAll(Stream.of(
                        refused("development token", suite.tokens().sign(AUDITOR)),
                        refused("another realm", keycloak.ofAnotherIssuer()),
                        refused("another audience", keycloak.forAnotherAudience(AUDITOR)),
                        refused("unsigned", unsigned(keycloak.sign(AUDITOR))),
                        refused("expired", brief))
                .flatMap(each -> each));
    }

    private static void accepted(String token) {
        assertAll(doors().mapToObj(port -> () -> assertEquals(200, status(port, token), "accepted at " + port)));
    }

    /** For a moment after another one a key may not be looked for. */
    private static Stream<Executable> refused(String what, String token) {
        return doors().mapToObj(port ->
                () -> Eventually.until(SOON, () -> assertEquals(401, status(port, token), what + " at " + port)));
    }

    /** The gateway's and each service's own. */
    private static IntStream doors() {
        return IntStream.rangeClosed(suite.port(), suite.port() + SERVICES);
    }

    private static int status(int port, String token) {
        var question = List.of(
                        "/api/v1/areas",
                        "/api/v1/areas",
                        "/api/v1/payments?area=VN",
                        "/api/v1/observations?area=VN",
                        "/api/v1/reports/budget-execution?area=VN&year=2023")
                .get(port - suite.port());
        return conversation.showing(token).at(port).asks(question).status();
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }
}
