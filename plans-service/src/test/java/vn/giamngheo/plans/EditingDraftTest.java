package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** A draft is edited by several people, none of whom overwrites what another has changed. */
@QuarkusTest
class EditingDraftTest {

    private static final String PLANS = "/api/v1/plans";
    private static final int MANY = 20;

    private final String programme = ProgrammeTest.newCode();
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String indicator = world.indicator("households", "stock", false);
    private final String drafter = Registry.token("standing-agency");
    /** One for all tests: there are few codes of provinces. */
    private static String province;

    private String path;
    private String tag;

    @BeforeEach
    void aDraft() {
        world.arrive();
        province = province == null ? Registry.province() : province;
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        var draft = Api.post(drafter, PLANS, plan("Kế hoạch", "a", "b"))
                .statusCode(201)
                .extract();
        path = PLANS + "/" + draft.<String>path("id");
        tag = draft.header("ETag");
    }

    @Test
    void whatWasMadeHasTheTagOfWhatIsRead() {
        Api.get(drafter, path).statusCode(200).header("ETag", equalTo(tag));
        Api.as(drafter).header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void aDraftIsReplacedAsAWhole() {
        var replaced =
                put(tag, plan("Kế hoạch mới", "b", "a", "c")).statusCode(200).header("ETag", not(equalTo(tag)));
        Api.get(drafter, path)
                .header("ETag", equalTo(replaced.extract().header("ETag")))
                .body("title", equalTo("Kế hoạch mới"))
                .body("status", equalTo("draft"))
                .body("revision", equalTo(2))
                .body("targets.key", contains("b", "a", "c"));
        put(replaced.extract().header("ETag"), plan("Kế hoạch mới"))
                .statusCode(200)
                .body("targets", empty());
        Api.get(drafter, path + "/acts").body("items.act.title", contains("Kế hoạch mới"));
    }

    @Test
    void aPaperThatHasAFileStaysAmongTheActs() {
        var act = Api.get(drafter, path + "/acts").extract().<String>path("items[0].id");
        Api.storingAs(drafter)
                .contentType("application/octet-stream")
                .body("%PDF-1.4\n%%EOF\n".getBytes())
                .post(path + "/acts/" + act + "/files?name=ke-hoach.pdf")
                .then()
                .statusCode(201);
        put(tag, plan("Tên khác", "a")).statusCode(200);
        Api.get(drafter, path + "/acts").body("items.act.title", contains("Kế hoạch", "Tên khác"));
    }

    @Test
    void aChangeSaysWhichStateItMeans() {
        Api.as(drafter)
                .body(plan("Kế hoạch"))
                .put(path)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"))
                .body("errors[0].header", equalTo("If-Match"));
        put("\"stale\"", plan("Kế hoạch"))
                .statusCode(412)
                .body("code", equalTo("stale-version"))
                .body("errors[0].header", equalTo("If-Match"));
        put("W/" + tag, plan("Kế hoạch")).statusCode(412);
        put("unquoted", plan("Kế hoạch")).statusCode(400).body("code", equalTo("unreadable-header"));
        Api.as(drafter).delete(path).then().statusCode(428);
        Api.as(drafter).header("If-Match", "\"stale\"").delete(path).then().statusCode(412);
        Api.get(drafter, path).statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void whatBreaksARuleReplacesNothing() {
        put(tag, plan("Kế hoạch", "a", "a")).statusCode(422).body("errors[0].pointer", equalTo("#/targets/1/key"));
        Api.get(drafter, path).header("ETag", equalTo(tag));
    }

    @Test
    void ofManyWhoReplaceTheSameStateOneWins() throws Exception {
        var statuses = atOnce(number -> put(tag, plan("Bản " + number, "t" + number)));
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(MANY - 1, statuses.stream().filter(status -> status == 412).count(), statuses::toString);
        Api.get(drafter, path).body("revision", equalTo(2)).body("targets", hasSize(1));
    }

    @Test
    void ofManyWhoIssueOneDoes() throws Exception {
        var statuses = atOnce(number -> Api.storingAs(Registry.token("approver"))
                .header("If-Match", tag)
                .post(path + "/issue")
                .then());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertTrue(Set.of(200, 409, 412).containsAll(statuses), statuses::toString);
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotIssued() {
        put(tag, plan("Kế hoạch mới")).statusCode(200);
        Api.storingAs(Registry.token("approver"))
                .header("If-Match", tag)
                .post(path + "/issue")
                .then()
                .statusCode(412);
        Api.get(drafter, path).body("status", equalTo("draft"));
    }

    @Test
    void whatWasIssuedIsNeitherReplacedNorDeleted() {
        var issued = Api.storingAs(Registry.token("approver"))
                .post(path + "/issue")
                .then()
                .statusCode(200);
        var now = Api.get(drafter, path).extract().header("ETag");
        put(now, plan("Kế hoạch mới")).statusCode(409).body("code", equalTo("already-issued"));
        Api.as(drafter).header("If-Match", now).delete(path).then().statusCode(409);
        issued.body("revision", equalTo(2));
    }

    @Test
    void aDeletedDraftIsGone() {
        Api.as(drafter).header("If-Match", tag).delete(path).then().statusCode(204);
        Api.get(drafter, path).statusCode(404);
        Api.get(drafter, path + "/acts").statusCode(404);
        put(tag, plan("Kế hoạch")).statusCode(404);
        Api.get(drafter, PLANS + "?area={area}&year=2023", province)
                .statusCode(200)
                .body("items.id", not(hasItem(path.substring(path.lastIndexOf('/') + 1))));
    }

    @Test
    void onlyTheOwnPlacesAreEdited() {
        var other = TestTokens.of("standing-agency", "00000000-0000-7000-8000-00000000dead");
        Api.as(other)
                .header("If-Match", tag)
                .body(plan("Kế hoạch"))
                .put(path)
                .then()
                .statusCode(403);
        Api.as(other).header("If-Match", tag).delete(path).then().statusCode(403);
        Api.as(Registry.token("auditor"))
                .header("If-Match", tag)
                .delete(path)
                .then()
                .statusCode(403);
    }

    private interface Request {
        ValidatableResponse send(int number);
    }

    private static List<Integer> atOnce(Request request) throws Exception {
        var threads = Executors.newFixedThreadPool(MANY);
        try {
            var calls = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < MANY; i++) {
                var number = i;
                calls.add(() -> request.send(number).extract().statusCode());
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

    private ValidatableResponse put(String ifMatch, String body) {
        return Api.as(drafter).header("If-Match", ifMatch).body(body).put(path).then();
    }

    private String plan(String title, String... targets) {
        var list = new ArrayList<String>();
        for (var key : targets) {
            list.add("""
                    {"key": "%s", "indicator": "%s", "comparator": "at_least", "value": 12.5, "unit": "households",
                     "dueOn": "2023-12-31"}""".formatted(key, indicator));
        }
        return """
                {"area": "%s", "programme": "%s", "title": "%s", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "targets": [%s], "fundLines": [
                  {"line": "DA1", "nature": "investment", "central": 7, "local": 3, "total": 10}]}
                """.formatted(province, programme, title, String.join(", ", list));
    }
}
