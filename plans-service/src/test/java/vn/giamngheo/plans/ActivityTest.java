package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** What a plan has done: activities of a place, entries of the places where something was done, and what is wrong with either. */
@QuarkusTest
class ActivityTest {

    private static final String ACTIVITIES = "/api/v1/activities";
    private static final String ENTRIES = "/api/v1/activity-entries";

    private static final String HEAD =
            "activity,reference,date,area,output,participants,women,ethnicMinority,poor,nearPoor,newlyEscaped,costKind,"
                    + "costNumber,reason";

    private static final EventSource EVENTS = EventSource.open();
    private static String province;
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String people = world.indicator("people", "flow", false);
    private final String houses = world.indicator("households", "flow", false);
    private final String rate = world.indicator("percent", "stock", true);
    private final String programme = ProgrammeTest.newCode();
    private String district;
    private String commune;
    private String officer;
    private String communeOfficer;
    private String neighbour;
    private String neighbourId;
    private String neighbourCode;
    private String districtId;
    private String plan;

    @BeforeEach
    void aPlanInForceOfADistrict() {
        world.arrive();
        province = province == null ? Registry.province() : province;
        district = Registry.newDistrictCode();
        commune = Registry.newCommuneCode();
        districtId = added(district, "district", province);
        communeOfficer = TestTokens.of("commune-officer", added(commune, "commune", district));
        neighbourCode = Registry.newCommuneCode();
        neighbourId = added(neighbourCode, "commune", district);
        neighbour = TestTokens.of("commune-officer", neighbourId);
        officer = TestTokens.of("line-agency", districtId);
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA7-TDA1", null))
                .statusCode(201);
        plan = issuedPlan();
    }

    @AfterAll
    static void close() {
        EVENTS.close();
    }

    @Test
    void anActivityIsKeptWithItsLeadItsDayAndWhatItIsToBringAbout() {
        var id = recorded(activity("people", 100));
        Api.get(officer, ACTIVITIES + "/" + id)
                .statusCode(200)
                .body("kindName.vi", equalTo("Tập huấn"))
                .body("lead.name", equalTo("Phòng Thử"))
                .body("dueOn", equalTo("2023-09-30"))
                .body("plannedOutput", equalTo(100))
                .body("counts", equalTo("output"))
                .body("withdrawn", nullValue());
        Api.get(officer, ACTIVITIES + "?area={area}&year=2023&kind=training&plan=" + plan, district)
                .body("items.id", contains(id));
        Api.get(officer, ACTIVITIES + "?area={area}&year=2022", district).body("items", empty());
    }

