package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A successor becomes responsible for the plan of a place that has ended. */
@QuarkusTest
class PlanHandoverTest {

    private static final String PLANS = "/api/v1/plans";

    @Inject
    Jdbi jdbi;

    private final String programme = ProgrammeTest.newCode();
    private final Reform reform = new Reform(Registry::newCommuneCode);
    private String merged;
    private String divided;
    private String draft;
    private String moved;

    @BeforeEach
    void plansOfPlacesThatEnd() {
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        write(reform.before());
        merged = issued(reform.mergedToo);
        divided = issued(reform.divided);
        draft = drafted(reform.mergedToo);
        write(reform.after());
    }

    @Test
    void thePlanStaysItsPlacesAndNamesWhoTookItOver() {
        get(reform.first, merged).body("handedOverTo", empty());
        var key = UUID.randomUUID().toString();
        var body = body(reform.first, "2025-07-01");
        for (var i = 0; i < 2; i++) {
            Api.storingAs(officer(reform.newProvince), key)
                    .body(body)
                    .post(PLANS + "/" + merged + "/handovers")
                    .then()
                    .statusCode(201)
                    .body("areaId", equalTo(reform.mergedToo.id().toString()))
                    .body("handedOverTo.areaId", contains(reform.first.id().toString()));
        }
        get(reform.first, merged)
                .body("areaId", equalTo(reform.mergedToo.id().toString()))
                .body("handedOverTo.areaId", contains(reform.first.id().toString()))
                .body("handedOverTo.effectiveOn", contains("2025-07-01"));
        Api.get(officer(reform.first), PLANS + "/" + merged + "/acts")
                .body("items.act.title", hasItem("Bàn giao kế hoạch"));
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertTrue(events.consumeAll(Topics.PLANS).stream()
                            .anyMatch(event -> event.contains(merged)
                                    && event.contains("\"handedOverTo\":[{\"areaId\":\"" + reform.first.id()))));
        }
    }

    @Test
    void whoTookItOverFindsItAsItsOwnFromThatDay() {
        handOver(reform.newProvince, merged, reform.first, "2025-07-15").statusCode(201);
        found(reform.mergedToo, "2025-06-30").body("items.id", hasItem(merged));
        found(reform.first, "2025-07-14").body("items.id", not(hasItem(merged)));
        found(reform.first, "2025-07-15").body("items.id", hasItem(merged));
        found(reform.second, "2025-07-15").body("items.id", not(hasItem(merged)));
    }

    private static ValidatableResponse found(Place place, String tree) {
        return Api.get(officer(World.COUNTRY), PLANS + "?area={area}&tree={tree}", place.code(), tree)
                .statusCode(200);
    }

    @Test
    void theSuccessorAddsActsAfterTheEnd() {
        addAct(reform.first, merged, "2025-08-01").statusCode(409).body("code", equalTo("place-ended"));
        handOver(reform.newProvince, merged, reform.first, "2025-08-01").statusCode(201);
        addAct(reform.first, merged, "2025-07-31").statusCode(409);
        addAct(reform.first, merged, "2025-08-01").statusCode(201);
    }

    /** What was signed in its own time is still the former place's to record. */
    @Test
    void whoeverHadThePlanAddsNothingOfLaterDays() {
        handOver(reform.newProvince, merged, reform.first, "2025-08-01").statusCode(201);
        addAct(reform.mergedToo, merged, "2025-08-01").statusCode(409).body("code", equalTo("place-ended"));
        amended(reform.mergedToo, "2025-09-01").statusCode(409).body("code", equalTo("place-ended"));
        amended(reform.mergedToo, "2025-06-01").statusCode(201);
        amended(reform.first, "2025-09-01").statusCode(201);
        Api.post(approver(reform.mergedToo), PLANS + "/" + merged + "/close", """
                {"act": {"number": "9/QĐ", "issuer": "UBND", "title": "Kết thúc", "issuedOn": "2025-10-01"}}""")
                .statusCode(409)
                .body("code", equalTo("place-ended"));
    }

    private ValidatableResponse amended(Place writer, String issuedOn) {
        return amended(writer, merged, reform.mergedToo, issuedOn, "");
    }

    private ValidatableResponse amended(Place writer, String id, Place of, String issuedOn, String parent) {
        var said = parent.isEmpty()
                ? plan(of)
                : plan(of).replace("\"title\"", "\"parent\": \"" + parent + "\", \"title\"");
        return Api.post(approver(writer), PLANS + "/" + id + "/amendments", """
                {"act": {"number": "%s", "issuer": "UBND", "title": "Điều chỉnh", "issuedOn": "%s"}, "plan": %s}
                """.formatted(issuedOn, issuedOn, said));
    }

    private static String approver(Place place) {
        return TestTokens.of("approver", place.id().toString());
    }

    @Test
    void thePlanOfADividedPlaceIsHandedOverByWhoeverHasAllOfIt() {
        handOver(reform.first, divided, reform.first, "2025-07-01")
                .statusCode(403)
                .body("code", equalTo("read-only-place"));
        addAct(reform.second, divided, "2025-08-01").statusCode(403);
        handOver(reform.newProvince, divided, reform.second, "2025-07-01").statusCode(201);
        addAct(reform.second, divided, "2025-08-01").statusCode(201);
        addAct(reform.first, divided, "2025-08-01").statusCode(403);
        handOver(reform.newProvince, divided, reform.first, "2025-07-01")
                .statusCode(201)
                .body(
                        "handedOverTo.areaId",
                        contains(
                                reform.second.id().toString(), reform.first.id().toString()));
    }

    @Test
    void aPlaceBelowASuccessorOfADividedOneReadsWhatItTookOver() {
        get(reform.hamlet, divided).statusCode(403);
        changes(reform.hamlet).body("items.id", not(hasItem(divided)));
        handOver(reform.newProvince, divided, reform.hamlet, "2025-07-01").statusCode(201);
        get(reform.hamlet, divided).statusCode(200);
        changes(reform.hamlet).body("items.id", hasItem(divided));
    }

    @Test
    void onlySuccessorsTakeOverAndOnlyAfterTheEnd() {
        handOver(reform.newProvince, merged, reform.second, "2025-07-01")
                .statusCode(422)
                .body("code", equalTo("not-a-successor"))
                .body("errors[0].pointer", equalTo("#/successor"))
                .body("detail", containsString("kế thừa là: " + reform.first.code() + " Nơi mới"));
        handOver(reform.newProvince, merged, reform.newProvince, "2025-07-01").statusCode(422);
        handOver(reform.newProvince, merged, reform.first, "2025-06-30")
                .statusCode(422)
                .body("code", equalTo("place-not-ended"))
                .body("errors[0].pointer", equalTo("#/on"));
        handOver(reform.newProvince, draft, reform.first, "2025-07-01")
                .statusCode(409)
                .body("code", equalTo("not-issued"));
        handOver(reform.second, merged, reform.first, "2025-07-01").statusCode(403);
        handOver(reform.newProvince, merged, reform.first, "2025-07-01").statusCode(201);
        handOver(reform.newProvince, merged, reform.first, "2025-07-01")
                .statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void whoTookThePlanOfADividedPlaceOverAmendsIt() {
        amended(reform.second, divided, reform.divided, "2025-09-01", "").statusCode(403);
        handOver(reform.newProvince, divided, reform.second, "2025-07-01").statusCode(201);
        amended(reform.second, divided, reform.divided, "2025-09-01", "")
                .statusCode(201)
                .body("status", equalTo("amended"));
        amended(reform.first, divided, reform.divided, "2025-09-02", "").statusCode(403);
        amended(reform.second, divided, reform.mergedToo, "2025-09-02", "")
                .statusCode(422)
                .body("code", equalTo("draft-of-another-place"));
    }

    @Test
    void whoTookThePlanOverHasItCarriedOutAndPlansBelowItself() {
        var activity = ACTIVITY.formatted(reform.first.code(), merged, programme);
        record("activities", activity).statusCode(422).body("errors[0].pointer", equalTo("#/plan"));
        child(reform.first).statusCode(422).body("errors[0].pointer", equalTo("#/parent"));
        handOver(reform.newProvince, merged, reform.first, "2025-08-01").statusCode(201);
        record("activities", activity).statusCode(201);
        record("activities", activity.replace("2025-08-15", "2025-07-31"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/plan"));
        record(
                        "activities",
                        activity.replace("\"area\": \"" + reform.first.code(), "\"area\": \"" + reform.second.code()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/plan"));
        child(reform.first).statusCode(201).body("parent", equalTo(merged));
    }

    private static final String ACTIVITY = """
            {"area": "%s", "plan": "%s", "programme": "%s", "line": "DA1", "kind": "training", "title": "Tập huấn",
             "lead": {"name": "Phòng Thử"}, "startOn": "2025-08-15", "dueOn": "2025-11-30", "plannedOutput": 3,
             "unit": "classes"}""";

    private static ValidatableResponse record(String what, String body) {
        return Api.post(officer(World.COUNTRY), "/api/v1/" + what, body);
    }

    private ValidatableResponse child(Place place) {
        return record(
                "plans",
                plan(place)
                        .replace("2023-01-01", "2025-08-01")
                        .replace("\"title\"", "\"parent\": \"" + merged + "\", \"title\""));
    }

    @Test
    void noPlanCarriesItselfOutNotEvenThroughAnother() {
        var carrying = Api.post(
                        officer(World.COUNTRY),
                        PLANS,
                        plan(reform.moved).replace("\"title\"", "\"parent\": \"" + moved() + "\", \"title\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(Registry.token("approver"), PLANS + "/" + carrying + "/issue", "")
                .statusCode(200);
        for (var parent : List.of(carrying, moved())) {
            amended(World.COUNTRY, moved(), reform.moved, "2024-09-01", parent)
                    .statusCode(422)
                    .body("code", equalTo("plans-in-a-circle"))
                    .body("errors[0].pointer", equalTo("#/plan/parent"));
        }
        amended(World.COUNTRY, carrying, reform.moved, "2024-09-01", moved()).statusCode(201);
    }

    private String moved() {
        moved = moved == null ? issued(reform.moved) : moved;
        return moved;
    }

    @Test
    void whoeverTookItOverOnTheLatestDayHasItInWhateverOrderTheActsCome() {
        handOver(reform.newProvince, divided, reform.second, "2025-08-01").statusCode(201);
        handOver(reform.newProvince, divided, reform.first, "2025-07-10")
                .statusCode(201)
                .body("handedOverTo.effectiveOn", contains("2025-07-10", "2025-08-01"));
        amended(reform.second, divided, reform.divided, "2025-09-01", "")
                .statusCode(201)
                .body(
                        "handedOverTo.areaId",
                        contains(
                                reform.first.id().toString(), reform.second.id().toString()));
    }

    @Test
    void nothingIsHandedOverOnADayToCome() {
        handOver(reform.newProvince, merged, reform.first, "2099-07-01")
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"))
                .body("errors[0].pointer", equalTo("#/on"));
        get(reform.first, merged).body("handedOverTo", empty());
    }

    private void write(List<AreaState> states) {
        StoredAreas.write(states, jdbi);
    }

    private String drafted(Place place) {
        return Api.post(officer(World.COUNTRY), PLANS, plan(place))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String plan(Place place) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2025-12-31", "targets": [], "fundLines": []}
                """.formatted(place.code(), programme);
    }

    private String issued(Place place) {
        var plan = drafted(place);
        Api.post(Registry.token("approver"), PLANS + "/" + plan + "/issue", "").statusCode(200);
        return plan;
    }

    private static ValidatableResponse handOver(Place writer, String plan, Place successor, String on) {
        return Api.post(officer(writer), PLANS + "/" + plan + "/handovers", body(successor, on));
    }

    private static String body(Place successor, String on) {
        return """
                {"act": {"number": "8/BB-BG", "issuer": "UBND tỉnh", "title": "Bàn giao kế hoạch"},
                 "successor": "%s", "on": "%s"}
                """.formatted(successor.code(), on);
    }

    private static ValidatableResponse get(Place reader, String plan) {
        return Api.get(officer(reader), PLANS + "/" + plan);
    }

    private static ValidatableResponse changes(Place reader) {
        return Api.get(officer(reader), PLANS + "/changes?limit=200").statusCode(200);
    }

    private static ValidatableResponse addAct(Place place, String plan, String issuedOn) {
        return Api.post(officer(place), PLANS + "/" + plan + "/acts", """
                {"role": "other", "act": {"issuer": "UBND", "title": "Điều chỉnh", "issuedOn": "%s"}}
                """.formatted(issuedOn));
    }

    private static String officer(Place place) {
        return TestTokens.of("standing-agency", place.id().toString());
    }
}
