package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** A target of a plan is given to the places below it: by hand, by share, or as the annex says; to them it is readable. */
@QuarkusTest
class TargetAssignmentTest {

    private static final String ASSIGNMENTS = "/api/v1/target-assignments";
    private static final String ACT = """
            {"number": "12/QĐ-UBND", "issuedOn": "2023-02-03", "issuer": "UBND", "title": "Giao chỉ tiêu"}""";
    private static final EventSource EVENTS = EventSource.open();

    private static String province;
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String households = world.indicator("households", "flow", false);
    private final String rate = world.indicator("percent", "stock", true);
    private final String programme = ProgrammeTest.newCode();
    private String district;
    private String drafter;
    private String first;
    private String second;
    private String third;
    private String below;
    private String plan;

    @BeforeEach
    void aPlanInForceOfADistrictWithThreeCommunes() {
        world.arrive();
        province = province == null ? Registry.province() : province;
        district = Registry.newDistrictCode();
        drafter = TestTokens.of("standing-agency", added(district, "district", province));
        first = Registry.newCommuneCode();
        below = TestTokens.of("commune-officer", added(first, "commune", district));
        second = Registry.newCommuneCode();
        added(second, "commune", district);
        third = Registry.newCommuneCode();
        added(third, "commune", district);
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        plan = issued();
    }

    @AfterAll
    static void close() {
        EVENTS.close();
    }

    @Test
    void byShareWholeHouseholdsSumExactlyTheLargestRemaindersFirst() {
        assigned("CT1", "by_share", points("100", "100", "100"), "")
                .statusCode(201)
                .body("signed", equalTo(false))
                .body("places.value", contains(34, 33, 33))
                .body("sum", equalTo(100));
        assigned("CT2", "by_share", points("1", "1", "1"), "").statusCode(422).body("code", equalTo("not-divisible"));
    }

    @Test
    void aDraftByHandThatDoesNotSumIsRefusedWithTheArithmetic() {
        assigned("CT1", "by_hand", values(50, 30, 19), "")
                .statusCode(422)
                .body("code", equalTo("assignment-does-not-sum"))
                .body("errors[0].pointer", equalTo("#/places"));
        var id = assigned("CT1", "by_hand", values(50, 30, 20), "")
                .statusCode(201)
                .extract()
                .<String>path("id");
        assigned("CT1", "by_hand", values(50, 30, 20), "").statusCode(409).body("code", equalTo("already-exists"));
        Api.get(drafter, "/api/v1/plans/" + plan + "/target-assignments").body("items.id", contains(id));
        of(first).body("items", empty());
    }

    @Test
    void nobodyIsGivenHalfAHouseholdAndPartsOfARateAreNotAdded() {
        assigned(
                        "CT1",
                        "by_hand",
                        values(50, 30, 20)
                                .replace("\"value\": 50", "\"value\": 50.5")
                                .replace("\"value\": 20", "\"value\": 19.5"),
                        "")
                .statusCode(422)
                .body("errors[0].code", equalTo("not-whole"))
                .body("errors[0].pointer", equalTo("#/places/0/value"));
        assigned("CT2", "by_hand", values(90, 95, 90), "").statusCode(201).body("sum", nullValue());
    }

    @Test
    void anActThatHasNotComeAssignsNothing() {
        assigned("CT1", "by_hand", values(50, 30, 20), ACT.replace("2023-02-03", "2099-02-03"))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"));
    }

    @Test
    void whatAnActAssignsIsReadableBelowAndAFindingWhileItDoesNotSum() {
        var id = assigned("CT1", "by_hand", values(50, 30, 19), ACT)
                .statusCode(201)
                .body("signed", equalTo(true))
                .body("act.number", equalTo("12/QĐ-UBND"))
                .extract()
                .<String>path("id");
        of(first)
                .body("items.value", contains(50))
                .body("items.target", contains("CT1"))
                .body("items.comparator", contains("reduce_by"))
                .body("items.actNumber", contains("12/QĐ-UBND"))
                .body("items.plan", contains(plan));
        Api.get(below, ASSIGNMENTS + "/" + id).statusCode(403);
        Api.get(below, ASSIGNMENTS + "?area={area}&on=2023-03-01", second)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        told(id, "\"resolved\":false");
        replaced(id, body("CT1", "by_hand", values(50, 30, 20), ""))
                .statusCode(422)
                .body("code", equalTo("act-not-signed"));
        replaced(id, body("CT1", "by_hand", values(50, 30, 20), ACT))
                .statusCode(200)
                .body("sum", equalTo(100));
        told(id, "\"resolved\":true");
    }

