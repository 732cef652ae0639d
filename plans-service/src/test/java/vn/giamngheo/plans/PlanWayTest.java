package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Draft, submitted, returned, issued, amended, closed: who may take which step, and what is left of what was said. */
@QuarkusTest
class PlanWayTest {

    private static final String PLANS = "/api/v1/plans";
    private static final int MANY = 20;
    private static final String ACT = """
            {"number": "9/QĐ-UBND", "issuedOn": "2023-07-03", "kind": "decision", "issuer": "UBND", "title": "Điều chỉnh"}""";

    private final String programme = ProgrammeTest.newCode();
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String indicator = world.indicator("households", "stock", false);
    private final String drafter = Registry.token("standing-agency");
    private final String approver = Registry.token("approver");
    private static String province;
    private String path;

    @BeforeEach
    void aDraft() {
        world.arrive();
        province = province == null ? Registry.province() : province;
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        path = PLANS + "/"
                + Api.post(drafter, PLANS, plan(361)).statusCode(201).extract().path("id");
    }

    @Test
    void aPlanIsSubmittedReturnedWithAReasonSubmittedAgainAndIssued() {
        step(drafter, "submit", "").statusCode(200).body("status", equalTo("submitted"));
        edited(plan(362)).statusCode(409).body("code", equalTo("already-submitted"));
        step(approver, "return", "{\"reason\": \"Thiếu số hộ cận nghèo\"}")
                .statusCode(200)
                .body("status", equalTo("returned"))
                .body("steps[1].reason", equalTo("Thiếu số hộ cận nghèo"));
        step(approver, "issue", "").statusCode(409).body("code", equalTo("not-submitted"));
        edited(plan(362)).statusCode(200).body("status", equalTo("returned"));
        step(drafter, "submit", "").statusCode(200);
        step(approver, "issue", "")
                .statusCode(200)
                .body("status", equalTo("issued"))
                .body("steps.status", contains("submitted", "returned", "submitted", "issued"));
    }

    @Test
    void onlyWhatWasSubmittedIsReturnedAndOnlyADraftIsSubmitted() {
        step(approver, "return", "{\"reason\": \"Chưa xem\"}").statusCode(409).body("code", equalTo("not-submitted"));
        step(drafter, "submit", "").statusCode(200);
        step(drafter, "submit", "").statusCode(409).body("code", equalTo("already-submitted"));
        step(approver, "return", "{\"reason\": \" \"}").statusCode(400).body("errors[0].pointer", equalTo("#/reason"));
    }

    @Test
    void whoDraftsDoesNotReturnAmendOrCloseAndNobodyDoesElsewhere() {
        var elsewhere = TestTokens.of("approver", "00000000-0000-7000-8000-00000000dead");
        for (var step : List.of("return", "amendments", "close")) {
            step(drafter, step, "{}").statusCode(403).body("code", equalTo("forbidden-role"));
        }
        step(elsewhere, "return", "{\"reason\": \"Không\"}").statusCode(403).body("code", equalTo("forbidden-place"));
        step(elsewhere, "amendments", amendment(1)).statusCode(403).body("code", equalTo("forbidden-place"));
        step(elsewhere, "close", "{\"act\": %s}".formatted(ACT)).statusCode(403);
        Api.get(elsewhere, path + "/revisions").statusCode(403);
        Api.get(elsewhere, path + "/differences?from=1").statusCode(403);
    }

