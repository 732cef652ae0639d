package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.giamngheo.events.IndicatorState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.PlanDocument;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Real plans of a commune, a district and a province go in whole, are found by what they say and come out whole. */
@QuarkusTest
class PlanDocumentTest {

    private static final String PLANS = "/api/v1/plans";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<PlanDocument, RecordedDocument> RECORDED = new EnumMap<>(PlanDocument.class);

    private final World world = World.aroundTheOwnerOfPlaces();

    @ParameterizedTest
    @EnumSource
    void aDocumentComesOutAsItWentIn(PlanDocument document) throws Exception {
        var recorded = recorded(document);
        var answer = JSON.readTree(Api.get(Registry.token("auditor"), recorded.path())
                .statusCode(200)
                .extract()
                .asString());
        var given = recorded.body().deepCopy();
        given.remove("area");
        assertEquals(plain(given), plain(within(answer, given)));
    }

    @Test
    void aCommunesDocumentHasTheseFiguresAndDates() {
        assertAll(says(
                PlanDocument.BINH_YEN,
                16,
                "1.14 46 100 100 100 99.6 66.6 33.4 100 96 70.5 90 95",
                "2022-01-18 2022-04-19 2023-06-24 2025-04-29 2025-09-15 2025-09-16",
                "28/NQ-HĐND 90/QĐ-TTg 27/2022/NĐ-CP 38/2023/NĐ-CP 107/KH-UBND 490/QĐ-UBND 53/KH-UBND",
                8));
    }

    @Test
    void aDistrictsDocumentHasTheseFiguresAndDates() {
        assertAll(says(
                PlanDocument.BACH_THONG,
                28,
                "8.56 361 383 3 8 100 50 100 11 95 4.15 4.41 10 20 8 80 100 100 100 50 50 20 100 20 90 70 80 90",
                "2022-01-18 2022-04-13 2022-12-21 2023-03",
                "90/QĐ-TTg 108/KH-UBND 3468/QĐ-UBND",
                9));
        var recorded = recorded(PlanDocument.BACH_THONG);
        Api.get(Registry.token("auditor"), recorded.path())
                .body("level", equalTo("district"))
                .body("total", equalTo(12_074_000_000L))
                .body("fundLines.findAll {it.total == 5629000000}.line", contains("DA2"))
                .body("documentNumber", equalTo(null));
    }

    @Test
    void aProvincesDocumentHasTheseFiguresAndDates() {
        assertAll(says(
                PlanDocument.THAI_NGUYEN,
                21,
                "1 2 8 21300 13200 8100 60 100 100 100 90 65 27 100 2000 90 60 90 95 100",
                "2022-01-18 2022-04-19 2022-05-28 2022-06-16 2022-06-29 2022-06-30",
                "27/2022/NĐ-CP 90/QĐ-TTg 652/QĐ-TTg 653/QĐ-TTg 02/2022/NQ-HĐND 26/NQ-HĐND 438/TTr-SLĐTBXH 101/KH-UBND",
                6));
        var recorded = recorded(PlanDocument.THAI_NGUYEN);
        Api.get(Registry.token("auditor"), recorded.path())
                .body("bases.kind", hasItems("pursuant_to", "implementing", "at_the_proposal_of"))
                .body("citations.size()", equalTo(18))
                .body("targets.find {it.key == 'CT03'}.baseline.numerator", equalTo(15))
                .body(
                        "assignments.findAll {it.lineCode == 'DA3-TDA1' && it.level == 'district'}.role",
                        hasItems("lead"));
    }

    /** All that the document is known to say is in typed fields, nothing else is, and a filter finds the plan by it. */
    private Stream<Executable> says(
            PlanDocument document, int targets, String figures, String dates, String papers, int agencies) {
        var recorded = recorded(document);
        var content = recorded.body();
        var checks = new ArrayList<Executable>();
        checks.add(() -> assertEquals(targets, content.get("targets").size()));
        checks.add(() -> assertEquals(figures, figures(content)));
        checks.add(() -> assertEquals(new TreeSet<>(List.of(dates.split(" "))), dates(content)));
        checks.add(() -> assertEquals(agencies, recorded.agencies().size()));
        for (var paper : papers.split(" ")) {
            checks.add(() -> assertTrue(recorded.isFoundBy("cites", paper), paper));
        }
        recorded.agencies()
                .values()
                .forEach(agency -> checks.add(() -> assertTrue(recorded.isFoundBy("agency", agency), agency)));
        recorded.indicators()
                .values()
                .forEach(indicator ->
                        checks.add(() -> assertTrue(recorded.isFoundBy("indicator", indicator), indicator)));
        document.lines().forEach(line -> checks.add(() -> assertTrue(recorded.isFoundBy("line", line), line)));
        content.get("recipients")
                .forEach(recipient -> checks.add(() ->
                        assertTrue(recorded.isFoundBy("q", recipient.get("name").asText()), recipient::toString)));
        return checks.stream();
    }

