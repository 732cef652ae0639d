package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A report that is asked for out of turn is filled in below, by hand or as a file, and its table builds itself. */
@QuarkusTest
class InquiriesTest {

    private static final String INQUIRIES = "/api/v1/inquiries";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final World WORLD = World.around("reporting");

    private final String programme = WORLD.programme("DA1");
    private final String indicator = WORLD.indicator("households", "stock", false);
    private final Place province = WORLD.province();
    private final Place one = WORLD.commune(province);
    private final Place other = WORLD.commune(province);
    private final String ofOne = TestTokens.of("commune-officer", one.id().toString());
    private final String ofOther = TestTokens.of("commune-officer", other.id().toString());
    private final String above = TestTokens.of("standing-agency", province.id().toString());

    @BeforeEach
    void somethingIsKnown() {
        var posting = LedgerFacts.posting(null, one, "DA1", "central", 2023, 2023, 70);
        var fact = LedgerFacts.fact("estimate", programme, "2023-02-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        observed(12, "2023-01-01", "2023-03-31");
        observed(15, "2023-04-01", "2023-06-30");
        WORLD.arrive();
    }

    @Test
    void addresseesFillInAndTheTableBuildsItself() {
        var id = issued();
        table(id).body("rows", hasSize(0)).body("missing.code", contains(one.code(), other.code()));
        answer(ofOne, id, one, "\"total\": 5, \"poor\": 3, \"near_poor\": 2, \"note\": \"Đủ\"")
                .statusCode(200);
        table(id)
                .body("rows.area.code", contains(one.code()))
                .body("rows[0].values.total", equalTo(5))
                .body("rows[0].late", equalTo(false))
                .body("missing.code", contains(other.code()))
                .body("totals.total", equalTo(5));
        answer(ofOther, id, other, "\"total\": 4, \"poor\": 4, \"near_poor\": 0")
                .statusCode(200);
        table(id).body("missing", hasSize(0)).body("totals.total", equalTo(9)).body("totals.poor", equalTo(7));
        answer(ofOne, id, one, "\"total\": 6, \"poor\": 3, \"near_poor\": 3").statusCode(200);
        table(id).body("totals.total", equalTo(10)).body("rows[0].values.note", nullValue());
        var csv = Api.get(above, INQUIRIES + "/" + id + "/table?format=csv")
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, csv.lines().count());
        Api.get(above, INQUIRIES + "/" + id).body("addressees", equalTo(2)).body("answered", equalTo(2));
    }

    @Test
    void onlyWhatAddsHasATotal() {
        var rate = WORLD.indicator("percent", "none", true);
        WORLD.arrive();
        var more = """
                {"key": "share", "name": "Tỷ lệ", "unit": "%%", "type": "integer"},
                {"key": "bound", "name": "Tỷ lệ ghi nhận", "type": "integer", "source": {"indicator": "%s"}},
                {"key": "road", "name": "Đường", "unit": "km", "type": "decimal", "adds": true},
                {"key": "income", "name": "Thu nhập", "unit": "triệu đồng", "type": "decimal"},
                {"key": "people", "name": "Người mỗi hộ", "type": "integer", "adds": false},
                """.formatted(rate);
        var id = issue(above, body().replace("{\"key\": \"note\"", more + "{\"key\": \"note\""))
                .statusCode(201)
                .body("columns.find { it.key == 'total' }.adds", equalTo(true))
                .body("columns.find { it.key == 'bound' }.adds", equalTo(false))
                .body("columns.find { it.key == 'note' }.adds", nullValue())
                .extract()
                .<String>path("id");
        for (var who : List.of(one, other)) {
            var token = who == one ? ofOne : ofOther;
            answer(
                            token,
                            id,
                            who,
                            "\"total\": 4, \"share\": 50, \"bound\": 7, \"road\": 1.5, \"income\": 2.5, \"people\": 4")
                    .statusCode(200);
        }
        var totals = table(id)
                .body("totals.total", equalTo(8))
                .body("totals.road", equalTo(3.0f))
                .body("totals.poor", nullValue())
                .extract()
                .<java.util.Map<String, Object>>path("totals");
        assertEquals(Set.of("total", "poor", "near_poor", "road", "given", "models"), totals.keySet());
    }