    @Test
    void ofTwentyApproversAtOnceOneIssuesAndNineteenAreTold() throws Exception {
        var tag = step(drafter, "submit", "").statusCode(200).extract().header("ETag");
        var read = tag == null ? Api.get(approver, path).extract().header("ETag") : tag;
        var statuses = atOnce(() -> Api.storingAs(approver)
                .header("If-Match", read)
                .post(path + "/issue")
                .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(
                MANY - 1, statuses.stream().filter(Set.of(409, 412)::contains).count(), statuses::toString);
        Api.get(approver, path).body("steps.status", contains("submitted", "issued"));
    }

    @Test
    void anAmendmentIsARevisionAndWhatWasSaidBeforeIsKept() {
        step(approver, "amendments", amendment(400)).statusCode(409).body("code", equalTo("not-issued"));
        step(approver, "issue", "").statusCode(200);
        step(approver, "amendments", amendment(400))
                .statusCode(201)
                .body("status", equalTo("amended"))
                .body("targets[0].value", equalTo(400));
        Api.get(drafter, path + "/revisions").statusCode(200).body("items", hasSize(2));
        Api.get(drafter, path + "/revisions/1").body("targets[0].value", equalTo(361));
        Api.get(drafter, path + "/acts").body("items.role", contains("document", "amendment"));
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertTrue(events.consumeAll(Topics.PLANS).stream()
                            .anyMatch(event -> event.contains(path.substring(path.lastIndexOf('/') + 1))
                                    && event.contains("\"status\":\"amended\""))));
        }
    }

    @Test
    void anOlderAmendmentIsARevisionThatTakesNothingBackFromALaterOne() {
        step(approver, "issue", "").statusCode(200);
        step(approver, "amendments", amendment(400)).statusCode(201);
        var older = amendment(380).replace("9/QĐ-UBND", "6/QĐ-UBND").replace("2023-07-03", "2023-05-03");
        step(approver, "amendments", older).statusCode(201).body("targets[0].value", equalTo(400));
        Api.get(drafter, path).body("targets[0].value", equalTo(400));
        var revisions = Api.get(drafter, path + "/revisions")
                .body("items.act.number", contains("9/QĐ-UBND", "6/QĐ-UBND", "9/QĐ-UBND"))
                .body("items[0].act", nullValue())
                .body("items[2].act.issuedOn", equalTo("2023-05-03"))
                .extract()
                .<List<Integer>>path("items.revision");
        assertEquals(380, valueIn(revisions.get(2)));
        assertEquals(400, valueIn(revisions.get(3)));
        step(approver, "amendments", amendment(420).replace("2023-07-03", "2023-08-03"))
                .statusCode(201)
                .body("targets[0].value", equalTo(420));
    }

    @Test
    void aDateThatLeavesTheDayOpenYieldsToADayWithinItInWhateverOrderTheyCome() {
        step(approver, "issue", "").statusCode(200);
        step(approver, "amendments", amendment(400)).statusCode(201);
        step(approver, "amendments", amendment(380).replace("2023-07-03", "2023-07"))
                .statusCode(201)
                .body("targets[0].value", equalTo(400));
        step(approver, "amendments", amendment(390).replace("2023-07-03", "2023-07-01"))
                .statusCode(201)
                .body("targets[0].value", equalTo(400));
        step(approver, "amendments", amendment(420).replace("2023-07-03", "2023-08"))
                .statusCode(201)
                .body("targets[0].value", equalTo(420));
    }

    @Test
    void nothingIsIssuedThatIsDatedInTheFutureAndNothingAmendedBeforeItIsThere() {
        var dated = plan(1).replace("\"issuer\"", "\"issuedOn\": \"2099-01-01\", \"issuer\"");
        edited(dated).statusCode(200);
        step(approver, "issue", "").statusCode(422).body("code", equalTo("act-in-the-future"));
        edited(dated.replace("2099-01-01", "2023-02-15")).statusCode(200);
        step(approver, "issue", "").statusCode(200);
        var amending = "{\"act\": %s, \"plan\": %s}".formatted(ACT, dated);
        step(approver, "amendments", amending)
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"))
                .body("errors[0].pointer", equalTo("#/plan/issuedOn"));
        for (var before : List.of("2023-02-14", "2023-01")) {
            step(approver, "amendments", amendment(2).replace("2023-07-03", before))
                    .statusCode(422)
                    .body("code", equalTo("before-its-step"))
                    .body("errors[0].pointer", equalTo("#/act/issuedOn"));
        }
        for (var since : List.of("2023-02", "2023-02-15")) {
            step(approver, "amendments", amendment(2).replace("2023-07-03", since))
                    .statusCode(201)
                    .body("issuedOn", equalTo("2023-02-15"));
        }
    }

    @Test
    void noAmendmentMovesItsPlanBehindItselfByStatingAnotherDateOfItOrNone() {
        var dated = plan(1).replace("\"issuer\"", "\"issuedOn\": \"2023-02-15\", \"issuer\"");
        edited(dated).statusCode(200);
        step(approver, "issue", "").statusCode(200);
        step(approver, "amendments", amendment(2)).statusCode(201).body("issuedOn", equalTo("2023-02-15"));
        for (var stated : List.of(plan(3), dated, dated.replace("2023-02-15", "2022-12-20"))) {
            for (var step : List.of("2023-02-14", "2023-01")) {
                step(
                                approver,
                                "amendments",
                                "{\"act\": %s, \"plan\": %s}".formatted(ACT.replace("2023-07-03", step), stated))
                        .statusCode(422)
                        .body("code", equalTo("before-its-step"))
                        .body("errors[0].pointer", equalTo("#/act/issuedOn"));
            }
        }
        step(approver, "amendments", amendment(4).replace("2023-07-03", "2023-05-03"))
                .statusCode(201);
        int older = Api.get(drafter, path + "/revisions").extract().path("items[-2].revision");
        assertEquals(4, valueIn(older));
        Api.get(drafter, path + "/revisions/" + older).body("issuedOn", equalTo("2023-02-15"));
        step(approver, "close", "{\"act\": %s}".formatted(ACT.replace("2023-07-03", "2023-02-14")))
                .statusCode(422)
                .body("code", equalTo("before-its-step"));
    }

    @Test
    void whatIsNotSignedAmendsAndClosesNothing() {
        step(approver, "issue", "").statusCode(200);
        for (var unsigned : List.of(
                ACT.replace("\"number\": \"9/QĐ-UBND\", ", ""),
                ACT.replace("\"issuedOn\": \"2023-07-03\", ", ""),
                ACT.replace("2023-07-03", "2023"))) {
            step(approver, "amendments", "{\"act\": %s, \"plan\": %s}".formatted(unsigned, plan(2)))
                    .statusCode(422)
                    .body("code", equalTo("act-not-signed"))
                    .body("errors[0].pointer", equalTo("#/act"));
            step(approver, "close", "{\"act\": %s}".formatted(unsigned)).statusCode(422);
        }
    }

    private long valueIn(int revision) {
        return Math.round(Api.get(drafter, path + "/revisions/" + revision)
                .extract()
                .jsonPath()
                .getDouble("targets[0].value"));
    }

    @Test
    void anActThatHasNotComeAmendsAndClosesNothing() {
        step(approver, "issue", "").statusCode(200);
        step(approver, "amendments", amendment(400).replace("2023-07-03", "2099-07-03"))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"));
        step(approver, "close", "{\"act\": %s}".formatted(ACT.replace("2023-07-03", "2099-07-03")))
                .statusCode(422)
                .body("code", equalTo("act-in-the-future"));
    }

    @Test
    void whatTwoRevisionsSayOtherwiseIsReadByProgramsAndByPeople() {
        step(approver, "issue", "").statusCode(200);
        step(approver, "amendments", amendment(400)).statusCode(201);
        Api.as(drafter)
                .header("Accept-Language", "vi")
                .get(path + "/differences?from=1")
                .then()
                .statusCode(200)
                .body("differences.path", contains("/targets/CT01/value"))
                .body("differences[0].change", equalTo("changed"))
                .body("differences[0].before", equalTo(361))
                .body("differences[0].after", equalTo(400))
                .body("differences.words", hasItem("Sửa chỉ tiêu – CT01 – giá trị: 361 → 400"));
        Api.as(drafter)
                .header("Accept-Language", "en")
                .get(path + "/differences?from=1&to=2")
                .then()
                .body("differences", hasSize(0));
        Api.get(drafter, path + "/differences?from=99")
                .statusCode(400)
                .body("code", equalTo("unknown-revision"))
                .body("errors[0].parameter", equalTo("from"));
        Api.get(drafter, path + "/differences").statusCode(400).body("code", equalTo("missing-parameter"));
    }

    @Test
    void aPlanIsClosedByAnActAndStaysAsItIs() {
        step(approver, "issue", "").statusCode(200);
        step(approver, "close", "{}").statusCode(400);
        step(approver, "amendments", amendment(400)).statusCode(201);
        step(approver, "close", "{\"act\": %s}".formatted(ACT.replace("2023-07-03", "2023-07-02")))
                .statusCode(422)
                .body("code", equalTo("before-its-step"))
                .body("errors[0].pointer", equalTo("#/act/issuedOn"));
        step(approver, "close", "{\"act\": %s}".formatted(ACT))
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("steps[-1].status", equalTo("closed"));
        step(approver, "amendments", amendment(1)).statusCode(409).body("code", equalTo("plan-closed"));
        step(approver, "close", "{\"act\": %s}".formatted(ACT)).statusCode(409).body("code", equalTo("plan-closed"));
    }

    @Test
    void anAmendmentObeysTheRulesOfADraft() {
        step(approver, "issue", "").statusCode(200);
        step(approver, "amendments", amendment(1).replace("\"DA1\"", "\"DA9\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/plan/fundLines/0/line"));
        Api.get(approver, path).body("status", equalTo("issued"));
    }

    @Test
    void aRangeHasTwoFiguresAndWordsHaveNone() {
        var wrong = plan(361).replace("\"value\": 361", "\"value\": 361, \"upper\": 400");
        Api.post(drafter, PLANS, wrong).statusCode(422).body("errors[0].code", equalTo("figure-of-another-comparator"));
        Api.post(drafter, PLANS, wrong.replace("at_least", "range"))
                .statusCode(201)
                .body("targets[0].upper", equalTo(400));
        Api.post(drafter, PLANS, plan(361).replace("at_least", "qualitative")).statusCode(422);
        Api.post(drafter, PLANS, plan(361).replace("at_least", "qualitative").replace("\"value\": 361,", ""))
                .statusCode(201);
    }

    @Test
    void aPlanCarriesOutAnIssuedOneOfItsPlaceOrAbove() {
        var parent = path.substring(path.lastIndexOf('/') + 1);
        var child = plan(1).replace("\"title\"", "\"parent\": \"%s\", \"title\"".formatted(parent));
        Api.post(drafter, PLANS, child).statusCode(422).body("errors.pointer", contains("#/parent"));
        step(approver, "issue", "").statusCode(200);
        Api.post(drafter, PLANS, child).statusCode(201).body("parent", equalTo(parent));
    }

    private ValidatableResponse step(String token, String step, String body) {
        return Api.post(token, path + "/" + step, body);
    }

    private ValidatableResponse edited(String body) {
        var tag = Api.get(drafter, path).extract().header("ETag");
        return Api.as(drafter).header("If-Match", tag).body(body).put(path).then();
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < MANY; i++) {
                calls.add(call);
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(calls)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private String amendment(int value) {
        return "{\"act\": %s, \"plan\": %s}".formatted(ACT, plan(value));
    }

    private String plan(int value) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [
                  {"line": "DA1", "nature": "investment", "central": 7, "local": 3, "total": 10}],
                 "targets": [{"key": "CT01", "indicator": "%s", "comparator": "at_least", "value": %d, "unit": "households",
                  "dueOn": "2023-12-31"}]}
                """.formatted(province, programme, indicator, value);
    }
}