    @Test
    void whatCannotBeOfItsPlanIsRefused() {
        refused(activity("people", 100).replace("\"DA7-TDA1\"", "\"DA9\""), "unknown-reference", "#/line");
        refused(activity("people", 100).replace("\"CT01\"", "\"CT99\""), "unknown-reference", "#/target");
        refused(activity("people", 100).replace("\"CT01\"", "\"CT02\""), "counts-toward-a-rate", "#/target");
        refused(activity("classes", 2), "unit-of-another-indicator", "#/unit");
        refused(houses("participants"), "unit-of-another-indicator", "#/counts");
        Api.post(officer, ACTIVITIES, activity("households", 2))
                .body("errors[0].detail", containsString("được tính bằng người, không phải hộ"));
        Api.post(officer, ACTIVITIES, houses("output")).statusCode(201);
        refused(activity("people", 100).replace("\"training\"", "\"singing\""), "unknown-reference", "#/kind");
        refused(activity("people", 100).replace("2023-09-30", "2023-01-30"), "ends-before-it-begins", "#/dueOn");
        refused(activity("people", 100).replace("\"HD1\"", "\"HD9\""), "unknown-reference", "#/planActivity");
        Api.post(communeOfficer, ACTIVITIES, activity("people", 100))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void itsDaysAreThoseOfItsPlan() {
        refused(activity("people", 100).replace("2023-05-01", "2022-12-31"), "outside-the-plan", "#/startOn");
        refused(activity("people", 100).replace("2023-09-30", "2024-01-01"), "outside-the-plan", "#/dueOn");
    }

    @Test
    void whatASignedActTakesOutOfThePlanIsToldOfItsActivitiesUntilTheyAreStatedAnew() {
        var id = recorded(activity("people", 100));
        var other = ProgrammeTest.newCode();
        ProgrammeTest.addProgramme(other, ProgrammeTest.line("DA7-TDA1", null)).statusCode(201);
        var without = plan().replace("\"CT01\"", "\"CT09\"").replace("HD1", "HD2");
        amended("1/QĐ", without.replace(programme, other).replace("2023-12-31", "2023-06-30"));
        told(id, "activity-not-in-plan", "activity-outside-plan-period");
        assertEquals(
                List.of("Tập huấn cán bộ", "Kế hoạch", programme + ", CT01, HD1"),
                findings(id).stream()
                        .filter(finding -> finding.path("code").asText().equals("activity-not-in-plan"))
                        .map(finding -> texts(finding.path("args")))
                        .findFirst()
                        .orElseThrow());
        restated(id, activity("people", 100))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/programme"))
                .body("detail", containsString("chương trình của kế hoạch"))
                .body("detail", containsString(programme));
        amended("2/QĐ", without.replace("2023-12-31", "2023-06-30"));
        restated(id, activity("people", 100)).statusCode(422).body("errors[0].pointer", equalTo("#/target"));
        restated(id, activity("people", 90).replace("\"CT01\"", "\"CT09\"").replace("HD1", "HD2"))
                .statusCode(200);
        told(id, "activity-outside-plan-period");
        amended("3/QĐ", without);
        told(id);
    }

    /** What was done counts toward what it was done for; the rest is put right. */
    @Test
    void whatHasEntriesKeepsWhatASignedActTookOutOfThePlan() {
        var id = recorded(activity("people", 100));
        done(communeOfficer, id, entry(commune, 40, 22)).statusCode(201);
        amended("1/QĐ", plan().replace("\"CT01\"", "\"CT09\"").replace("HD1", "HD2"));
        restated(id, activity("people", 90).replace("\"CT01\"", "\"CT09\"").replace("HD1", "HD2"))
                .statusCode(409)
                .body("code", equalTo("activity-has-entries"));
        restated(id, activity("people", 90)).statusCode(200).body("plannedOutput", equalTo(90));
        told(id, "activity-not-in-plan");
    }

    private void amended(String number, String body) {
        Api.post(Registry.token("approver"), "/api/v1/plans/" + plan + "/amendments", """
                {"act": {"number": "%s", "issuedOn": "2023-06-01", "issuer": "UBND", "title": "Sửa"}, "plan": %s}""".formatted(number, body))
                .statusCode(201);
    }

    private static void told(String activity, String... codes) {
        Eventually.until(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        Set.of(codes),
                        findings(activity).stream()
                                .filter(finding -> !finding.path("resolved").asBoolean())
                                .map(finding -> finding.path("code").asText())
                                .collect(Collectors.toSet())));
    }

    /** The last that was told of each. */
    private static Collection<JsonNode> findings(String activity) {
        var last = new LinkedHashMap<String, JsonNode>();
        EVENTS.consumeAll(Topics.FINDINGS).stream()
                .map(ActivityTest::data)
                .filter(finding -> finding.at("/touches/0/id").asText().equals(activity))
                .forEach(finding -> last.put(finding.path("id").asText(), finding));
        return last.values();
    }

