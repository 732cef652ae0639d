package vn.giamngheo.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.gateway.FakeService.Fingerprints;

/** What services say that they have, held against each other. */
@QuarkusTest
@WithTestResource(value = FakeSuite.class, scope = TestResourceScope.GLOBAL)
class ReconciliationTest {

    private static final String PATH = "/api/v1/operations/reconciliation";

    Issuer issuer;
    FakeSuite suite;

    @AfterEach
    void forget() {
        owner(Fingerprints.NONE);
        copy(Fingerprints.NONE);
    }

    @Test
    void copiesThatHaveTheSameAreEqual() {
        owner(areas("owner", 3, "a", 0));
        copy(areas("copy", 3, "a", 0));
        reconcile()
                .statusCode(200)
                .body("status", equalTo("equal"))
                .body("topics.topic", contains("areas"))
                .body("topics[0].owner", equalTo("plans"))
                .body("topics[0].copies.service", contains("budget"))
                .body("topics[0].copies.status", contains("equal"))
                .body("topics[0].remedies", empty());
    }

    @Test
    void whatStaysDifferentWhileNothingIsUnderWayDiffers() {
        owner(areas("owner", 3, "a", 0));
        copy(areas("copy", 2, "b", 0));
        reconcile()
                .body("status", equalTo("differs"))
                .body("topics[0].count", equalTo(3))
                .body("topics[0].copies[0].count", equalTo(2))
                .body("topics[0].copies[0].hash", equalTo("b"))
                .body("topics[0].remedies", contains("POST /api/v1/operations/plans/reemit"));
    }

    @Test
    void theSameNumberOfOtherRowsDiffersToo() {
        owner(areas("owner", 3, "a", 0));
        copy(areas("copy", 3, "b", 0));
        reconcile().body("status", equalTo("differs"));
    }

    @Test
    void aCopyThatIsBehindIsCatchingUp() {
        owner(areas("owner", 3, "a", 0));
        copy(areas("copy", 2, "b", 1));
        reconcile()
                .body("status", equalTo("catching-up"))
                .body("topics[0].copies[0].behind", equalTo(1))
                .body("topics[0].remedies", empty());
    }

    @Test
    void anOwnerWhoseEventsWaitIsNotHeldAgainstItsCopies() {
        owner(areas("owner", 3, "a", 1));
        copy(areas("copy", 2, "b", 0));
        reconcile().body("status", equalTo("catching-up")).body("topics[0].waiting", equalTo(1));
    }

    @Test
    void whatChangesBetweenTwoLooksIsCatchingUp() {
        owner(areas("owner", 3, "a", 0), areas("owner", 4, "c", 0));
        copy(areas("copy", 2, "b", 0), areas("copy", 3, "a", 0));
        reconcile().body("status", equalTo("catching-up"));
    }

    @Test
    void whatIsEqualAtTheSecondLookIsEqual() {
        owner(areas("owner", 3, "a", 0));
        copy(areas("copy", 2, "b", 0), areas("copy", 3, "a", 0));
        reconcile().body("status", equalTo("equal"));
    }

    @Test
    void deadLettersAreTheFirstThingToLookAt() {
        owner(areas("owner", 3, "a", 0));
        copy(areas("copy", 2, "b", 0, 1));
        reconcile()
                .body("topics[0].copies[0].deadLetters", equalTo(1))
                .body(
                        "topics[0].remedies",
                        contains("GET /api/v1/operations/budget/dead-letters", "POST /api/v1/operations/plans/reemit"));
    }

    @Test
    void aServicesRefusalIsHandedOn() {
        copy(new Fingerprints(403, "{\"code\": \"forbidden-role\"}"));
        reconcile().statusCode(403).contentType("application/problem+json").body("code", equalTo("forbidden-role"));
    }

    /** A delegation may be so new that a service must wait for it. */
    @Test
    void servicesAreToldInWhoseNameAndAfterWhat() {
        given().auth()
                .oauth2(issuer.token())
                .header("Acting-For", "d1")
                .header("After", "e1, e2")
                .get(PATH)
                .then()
                .statusCode(200);
        var told = suite.service("indicators").fingerprintsAskedWith();
        assertEquals("d1", told.get("Acting-For"));
        assertEquals("e1, e2", told.get("After"));
    }

    @Test
    void whoHasNoTokenIsNotAnswered() {
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void theHeadIsAnsweredAndOtherMethodsAreToldWhichAre() {
        given().auth().oauth2(issuer.token()).head(PATH).then().statusCode(200);
        given().auth()
                .oauth2(issuer.token())
                .post(PATH)
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD"))
                .body("code", equalTo("method-not-allowed"));
    }

    @Test
    void anUnknownParameterIsRefused() {
        given().auth()
                .oauth2(issuer.token())
                .get(PATH + "?topic=areas")
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @Test
    void aServiceThatIsDownLeavesTheQuestionOpen() {
        suite.service("budget").stop();
        try {
            reconcile()
                    .statusCode(503)
                    .body("code", equalTo("service-unavailable"))
                    .body("detail", containsString("budget"));
        } finally {
            suite.service("budget").start();
        }
    }

    private void owner(Fingerprints... said) {
        suite.service("plans").say(said);
    }

    private void copy(Fingerprints... said) {
        suite.service("budget").say(said);
    }

    private static Fingerprints areas(String role, int count, String hash, int underWay) {
        return areas(role, count, hash, underWay, 0);
    }

    private static Fingerprints areas(String role, int count, String hash, int underWay, int stuck) {
        return Fingerprints.of("""
                {"topic": "areas", "owner": "plans", "role": "%s", "count": %d, "hash": "%s", "underWay": %d,
                 "stuck": %d}""".formatted(role, count, hash, underWay, stuck));
    }

    private ValidatableResponse reconcile() {
        return given().auth().oauth2(issuer.token()).get(PATH).then();
    }
}