    @Test
    void theTableIsHandedRoundAsAWorkbookInVietnamese() throws IOException {
        var id = issue(
                        above,
                        body().replace(
                                        "{\"key\": \"note\"",
                                        "{\"key\": \"day\", \"name\": \"Ngày họp\", \"type\": \"date\"}, {\"key\": \"note\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        answer(ofOne, id, one, "\"total\": 5, \"poor\": 3, \"near_poor\": 2, \"note\": \"Đủ\", \"day\": \"2023-05-09\"")
                .statusCode(200);
        answer(ofOther, id, other, "\"total\": 4").statusCode(200);
        var answered = Api.get(above, INQUIRIES + "/" + id + "/table").extract().<String>path("rows[0].answeredAt");
        var rows = workbook(id);
        assertEquals(List.of("BÁO CÁO NHANH"), rows.get(0));
        assertTrue(rows.get(1).get(0).contains("theo văn bản số 7/CV-TD; số liệu đến ngày 10/05/2023"));
        assertTrue(rows.get(1).get(0).endsWith("hạn trả lời 17:00 ngày 01/01/2099"));
        assertEquals(
                List.of(
                        "Mã địa bàn",
                        "Địa bàn",
                        "Tổng số (hộ)",
                        "Nghèo (hộ)",
                        "Cận nghèo (hộ)",
                        "Ngày họp",
                        "Ghi chú",
                        "Vốn giao (đồng)",
                        "Mô hình",
                        "Trả lời lúc",
                        "Muộn"),
                rows.get(3));
        assertEquals(List.of("A", "B", "1", "2", "3", "C", "D", "4", "5", "E", "G"), rows.get(4));
        assertEquals(List.of("", "TỔNG SỐ", "9", "3", "2"), rows.get(5));
        var first = rows.get(6);
        assertEquals(List.of("5", "3", "2", "09/05/2023", "Đủ"), first.subList(2, 7));
        var moment = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Days.ZONE);
        assertEquals(moment.format(Instant.parse(answered)), first.get(9));
        assertEquals("Không", first.get(10));
    }

