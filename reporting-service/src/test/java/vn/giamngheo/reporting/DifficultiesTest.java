package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;
import vn.giamngheo.testing.World.Succession;

/** What stands in the way rolls up, is taken together by the place above, and is answered once for all. */
@QuarkusTest
class DifficultiesTest {

    private static final String DIFFICULTIES = "/api/v1/difficulties";
    private static final World WORLD = World.around("reporting");

    private final String programme =
            WORLD.programme(List.of(World.line("DA1", null), World.line("DA3", null), World.line("DA3-TDA1", "DA3")));
    private final Place province = WORLD.province();
    private final Place one = WORLD.commune(province);
    private final Place other = WORLD.commune(province);
    private final String ofOne = TestTokens.of("commune-officer", one.id().toString());
    private final String ofOther = TestTokens.of("commune-officer", other.id().toString());
    private final String above = TestTokens.of("standing-agency", province.id().toString());
    private final String ministry = TestTokens.of("approver", World.COUNTRY.id().toString());

    @BeforeEach
    void arrived() {
        WORLD.arrive();
    }

    @Test
    void aPlaceAboveTakesEqualOnesTogetherAndAllSeeTheOneAnswer() {
        var first = noted(ofOne, one, province);
        var second = noted(ofOther, other, province);
        list("").body("items.id", containsInAnyOrder(first, second)).body("items.state", contains("open", "open"));
        var merged = note(above, province, World.COUNTRY, "\"" + first + "\", \"" + second + "\"")
                .statusCode(201)
                .body("merged", equalTo(2))
                .extract()
                .<String>path("id");
        list("&topmost=true").body("items.id", contains(merged));
        list("&mergedInto=" + merged).body("items.id", containsInAnyOrder(first, second));
        read(ofOne, first).body("state", equalTo("merged")).body("answer", nullValue());
        work(above).body("", hasSize(0));
        work(ministry).body("difficulty.id", contains(merged));

        does(ministry, merged, "answers", "{\"answer\": \"Sửa định mức từ quý sau\", \"act\": \"9/CV-TD\"}")
                .statusCode(200)
                .body("answer.difficulty", nullValue());
        for (var each : List.of(first, second)) {
            read(each.equals(first) ? ofOne : ofOther, each)
                    .body("state", equalTo("answered"))
                    .body("answer.text", equalTo("Sửa định mức từ quý sau"))
                    .body("answer.act", equalTo("9/CV-TD"))
                    .body("answer.from.code", equalTo("VN"))
                    .body("answer.difficulty", equalTo(merged));
        }
        work(ministry).body("", hasSize(0));
        does(ministry, merged, "answers", "{\"answer\": \"Nữa\"}")
                .statusCode(409)
                .body("code", equalTo("not-open"))
                .body("detail", endsWith("đang ở trạng thái 'đã được trả lời'."));
    }

    @Test
    void anAnswerIsToldAsAChangeOfAllThatWereTakenInto() {
        var first = noted(ofOne, one, province);
        var merged =
                note(above, province, province, "\"" + first + "\"").extract().<String>path("id");
        var cursor =
                Api.get(ofOne, DIFFICULTIES + "/changes?limit=200").extract().header("Link");
        does(above, merged, "answers", "{\"answer\": \"Đã rõ\"}").statusCode(200);
        Api.as(ofOne)
                .urlEncodingEnabled(false)
                .get(cursor.replaceAll("^<(.*)>.*", "$1"))
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items[0].state.answer.text", equalTo("Đã rõ"));
    }

    @Test
    void onlyItsOwnPlaceWordsItAndOnlyWhoIsAskedAnswersIt() {
        var id = noted(ofOne, one, province);
        var change = "{\"description\": \"Khác\", \"proposal\": \"Khác\"}";
        var tag = read(ofOne, id).extract().header("ETag");
        put(above, id, tag, change).statusCode(403).body("code", equalTo("forbidden-place"));
        put(ofOther, id, tag, change).statusCode(404);
        put(ofOne, id, tag, change).statusCode(200).body("description", equalTo("Khác"));
        put(ofOne, id, tag, change).statusCode(412);
        does(ministry, id, "answers", "{\"answer\": \"x\"}").statusCode(403).body("code", equalTo("forbidden-place"));
        does(ofOne, id, "answers", "{\"answer\": \"x\"}").statusCode(403).body("code", equalTo("forbidden-role"));
        does(TestTokens.of("approver", one.id().toString()), id, "answers", "{\"answer\": \"x\"}")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        does(above, id, "withdrawals", "").statusCode(403);
        does(ofOne, id, "withdrawals", "").statusCode(200).body("state", equalTo("withdrawn"));
        does(above, id, "answers", "{\"answer\": \"x\"}").statusCode(409).body("code", equalTo("not-open"));
    }

