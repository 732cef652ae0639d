package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Whoever's token names programme lines writes what is of those and what is a part of them, and reads all of its places. */
@QuarkusTest
class ProgrammeLinesTest {

    private static final String ACTIVITIES = "/api/v1/activities";
    private static final String ENTRIES = "/api/v1/activity-entries";
    private static final String PLANS = "/api/v1/plans";

    private static String district;
    private static String districtId;

    private final World world = World.aroundTheOwnerOfPlaces();
    private final String people = world.indicator("people", "flow", false);
    private final String programme = ProgrammeTest.newCode();
    private final String ofDa3 = speakingFor(programme + "/DA3");
    private String plan;

    @BeforeEach
    void aPlanInForce() {
        world.arrive();
        if (district == null) {
            district = Registry.newDistrictCode();
            districtId = Registry.add(district, "district", Registry.province(), "2000-01-01", null)
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        ProgrammeTest.addProgramme(
                        programme,
                        ProgrammeTest.line("DA1", null),
                        ProgrammeTest.line("DA3", null),
                        ProgrammeTest.line("DA3-TDA1", "DA3"))
                .statusCode(201);
        plan = Api.post(Registry.token("standing-agency"), PLANS, plan())
                .statusCode(201)
                .extract()
                .path("id");
        Api.post(Registry.token("approver"), PLANS + "/" + plan + "/issue", "").statusCode(200);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of(List.of("%s/DA3"), "DA3 DA3-TDA1"),
                Arguments.of(List.of("%s/DA3-TDA1"), "DA3-TDA1"),
                Arguments.of(List.of("%s"), "DA1 DA3 DA3-TDA1"),
                Arguments.of(List.of("DA3", "%s/DA9", 3), ""),
                Arguments.of(List.of(), ""),
                Arguments.of("%s/DA3", ""),
                Arguments.of(null, ""));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void anActivityIsRecordedByWhoSpeaksForItsLine(Object claim, String allowed) {
        var token = TestTokens.claiming("lines", ofProgramme(claim), "line-agency", districtId);
        for (var line : List.of("DA1", "DA3", "DA3-TDA1")) {
            var answer = Api.post(token, ACTIVITIES, activity(line));
            if (Arrays.asList(allowed.split(" ")).contains(line)) {
                answer.statusCode(201);
            } else {
                forbidden(answer, "/line").body("detail", containsString(programme + "/" + line));
            }
        }
    }

    private Object ofProgramme(Object claim) {
        if (claim instanceof List<?> all) {
            return all.stream().map(this::ofProgramme).toList();
        }
        return claim instanceof String text ? text.replace("%s", programme) : claim;
    }

    @Test
    void aTokenWithoutTheClaimSpeaksForAllLinesOfItsPlaces() {
        for (var line : List.of("DA1", "DA3", "DA3-TDA1")) {
            recorded(line);
        }
    }

    @Test
    void whatIsOfAnotherLineIsReadAndNotChanged() {
        var activity = recorded("DA1");
        var entry = Api.post(unnarrowed(), activity + "/entries", entry())
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(ofDa3, activity).statusCode(200).body("line", equalTo("DA1"));
        Api.get(ofDa3, ENTRIES + "/" + entry).statusCode(200);
        forbidden(put(activity, activity("DA3")), "");
        forbidden(Api.post(ofDa3, activity + "/withdrawals", "{\"reason\": \"Bỏ\"}"), "");
        forbidden(Api.post(ofDa3, activity + "/acts", act()), "");
        forbidden(Api.post(ofDa3, activity + "/entries", entry()), "");
        forbidden(put(ENTRIES + "/" + entry, "{\"reason\": \"Gõ nhầm\", \"entry\": %s}".formatted(entry())), "");
        forbidden(Api.post(ofDa3, ENTRIES + "/" + entry + "/withdrawals", "{\"reason\": \"Bỏ\"}"), "");
        forbidden(Api.post(ofDa3, ENTRIES + "/" + entry + "/acts", act()), "");
        Api.post(ofDa3, recorded("DA3-TDA1") + "/entries", entry()).statusCode(201);
    }

    @Test
    void eachLineOfAFileIsHeldAgainstTheClaimOfWhoSentIt() {
        var heading =
                "activity,reference,date,area,output,participants,women,ethnicMinority,poor,nearPoor,newlyEscaped,"
                        + "costKind,costNumber,reason";
        var file = List.of(heading, line(recorded("DA3")), line(recorded("DA1")));
        var sender = new TokenRequest(
                        "can-bo-du-an",
                        List.of("line-agency"),
                        List.of(districtId),
                        Optional.empty(),
                        TokenRequest.LONGEST)
                .withLines(programme + "/DA3");
        var results = results(SentFile.csvTo(SentFile.in("vi", sender), ENTRIES + "/imports", "partial", file), sender);
        assertEquals(List.of("ok", "failed"), results.getList("items.outcome"));
        assertEquals(
                "forbidden-line activity",
                results.getString("items[1].code") + " " + results.getString("items[1].field"));
    }

    private static JsonPath results(SentFile file, TokenRequest sender) {
        var job = file.location().substring(file.location().indexOf("/api/"));
        Eventually.until(
                Duration.ofSeconds(40),
                () -> assertEquals(
                        "done", SentFile.in("vi", sender).get(job).jsonPath().getString("state")));
        return SentFile.in("vi", sender).get(job + "/results").jsonPath();
    }

    private static String line(String activity) {
        var id = activity.substring(activity.lastIndexOf('/') + 1);
        return id + ",L1,2023-06-12," + district + ",9,9,4,1,2,0,0,,,";
    }

    @Test
    void aPlanIsOfItsProgrammesAsAWhole() {
        forbidden(Api.post(ofDa3, PLANS, plan()), "/programme")
                .body("detail", containsString("toàn bộ chương trình " + programme));
        var draft = PLANS + "/"
                + Api.post(speakingFor(programme), PLANS, plan())
                        .statusCode(201)
                        .extract()
                        .path("id");
        var ownProgramme = ProgrammeTest.newCode();
        ProgrammeTest.addProgramme(ownProgramme, ProgrammeTest.line("DA3", null))
                .statusCode(201);
        var other = speakingFor(ownProgramme, programme + "/DA3");
        forbidden(put(other, draft, plan().replace(programme, ownProgramme)), "");
        forbidden(put(speakingFor(programme), draft, plan().replace(programme, ownProgramme)), "/programme");
        forbidden(Api.post(ofDa3, draft + "/submit", ""), "");
        forbidden(Api.post(ofDa3, draft + "/issue", ""), "");
        Api.get(ofDa3, draft).statusCode(200);
        Api.post(speakingFor(programme), draft + "/issue", "").statusCode(200);
        var numbers = "/api/v1/programmes/" + programme + "/local-numbers/" + districtId;
        forbidden(put(numbers, "{\"numbers\": []}"), "");
    }

    @Test
    void aLivelihoodProjectIsOfItsLine() {
        var livelihoods = new Livelihoods();
        var other = speakingFor(livelihoods.programme + "/DA9");
        forbidden(Api.post(other, Livelihoods.PROJECTS, livelihoods.proposal()), "/line");
        var project = livelihoods.drafted(livelihoods.proposal());
        forbidden(livelihoods.step(other, project, "propose", ""), "");
        forbidden(Api.post(other, Livelihoods.PROJECTS + "/" + project + "/acts", act()), "");
        Api.get(other, Livelihoods.PROJECTS + "/" + project).statusCode(200);
        livelihoods
                .step(speakingFor(livelihoods.programme + "/DA2"), project, "propose", "")
                .statusCode(200);
    }

    /** Also when the project is given up: what was reserved of each line is released by who writes for it. */
    @Test
    void moneyOfOtherLinesThatAProjectAskedForIsNotTakenBack() {
        var livelihoods = new Livelihoods();
        var project = livelihoods.approved();
        var ofTwo = livelihoods
                .funding(30)
                .replace(
                        "]}",
                        ", {\"line\": \"DA1\", \"source\": \"central\", \"nature\": \"recurrent\", \"year\": 2023, \"amount\": 5}]}");
        var own = speakingFor(livelihoods.programme + "/DA2");
        forbidden(livelihoods.step(own, project, "funding-requests", ofTwo), "/parts/1/line");
        var asked = livelihoods
                .step(unnarrowed(), project, "funding-requests", ofTwo)
                .statusCode(201)
                .extract()
                .<String>path("fundingRequests[-1].id");
        var reason = "\"date\": \"2023-05-10\", \"reason\": \"Đổi nguồn vốn\"}";
        forbidden(livelihoods.step(own, project, "funding-requests/" + asked + "/cancellations", "{" + reason), "");
        forbidden(livelihoods.step(own, project, "cancellations", "{" + reason), "");
        livelihoods
                .step(
                        speakingFor(livelihoods.programme),
                        project,
                        "funding-requests/" + asked + "/cancellations",
                        "{" + reason)
                .statusCode(201);
    }

    @Test
    void whoActsForAnotherSpeaksForTheLinesOfThatOne() {
        var delegate = TestTokens.claiming("sub", "nguoi-thay-du-an", "supervisor", districtId);
        var given = Api.post(ofDa3, DelegationTest.DELEGATIONS, delegation())
                .statusCode(201)
                .body("lines", contains(programme + "/DA3"));
        var acting = given.extract().<String>path("id");
        as(delegate, acting, activity("DA3-TDA1")).statusCode(201);
        forbidden(as(delegate, acting, activity("DA1")), "/line");
        Api.post(ofDa3, DelegationTest.DELEGATIONS, delegation()).statusCode(409);
        Api.post(unnarrowed(), DelegationTest.DELEGATIONS, delegation()).statusCode(409);
        Api.post(ofDa3, DelegationTest.DELEGATIONS + "/" + acting + "/revocations", "")
                .statusCode(200)
                .body("lines", contains(programme + "/DA3"));
        var ofAll = Api.post(unnarrowed(), DelegationTest.DELEGATIONS, delegation())
                .statusCode(201)
                .body("lines", nullValue())
                .extract()
                .<String>path("id");
        as(delegate, ofAll, activity("DA1")).statusCode(201);
    }

    private static ValidatableResponse as(String delegate, String delegation, String activity) {
        return Api.storingAs(delegate)
                .header("Acting-For", delegation)
                .body(activity)
                .post(ACTIVITIES)
                .then();
    }

    private static String delegation() {
        return DelegationTest.to("nguoi-thay-du-an", "line-agency", "VN");
    }

    /** @return the address of an activity */
    private String recorded(String line) {
        return ACTIVITIES + "/"
                + Api.post(unnarrowed(), ACTIVITIES, activity(line))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private ValidatableResponse put(String path, String body) {
        return put(ofDa3, path, body);
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return Api.as(token).header("If-Match", "*").body(body).put(path).then();
    }

    private static ValidatableResponse forbidden(ValidatableResponse answer, String pointer) {
        answer.statusCode(403).body("code", equalTo("forbidden-line"));
        return answer.body("errors[0].pointer", pointer.isEmpty() ? nullValue() : equalTo("#" + pointer));
    }

    private static String speakingFor(String... lines) {
        return TestTokens.of(everyRole().withLines(lines));
    }

    private static String unnarrowed() {
        return TestTokens.of(everyRole());
    }

    private static TokenRequest everyRole() {
        return new TokenRequest(
                "can-bo-du-an",
                List.of("line-agency", "commune-officer", "standing-agency", "approver", "investor"),
                List.of(World.COUNTRY.id().toString()),
                Optional.empty(),
                TokenRequest.LONGEST);
    }

    private String activity(String line) {
        return """
                {"area": "%s", "plan": "%s", "programme": "%s", "line": "%s", "kind": "training", "title": "Tập huấn",
                 "lead": {"name": "Phòng Thử"}, "startOn": "2023-05-01", "dueOn": "2023-09-30", "plannedOutput": 9,
                 "unit": "people"}""".formatted(district, plan, programme, line);
    }

    private static String entry() {
        return "{\"date\": \"2023-06-12\", \"area\": \"%s\", \"output\": 5}".formatted(district);
    }

    private static String act() {
        return """
                {"role": "other", "act": {"number": "1/BB", "issuedOn": "2023-06-12", "issuer": "UBND", "title": "Biên bản"}}""";
    }

    private String plan() {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [{"line": "DA3", "nature": "recurrent", "central": 5, "local": 0,
                  "total": 5}],
                 "targets": [{"key": "CT01", "indicator": "%s", "comparator": "at_least", "value": 100, "unit": "people",
                  "dueOn": "2023-12-31", "line": "DA3"}]}""".formatted(district, programme, people);
    }
}
