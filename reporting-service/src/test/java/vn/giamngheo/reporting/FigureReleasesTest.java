package vn.giamngheo.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PlanState.Target;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.ReviewResultState.Counts;
import vn.giamngheo.events.ReviewResultState.Flow;
import vn.giamngheo.events.Topics;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Everybody reads what a province has decided to show, and nothing that tells of few; nothing is public by accident. */
@QuarkusTest
class FigureReleasesTest {

    private static final String RELEASES = "/api/v1/figure-releases";
    private static final String STANDARD = "CHUAN-THI-DU";
    private static final World WORLD = World.around("reporting");

    private final Place province = WORLD.province();
    private final Place first = WORLD.commune(province);
    private final Place second = WORLD.commune(province);
    private final Place third = WORLD.commune(province);
    private final String programme = WORLD.programme("DA1");
    private final String office = Reports.token(province);
    private final String chairman = TestTokens.of("approver", province.id().toString());

    @BeforeEach
    void everyServiceIsHeard() throws Exception {
        Marks.ofAllServices(WORLD);
    }

    @Test
    void neitherASnapshotNorADraftIsPublic() {
        var snapshot = execution();
        open().statusCode(404).body("code", equalTo("not-found"));
        var id = drafted(snapshot);
        open().statusCode(404);
        Api.get(office, RELEASES + "/" + id)
                .statusCode(200)
                .body("figures.area.code", equalTo(province.code()))
                .body("publishedBy", nullValue());
        listed().body("items.findAll { it.area == '%s' }".formatted(province.code()), hasSize(0));
        published(id);
        open().statusCode(200).body("area.code", equalTo(province.code()));
        listed().body("items.find { it.area == '%s' }.act".formatted(province.code()), equalTo("9/QĐ-UBND"));
    }

    @Test
    void everybodyReadsMoneyByLineToTheByteThatWasDecidedAndWithoutNames() {
        posted(1000, "give");
        posted(250, "pay");
        var id = drafted(execution());
        published(id);
        var shown = open().statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body("money.lines[0].line", equalTo("DA1"))
                .body("money.lines[0].sums.central.allocated", equalTo(1000))
                .body("money.total.total.disbursed", equalTo(250))
                .body("money.total.total.percent", equalTo(25.0f))
                .body("money.total.local.percent", nullValue())
                .body("results", nullValue())
                .body("reviews", nullValue())
                .body("decision.number", equalTo("9/QĐ-UBND"))
                .body("sources.report", contains("budget-execution"));
        var text = shown.extract().asString();
        for (var name :
                List.of("standing-agency", "approver", "Người Ký", province.id().toString())) {
            assertEquals(-1, text.indexOf(name), name);
        }
        posted(500, "give");
        assertEquals(text, open().extract().asString());
        var tag = shown.extract().header("ETag");
        given().header("If-None-Match", tag)
                .get(address(province))
                .then()
                .statusCode(304)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body(equalTo(""));
        Api.get(office, RELEASES + "/" + id).body("sha256", equalTo(tag.replace("\"", "")));
    }

    @Test
    void whoDraftedDoesNotPublishAndNobodyElsesOfficeDoes() {
        var id = drafted(execution());
        post(office, "/" + id + "/publications", "{}").statusCode(403).body("code", equalTo("forbidden-role"));
        var both = TestTokens.of(new TokenRequest(
                "standing-agency",
                List.of("standing-agency", "approver"),
                List.of(province.id().toString()),
                Optional.empty(),
                TokenRequest.LONGEST));
        post(both, "/" + id + "/publications", "").statusCode(403).body("code", equalTo("not-by-who-drafted"));
        var ministry = TestTokens.of("approver", World.COUNTRY.id().toString());
        post(ministry, "/" + id + "/publications", "").statusCode(404);
        var neighbour = TestTokens.of("approver", WORLD.province().id().toString());
        WORLD.arrive();
        post(neighbour, "/" + id + "/publications", "").statusCode(404);
        var below = TestTokens.of("approver", first.id().toString());
        post(below, "/" + id + "/publications", "").statusCode(404);
        open().statusCode(404);
        published(id);
        post(ministry, "/" + id + "/withdrawals", "{\"reason\": \"Thử\"}")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(ministry, RELEASES + "/" + id).statusCode(200).body("state", equalTo("published"));
        Api.get(neighbour, RELEASES + "/" + id).statusCode(404);
    }