    private static String figures(ObjectNode content) {
        var figures = new ArrayList<String>();
        content.get("targets").forEach(target -> Stream.of("value", "upper")
                .filter(target::has)
                .forEach(field -> figures.add(new BigDecimal(target.get(field).asText())
                        .stripTrailingZeros()
                        .toPlainString())));
        return String.join(" ", figures);
    }

    private static TreeSet<String> dates(ObjectNode content) {
        return content.findValues("issuedOn").stream()
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentIsPrintedInTheLayoutOfAnOfficialPlan(PlanDocument document) throws Exception {
        var recorded = recorded(document);
        var file = Api.as(Registry.token("auditor"))
                .get(recorded.path() + "/document")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header("Content-Disposition", equalTo("attachment; filename=\"plan-" + recorded.id() + ".docx\""))
                .extract()
                .asByteArray();
        try (var paper = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(paper)) {
            var printed = text.getText();
            assertTrue(printed.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), printed);
            for (var word : words(recorded.body())) {
                assertTrue(printed.contains(word), () -> word + " is missing in\n" + printed);
            }
        }
    }

    /** What stands in the fields that hold words of the paper. */
    private static List<String> words(ObjectNode content) {
        return Stream.of(
                        "title",
                        "name",
                        "number",
                        "documentNumber",
                        "clause",
                        "population",
                        "objective",
                        "contents",
                        "tasks",
                        "steps",
                        "beneficiaries",
                        "office",
                        "text")
                .flatMap(field -> content.findValues(field).stream())
                .flatMap(value -> value instanceof ArrayNode list
                        ? texts(list)
                        : value.asText().lines())
                .toList();
    }

    private static Stream<String> texts(ArrayNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts.stream();
    }

    @Test
    void aPaperKeepsOpenWhatTheDateLeavesOpen() throws Exception {
        var recorded = recorded(PlanDocument.BACH_THONG);
        var file = Api.as(Registry.token("auditor"))
                .get(recorded.path() + "/document")
                .asByteArray();
        try (var paper = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(paper)) {
            assertTrue(text.getText().contains("Bạch Thông, ngày       tháng 3 năm 2023"), text::getText);
            assertTrue(text.getText().contains("12.074"), text::getText);
        }
    }

    @Test
    void aPaperSaysWhatCodesAreCalledAndWhatMoneyIsFor() throws Exception {
        var code = named("Tỷ lệ hộ nghèo đa chiều thí dụ", "percentage_points");
        var programme = ProgrammeTest.newCode();
        ProgrammeTest.addProgramme(
                        programme, ProgrammeTest.line("DA2", null).replace("\"Dự án\"", "\"Đa dạng hóa sinh kế\""))
                .statusCode(201);
        var plan = Api.post(
                        Registry.token("standing-agency"), PLANS, """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [
                  {"line": "DA2", "nature": "investment", "central": 7000000, "local": 0, "total": 7000000},
                  {"line": "DA2", "nature": "recurrent", "central": 5000000, "local": 0, "total": 5000000}],
                 "targets": [{"key": "CT01", "indicator": "%s", "comparator": "reduce_by", "value": 4.15,
                  "unit": "percentage_points", "line": "DA2", "dueOn": "2023-12-31"}],
                 "assignments": [{"lineCode": "DA2", "role": "lead", "party": {"name": "Phòng Thử"}}]}""".formatted(Registry.province(), programme, code))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var file = Api.as(Registry.token("auditor"))
                .get(PLANS + "/" + plan + "/document")
                .asByteArray();
        try (var paper = new XWPFDocument(new ByteArrayInputStream(file));
                var text = new XWPFWordExtractor(paper)) {
            var printed = text.getText();
            for (var word : List.of(
                    "Chương trình: Chương trình",
                    "Tỷ lệ hộ nghèo đa chiều thí dụ (Đa dạng hóa sinh kế)",
                    "Đa dạng hóa sinh kế – Chủ trì: Phòng Thử",
                    "giảm 4,15",
                    "điểm %",
                    "Đa dạng hóa sinh kế\tđầu tư phát triển\t7",
                    "Đa dạng hóa sinh kế\tsự nghiệp\t5")) {
                assertTrue(printed.contains(word), () -> word + " is missing in\n" + printed);
            }
            for (var word : List.of(code, programme, "percentage_points", "DA2")) {
                assertFalse(printed.contains(word), () -> word + " stands in\n" + printed);
            }
        }
    }