    @Test
    void onlyWhatAsksAPlaceIsTakenIntoItsOwnAndOnlyOnce() {
        var elsewhere = noted(ofOne, one, one);
        note(above, province, World.COUNTRY, "\"" + elsewhere + "\"")
                .statusCode(422)
                .body("code", equalTo("not-addressed-here"))
                .body("errors[0].pointer", equalTo("#/merges/0"));
        var id = noted(ofOne, one, province);
        var into = note(above, province, World.COUNTRY, "\"" + id + "\"")
                .statusCode(201)
                .extract()
                .<String>path("id");
        note(above, province, World.COUNTRY, "\"" + id + "\"").statusCode(409).body("code", equalTo("not-open"));
        does(above, into, "merges", "{\"difficulties\": [\"" + noted(ofOther, other, province) + "\"]}")
                .statusCode(200)
                .body("merged", equalTo(2));
        does(above, into, "merges", "{\"difficulties\": [\"" + into + "\"]}")
                .statusCode(422)
                .body("code", equalTo("not-addressed-here"));
    }

    @Test
    void theSuccessorGoesOnWithWhatAnEndedPlaceHasNoted() {
        var successor = new Place(UUID.randomUUID(), World.newCommuneCode());
        var id = noted(ofOne, one, province);
        WORLD.reform(
                LocalDate.of(2025, 7, 1), "commune", province, List.of(new Succession(one, successor, "whole", null)));
        WORLD.arrive();
        var officer = TestTokens.of("commune-officer", successor.id().toString());
        does(officer, id, "withdrawals", "").statusCode(200);
    }