    @Test
    void anEarlierDraftDoesNotReplaceALaterOne() {
        var one = drafted(execution());
        var other = drafted(execution());
        published(other);
        post(chairman, "/" + one + "/publications", "")
                .statusCode(409)
                .body("code", equalTo("newer-release-published"));
        post(chairman, "/" + other + "/withdrawals", "{\"reason\": \"Sai số liệu\"}")
                .statusCode(200);
        published(one);
    }

    @Test
    void aLaterReleaseReplacesTheEarlierAndAWithdrawnOneIsGone() {
        var one = drafted(execution());
        published(one);
        posted(70, "give");
        var other = drafted(execution());
        published(other);
        open().body("money.total.total.allocated", equalTo(70));
        Api.get(office, RELEASES + "/" + one).body("state", equalTo("replaced"));
        post(chairman, "/" + one + "/publications", "")
                .statusCode(409)
                .body("code", equalTo("release-not-open"))
                .body("detail", equalTo("Bản công khai đang ở trạng thái 'đã được thay thế'."));
        post(chairman, "/" + other + "/withdrawals", "{\"reason\": \"Sai số liệu\"}")
                .statusCode(200)
                .body("reason", equalTo("Sai số liệu"));
        open().statusCode(404);
        Api.get(office, RELEASES + "?area=" + province.code() + "&state=withdrawn")
                .body("items.id", contains(other))
                .body("items[0].figures", nullValue());
        Api.get(office, RELEASES + "?area=" + province.code() + "&year=2023").body("items.id", contains(one, other));
    }

    @Test
    void thatHouseholdsOfFewAreLeftOutWithThePlaceThatWouldTellThem() {
        review(first, 100, 2, 30);
        review(second, 200, 40, 50);
        review(third, 150, 10, 20);
        var id = drafted(reviews());
        published(id);
        open().body("threshold", equalTo(5))
                .body("reviews.total.households.poor.numerator", equalTo(52))
                .body("reviews.places.place.code", contains(first.code(), second.code(), third.code()))
                .body("reviews.places.households.total", contains(100, 200, 150))
                .body("reviews.places.withheld", contains(true, null, true))
                .body("reviews.places.households.poor.numerator", contains(40))
                .body("reviews.places[1].households.poor.percent", equalTo(20.0f))
                .body("reviews.places[0].persons.poor", nullValue())
                .body("reviews.places[0].households.multidimensional", nullValue())
                .body("reviews.places[1].households.multidimensional.numerator", equalTo(90))
                .body("reviews.total.households.poorFlow", nullValue());
        assertEquals(-1, open().extract().asString().indexOf("Flow"));
    }

    @Test
    void thatResultsOfFewAreLeftOutAndMarked() {
        var few = WORLD.indicator("people", "flow", false);
        var many = WORLD.indicator("people", "flow", false);
        var models = WORLD.indicator("models", "flow", false);
        observe(few, 3);
        observe(many, 30);
        observe(models, 3);
        plan(target("t1", few, "people"), target("t2", many, "people"), target("t3", models, "models"));
        published(drafted(snapshot("plan-progress", "")));
        open().body("results.plans[0].targets.key", contains("t1", "t2", "t3"))
                .body("results.plans[0].targets.actual.value", contains(30, 3))
                .body("results.plans[0].targets[0].actual", nullValue())
                .body("results.plans[0].targets[0].met", nullValue())
                .body("results.plans[0].targets[0].target", equalTo(1))
                .body("results.plans[0].targets.withheld", contains(true, null, null));
    }

    @Test
    void aPlanThatWasTakenOverSaysWhoseItWas() {
        var former = WORLD.province();
        var counted = WORLD.indicator("people", "flow", false);
        plan(target("t1", counted, "people"));
        plan(
                former,
                List.of(new PlanState.HandedOver(province.id(), LocalDate.of(2023, 7, 1))),
                target("t2", counted, "people"));
        published(drafted(snapshot("plan-progress", "")));
        open().body("results.plans.targets.key.flatten()", contains("t1", "t2"))
                .body("results.plans[0].place", nullValue())
                .body("results.plans[1].place.code", equalTo(former.code()))
                .body("results.plans[1].place.level", equalTo("province"))
                .body("results.plans[1].place.id", nullValue());
    }

