package vn.giamngheo.indicators.paper;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.indicators.household.Neighbourhood;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.platform.paper.Paper;
import vn.giamngheo.platform.paper.Paper.Style;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;
import vn.giamngheo.testing.World.Succession;

/** A village's review on paper, blank and filled, in our layout and in those that places have loaded. */
@QuarkusTest
class PapersTest {

    private static final World WORLD = World.around("indicators");
    private static final String[] THREE = {"nutrition", "water_source", "sanitation"};
    private static final String TEMPLATES = "/api/v1/paper-templates";
    private static final Pattern CITIZEN_ID = Pattern.compile("999[0-9]{9}");

    private final Place province = WORLD.province();
    private final Place commune = WORLD.commune(province);
    private final Neighbourhood upper = new Neighbourhood(WORLD.village(commune));
    private final Neighbourhood lower = new Neighbourhood(WORLD.village(commune));
    private Reviewing round;
    private String poor;
    private String near;

    @BeforeEach
    void arrive() {
        Reviewing.settle(WORLD, upper.village(), "rural");
        Reviewing.settle(WORLD, lower.village(), "rural");
        WORLD.arrive();
        TestStandards.national();
        Reviewing.rules();
        poor = upper.household("P-01");
        near = upper.household("P-02");
        round = Reviewing.yearly(commune, 2025, "2024-12-31");
        round.list(LocalDate.of(2025, 9, 10), poor, near).statusCode(200);
    }

    private void surveyed() {
        round.survey(poor, "2025-09-20", 1_400_000, THREE).statusCode(200);
        round.survey(near, "2025-09-20", 1_450_000, "nutrition").statusCode(200);
    }

    private void posted() {
        surveyed();
        round.meet(upper.village(), "2025-10-05", 40, 30).statusCode(200);
        round.post(upper.village(), "2025-10-10", "2025-10-14").statusCode(200);
    }

    private void decided() {
        posted();
        round.decide("2025-12-01").statusCode(200);
    }

    @Test
    void whatHangsInTheVillageSaysFromWhenToWhenAndWhatWasObjected() {
        posted();
        round.object(near, "2025-10-11").statusCode(200);
        var posted = text(
                "village-head", "posting-list", "village=" + upper.village().code());
        assertAll(
                posted,
                "Niêm yết từ ngày 10/10/2025 đến ngày 14/10/2025 tại: Nhà văn hóa thôn, Trụ sở xã.",
                "1\tP-01\tChủ hộ P-01\t2\t\t30\tHộ nghèo",
                "2\tP-02\tChủ hộ P-02\t2\t\t10\tHộ cận nghèo",
                "1\tP-02\t11/10/2025\t……………\tĐang phúc tra");
        assertFalse(CITIZEN_ID.matcher(posted).find());
        assertFalse(posted.contains("Thu nhập cao hơn"), "why somebody objected hangs nowhere");
        round.recheck(near, "2025-10-20", 1_450_000, "nutrition").statusCode(200);
        assertAll(text("commune-officer", "posting-list", ""), "1\tP-02\t11/10/2025\t20/10/2025\tKhiếu nại đúng");
    }

    @Test
    void theMinutesSayHowManyAgreed() {
        posted();
        assertAll(
                text(
                        "village-head",
                        "meeting-minutes",
                        "village=" + upper.village().code()),
                "Hôm nay, ngày 05/10/2025, tại Nơi " + upper.village().code(),
                "Số người dự họp: 40. Số người đồng ý: 30 (75 %).",
                "kết quả rà soát của 2 hộ");
    }

    @Test
    void aDecisionIsPrintedAsADraftBeforeItIsSigned() {
        posted();
        assertAll(text("approver", "decision", ""), "Số: ……………", "1 hộ nghèo, 1 hộ cận nghèo");
        round.decide("2025-12-01").statusCode(200);
        assertAll(
                text("approver", "decision", ""),
                "Số: 12/QĐ-UBND",
                "ngày 01 tháng 12 năm 2025",
                "Kèm theo Quyết định số 12/QĐ-UBND ngày 01/12/2025",
                "1\tNơi " + upper.village().code() + "\tP-01\tChủ hộ P-01\t2\tHộ nghèo");
    }