    @Test
    void anOpenDifficultyStandsInTheReportThatIsOwed() throws Exception {
        Marks.ofAllServices(WORLD);
        noted(ofOne, one, province);
        var period =
                ReportingDuty.in(province, programme).period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        ReportingDuty.draft(ofOne, period, one, null)
                .statusCode(201)
                .body("content.sections.difficulties", equalTo("- DA1 DA1: Chậm hướng dẫn (QĐ 1/TD)"))
                .body("content.sections.proposals", equalTo("- Đề nghị Nơi " + province.code() + ": Hướng dẫn sớm"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"notedOn\": \"2023-05-10\"; \"notedOn\": \"2999-01-01\"; 422; noted-in-the-future; #/notedOn",
                "\"line\": \"DA1\";           \"line\": \"KHONG\";         422; unknown-reference;   #/line",
                "\"proposal\": \"Hướng dẫn sớm\"; \"proposal\": \" \"; 400; missing-field; #/proposal"
            })
    void whatSaysNothingIsRefused(String said, String instead, int status, String code, String pointer) {
        Api.post(ofOne, DIFFICULTIES, body(one, province, "").replace(said, instead))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void whoSpeaksForSomeLinesWritesOfThoseAndReadsAll() {
        var ofDa3 = speakingFor(programme + "/DA3");
        var ofDa1 = noted(ofOne, one, province);
        var change = "{\"description\": \"Khác\", \"proposal\": \"Khác\"}";
        var tag = read(ofDa3, ofDa1).extract().header("ETag");
        forbidden(note(ofDa3, one, province, ""), "#/line");
        forbidden(put(ofDa3, ofDa1, tag, change), null);
        forbidden(does(ofDa3, ofDa1, "answers", "{\"answer\": \"x\"}"), null);
        forbidden(does(ofDa3, ofDa1, "withdrawals", ""), null);
        var below = body(one, province, "").replace("\"DA1\"", "\"DA3-TDA1\"");
        var own = Api.post(ofDa3, DIFFICULTIES, below).statusCode(201).extract().<String>path("id");
        does(ofDa3, own, "withdrawals", "").statusCode(200);
        var into = body(province, World.COUNTRY, "\"" + ofDa1 + "\"").replace("\"DA1\"", "\"DA3\"");
        forbidden(Api.post(ofDa3, DIFFICULTIES, into), "#/merges/0");
        var taken = Api.post(ofOne, DIFFICULTIES, body(one, province, "").replace("\"DA1\"", "\"DA3\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var both = Api.post(above, DIFFICULTIES, into.replace("[", "[\"" + taken + "\", "))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var answering = TestTokens.of(writer("approver", World.COUNTRY).withLines(programme + "/DA3"));
        forbidden(does(answering, both, "answers", "{\"answer\": \"x\"}"), null);
        forbidden(does(ofDa3, both, "withdrawals", ""), null);
        var ofAll = body(one, province, "").replace("\"line\": \"DA1\",", "");
        forbidden(Api.post(ofDa3, DIFFICULTIES, ofAll), "#/line");
        Api.post(speakingFor(programme), DIFFICULTIES, ofAll).statusCode(201);
        for (var claim : new Object[] {List.of(), "%s/DA1".formatted(programme), null}) {
            forbidden(
                    note(
                            TestTokens.claiming(
                                    "lines", claim, "commune-officer", one.id().toString()),
                            one,
                            province,
                            ""),
                    "#/line");
        }
    }

    @Test
    void whoActsForAnotherSpeaksForTheLinesOfThatOne() {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.DELEGATIONS,
                DelegationState.TYPE,
                id,
                new DelegationState(
                        id,
                        1,
                        false,
                        "truong-phong-thu",
                        "commune-officer",
                        List.of("commune-officer"),
                        List.of(one.id()),
                        null,
                        Days.today(),
                        Days.today(),
                        null,
                        "7/QĐ-TD",
                        List.of(programme + "/DA3")));
        WORLD.arrive();
        forbidden(acting(id, body(one, province, "")), "#/line");
        acting(id, body(one, province, "").replace("\"DA1\"", "\"DA3-TDA1\"")).statusCode(201);
    }

    private ValidatableResponse acting(UUID delegation, String body) {
        return Api.storingAs(ofOther)
                .header("Acting-For", delegation.toString())
                .body(body)
                .post(DIFFICULTIES)
                .then();
    }

    /** Of the commune and of the province: neither speaks for the other. */
    private String speakingFor(String line) {
        return TestTokens.of(new TokenRequest(
                        "can-bo-du-an",
                        List.of("line-agency", "standing-agency"),
                        List.of(one.id().toString(), province.id().toString()),
                        Optional.empty(),
                        TokenRequest.LONGEST)
                .withLines(line));
    }

    private static TokenRequest writer(String role, Place place) {
        return new TokenRequest(
                role, List.of(role), List.of(place.id().toString()), Optional.empty(), TokenRequest.LONGEST);
    }

    private static void forbidden(ValidatableResponse answer, String pointer) {
        answer.statusCode(403).body("code", equalTo("forbidden-line")).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void nobodyBelowOrBesideIsAsked() {
        note(ofOne, one, other, "").statusCode(422).body("code", equalTo("not-above"));
        note(ofOther, one, province, "").statusCode(403);
        Api.get(ofOther, DIFFICULTIES + "/" + noted(ofOne, one, province)).statusCode(404);
    }

    private String noted(String token, Place place, Place to) {
        return note(token, place, to, "").statusCode(201).extract().path("id");
    }

    private ValidatableResponse note(String token, Place place, Place to, String merges) {
        return Api.post(token, DIFFICULTIES, body(place, to, merges));
    }

    private String body(Place place, Place to, String merges) {
        return """
                {"area": "%s", "notedOn": "2023-05-10", "programme": "%s", "line": "DA1", "description": "Chậm hướng dẫn",
                 "basis": "QĐ 1/TD", "proposal": "Hướng dẫn sớm", "to": "%s", "merges": [%s]}
                """.formatted(place.code(), programme, to.code(), merges);
    }

    private static ValidatableResponse read(String token, String id) {
        return Api.get(token, DIFFICULTIES + "/" + id).statusCode(200);
    }

    private ValidatableResponse list(String more) {
        return Api.get(above, DIFFICULTIES + "?area=" + province.code() + more).statusCode(200);
    }

    private ValidatableResponse work(String token) {
        return Api.get(token, "/api/v1/my-work")
                .statusCode(200)
                .rootPath("items.findAll { it.difficulty?.programme == '%s' }".formatted(programme));
    }

    private static ValidatableResponse does(String token, String id, String what, String body) {
        return Api.post(token, DIFFICULTIES + "/" + id + "/" + what, body);
    }

    private static ValidatableResponse put(String token, String id, String tag, String body) {
        return Api.as(token)
                .header("If-Match", tag)
                .body(body)
                .put(DIFFICULTIES + "/" + id)
                .then();
    }
}