    @Test
    void moneyIsReleasedWithThatOfPlacesThatHaveMerged() {
        published(drafted(snapshot("budget-execution", ", \"basis\": \"restated\"")));
        open().body("money.total.total.allocated", equalTo(0));
    }

    @Test
    void onlyFiguresOfAProvinceOnThePlacesOfItsYearEndAreReleased() {
        review(first, 100, 20, 30);
        refused(422, "not-as-recorded", snapshot("plan-progress", ", \"basis\": \"restated\""));
        refused(422, "not-as-recorded", snapshot("budget-execution", ", \"tree\": \"2023-06-30\""));
        refused(422, "not-for-everybody", snapshot("works", ""));
        for (var part : List.of("\"kind\": \"regular\"", "\"asOf\": \"2023-12-15\"", "\"from\": \"2023-12-01\"")) {
            refused(
                    422,
                    "not-for-everybody",
                    snapshot("review-results", ", \"standard\": \"%s\", %s".formatted(STANDARD, part)));
        }
        refused(422, "released-twice", execution(), execution());
        refused(422, "unknown-reference", UUID.randomUUID().toString());
        var commune = Reports.token(first);
        var ofCommune = Api.post(
                        commune,
                        "/api/v1/snapshots",
                        "{\"report\": \"budget-execution\", \"parameters\": {\"area\": \"%s\", \"year\": \"2023\"}}"
                                .formatted(first.code()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        refused(422, "not-of-a-province", ofCommune);
        refused(422, "of-another-place-or-year", execution(), ofYear("2022"));
        post(commune, "", body(ofCommune)).statusCode(422).body("code", equalTo("not-of-a-province"));
        post(commune, "", body(execution())).statusCode(422).body("code", equalTo("unknown-reference"));
        post(Reports.token(World.COUNTRY), "", body(execution()))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"))
                .body("errors[0].pointer", equalTo("#/snapshots"));
    }

    @Test
    void theDecisionIsSigned() {
        post(office, "", body(execution()).replace("\"number\": \"9/QĐ-UBND\",", ""))
                .statusCode(422)
                .body("code", equalTo("decision-not-signed"))
                .body("errors[0].pointer", equalTo("#/act"));
        post(office, "", body(execution()).replace("2024-02-01", "2999-02-01"))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"));
    }

    @Test
    void whatIsReleasedStaysAsItWasDrafted() throws SQLException {
        var id = UUID.fromString(drafted(execution()));
        var database = ServiceDatabase.of("reporting");
        assertThrows(
                SQLException.class,
                () -> database.execute(
                        "update figure_release set body = '{}', sha256 = encode(sha256('{}'), 'hex') where id = ?",
                        id));
        assertThrows(SQLException.class, () -> database.execute("delete from figure_release where id = ?", id));
    }

    @ParameterizedTest
    @CsvSource({"/x/01, 400", "/2023/00, 404", "?year=1, 400", "?area=01, 400", "?limit=0, 400"})
    void anUnclearQuestionIsRefusedWithoutAToken(String path, int status) {
        given().get("/api/v1/published-figures" + path)
                .then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void theListOfWhatIsPublicIsPaged() {
        published(drafted(execution()));
        var page = given().get("/api/v1/published-figures?year=2023&limit=1")
                .then()
                .statusCode(200);
        page.body("items", hasSize(1));
        var others = WORLD.province();
        WORLD.arrive();
        var token = Reports.token(others);
        var snapshot = Api.post(
                        token,
                        "/api/v1/snapshots",
                        "{\"report\": \"budget-execution\", \"parameters\": {\"area\": \"%s\", \"year\": \"2023\"}}"
                                .formatted(others.code()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var id = post(token, "", body(snapshot)).statusCode(201).extract().<String>path("id");
        post(TestTokens.of("approver", others.id().toString()), "/" + id + "/publications", "")
                .statusCode(200);
        var two = given().get("/api/v1/published-figures?year=2023&limit=1").then();
        var next = two.extract().header("Link").replaceAll("^<(.*)>.*", "$1");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.area", not(contains(two.extract().<String>path("items[0].area"))));
    }

    private void refused(int status, String code, String... snapshots) {
        post(office, "", body(snapshots)).statusCode(status).body("code", equalTo(code));
    }

    private ValidatableResponse open() {
        return given().get(address(province)).then();
    }

    private static ValidatableResponse listed() {
        return given().get("/api/v1/published-figures?limit=200").then().statusCode(200);
    }

    private static String address(Place place) {
        return "/api/v1/published-figures/2023/" + place.code();
    }

    private String drafted(String... snapshots) {
        return post(office, "", body(snapshots))
                .statusCode(201)
                .body("state", equalTo("draft"))
                .extract()
                .path("id");
    }

    private void published(String id) {
        post(chairman, "/" + id + "/publications", "").statusCode(200).body("state", equalTo("published"));
    }

    private static ValidatableResponse post(String token, String path, String body) {
        return Api.post(token, RELEASES + path, body);
    }

    private static String body(String... snapshots) {
        return """
                {"snapshots": ["%s"], "act": {"number": "9/QĐ-UBND", "issuedOn": "2024-02-01", "issuer": "UBND tỉnh",
                 "title": "Về việc công khai số liệu", "signatory": {"office": "Chủ tịch", "name": "Người Ký"}}}""".formatted(String.join("\", \"", snapshots));
    }

    private String execution() {
        return snapshot("budget-execution", ", \"programme\": \"" + programme + "\"");
    }

    private String reviews() {
        return snapshot("review-results", ", \"standard\": \"" + STANDARD + "\"");
    }

    private String ofYear(String year) {
        return publish("plan-progress", year, "");
    }

    private String snapshot(String report, String more) {
        return publish(report, "2023", more);
    }

    private String publish(String report, String year, String more) {
        WORLD.arrive();
        return Api.post(
                        office,
                        "/api/v1/snapshots",
                        "{\"report\": \"%s\", \"parameters\": {\"area\": \"%s\", \"year\": \"%s\"%s}}"
                                .formatted(report, province.code(), year, more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void posted(long amount, String effect) {
        var giver = effect.equals("pay") ? first : null;
        var receiver = effect.equals("pay") ? null : first;
        var posting = LedgerFacts.posting(giver, receiver, "DA1", "central", 2023, 2023, amount);
        var fact = LedgerFacts.fact(effect.equals("pay") ? "payment" : "estimate", programme, "2023-01-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        WORLD.arrive();
    }

    private static void review(Place commune, long total, long poor, long nearPoor) {
        var id = UUID.randomUUID();
        var none = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        WORLD.publish(
                Topics.REVIEW_RESULTS,
                ReviewResultState.TYPE,
                id,
                new ReviewResultState(
                        id,
                        1,
                        false,
                        UUID.randomUUID(),
                        "yearly",
                        STANDARD,
                        2023,
                        WORLD.village(commune).id(),
                        LocalDate.of(2022, 12, 10),
                        LocalDate.of(2023, 12, 10),
                        new Counts(total, poor, nearPoor, 0, none, none),
                        new Counts(4 * total, 4 * poor, 4 * nearPoor, 0, none, none),
                        List.of()));
    }

    private void observe(String indicator, long value) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.OBSERVATIONS,
                ObservationState.TYPE,
                id,
                new ObservationState(
                        id,
                        1,
                        false,
                        indicator,
                        first.id(),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        null,
                        null,
                        BigDecimal.valueOf(value)));
    }

    private static Target target(String key, String indicator, String unit) {
        return new Target(
                key,
                indicator,
                "at_least",
                BigDecimal.ONE,
                unit,
                null,
                LocalDate.of(2023, 12, 31),
                "health",
                "DA1",
                null);
    }

    private void plan(Target... targets) {
        plan(province, List.of(), targets);
    }

    private void plan(Place place, List<PlanState.HandedOver> handedOver, Target... targets) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.PLANS,
                PlanState.TYPE,
                id,
                new PlanState(
                        id,
                        1,
                        false,
                        place.id(),
                        programme,
                        "Kế hoạch",
                        "UBND",
                        null,
                        "2023",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        List.of(targets),
                        List.of(),
                        handedOver,
                        "province",
                        "issued",
                        null));
    }
}