    private String named(String name, String unit) {
        var world = World.aroundTheOwnerOfPlaces();
        var code = "chi_tieu_" + UUID.randomUUID().toString().substring(0, 8);
        var id = UUID.randomUUID();
        world.publish(
                Topics.INDICATORS,
                IndicatorState.TYPE,
                id,
                new IndicatorState(id, 1, false, code, new Label(name, null), unit, "none", true));
        world.arrive();
        return code;
    }

    @Test
    void plansAreFoundBelowAPlaceByLevelYearAndStatusAndInTheOwnPlacesOnly() {
        var province = Registry.province();
        var below = RecordedDocument.of(PlanDocument.BACH_THONG, Registry.district(province), world);
        found(province, "&year=2023&level=district&status=draft", below.id());
        found(province, "&year=2022", new String[0]);
        found(province, "&level=commune", new String[0]);
        found(province, "&status=issued", new String[0]);
        Api.get(Registry.token("auditor"), "/api/v1/plans?area={area}&status=lost", province)
                .statusCode(400)
                .body("errors[0].parameter", equalTo("status"));
        Api.get(TestTokens.of("auditor"), "/api/v1/plans?area={area}&tree=2023-01-01", province)
                .statusCode(403);
        Api.get(TestTokens.of("auditor"), below.path() + "/document").statusCode(403);
    }

    private static void found(String area, String filters, String... ids) {
        Api.get(Registry.token("auditor"), "/api/v1/plans?area={area}&tree=2023-01-01" + filters, area)
                .statusCode(200)
                .body("items.id", ids.length == 0 ? empty() : contains(ids));
    }

    @Test
    void wordsAreFoundWithAndWithoutToneMarks() {
        var recorded = recorded(PlanDocument.BACH_THONG);
        assertTrue(recorded.isFoundBy("q", "dinh duong"));
        assertTrue(recorded.isFoundBy("q", "Dinh Dưỡng"));
        assertTrue(recorded.isFoundBy("q", "diem thong tin cong cong"));
        assertEquals(false, recorded.isFoundBy("q", "dỉnh dưỡng"));
    }

    /** Each once for all tests: there are few codes of provinces. */
    private RecordedDocument recorded(PlanDocument document) {
        return RECORDED.computeIfAbsent(document, this::record);
    }

    private RecordedDocument record(PlanDocument document) {
        var province = Registry.province();
        var area =
                switch (document) {
                    case THAI_NGUYEN -> province;
                    case BACH_THONG -> Registry.district(province);
                    case BINH_YEN -> {
                        var code = Registry.newCommuneCode();
                        Registry.add(code, "commune", Registry.district(province), "2000-01-01", null)
                                .statusCode(201);
                        yield code;
                    }
                };
        return RecordedDocument.of(document, area, world);
    }

    /** The fields of an answer that were given. */
    private static JsonNode within(JsonNode answer, JsonNode given) {
        if (answer instanceof ObjectNode object && given.isObject()) {
            var kept = JSON.createObjectNode();
            given.fieldNames().forEachRemaining(field -> kept.set(field, within(object.path(field), given.get(field))));
            return kept;
        }
        if (answer instanceof ArrayNode list && given.isArray()) {
            var kept = JSON.createArrayNode();
            for (var i = 0; i < list.size(); i++) {
                kept.add(within(list.get(i), given.path(i)));
            }
            return kept;
        }
        return answer;
    }

    /** Numbers by their value, whatever their form. */
    private static String plain(JsonNode node) {
        return node.toString().replaceAll("(?<=\\d)\\.0+(?=[,}\\]])", "");
    }
}