    @Test
    void fromTheAnnexItSaysWhatTheAnnexSaysAlsoAfterAnAmendment() {
        var id = assigned("CT1", "from_annex", "", "")
                .statusCode(201)
                .body("signed", equalTo(true))
                .body("places.value", contains(60, 40))
                .extract()
                .<String>path("id");
        assigned("CT3", "from_annex", "", "").statusCode(422).body("code", equalTo("target-without-annex"));
        of(first).body("items.value", contains(60));
        Api.post(Registry.token("approver"), "/api/v1/plans/" + plan + "/amendments", """
                {"act": %s, "plan": %s}""".formatted(
                                ACT, plan().replace("\"poorReduction\": 60", "\"poorReduction\": 70")))
                .statusCode(201);
        of(first).body("items.value", contains(70));
        told(id, "\"resolved\":false");
    }

    @Test
    void aTargetThatASignedActTakesOutOfThePlanStaysGivenAndIsTold() {
        var id = assigned("CT1", "from_annex", "", "").statusCode(201).extract().<String>path("id");
        Api.post(Registry.token("approver"), "/api/v1/plans/" + plan + "/amendments", """
                {"act": %s, "plan": %s}""".formatted(
                                ACT, plan().replace("\"CT1\"", "\"CT9\"")))
                .statusCode(201);
        Api.get(drafter, ASSIGNMENTS + "/" + id).body("places.value", contains(60, 40));
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertTrue(EVENTS.consumeAll(Topics.FINDINGS).stream()
                        .anyMatch(event -> event.contains("plan-assignment-without-target") && event.contains(id))));
    }

    @Test
    void onlyPlacesOfOneLevelBelowThePlansAreGivenSomething() {
        assigned("CT1", "by_hand", "{\"area\": \"%s\", \"value\": 100}".formatted(province), "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/places/0/area"));
        assigned("CT1", "by_hand", values(50, 30, 20).replace(second, first), "")
                .statusCode(422)
                .body("code", equalTo("repeated-key"));
        added(first + "-01", "village", first);
        assigned("CT1", "by_hand", values(50, 30, 20).replace(third, first + "-01"), "")
                .statusCode(422)
                .body("code", equalTo("assigned-to-another-level"));
        assigned("CT1", "by_hand", points("1", "1", "1"), "").statusCode(422).body("errors", hasSize(3));
        assigned("CT9", "by_hand", values(50, 30, 20), "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/target"));
        Api.post(below, ASSIGNMENTS, body("CT1", "by_hand", values(50, 30, 20), ""))
                .statusCode(403);
    }

    private static String added(String code, String level, String parent) {
        return Registry.add(code, level, parent, "2000-01-01", null)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void told(String id, String state) {
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertTrue(EVENTS.consumeAll(Topics.FINDINGS).stream()
                        .anyMatch(event -> event.contains("plan-assignment-does-not-sum")
                                && event.contains(id)
                                && event.contains(state))));
    }

    private ValidatableResponse of(String commune) {
        return Api.get(
                        commune.equals(first) ? below : drafter,
                        ASSIGNMENTS + "?area={area}&on=2023-03-01&year=2023",
                        commune)
                .statusCode(200);
    }

    private ValidatableResponse assigned(String target, String method, String places, String act) {
        return Api.post(drafter, ASSIGNMENTS, body(target, method, places, act));
    }

    private ValidatableResponse replaced(String id, String body) {
        var tag = Api.get(drafter, ASSIGNMENTS + "/" + id).extract().header("ETag");
        return Api.as(drafter)
                .header("If-Match", tag)
                .body(body)
                .put(ASSIGNMENTS + "/" + id)
                .then();
    }

    private String body(String target, String method, String places, String act) {
        return """
                {"plan": "%s", "target": "%s", "method": "%s", "places": [%s]%s}
                """.formatted(plan, target, method, places, act.isEmpty() ? "" : ", \"act\": " + act);
    }

    private String values(int one, int two, int three) {
        return parts("value", List.of("" + one, "" + two, "" + three));
    }

    private String points(String one, String two, String three) {
        return parts("points", List.of(one, two, three));
    }

    private String parts(String name, List<String> values) {
        assertEquals(3, values.size());
        return """
                {"area": "%s", "%s": %s}, {"area": "%s", "%s": %s}, {"area": "%s", "%s": %s}""".formatted(first, name, values.get(0), second, name, values.get(1), third, name, values.get(2));
    }

    private String plan() {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [],
                 "annex": [{"area": "%s", "year": 2023, "poorReduction": 60}, {"area": "%s", "year": 2023, "poorReduction": 40}],
                 "targets": [
                  {"key": "CT1", "indicator": "%s", "comparator": "reduce_by", "value": 100, "unit": "households",
                   "dueOn": "2023-12-31", "annex": "poor_reduction"},
                  {"key": "CT2", "indicator": "%s", "comparator": "at_least", "value": 90, "unit": "percent",
                   "dueOn": "2023-12-31"},
                  {"key": "CT3", "indicator": "%s", "comparator": "at_least", "value": 9, "unit": "households",
                   "dueOn": "2023-12-31"}]}""".formatted(district, programme, first, second, households, rate, households);
    }

    private String issued() {
        var id = Api.post(drafter, "/api/v1/plans", plan())
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(Registry.token("approver"), "/api/v1/plans/" + id + "/issue", "")
                .statusCode(200);
        return id;
    }
}
