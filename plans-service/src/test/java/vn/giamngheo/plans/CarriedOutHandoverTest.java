package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Successors go on with the activities of places that have ended, and answer for what those were given of targets. */
@QuarkusTest
class CarriedOutHandoverTest {

    private static final String ACTIVITIES = "/api/v1/activities";
    private static final String ASSIGNMENTS = "/api/v1/target-assignments";
    private static final String ACT = """
            {"number": "8/BB-BG", "issuedOn": "2025-07-01", "issuer": "UBND tỉnh", "title": "Bàn giao"}""";

    @Inject
    Jdbi jdbi;

    private final String programme = ProgrammeTest.newCode();
    private final Reform reform = new Reform(Registry::newCommuneCode);
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String households = world.indicator("households", "flow", false);
    private final String rate = world.indicator("percent", "stock", true);
    private String plan;
    private String merged;
    private String divided;
    private String assignment;

    @BeforeEach
    void activitiesAndTargetsOfPlacesThatEnd() {
        world.arrive();
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        StoredAreas.write(reform.before(), jdbi);
        plan = issued();
        merged = activity(reform.mergedToo);
        divided = activity(reform.divided);
        assignment = assigned("CT1", 60, 40);
        StoredAreas.write(reform.after(), jdbi);
    }

    @Test
    void anActivityStaysItsPlacesAndItsSuccessorRecordsWhatItDoesOfIt() {
        done(reform.first, merged, reform.first, "2025-08-01")
                .statusCode(422)
                .body("code", equalTo("entry-outside-the-activity"));
        handed(reform.first, merged, reform.first, "2025-07-15")
                .statusCode(201)
                .body("areaId", equalTo(reform.mergedToo.id().toString()))
                .body("handedOverTo.areaId", contains(reform.first.id().toString()))
                .body("handedOverTo.effectiveOn", contains("2025-07-15"));
        done(reform.first, merged, reform.first, "2025-07-14").statusCode(422);
        done(reform.first, merged, reform.first, "2025-08-01").statusCode(201);
        done(reform.second, merged, reform.second, "2025-08-01").statusCode(404);
        Api.get(officer(reform.first), ACTIVITIES + "/" + merged + "/acts")
                .statusCode(200)
                .body("items.act.title", contains("Bàn giao"));
        Api.get(officer(reform.second), ACTIVITIES + "/" + merged + "/acts").statusCode(404);
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertTrue(events.consumeAll(Topics.ACTIVITIES).stream()
                            .anyMatch(event -> event.contains(merged)
                                    && event.contains("\"handedOverTo\":[{\"areaId\":\"" + reform.first.id()))));
        }
    }

    @Test
    void whoTookAnActivityOverFindsItAsItsOwnFromThatDayAndPlacesBelowFindItAbove() {
        var before = ACTIVITIES + "?area={area}&tree=2025-06-30";
        var since = ACTIVITIES + "?area={area}&tree=";
        handed(reform.newProvince, divided, reform.second, "2025-07-15").statusCode(201);
        Api.get(officer(World.COUNTRY), before, reform.divided.code()).body("items.id", hasItem(divided));
        Api.get(officer(reform.second), since + "2025-07-14", reform.second.code())
                .body("items", empty());
        Api.get(officer(reform.second), since + "2025-07-15", reform.second.code())
                .body("items.id", contains(divided));
        Api.get(officer(reform.newProvince), since + "2025-07-15", reform.newProvince.code())
                .body("items.id", hasItem(divided));
        Api.get(officer(reform.hamlet), since + "2025-07-15", reform.hamlet.code())
                .body("items", empty());
        Api.get(officer(reform.hamlet), since + "2025-07-15&above=true", reform.hamlet.code())
                .body("items.id", contains(divided));
        Api.get(officer(reform.first), since + "2025-07-15&above=true", reform.first.code())
                .body("items.id", not(hasItem(divided)));
    }

    @Test
    void theActivitiesOfAYearAreThoseOfThePlacesOfItsLastDay() {
        var ofYear = ACTIVITIES + "?area={area}&year=";
        Api.get(officer(World.COUNTRY), ofYear + "2024", reform.divided.code())
                .statusCode(200)
                .body("items", empty());
        Api.get(officer(World.COUNTRY), ofYear + "2025&tree=2025-06-30", reform.divided.code())
                .body("items.id", hasItem(divided));
        Api.get(officer(World.COUNTRY), ofYear + "2025", reform.divided.code())
                .statusCode(400)
                .body("code", equalTo("unknown-code"));
    }

    @Test
    void whatAnActivitySaidWhenItWasHandedOverIsReadableToo() {
        handed(reform.newProvince, divided, reform.second, "2025-07-01").statusCode(201);
        stated(reform.second, divided, 20).statusCode(200);
        Api.get(officer(reform.second), ACTIVITIES + "/" + divided + "/revisions")
                .statusCode(200)
                .body("items.revision", contains(1, 2, 3))
                .body(
                        "items[1].activity.handedOverTo.areaId",
                        contains(reform.second.id().toString()));
    }

    @Test
    void theActivityOfADividedPlaceIsHandedOverByWhoeverHasAllOfItAndGoesOnAtTheTaker() {
        handed(reform.second, divided, reform.second, "2025-07-01")
                .statusCode(403)
                .body("code", equalTo("read-only-place"));
        stated(reform.second, divided, 20).statusCode(403);
        handed(reform.newProvince, divided, reform.second, "2025-07-01").statusCode(201);
        stated(reform.second, divided, 20).statusCode(200).body("plannedOutput", equalTo(20));
        stated(reform.first, divided, 30).statusCode(403);
        done(reform.second, divided, reform.hamlet, "2025-08-01").statusCode(201);
        Api.get(officer(reform.second), ACTIVITIES + "/changes?limit=200").body("items.id", hasItem(divided));
        Api.get(officer(reform.hamlet), ACTIVITIES + "/" + divided).statusCode(200);
    }

    @Test
    void whoeverHadAnActivityChangesItNoMoreAndWhatIsWrongWithItIsTheTakers() {
        handed(reform.newProvince, divided, reform.second, "2025-07-01").statusCode(201);
        stated(reform.divided, divided, 20).statusCode(403);
        withdrawn(reform.divided, divided).statusCode(403).body("code", equalTo("forbidden-place"));
        Api.post(Registry.token("approver"), "/api/v1/plans/" + plan + "/amendments", """
                {"act": %s, "plan": {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND",
                 "periodFrom": "2025-01-01", "periodTo": "2025-06-30", "fundLines": [], "targets": []}}""".formatted(
                                ACT.replace("2025-07-01", "2025-06-30"), reform.district.code(), programme))
                .statusCode(201);
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertTrue(events.consumeAll(Topics.FINDINGS).stream()
                            .anyMatch(event -> event.contains("activity-outside-plan-period")
                                    && event.contains(divided)
                                    && event.contains("\"areaId\":\"" + reform.second.id()))));
        }
        withdrawn(reform.second, divided).statusCode(201);
    }

    private static ValidatableResponse withdrawn(Place writer, String activity) {
        return Api.post(officer(writer), ACTIVITIES + "/" + activity + "/withdrawals", "{\"reason\": \"Ghi nhầm\"}");
    }

    @Test
    void onlySuccessorsTakeAnActivityOverOnceAndOnlyAfterTheEnd() {
        handed(reform.newProvince, merged, reform.second, "2025-07-01")
                .statusCode(422)
                .body("code", equalTo("not-a-successor"))
                .body("errors[0].pointer", equalTo("#/successor"));
        handed(reform.newProvince, merged, reform.first, "2025-06-30")
                .statusCode(422)
                .body("code", equalTo("place-not-ended"));
        handed(reform.newProvince, merged, reform.first, "2099-07-01")
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"))
                .body("errors[0].pointer", equalTo("#/on"));
        handed(reform.second, merged, reform.first, "2025-07-01").statusCode(403);
        handed(reform.newProvince, merged, reform.first, "2025-07-01").statusCode(201);
        handed(reform.newProvince, merged, reform.first, "2025-07-01")
                .statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void whatAPlaceWasGivenGoesToItsSuccessorsInAmountsThatSumExactly() {
        shared(reform.divided, part(reform.first, 25), part(reform.second, 14))
                .statusCode(422)
                .body("code", equalTo("assignment-does-not-sum"))
                .body("errors[0].pointer", equalTo("#/parts"));
        shared(reform.divided, part(reform.first, 25), part(reform.first, 15))
                .statusCode(422)
                .body("code", equalTo("repeated-key"));
        shared(reform.mergedToo, part(reform.second, 60))
                .statusCode(422)
                .body("code", equalTo("not-a-successor"))
                .body("errors[0].pointer", equalTo("#/parts/0/successor"));
        shared(reform.moved, part(reform.moved, 1)).statusCode(422).body("errors[0].pointer", equalTo("#/from"));
        var whole = sharing(reform.divided, part(reform.first, 25), part(reform.second, 15));
        handedOn(whole.replace("\"value\": 25", "\"value\": 24.5"))
                .statusCode(422)
                .body("code", equalTo("not-whole"))
                .body("errors[0].pointer", equalTo("#/parts/0/value"));
        handedOn(whole.replace("\"issuedOn\": \"2025-07-01\"", "\"issuedOn\": \"2999-07-01\""))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"));
        wanted(reform.first).body("items", empty());
        shared(reform.divided, part(reform.first, 25), part(reform.second, 15))
                .statusCode(201)
                .body("handedOver.value", contains(25, 15))
                .body("places", hasSize(2));
        shared(reform.divided, part(reform.first, 25), part(reform.second, 15)).statusCode(409);
        shared(reform.mergedToo, part(reform.first, 60)).statusCode(201);
        wanted(reform.first).body("items.value", contains(85));
        wanted(reform.second).body("items.value", contains(15));
        Api.get(officer(World.COUNTRY), ASSIGNMENTS + "?area={area}&on=2025-06-30", reform.divided.code())
                .body("items.value", contains(40));
        Api.post(officer(reform.second), ASSIGNMENTS + "/" + assignment + "/handovers", "{}")
                .statusCode(400);
    }

    @Test
    void whoHasNotThePlanHandsNothingOverAndARateIsSaidAnew() {
        Api.post(
                        officer(reform.second),
                        ASSIGNMENTS + "/" + assignment + "/handovers",
                        sharing(reform.divided, part(reform.second, 40)))
                .statusCode(403);
        var ofRate = Api.post(officer(reform.newProvince), ASSIGNMENTS, assignment("CT2", 90, 80))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(
                        officer(reform.newProvince),
                        ASSIGNMENTS + "/" + ofRate + "/handovers",
                        sharing(reform.divided, part(reform.first, 85), part(reform.second, 85)))
                .statusCode(201);
        wanted(reform.second).body("items.find { it.target == 'CT2' }.value", equalTo(85));
    }

    @Test
    void anotherAmountForThePlaceIsHandedOverAnew() {
        shared(reform.divided, part(reform.first, 25), part(reform.second, 15)).statusCode(201);
        var path = ASSIGNMENTS + "/" + assignment;
        var owner = officer(reform.newProvince);
        var tag = Api.get(owner, path).extract().header("ETag");
        Api.as(owner)
                .header("If-Match", tag)
                .body(assignment("CT1", 50, 50))
                .put(path)
                .then()
                .statusCode(200)
                .body("handedOver", empty());
        shared(reform.divided, part(reform.second, 50)).statusCode(201);
        wanted(reform.second).body("items.value", contains(50));
    }

    private ValidatableResponse wanted(Place place) {
        return Api.get(officer(place), ASSIGNMENTS + "?area={area}&on=2025-07-01&year=2025", place.code())
                .statusCode(200);
    }

    private ValidatableResponse shared(Place from, String... parts) {
        return handedOn(sharing(from, parts));
    }

    private ValidatableResponse handedOn(String body) {
        return Api.post(officer(reform.newProvince), ASSIGNMENTS + "/" + assignment + "/handovers", body);
    }

    private static String sharing(Place from, String... parts) {
        return """
                {"act": %s, "from": "%s", "on": "2025-07-01", "parts": [%s]}""".formatted(ACT, from.id(), String.join(", ", parts));
    }

    private static String part(Place successor, int value) {
        return "{\"successor\": \"%s\", \"value\": %d}".formatted(successor.code(), value);
    }

    private static ValidatableResponse handed(Place writer, String activity, Place successor, String on) {
        return Api.post(
                officer(writer), ACTIVITIES + "/" + activity + "/handovers", """
                {"act": %s, "successor": "%s", "on": "%s"}""".formatted(ACT, successor.code(), on));
    }

    private static ValidatableResponse done(Place writer, String activity, Place where, String date) {
        return Api.post(officer(writer), ACTIVITIES + "/" + activity + "/entries", """
                {"date": "%s", "area": "%s", "output": 1}""".formatted(date, where.code()));
    }

    private ValidatableResponse stated(Place writer, String activity, int planned) {
        var path = ACTIVITIES + "/" + activity;
        var tag = Api.get(officer(writer), path).extract().header("ETag");
        return Api.as(officer(writer))
                .header("If-Match", tag)
                .body(activityOf(reform.divided, planned))
                .put(path)
                .then();
    }

    private String activity(Place place) {
        return Api.post(officer(World.COUNTRY), ACTIVITIES, activityOf(place, 10))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String activityOf(Place place, int planned) {
        return """
                {"area": "%s", "plan": "%s", "programme": "%s", "line": "DA1", "kind": "training", "title": "Tập huấn",
                 "lead": {"name": "Phòng Thử"}, "startOn": "2025-03-01", "dueOn": "2025-11-30", "plannedOutput": %d,
                 "unit": "classes"}""".formatted(place.code(), plan, programme, planned);
    }

    private String assigned(String target, int first, int second) {
        return Api.post(officer(World.COUNTRY), ASSIGNMENTS, assignment(target, first, second))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String assignment(String target, int first, int second) {
        return """
                {"plan": "%s", "target": "%s", "method": "by_hand", "act": %s,
                 "places": [{"area": "%s", "value": %d}, {"area": "%s", "value": %d}]}""".formatted(plan, target, ACT, reform.mergedToo.code(), first, reform.divided.code(), second);
    }

    private String issued() {
        var id = Api.post(officer(World.COUNTRY), "/api/v1/plans", """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2025-01-01",
                 "periodTo": "2025-12-31", "fundLines": [], "targets": [
                  {"key": "CT1", "indicator": "%s", "comparator": "reduce_by", "value": 100, "unit": "households",
                   "dueOn": "2025-12-31"},
                  {"key": "CT2", "indicator": "%s", "comparator": "at_least", "value": 90, "unit": "percent",
                   "dueOn": "2025-12-31"}]}""".formatted(
                                reform.district.code(), programme, households, rate))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(Registry.token("approver"), "/api/v1/plans/" + id + "/issue", "")
                .statusCode(200);
        return id;
    }

    private static String officer(Place place) {
        return TestTokens.of("standing-agency", place.id().toString());
    }
}
