package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.ReviewResultState.Counts;
import vn.giamngheo.events.ReviewResultState.Detail;
import vn.giamngheo.events.ReviewResultState.Flow;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What poor and near-poor households lack, by dimension, and which results each count sums. */
@QuarkusTest
class DeprivationProfileTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String PATH = "/api/v1/reports/deprivation-profile";
    private static final String PROFILES = "/api/v1/reports/review-profiles";
    private static final Flow STILL = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private final Place commune = WORLD.commune(PROVINCE);
    private final Place village = WORLD.village(commune);
    private final Place secondVillage = WORLD.village(commune);
    private final Place old = WORLD.village(commune);
    private final Place unasked = WORLD.village(WORLD.commune(PROVINCE));

    /** Of ten poor households six lack a latrine, five clean water, and eight one of the two. */
    @BeforeEach
    void threeVillagesOfWhichOneIsOfBefore() {
        told(
                village,
                List.of(
                        counted("poor", "surveyed", "surveyed", null, 9),
                        counted("poor", "dimension", "water_and_sanitation", "Nước và vệ sinh", 8),
                        of("water_and_sanitation", counted("poor", "lacking", "water_source", "Nguồn nước", 5)),
                        of("water_and_sanitation", counted("poor", "lacking", "sanitation", "Nhà tiêu", 6)),
                        counted("poor", "dimension", "health", "Y tế", 1),
                        of("health", counted("poor", "lacking", "nutrition", "Dinh dưỡng", 1)),
                        counted("near_poor", "dimension", "water_and_sanitation", "Nước và vệ sinh", 2),
                        of("water_and_sanitation", counted("near_poor", "lacking", "water_source", "Nguồn nước", 2)),
                        of("water_and_sanitation", counted("near_poor", "lacking", "sanitation", "Nhà tiêu", 0))));
        told(
                secondVillage,
                List.of(
                        counted("poor", "dimension", "water_and_sanitation", "Nước và vệ sinh", 3),
                        of("water_and_sanitation", counted("poor", "lacking", "water_source", "Nguồn nước", 0)),
                        of("water_and_sanitation", counted("poor", "lacking", "sanitation", "Nhà tiêu", 3))));
        told(old, List.of(counted("poor", "lacking", "sanitation", "Nhà tiêu", 4)));
        told(
                unasked,
                List.of(
                        counted("poor", "surveyed", "surveyed", null, 0),
                        counted("poor", "dimension", "water_and_sanitation", "Nước và vệ sinh", 0),
                        counted("near_poor", "dimension", "water_and_sanitation", "Nước và vệ sinh", 0)));
    }

    @Test
    void aHouseholdThatLacksSeveralIndicatorsOfADimensionLacksItOnce() {
        ask(village, "")
                .body("total.reported", equalTo(1))
                .body("total.poor.households", equalTo(10))
                .body("total.poor.surveyed", equalTo(9))
                .body("total.poor.dimensions.code", contains("water_and_sanitation", "health"))
                .body("total.poor.dimensions[0].name", equalTo("Nước và vệ sinh"))
                .body("total.poor.dimensions[0].households.numerator", equalTo(8))
                .body("total.poor.dimensions[0].households.percent", equalTo(80.0f))
                .body("total.poor.dimensions[0].persons.numerator", equalTo(32))
                .body("total.poor.dimensions[0].indicators.code", contains("water_source", "sanitation"))
                .body("total.poor.dimensions[0].indicators.households.numerator", contains(5, 6))
                .body("total.poor.dimensions[1].indicators.code", contains("nutrition"));
    }

    @Test
    void poorAndNearPoorAddAndVillagesAdd() {
        ask(commune, "")
                .body("total.villages", equalTo(3))
                .body("total.reported", equalTo(2))
                .body("total.poor.households", equalTo(20))
                .body("total.poor.dimensions[0].households.numerator", equalTo(11))
                .body("total.poor.dimensions[0].households.percent", equalTo(55.0f))
                .body("total.multidimensional.households", equalTo(30))
                .body("total.multidimensional.dimensions[0].households.numerator", equalTo(13))
                .body("total.multidimensional.dimensions[0].indicators.households.numerator", contains(7, 9))
                .body("places.place.code", contains(sorted()))
                .body("places.find { it.place.code == '%s' }.poor.dimensions".formatted(old.code()), empty());
    }

    @Test
    void aResultOfBeforeDimensionsWereCountedIsNotReportedHereAndKeepsItsFormsThere() {
        ask(old, "").body("total.reported", equalTo(0)).body("total.poor.households", equalTo(0));
        WORLD.arrive();
        Api.get(Reports.token(PROVINCE), PROFILES + query(""), old.code())
                .body("total.reported", equalTo(1))
                .body("total.poor.lacking.households", contains(4))
                .body("total.poor.dimensions", empty());
        Api.get(Reports.token(PROVINCE), PROFILES + query(""), village.code())
                .body(
                        "total.poor.lacking.dimension",
                        contains("water_and_sanitation", "water_and_sanitation", "health"));
    }

    @Test
    void itIsATableOfClassesDimensionsAndIndicators() {
        var lines = answer(PATH, village, "&format=csv")
                .statusCode(200)
                .extract()
                .asString()
                .split("\r?\n");
        assertTrue(
                lines[0].endsWith(
                        ",Tỷ lệ nhân khẩu (%),Số hộ đã biết mức độ thiếu hụt,Thiếu số liệu của nơi không được xem"),
                lines[0]);
        assertEquals(
                village.code() + ",Nơi " + village.code()
                        + ",poor,water_and_sanitation,Nước và vệ sinh,,,8,10,80.00,32,40,80.00,9,",
                lines[1]);
        assertEquals(
                village.code() + ",Nơi " + village.code()
                        + ",poor,water_and_sanitation,Nước và vệ sinh,water_source,Nguồn nước,5,10,50.00,20,40,50.00,9,",
                lines[2]);
        assertEquals(1 + 5 + 3 + 5, lines.length);
    }

    @Test
    void itIsHandedRoundInWords() throws IOException {
        var sheet = Sheet.of(
                answer(PATH, village, "&format=xlsx").statusCode(200).extract().asByteArray(), 0);
        assertEquals("MỨC ĐỘ THIẾU HỤT CỦA HỘ NGHÈO, HỘ CẬN NGHÈO THEO CHIỀU VÀ CHỈ SỐ", sheet.text("A1"));
        assertEquals(
                "Mã địa bàn|Địa bàn|Loại hộ|Chiều thiếu hụt|Chỉ số thiếu hụt|Số hộ thiếu hụt|Tổng số hộ",
                sheet.line(3, 7));
        assertEquals("A|B|C|D|E|1|2|3 = 1/2·100|4|5|6 = 4/5·100|7", sheet.line(4, 12));
        assertEquals(
                "%1$s|Nơi %1$s|Hộ nghèo|Nước và vệ sinh|Nguồn nước|5|10|50|20|40|50|9".formatted(village.code()),
                sheet.line(6, 12));
    }

    @Test
    void itIsDrawnDimensionByDimension() {
        answer(PATH + "/chart", village, "")
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("Mức độ thiếu hụt theo chiều năm 2023"))
                .body(containsString("của 9/10 hộ nghèo, 0/5 hộ cận nghèo"))
                .body(containsString(">Nước và vệ sinh</text>"))
                .body(containsString(">80</text>"));
    }

    @ParameterizedTest
    @CsvSource({
        "poor, households, total.poor.households",
        "poor, persons, total.poor.persons",
        "multidimensional, households, total.multidimensional.households",
        "poor.surveyed, households, total.poor.surveyed",
        "poor.dimension.water_and_sanitation, households, total.poor.dimensions[0].households.numerator",
        "nearPoor.dimension.water_and_sanitation, persons, total.nearPoor.dimensions[0].persons.numerator",
        "poor.lacking.sanitation, households, total.poor.dimensions[0].indicators[1].households.numerator",
        "multidimensional.lacking.water_source, persons, total.multidimensional.dimensions[0].indicators[0].persons.numerator"
    })
    void theResultsBehindACountSumToItExactly(String figure, String unit, String path) {
        int reported = ask(commune, "").extract().path(path);
        var explained = explain(PATH, figure, unit);
        List<Integer> counts = explained.path("items.counts");
        assertEquals(reported, explained.<Integer>path("total"));
        assertEquals(reported, counts.stream().mapToInt(each -> each).sum());
        assertEquals(2, counts.size());
    }

    @ParameterizedTest
    @CsvSource({
        "all, households, total.households",
        "poor, households, total.poor.households",
        "poor.lacking.sanitation, households, total.poor.lacking.find { it.code == 'sanitation' }.households",
        "poor.lacking.sanitation, persons, total.poor.lacking.find { it.code == 'sanitation' }.persons"
    })
    void theSameHoldsOfTheForms(String figure, String unit, String path) {
        int reported = answer(PROFILES, commune, "").statusCode(200).extract().path(path);
        var explained = explain(PROFILES, figure, unit);
        List<Integer> counts = explained.path("items.counts");
        assertEquals(reported, explained.<Integer>path("total"));
        assertEquals(reported, counts.stream().mapToInt(each -> each).sum());
        assertEquals(3, counts.size());
    }

    @Test
    void theResultsAreReadPageByPage() {
        var all = explain(PATH, "poor", "households").<List<Object>>path("items.id");
        assertEquals(
                all,
                Pages.read(
                        Reports.token(PROVINCE),
                        PATH
                                + "/explain?area=%s&year=2023&standard=%s&figure=poor&limit=1"
                                        .formatted(commune.code(), STANDARD),
                        "items.id",
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "figure=rich, unknown-code",
        "figure=poor.lacking, unknown-code",
        "figure=poor.colour.red, unknown-code",
        "figure=poor.lacking.sanitaion, unknown-code",
        "figure=all.lacking.sanitation, unknown-code",
        "figure=all.surveyed, unknown-code",
        "figure=poor&unit=dogs, unknown-code",
        "unit=persons, missing-parameter"
    })
    void anUnclearQuestionIsRefused(String more, String code) {
        answer(PATH + "/explain", commune, "&" + more).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void aSignedTextSaysWhatIsLackingMostAndHasEachIndicatorInItsTable() {
        var words = SignedText.of("deprivation-profile", ask(village, ""));
        assertTrue(words.sentences().get(0).contains("thiếu hụt Nước và vệ sinh 10 hộ"), words.toString());
        assertTrue(words.sentences().get(0).contains("đã biết mức độ thiếu hụt của 9 hộ"), words.toString());
        assertEquals(
                List.of("", "", "1", "", "", "2", ""),
                words.tables().get(0).rows().stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of("", "- Dinh dưỡng", "1", "10 %", "-", "-"),
                SignedText.lastRow(words).subList(0, 6));
    }

    @Test
    void aSignedTextHasNoFigureOfAClassOfWhichNothingIsKnown() {
        var table =
                SignedText.of("deprivation-profile", ask(unasked, "")).tables().get(0);
        var rows = table.rows();
        assertEquals(List.of("", "Tổng số hộ", "10", "", "5", "", "15", ""), rows.get(0));
        assertEquals(List.of("", "Số hộ đã biết mức độ thiếu hụt", "0", "", "0", "", "0", ""), rows.get(1));
        assertEquals(List.of("1", "Nước và vệ sinh", "-", "-", "-", "-", "-", "-"), rows.get(2));
        assertEquals(
                List.of("Chưa có số liệu về mức độ thiếu hụt của 15 hộ nghèo, hộ cận nghèo của 1/1 thôn có kết quả."),
                SignedText.of("deprivation-profile", ask(unasked, "")).sentences());
    }

    @Test
    void aSignedTextDoesNotCountWhatNobodyReported() {
        assertEquals(
                "Chưa có số liệu: 0/1 thôn có kết quả.",
                SignedText.of("deprivation-profile", ask(old, "")).sentences().get(0));
    }

    @Test
    void nobodyOfAPeopleIsZero() {
        assertEquals(0, explain(PROFILES, "poor.ethnicity.mong", "households").<Integer>path("total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, PATH + "/chart", PATH + "/explain", PROFILES + "/explain"})
    void otherPlacesAreClosed(String path) {
        WORLD.arrive();
        Api.get(
                        Reports.token(OTHER_PROVINCE),
                        path + query(path.endsWith("explain") ? "&figure=poor" : ""),
                        commune.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void placesWithoutResultsHaveNothing() {
        var bare = WORLD.commune(PROVINCE);
        ask(bare, "").body("total.villages", equalTo(0)).body("places", hasSize(0));
    }

    private String[] sorted() {
        return List.of(village, secondVillage, old).stream()
                .map(Place::code)
                .sorted()
                .toArray(String[]::new);
    }

    private ExtractableResponse<Response> explain(String report, String figure, String unit) {
        return answer(report + "/explain", commune, "&figure=%s&unit=%s".formatted(figure, unit))
                .statusCode(200)
                .extract();
    }

    private static ValidatableResponse ask(Place place, String more) {
        return answer(PATH, place, more).statusCode(200);
    }

    private static ValidatableResponse answer(String path, Place place, String more) {
        WORLD.arrive();
        return Api.get(Reports.token(PROVINCE), path + query(more), place.code());
    }

    private static String query(String more) {
        return "?area={a}&year=2023&standard=" + STANDARD + more;
    }

    private static Detail counted(String of, String by, String code, String name, long households) {
        return new Detail(of, by, code, name, households, households * 4, null);
    }

    private static Detail of(String dimension, Detail of) {
        return new Detail(of.of(), of.by(), of.code(), of.name(), of.households(), of.persons(), dimension);
    }

    private static void told(Place place, List<Detail> details) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.REVIEW_RESULTS,
                ReviewResultState.TYPE,
                id,
                new ReviewResultState(
                        id,
                        1,
                        false,
                        UUID.randomUUID(),
                        "yearly",
                        STANDARD,
                        2023,
                        place.id(),
                        LocalDate.of(2022, 12, 10),
                        LocalDate.of(2023, 12, 10),
                        new Counts(100, 10, 5, 0, STILL, STILL),
                        new Counts(400, 40, 20, 0, STILL, STILL),
                        details));
    }
}