    private static List<String> texts(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode data(String event) {
        try {
            return new ObjectMapper().readTree(event).path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aCommuneRecordsWhatItDidOfItsDistrictsActivityAndNobodyElseDoes() {
        var id = recorded(activity("people", 100));
        Api.get(communeOfficer, ACTIVITIES + "/" + id).statusCode(200);
        var entry = done(communeOfficer, id, entry(commune, 40, 22))
                .statusCode(201)
                .extract()
                .<String>path("id");
        done(neighbour, id, entry(commune, 40, 22)).statusCode(403).body("code", equalTo("forbidden-place"));
        Api.get(neighbour, ENTRIES + "/" + entry).statusCode(404);
        Api.get(neighbour, ACTIVITIES + "/" + id + "/entries").body("items", empty());
        withdrawn(neighbour, ENTRIES + "/" + entry).statusCode(404);
        Api.get(officer, ACTIVITIES + "/" + id + "/entries")
                .body("items.id", contains(entry))
                .body("items[0].participants.women", equalTo(22))
                .body("items[0].cost.number", equalTo("12/UNC"));
        var elsewhere = TestTokens.of("line-agency", added(Registry.newDistrictCode(), "district", province));
        Api.get(elsewhere, ACTIVITIES + "/" + id).statusCode(404);
        done(elsewhere, id, entry(commune, 40, 22)).statusCode(404);
    }

    @Test
    void whatRecordedResultsMeanStaysAndWhatAnActivitySaidBeforeIsReadable() {
        var id = recorded(activity("people", 100));
        restated(id, activity("people", 90)).statusCode(200).body("plannedOutput", equalTo(90));
        done(officer, id, entry(commune, 40, 22)).statusCode(201);
        restated(id, activity("people", 90).replace("\"target\": \"CT01\",", "").replace("\"people\"", "\"lớp\""))
                .statusCode(409)
                .body("code", equalTo("activity-has-entries"));
        restated(id, activity("people", 90).replace("\"target\"", "\"counts\": \"women\", \"target\""))
                .statusCode(409);
        restated(id, activity("people", 90).replace(plan, issuedPlan())).statusCode(409);
        restated(id, activity("people", 90).replace("2023-05-01", "2023-06-13"))
                .statusCode(422)
                .body("code", equalTo("before-its-activity"))
                .body("errors[0].pointer", equalTo("#/startOn"));
        restated(id, activity("people", 40).replace("2023-05-01", "2023-06-12")).statusCode(200);
        Api.get(communeOfficer, ACTIVITIES + "/" + id + "/revisions")
                .statusCode(200)
                .body("items.revision", contains(1, 2, 3))
                .body("items.activity.plannedOutput", contains(100, 90, 40))
                .body("items.activity.startOn", contains("2023-05-01", "2023-05-01", "2023-06-12"));
        Api.get(
                        TestTokens.of("line-agency", added(Registry.newDistrictCode(), "district", province)),
                        ACTIVITIES + "/" + id + "/revisions")
                .statusCode(404);
    }

    @Test
    void aCommuneFindsWhatPlacesAboveItHaveForIt() {
        var id = recorded(activity("people", 100));
        var asked = ACTIVITIES + "?area={area}&tree=2023-06-01";
        Api.get(communeOfficer, asked, commune).body("items", empty());
        Api.get(communeOfficer, asked + "&above=true", commune).body("items.id", contains(id));
        Api.get(communeOfficer, asked + "&above=true&year=2022", commune).body("items", empty());
        Api.get(communeOfficer, asked + "&above=true", district).statusCode(403);
        var elsewhere = Registry.newDistrictCode();
        var officerElsewhere = TestTokens.of("line-agency", added(elsewhere, "district", province));
        Api.get(officerElsewhere, asked + "&above=true", elsewhere).body("items", empty());
    }

    @Test
    void whatCannotBeTrueOfAnEntryIsSaidAtOnce() {
        var id = recorded(activity("people", 100));
        done(officer, id, entry(commune, 40, 41).replace("\"poor\": 9", "\"poor\": 50"))
                .statusCode(422)
                .body("errors.code", contains("more-than-took-part", "more-than-took-part"))
                .body("errors.pointer", contains("#/participants/women", "#/participants/poor"));
        done(officer, id, entry(commune, 16, 1))
                .statusCode(422)
                .body("errors.pointer", contains("#/participants/total"));
        done(officer, id, entry(commune, 40, 1).replace("2023-06-12", "2022-06-12"))
                .body("errors.code", contains("before-its-activity"));
        done(officer, id, entry(commune, 40, 1).replace("2023-06-12", "2099-06-12"))
                .body("errors.code", contains("date-in-the-future"));
        done(officer, id, entry(commune, 40, 1).replace("\"number\"", "\"id\": \"" + plan + "\", \"number\""))
                .body("errors.code", contains("paper-by-id-or-number"));
        done(Registry.token("line-agency"), id, entry(province, 40, 1))
                .statusCode(422)
                .body("code", equalTo("entry-outside-the-activity"));
    }

    @Test
    void aMistypedEntryIsPutRightOrWithdrawnAndWhatItSaidIsKept() {
        var id = recorded(activity("people", 100));
        var entry = ENTRIES + "/"
                + done(officer, id, entry(commune, 400, 22)).extract().path("id");
        var tag = Api.get(officer, entry).extract().header("ETag");
        var correction = "{\"reason\": \"Gõ thừa số 0\", \"entry\": %s}".formatted(entry(commune, 40, 22));
        Api.as(officer).body(correction).put(entry).then().statusCode(428);
        Api.as(officer)
                .header("If-Match", tag)
                .body(correction)
                .put(entry)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("output", equalTo(40))
                .body("versions.output", contains(400, 40))
                .body("versions[1].reason", equalTo("Gõ thừa số 0"));
        Api.as(officer)
                .header("If-Match", tag)
                .body(correction)
                .put(entry)
                .then()
                .statusCode(412);
        Api.post(officer, entry + "/withdrawals", "{\"reason\": \" \"}").statusCode(400);
        Api.post(officer, ACTIVITIES + "/" + id + "/withdrawals", "{\"reason\": \"Bỏ\"}")
                .statusCode(409)
                .body("code", equalTo("activity-has-entries"));
        withdrawn(officer, entry).statusCode(201).body("withdrawn.reason", equalTo("Ghi nhầm"));
        withdrawn(officer, entry).statusCode(409).body("code", equalTo("withdrawn-already"));
        Api.get(officer, entry).statusCode(200).body("versions", hasSize(2));
        withdrawn(officer, ACTIVITIES + "/" + id).statusCode(201);
        done(officer, id, entry(commune, 40, 22)).statusCode(409);
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertTrue(events.consumeAll(Topics.ACTIVITIES).stream()
                            .anyMatch(event ->
                                    event.contains(id) && event.contains("\"eventVersion\":3,\"deleted\":true"))));
        }
    }

    @Test
    void anEntryTakesItsPapersWithTheirFiles() {
        var id = recorded(activity("people", 100));
        var acts = ENTRIES + "/"
                + done(communeOfficer, id, entry(commune, 40, 22)).extract().path("id") + "/acts";
        var minutes = """
                {"role": "other", "act": {"number": "1/BB", "issuedOn": "2023-06-12", "kind": "minutes", "issuer": "UBND xã",
                 "title": "Biên bản lớp tập huấn"}}""";
        Api.post(communeOfficer, acts, minutes).statusCode(201);
        Api.get(officer, acts).body("items.act.title", contains("Biên bản lớp tập huấn"));
        Api.get(neighbour, acts).statusCode(404);
        Api.post(Registry.token("auditor"), acts, minutes).statusCode(403);
    }

    @Test
    void kindsAreDataThatTheCountryAddsTo() {
        var kind = "{\"code\": \"%s\", \"name\": {\"vi\": \"Hội thi\", \"en\": \"Contest\"}}".formatted("k" + commune);
        Api.get(officer, "/api/v1/activity-kinds")
                .body(
                        "items.code",
                        hasItems(
                                "training",
                                "study_visit",
                                "broadcast",
                                "dialogue",
                                "job_fair",
                                "nutrition_session",
                                "information_point",
                                "equipment",
                                "campaign",
                                "commendation"));
        Api.post(TestTokens.of("admin", province(province)), "/api/v1/activity-kinds", kind)
                .statusCode(403);
        Api.post(Registry.token("admin"), "/api/v1/activity-kinds", kind).statusCode(201);
        Api.post(Registry.token("admin"), "/api/v1/activity-kinds", kind).statusCode(409);
        recorded(activity("people", 100).replace("\"training\"", "\"k" + commune + "\""));
    }

    @Test
    void changesAreFollowedPlaceByPlace() {
        var id = recorded(activity("people", 100));
        var entry = done(communeOfficer, id, entry(commune, 40, 22)).extract().<String>path("id");
        assertEquals(
                List.of(id), Api.get(officer, ACTIVITIES + "/changes").extract().path("items.id"));
        assertEquals(
                List.of(entry),
                Api.get(communeOfficer, ENTRIES + "/changes").extract().path("items.id"));
        assertEquals(
                List.of(), Api.get(neighbour, ENTRIES + "/changes").extract().path("items.id"));
    }

    @Test
    void entriesComeInAsAFileAndSentTwiceTheyCountOnce() {
        var id = recorded(activity("people", 100));
        var file = List.of(HEAD, line(id, "L1", 40, 22, ""), line(id, "L2", 16, 20, ""), line(plan, "L3", 16, 2, ""));
        assertEquals(List.of("ok", "failed", "failed"), sent(file).getList("items.outcome"));
        assertEquals(
                List.of("unchanged", "more-than-took-part women", "unknown-reference activity"),
                List.of(
                        sent(file).getString("items[0].outcome"),
                        sent(file).getString("items[1].code") + " " + sent(file).getString("items[1].field"),
                        sent(file).getString("items[2].code") + " " + sent(file).getString("items[2].field")));
        Api.get(officer, ACTIVITIES + "/" + id + "/entries")
                .body("items.reference", contains("L1"))
                .body("items.output", contains(40))
                .body("items[0].participants.women", equalTo(22));
        assertEquals(
                "entry-recorded-otherwise",
                sent(List.of(HEAD, line(id, "L1", 41, 22, ""))).getString("items[0].code"));
        assertEquals(
                "ok", sent(List.of(HEAD, line(id, "L1", 41, 22, "Đếm lại"))).getString("items[0].outcome"));
        Api.get(officer, ACTIVITIES + "/" + id + "/entries")
                .body("items.output", contains(41))
                .body("items[0].versions[1].reason", equalTo("Đếm lại"));
    }

    @Test
    void whatALineLeavesOutIsCalledByTheHeadingOfItsColumn() {
        var id = recorded(activity("people", 100));
        var result = sent(
                () -> SentFile.as("sender-" + commune, "line-agency", districtId, "vi"),
                List.of(HEAD, line(id, "L1", 40, 22, "").replace(",40,40,22,", ",40,40,,")));
        assertEquals("women", result.getString("items[0].field"));
        assertEquals("Phải có trường 'Nữ'.", result.getString("items[0].message"));
    }

    @Test
    void aFileTouchesNobodyElsesEntriesAndNothingThatWasWithdrawn() {
        var id = recorded(activity("people", 100));
        assertEquals("ok", sent(List.of(HEAD, line(id, "L1", 40, 22, ""))).getString("items[0].outcome"));
        assertEquals(
                "forbidden-place",
                sent(
                                () -> SentFile.as("stranger-" + commune, "commune-officer", neighbourId),
                                List.of(HEAD, line(id, "L1", 9, 4, "Sửa")))
                        .getString("items[0].code"));
        var entry =
                Api.get(officer, ACTIVITIES + "/" + id + "/entries").extract().<String>path("items[0].id");
        withdrawn(officer, ENTRIES + "/" + entry).statusCode(201);
        assertEquals(
                "withdrawn-already",
                sent(List.of(HEAD, line(id, "L1", 40, 22, ""))).getString("items[0].code"));
    }

    @Test
    void aLineWhoseEntryWasPutToAnotherPlaceIsStillKnown() {
        var id = recorded(activity("people", 100));
        var file = List.of(HEAD, line(id, "L1", 40, 22, ""));
        sent(file);
        var entries = ACTIVITIES + "/" + id + "/entries";
        var entry = ENTRIES + "/" + Api.get(officer, entries).extract().<String>path("items[0].id");
        Api.as(officer)
                .header("If-Match", Api.get(officer, entry).extract().header("ETag"))
                .body("{\"reason\": \"Nhầm xã\", \"entry\": %s}".formatted(entry(neighbourCode, 40, 22)))
                .put(entry)
                .then()
                .statusCode(200);
        assertEquals("entry-recorded-otherwise", sent(file).getString("items[0].code"));
        Api.get(officer, entries).body("items.output", contains(40));
    }

    private JsonPath sent(List<String> lines) {
        return sent(() -> SentFile.as("sender-" + commune, "line-agency", districtId), lines);
    }

    /** What became of each line of a file, as its sender is told. */
    private static JsonPath sent(Supplier<RequestSpecification> sender, List<String> lines) {
        var location = SentFile.csvTo(sender.get(), ENTRIES + "/imports", "partial", lines)
                .location();
        var job = location.substring(location.indexOf("/api/"));
        Eventually.until(
                Duration.ofSeconds(40),
                () -> assertTrue(Set.of("done", "failed")
                        .contains(sender.get().get(job).jsonPath().getString("state"))));
        return sender.get().get(job + "/results").jsonPath();
    }

    private String line(String activity, String reference, int people, int women, String reason) {
        return String.join(
                ",",
                activity,
                reference,
                "2023-06-12",
                commune,
                String.valueOf(people),
                String.valueOf(people),
                String.valueOf(women),
                "1,2,0,0,payment,12/UNC",
                reason);
    }

    private static String province(String code) {
        return Api.get(Registry.token("admin"), Registry.AREAS + "?code={code}&on=2023-01-01", code)
                .extract()
                .path("items[0].id");
    }

    private static String added(String code, String level, String parent) {
        return Registry.add(code, level, parent, "2000-01-01", null)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String recorded(String body) {
        return Api.post(officer, ACTIVITIES, body).statusCode(201).extract().path("id");
    }

    private ValidatableResponse restated(String id, String body) {
        var tag = Api.get(officer, ACTIVITIES + "/" + id).extract().header("ETag");
        return Api.as(officer)
                .header("If-Match", tag)
                .body(body)
                .put(ACTIVITIES + "/" + id)
                .then();
    }

    /** Toward the target of houses, in houses. */
    private String houses(String counts) {
        return activity("households", 9)
                .replace("\"target\": \"CT01\"", "\"target\": \"CT03\", \"counts\": \"" + counts + "\"");
    }

    private void refused(String body, String code, String pointer) {
        Api.post(officer, ACTIVITIES, body)
                .statusCode(422)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static ValidatableResponse done(String token, String activity, String body) {
        return Api.post(token, ACTIVITIES + "/" + activity + "/entries", body);
    }

    private static ValidatableResponse withdrawn(String token, String path) {
        return Api.post(token, path + "/withdrawals", "{\"reason\": \"Ghi nhầm\"}");
    }

    private String activity(String unit, int planned) {
        return """
                {"area": "%s", "plan": "%s", "programme": "%s", "line": "DA7-TDA1", "planActivity": "HD1", "target": "CT01",
                 "kind": "training", "title": "Tập huấn cán bộ", "lead": {"name": "Phòng Thử"}, "startOn": "2023-05-01",
                 "dueOn": "2023-09-30", "plannedOutput": %d, "unit": "%s"}""".formatted(district, plan, programme, planned, unit);
    }

    private static String entry(String area, int people, int women) {
        return """
                {"date": "2023-06-12", "area": "%s", "output": %d, "cost": {"kind": "payment", "number": "12/UNC"},
                 "participants": {"total": %d, "women": %d, "ethnicMinority": 10, "poor": 9, "nearPoor": 6,
                                  "newlyEscaped": 2}}""".formatted(area, people, people, women);
    }

    private String issuedPlan() {
        var id = Api.post(Registry.token("standing-agency"), "/api/v1/plans", plan())
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(Registry.token("approver"), "/api/v1/plans/" + id + "/issue", "")
                .statusCode(200);
        return id;
    }

    private String plan() {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [], "activities": [{"key": "HD1", "title": "Nâng cao năng lực"}],
                 "targets": [
                  {"key": "CT01", "indicator": "%s", "comparator": "at_least", "value": 100, "unit": "people",
                   "dueOn": "2023-12-31"},
                  {"key": "CT03", "indicator": "%s", "comparator": "at_least", "value": 20, "unit": "households",
                   "dueOn": "2023-12-31"},
                  {"key": "CT02", "indicator": "%s", "comparator": "at_least", "value": 90, "unit": "percent",
                   "dueOn": "2023-12-31"}]}""".formatted(district, programme, people, houses, rate);
    }
}