    @Test
    void everyCertificateOfAVillageStandsOnAPageOfItsOwn() throws Exception {
        decided();
        var file = print(
                "commune-officer", "certificate", "village=" + upper.village().code());
        var code = Api.get(upper.token("commune-officer"), Neighbourhood.PATH + "/" + poor + "/certificates")
                .extract()
                .<String>path("items[0].code");
        assertAll(text(file), "Chủ hộ: Chủ hộ P-01", "Mã giấy chứng nhận: " + code, "Chủ hộ: Chủ hộ P-02", "Con P-02");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertEquals(1, breaks(document));
        }
        var one = text("commune-officer", "certificate", "household=" + poor);
        assertTrue(one.contains(code) && !one.contains("P-02"), one);
    }

    private static long breaks(XWPFDocument document) {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> run.getCTR().toString().contains("type=\"page\""))
                .count();
    }

    @Test
    void citizenNumbersArePrintedForTheOfficerOnlyAndEachLookIsLogged() {
        decided();
        var query = "village=" + upper.village().code();
        assertTrue(CITIZEN_ID
                .matcher(text("commune-officer", "certificate", query))
                .find());
        var masked = text("approver", "certificate", query);
        assertFalse(CITIZEN_ID.matcher(masked).find());
        assertAll(masked, "Chủ hộ P-01", "*********");
        Api.get(upper.token("auditor"), Neighbourhood.PATH + "/" + poor + "/accesses")
                .statusCode(200)
                .body(
                        "items.findAll { it.purpose == 'paper-certificate' }.subject",
                        hasItems("commune-officer", "approver"));
    }

    @Test
    void aSurveySheetIsPrintedBlankOrWithWhatWasFound() {
        var query = "village=" + upper.village().code();
        TestStandards.sheet(TestTokens.of("admin", commune.id().toString()), commune.code(), "rural", 1)
                .statusCode(201);
        var blank = text("surveyor", "survey-sheet", query + "&blank=true");
        assertAll(blank, "Chủ hộ: ……………", "1\tViệc làm\t\t", "1\tNhà kiên cố\t60\t", "2\tTrâu\t40\t");
        assertFalse(blank.contains("P-0"), "a blank sheet names nobody");
        Api.get(upper.token("auditor"), Neighbourhood.PATH + "/" + poor + "/accesses")
                .body("items.purpose.findAll { it == 'paper-survey-sheet' }", equalTo(List.of()));
        surveyed();
        assertAll(
                text("surveyor", "survey-sheet", query),
                "Khu vực: Nông thôn. Mã hộ: P-01",
                "Thu nhập bình quân người/tháng (đồng): 1.400.000.",
                "3\tDinh dưỡng\t\tX",
                "Điểm B2: 30. Kết quả: Hộ nghèo.");
    }

    @Test
    void aRequestIsPrintedForWhoeverAsked() {
        assertAll(
                text("surveyor", "request", "household=" + near),
                "Họ và tên chủ hộ: Chủ hộ P-02.",
                "Ngày đề nghị: 10/09/2025.",
                "Con P-02\t2015\tNam\tTày\tCon");
        assertAll(text("surveyor", "request", "blank=true"), "Họ và tên chủ hộ: ……………");
    }

    @Test
    void aLetterConfirmsAClassOnADay() {
        decided();
        var path = Neighbourhood.PATH + "/" + poor + "/confirmation-letter?standard=" + TestStandards.NATIONAL;
        var letter = Api.get(upper.token("commune-officer"), path + "&on=2025-12-02")
                .statusCode(200)
                .extract();
        assertAll(
                text(letter.asByteArray()),
                "là Hộ nghèo theo chuẩn " + TestStandards.NATIONAL + " từ ngày 01/12/2025.",
                "Căn cứ: văn bản số 12/QĐ-UBND ngày 01/12/2025");
        Api.get(upper.token("commune-officer"), path + "&on=2025-11-30")
                .statusCode(409)
                .body("code", equalTo("nothing-to-print"));
        Api.get(upper.token("commune-officer"), path + "&on=2099-01-01")
                .statusCode(422)
                .body("errors[0].parameter", equalTo("on"));
        Api.get(lower.token("commune-officer"), path).statusCode(403);
        Api.get(upper.token("commune-officer"), path + "X").statusCode(400).body("code", equalTo("unknown-code"));
        assertAll(
                text(
                        "approver",
                        "confirmation-letter",
                        "village=" + upper.village().code()),
                "Chủ hộ P-02");
    }

    @Test
    void whoeverHasAnotherPlaceOrRolePrintsNothing() {
        decided();
        var village = "?village=" + upper.village().code();
        var path = Reviewing.PATH + "/" + round.id() + "/papers/";
        Api.get(lower.token("village-head"), path + "posting-list" + village).statusCode(403);
        Api.get(lower.token("commune-officer"), path + "certificate?household=" + poor)
                .statusCode(403);
        Api.get(upper.token("village-head"), path + "posting-list").statusCode(403);
        Api.get(upper.token("auditor"), path + "posting-list" + village).statusCode(403);
        Api.get(upper.token("commune-officer"), path + "love-letter" + village).statusCode(404);
        Api.get(upper.token("commune-officer"), path + "certificate").statusCode(400);
        Api.get(
                        lower.token("commune-officer"),
                        path + "certificate?village=" + lower.village().code())
                .statusCode(409)
                .body("code", equalTo("nothing-to-print"));
    }

    @Test
    void whoeverGotAPartOfACommunePrintsNothingOfAllOfIt() {
        decided();
        var part = new Place(UUID.randomUUID(), World.newCommuneCode());
        var rest = new Place(UUID.randomUUID(), World.newCommuneCode());
        WORLD.reform(
                LocalDate.of(2026, 1, 1),
                "commune",
                province,
                List.of(new Succession(commune, part, "part", null), new Succession(commune, rest, "part", null)));
        WORLD.arrive();
        var path = Reviewing.PATH + "/" + round.id();
        Api.get(Reviewing.officer("auditor", part), path).statusCode(200);
        Api.get(Reviewing.officer("commune-officer", part), path + "/papers/decision")
                .statusCode(403)
                .body("code", equalTo("read-only-place"));
        Api.get(Reviewing.officer("commune-officer", part), path + "/member-list?form=14")
                .statusCode(403);
        Api.get(Reviewing.officer("commune-officer", province), path + "/papers/decision")
                .statusCode(200);
    }

    @Test
    void aPlacePrintsByTheNewestTemplateOfTheNearestPlace() {
        decided();
        var query = "village=" + upper.village().code();
        add(province, "posting-list", "2025-01-01", docx("Tỉnh: {{commune}}")).statusCode(201);
        add(commune, "certificate", "2025-01-01", docx("Giấy khác")).statusCode(201);
        assertAll(text("village-head", "posting-list", query), "Tỉnh: Nơi " + commune.code());
        add(province, "posting-list", "2025-12-02", docx("Sau quyết định")).statusCode(201);
        assertAll(text("village-head", "posting-list", query), "Tỉnh: ");
        var id = add(commune, "posting-list", "2025-06-01", docx("Xã «village» {{householdCount}} hộ"))
                .statusCode(201)
                .body("areaId", equalTo(commune.id().toString()))
                .extract()
                .<String>path("id");
        assertEquals(
                "Xã Nơi " + upper.village().code() + " 2 hộ",
                text("village-head", "posting-list", query).strip());
        Api.get(TestTokens.of("surveyor"), TEMPLATES + "?area=" + commune.code())
                .statusCode(200)
                .body("items.kind", contains("certificate", "posting-list"))
                .body("items.id", hasItem(id));
        Api.get(TestTokens.of("surveyor"), TEMPLATES + "/" + id).body("validFrom", equalTo("2025-06-01"));
        assertAll(
                text(Api.get(TestTokens.of("surveyor"), TEMPLATES + "/" + id + "/file")
                        .extract()
                        .asByteArray()),
                "{{householdCount}}");
    }

    @Test
    void aTemplateThatCannotBeFilledIsRefused() {
        add(commune, "posting-list", "2025-01-01", docx("{{luck}}"))
                .statusCode(422)
                .body("code", equalTo("template-field-unknown"))
                .body("detail", containsString("luck"));
        add(commune, "posting-list", "2025-01-01", docx("{{headCitizenId}}")).statusCode(422);
        add(commune, "posting-list", "2025-01-01", docx("{{household.code}}"))
                .statusCode(422)
                .body("code", equalTo("template-field-misplaced"));
        add(commune, "posting-list", "2025-01-01", "%PDF-1.7 %%EOF".getBytes())
                .statusCode(422)
                .body("code", equalTo("file-type-refused"));
        add(commune, "love-letter", "2025-01-01", docx("x")).statusCode(400).body("code", equalTo("unknown-code"));
        Api.storingAs(TestTokens.of("admin", commune.id().toString()))
                .contentType(Docx.TYPE)
                .body(docx("x"))
                .post(TEMPLATES + "?kind=request&validFrom=2025-01-01&name=x&area=" + province.code())
                .then()
                .statusCode(403);
    }

    /** The layouts in which everything is printed name only what is filled. */
    @Test
    void everyPlainLayoutIsATemplateOfItsPaper() {
        for (var kind : PaperKind.names()) {
            var layout = Api.get(TestTokens.of("surveyor"), "/api/v1/paper-kinds/" + kind + "/plain-layout")
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            add(lower.village(), kind, "2025-01-01", layout).statusCode(201);
        }
        Api.get(TestTokens.of("surveyor"), "/api/v1/paper-kinds")
                .statusCode(200)
                .body("items.kind", equalTo(PaperKind.names()));
    }

    private static ValidatableResponse add(Place place, String kind, String from, byte[] file) {
        return Api.storingAs(TestTokens.of("admin", place.id().toString()))
                .contentType(Docx.TYPE)
                .body(file)
                .post(TEMPLATES + "?kind={k}&area={a}&validFrom={f}&name=mau.docx", kind, place.code(), from)
                .then();
    }

    private static byte[] docx(String line) {
        var paper = new Paper();
        paper.line(Style.PLAIN, line);
        return paper.bytes();
    }

    private byte[] print(String role, String kind, String query) {
        return Api.get(
                        role(role, query),
                        Reviewing.PATH + "/" + round.id() + "/papers/" + kind + (query.isEmpty() ? "" : "?" + query))
                .statusCode(200)
                .contentType(Docx.TYPE)
                .extract()
                .asByteArray();
    }

    /** Whoever prints a village has the village only. */
    private String role(String role, String query) {
        return query.contains("village=") ? upper.token(role) : Reviewing.officer(role, commune);
    }

    private String text(String role, String kind, String query) {
        return text(print(role, kind, query));
    }

    private static String text(byte[] docx) {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertAll(String text, String... parts) {
        Stream.of(parts).forEach(part -> assertTrue(text.contains(part), () -> part + " is not in\n" + text));
    }
}