    /** What its cells hold, without blanks at the end of a row. */
    private List<List<String>> workbook(String id) throws IOException {
        var file = Api.get(above, INQUIRIES + "/" + id + "/table?format=xlsx")
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var formatter = new DataFormatter(Locale.ROOT);
            var rows = new ArrayList<List<String>>();
            for (var row : workbook.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                for (var i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(formatter.formatCellValue(row.getCell(i)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @Test
    void boundColumnsAreFilledFromTheLedgerAndFromIndicatorsByTheCutOff() {
        var id = issued();
        Api.get(ofOne, path(id, one))
                .statusCode(200)
                .body("values", equalTo(java.util.Map.of()))
                .body("prefilled.given", equalTo(70))
                .body("prefilled.models", equalTo(12));
        Api.get(ofOther, path(id, other)).body("prefilled.given", equalTo(0)).body("prefilled.models", nullValue());
    }

    @Test
    void whatDoesNotFitIsToldAllAtOnce() {
        var id = issued();
        answer(ofOne, id, one, "\"total\": 5.5, \"poor\": \"ba\", \"x\": 1")
                .statusCode(422)
                .body("errors.code", contains("value-of-another-type", "value-of-another-type", "unknown-column"))
                .body("errors[0].pointer", equalTo("#/values/total"));
        answer(ofOne, id, one, "\"total\": 1e999999999")
                .statusCode(422)
                .body("errors.code", contains("value-of-another-type"));
        answer(ofOne, id, one, "\"total\": 6, \"note\": \"a\\u0000b\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/values/note"));
        answer(ofOne, id, one, "\"poor\": 3").statusCode(422).body("errors.code", hasItem("value-missing"));
        answer(ofOne, id, one, "\"total\": 6, \"poor\": 3, \"near_poor\": 2")
                .statusCode(422)
                .body("code", equalTo("check-fails"))
                .body("detail", containsString("6 = 3 + 2"));
        answer(ofOne, id, one, "\"total\": 6, \"poor\": 3").statusCode(200);
    }

    @Test
    void theWorkbookThatIsFilledInIsSentBack() {
        var id = issued();
        var sheet = Api.as(ofOne)
                .header("Accept-Language", "en")
                .get(path(id, one) + "/sheet?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var filled = sheet.replace(",total,Tổng số,hộ,,", ",total,Tổng số,hộ,9,")
                .replace(",poor,Nghèo,hộ,,", ",poor,Nghèo,hộ,9,");
        sent(ofOne, filled, "ok", 6);
        table(id).body("rows[0].values.total", equalTo(9)).body("rows[0].values.given", equalTo(70));
        sent(ofOne, filled, "unchanged", 6);
        sent(ofOne, filled.replace(",poor,Nghèo,hộ,9,", ",poor,Nghèo,hộ,chín,"), "failed", 6);
        table(id).body("rows[0].values.poor", equalTo(9));
        sent(ofOther, filled, "failed", 6);
    }

    @Test
    void whoIsAskedSeesTheQuestionAndItsOwnAnswerAlone() {
        var id = issued();
        answer(ofOne, id, one, "\"total\": 1").statusCode(200);
        Api.get(ofOther, INQUIRIES + "/" + id).statusCode(200);
        Api.get(ofOther, path(id, one)).statusCode(403).body("code", equalTo("forbidden-place"));
        Api.get(ofOther, INQUIRIES + "/" + id + "/table").statusCode(403);
        answer(ofOther, id, one, "\"total\": 1").statusCode(403).body("code", equalTo("forbidden-place"));
        answer(above, id, one, "\"total\": 1").statusCode(403).body("code", equalTo("forbidden-place"));
        var stranger = TestTokens.of("standing-agency", WORLD.province().id().toString());
        Api.get(stranger, INQUIRIES + "/" + id).statusCode(404);
        Api.get(above, INQUIRIES + "?area=" + province.code()).body("items.id", contains(id));
        Api.get(ofOne, INQUIRIES + "?area=" + one.code()).body("items.id", contains(id));
    }

    @Test
    void anAnswerIsGivenToWhatWasRead() {
        var id = issued();
        var tag = Api.get(ofOne, path(id, one)).extract().header("ETag");
        put(ofOne, id, one, tag, "\"total\": 1").statusCode(200);
        put(ofOne, id, one, tag, "\"total\": 2").statusCode(412);
    }

    @Test
    void itIsWorkOfWhoeverIsAskedUntilItIsAnswered() {
        var id = issued();
        work().body("kind", contains("asked")).body("inquiry.inquiry", contains(id));
        answer(ofOne, id, one, "\"total\": 1").statusCode(200);
        work().body("", hasSize(0));
    }

    @Test
    void placesAreNamedOneByOneToo() {
        var id = issue(
                        above,
                        body().replace("\"level\": \"commune\"", "\"addressees\": [\"%s\"]".formatted(other.code())))
                .statusCode(201)
                .extract()
                .<String>path("id");
        table(id).body("missing.code", contains(other.code())).body("missing.code", not(hasItem(one.code())));
        Api.get(ofOne, INQUIRIES + "/" + id).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"level\": \"commune\"; \"addressees\": [];               422; level-or-addressees; #/level",
                "\"level\": \"commune\"; \"level\": \"district\";          422; nobody-asked;        #/level",
                "\"level\": \"commune\"; \"addressees\": [\"VN\"];         422; not-below;           #/addressees/0",
                "near_poor\"]; near_poor +\"];                             422; not-a-formula;       #/checks/0",
                "near_poor\"]; note\"];                                    422; not-a-formula;       #/checks/0",
                "\"key\": \"poor\"; \"key\": \"total\";                    422; column-twice;        #/columns/1/key",
                "2099-01-01; 2020-01-01;                                   422; due-in-the-past;     #/dueAt",
                "\"report\": \"budget-execution\"; \"report\": \"khong\";  400; unknown-code;        #/columns/4/source/report",
                "\"figure\": \"/total/total/allocated\"; \"indicator\": \"x\"; 422; source-unclear;  #/columns/4/source",
                "/total/total/allocated; /total/total/alocated;            422; not-a-figure;        #/columns/4/source/figure",
                "\"figure\"; \"parameters\": {\"zzz\": \"1\"}, \"figure\"; 400; unknown-parameter; #/columns/4/source/parameters",
                "\"figure\"; \"parameters\": {\"area\": \"VN\"}, \"figure\"; 422; said-by-the-period; #/columns/4/source/parameters/area",
                "budget-execution; review-results;                         400; missing-parameter;   #/columns/4/source/parameters/standard",
                "\"askedOn\": \"2023; \"askedOn\": \"2099;                    422; asked-in-the-future; #/askedOn",
                "\"level\"; \"cutOff\": \"9999-12-31\", \"level\";         422; cut-off-outside;     #/cutOff",
                "\"level\"; \"cutOff\": \"2099-01-02\", \"level\";         422; cut-off-outside;     #/cutOff",
                "\"level\"; \"cutOff\": \"0001-01-01\", \"level\";         422; cut-off-outside;     #/cutOff",
                "\"type\": \"text\"; \"type\": \"text\", \"adds\": true;     422; does-not-add;        #/columns/3/adds",
                "\"unit\": \"đồng\"; \"unit\": \"%\", \"adds\": true;         422; does-not-add;        #/columns/4/adds"
            })
    void anInquiryThatCannotBeAnsweredIsRefused(String said, String instead, int status, String code, String pointer) {
        issue(above, body().replace(said, instead))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void whatCannotBeFilledIsLeftOutAndAnsweredByHand() {
        var begun = merged(LocalDate.of(2023, 5, 1));
        var officer = TestTokens.of("commune-officer", begun.id().toString());
        var id = issue(above, body().replace("\"level\"", "\"cutOff\": \"2023-04-01\", \"level\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var read = Api.get(officer, path(id, begun))
                .statusCode(200)
                .body("prefilled.given", nullValue())
                .body("unfilled.given", equalTo("unknown-code"))
                .extract();
        Api.get(officer, path(id, begun) + "/sheet").statusCode(200);
        put(officer, id, begun, read.header("ETag"), "\"total\": 1, \"given\": 70")
                .statusCode(200);
    }

    @Test
    void aPlaceThatEndedBeforeTheCutOffIsFilledFromItsLastDay() {
        var id = issue(above, body().replace("\"level\"", "\"cutOff\": \"2023-06-15\", \"level\""))
                .statusCode(201)
                .extract()
                .<String>path("id");
        merged(LocalDate.of(2023, 6, 1));
        Api.get(ofOne, path(id, one))
                .statusCode(200)
                .body("prefilled.given", equalTo(70))
                .body("unfilled", nullValue());
    }

    @Test
    void whatIsAskedOfAPlaceThatEndedIsAnsweredWithItsSheetAndListedForWhatItHasBecome() {
        var id = issued();
        var merged = merged(LocalDate.of(2023, 5, 1));
        var officer = TestTokens.of("commune-officer", merged.id().toString());
        var sheet = Api.as(officer)
                .header("Accept-Language", "en")
                .get(path(id, one) + "/sheet?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        sent(officer, sheet.replace(",total,Tổng số,hộ,,", ",total,Tổng số,hộ,9,"), "ok", 6);
        table(id).body("rows[0].values.total", equalTo(9));
        Api.get(officer, INQUIRIES + "?area=" + merged.code()).body("items.id", contains(id));
    }

    @Test
    void whoeverAsksGivesMoreTime() {
        var id = issued();
        extend(above, id, "2098-01-01").statusCode(422).body("code", equalTo("due-not-later"));
        extend(above, id, "2020-01-01")
                .statusCode(422)
                .body("code", equalTo("due-in-the-past"))
                .body("detail", matchesPattern("Hạn \\d\\d:\\d\\d ngày \\d\\d/01/2020 đã qua\\."));
        for (var unreadable : List.of("+999999999-12-31", "10000-01-01", "2099-06-31", "soon")) {
            extend(above, id, unreadable).statusCode(400).body("errors[0].pointer", equalTo("#/dueAt"));
        }
        extend(ofOne, id, "2099-06-01").statusCode(403).body("code", equalTo("forbidden-role"));
        var ministry = TestTokens.of("standing-agency", World.COUNTRY.id().toString());
        extend(ministry, id, "2099-06-01").statusCode(403).body("code", equalTo("forbidden-place"));
        extend(above, id, "2099-06-01")
                .statusCode(200)
                .body("dueAt", equalTo("2099-06-01T10:00:00Z"))
                .body("steps.step", contains("extended"))
                .body("steps[0].reason", equalTo("Mưa lũ"))
                .body("steps[0].dueBefore", equalTo("2099-01-01T10:00:00Z"));
        work().body("inquiry.dueAt", contains("2099-06-01T10:00:00Z"));
    }

    @Test
    void whatIsWithdrawnIsAskedNoMore() {
        var id = issued();
        answer(ofOther, id, other, "\"total\": 4").statusCode(200);
        withdraw(ofOne, id).statusCode(403);
        withdraw(above, id)
                .statusCode(200)
                .body("steps.step", contains("withdrawn"))
                .body("steps[0].act.number", equalTo("8/CV-TD"));
        work().body("", hasSize(0));
        answer(ofOne, id, one, "\"total\": 1").statusCode(409).body("code", equalTo("inquiry-withdrawn"));
        withdraw(above, id).statusCode(409).body("code", equalTo("inquiry-withdrawn"));
        extend(above, id, "2099-06-01").statusCode(409).body("code", equalTo("inquiry-withdrawn"));
        table(id).body("totals.total", equalTo(4));
        Api.get(ofOne, INQUIRIES + "/" + id).body("steps[0].reason", equalTo("Gửi nhầm"));
    }

    @RepeatedTest(3)
    void whoAnswersWhileItIsWithdrawnAnswersBeforeOrNotAtAll() throws Exception {
        var id = issued();
        var withdrawn = CompletableFuture.supplyAsync(
                () -> withdraw(above, id).extract().statusCode());
        var answered = answer(ofOne, id, one, "\"total\": 1").extract().statusCode();
        assertEquals(200, withdrawn.get(10, TimeUnit.SECONDS));
        assertTrue(Set.of(200, 409).contains(answered));
        assertEquals(0, ServiceDatabase.of("reporting").number("""
                        select count(*) from inquiry_answer a join inquiry_step s using (inquiry_id)
                        where a.inquiry_id = ? and s.step = 'WITHDRAWN' and a.answered_at > s.done_at
                        """, UUID.fromString(id)));
    }

    private static ValidatableResponse extend(String token, String id, String day) {
        return Api.post(token, INQUIRIES + "/" + id + "/extensions", """
                {"dueAt": "%sT17:00:00+07:00", "reason": "Mưa lũ"}""".formatted(day));
    }

    private static ValidatableResponse withdraw(String token, String id) {
        return Api.post(token, INQUIRIES + "/" + id + "/withdrawals", """
                {"reason": "Gửi nhầm", "act": {"number": "8/CV-TD", "issuer": "UBND tỉnh", "title": "Rút yêu cầu"}}""");
    }

    /** The first commune becomes another one, and its act is entered late. */
    private Place merged(LocalDate day) {
        var merged = new Place(UUID.randomUUID(), World.newCommuneCode());
        WORLD.reform(day, "commune", province, List.of(new World.Succession(one, merged, "whole", null)));
        WORLD.arrive();
        return merged;
    }

    @Test
    void onlyThePlaceItselfAsks() {
        issue(TestTokens.of("standing-agency", World.COUNTRY.id().toString()), body())
                .statusCode(403);
        issue(ofOne, body()).statusCode(403).body("code", equalTo("forbidden-role"));
    }

    private String issued() {
        return issue(above, body()).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse issue(String token, String body) {
        return Api.post(token, INQUIRIES, body);
    }

    private String body() {
        return """
                {"area": "%s", "askedOn": "2023-05-10", "kind": "urgent", "programme": "%s", "title": "Báo cáo nhanh",
                 "act": {"number": "7/CV-TD", "issuer": "UBND tỉnh", "title": "Yêu cầu báo cáo"},
                 "dueAt": "2099-01-01T17:00:00+07:00", "level": "commune",
                 "columns": [
                   {"key": "total", "name": "Tổng số", "unit": "hộ", "type": "integer", "required": true},
                   {"key": "poor", "name": "Nghèo", "unit": "hộ", "type": "integer"},
                   {"key": "near_poor", "name": "Cận nghèo", "unit": "hộ", "type": "integer"},
                   {"key": "note", "name": "Ghi chú", "type": "text"},
                   {"key": "given", "name": "Vốn giao", "unit": "đồng", "type": "money",
                    "source": {"report": "budget-execution", "figure": "/total/total/allocated"}},
                   {"key": "models", "name": "Mô hình", "type": "integer", "source": {"indicator": "%s"}}],
                 "checks": ["total = poor + near_poor"]}
                """.formatted(province.code(), programme, indicator);
    }

    private static String path(String id, Place place) {
        return INQUIRIES + "/" + id + "/answers/" + place.id();
    }

    private static ValidatableResponse answer(String token, String id, Place place, String values) {
        return put(token, id, place, "*", values);
    }

    private static ValidatableResponse put(String token, String id, Place place, String tag, String values) {
        return Api.as(token)
                .header("If-Match", tag)
                .body("{\"values\": {" + values + "}}")
                .put(path(id, place))
                .then();
    }

    private ValidatableResponse table(String id) {
        return Api.get(above, INQUIRIES + "/" + id + "/table").statusCode(200);
    }

    private ValidatableResponse work() {
        return Api.get(ofOne, "/api/v1/my-work").statusCode(200).rootPath("items.findAll { it.kind == 'asked' }");
    }

    private static void sent(String token, String file, String result, int lines) {
        var job = Api.storingAs(token, UUID.randomUUID().toString())
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(INQUIRIES + "/imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Eventually.until(SOON, () -> Api.get(token, job).body(result, equalTo(lines)));
    }

    private void observed(long count, String from, String to) {
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
                        one.id(),
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        null,
                        null,
                        BigDecimal.valueOf(count)));
    }
}
