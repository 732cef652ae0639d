package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.PublishedTotalState.Row;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.ReviewResultState.Counts;
import vn.giamngheo.events.ReviewResultState.Flow;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Villages sum to communes, communes to the province, in every column of forms 1, 2 and 3. */
@QuarkusTest
class ReviewResultTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String PATH = "/api/v1/reports/review-results";

    private final Place district = WORLD.district(PROVINCE);
    private final Place commune = WORLD.commune(district);
    private final Place other = WORLD.commune(district);
    private final Place village = WORLD.village(commune);
    private final Place secondVillage = WORLD.village(commune);
    private final Place elsewhere = WORLD.village(other);

    @Test
    void villagesSumToCommunesAndCommunesToTheDistrict() {
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        result(secondVillage, UUID.randomUUID(), 1, "yearly", 2023, 20, 3);
        result(elsewhere, UUID.randomUUID(), 1, "yearly", 2023, 70, 5);
        ask(district, "")
                .body("total.villages", equalTo(3))
                .body("total.reported", equalTo(3))
                .body("total.households.total", equalTo(100))
                .body("total.households.poor.numerator", equalTo(10))
                .body("total.households.poor.percent", equalTo(10.0f))
                .body("total.households.multidimensional.numerator", equalTo(13))
                .body("total.persons.total", equalTo(400))
                .body("total.households.poorFlow.opening", equalTo(13))
                .body("total.households.poorFlow.roseAbove", equalTo(3))
                .body("places.place.code", contains(commune.code(), other.code()))
                .body("places.households.total", contains(30, 70))
                .body("places.households.poor.numerator", contains(5, 5));
        ask(commune, "").body("places.place.code", hasSize(2)).body("total.households.poorFlow.closing", equalTo(5));
        ask(village, "").body("total.households.total", equalTo(10)).body("places", hasSize(0));
    }

    @Test
    void aVillageWithoutAResultIsSaidToBeMissing() {
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        ask(commune, "").body("total.villages", equalTo(2)).body("total.reported", equalTo(1));
        ask(other, "").body("total.reported", equalTo(0)).body("total.households.poor.percent", equalTo(null));
    }

    @Test
    void aLaterStateReplacesAnEarlierOneAndNotTheOtherWayRound() {
        var id = UUID.randomUUID();
        result(village, id, 2, "yearly", 2023, 12, 2);
        result(village, id, 1, "yearly", 2023, 10, 2);
        result(village, id, 2, "yearly", 2023, 12, 2);
        ask(village, "").body("total.households.total", equalTo(12));
    }

    @ParameterizedTest
    @CsvSource({"'&kind=regular', 7", "'&kind=yearly', 10", "'', 10", "'&kind=ad_hoc', 0"})
    void kindsOfReviewsAreNotMixed(String more, int total) {
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        result(village, UUID.randomUUID(), 1, "regular", 2023, 7, 2);
        result(village, UUID.randomUUID(), 1, "yearly", 2022, 99, 2);
        ask(commune, more).body("total.households.total", equalTo(total));
    }

    @ParameterizedTest
    @CsvSource({"'&kind=weekly', unknown-code", "'&luck=1', unknown-parameter"})
    void anUnclearQuestionIsRefused(String more, String code) {
        WORLD.arrive();
        Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        PATH + "?area={a}&year=2023&standard=" + STANDARD + more,
                        commune.code())
                .statusCode(400)
                .body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review-results?",
                "review-results/chart?",
                "review-results/latest?",
                "review-results/explain?figure=households.poor&",
                "review-profiles?",
                "review-profiles/explain?figure=poor&",
                "deprivation-profile?",
                "poverty-dynamics?",
                "comparison?figure=households.poor&"
            })
    void aStandardThatThereIsNotIsRefusedWithThoseThatThereAre(String report) {
        Reports.standard(WORLD, STANDARD);
        WORLD.arrive();
        Api.get(
                        Reports.token(PROVINCE),
                        "/api/v1/reports/" + report + "area={a}&year=2023&standard=CHUAN-LA",
                        commune.code())
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("errors[0].parameter", equalTo("standard"))
                .body("errors[0].detail", containsString(STANDARD));
    }

    /** A copy may hold results by a standard that was recorded before standards were told. */
    @Test
    void aStandardByWhichSomethingWasCountedThereIs() {
        Reports.standard(WORLD, STANDARD);
        total(other, "CHUAN-CU", "approved", "5/QĐ", LocalDate.of(2023, 12, 1), form1("50", "8"));
        WORLD.arrive();
        Api.get(Reports.token(PROVINCE), PATH + "?area={a}&year=2023&standard=CHUAN-CU", other.code())
                .statusCode(200)
                .body("total.households.total", equalTo(50));
    }

    @Test
    void aFormIsATableInItsOwnColumns() {
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        var first = table(1).split("\r?\n");
        assertTrue(first[0].contains("3. Hộ nghèo"), first[0]);
        assertTrue(first[1].startsWith(commune.code() + ","), first[1]);
        assertTrue(first[1].endsWith(",10,40,2,20.00,1,10.00,0,0.00,8,20.00,1,2.50,0,0.00,2,1,,"), first[1]);
        var second = table(2).split("\r?\n");
        assertTrue(second[1].endsWith(",households,3,0,1,0,0,0,0,0,2,2,1,,"), second[1]);
        assertTrue(second[2].endsWith(",persons,9,0,1,0,0,0,0,0,8,2,1,,"), second[2]);
        Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        PATH + "?area={a}&year=2023&format=xlsx&form=9&standard=" + STANDARD,
                        commune.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("form"));
    }

    @Test
    void aFormIsHandedRoundWithItsTitleAndTheMarksOfItsColumns() throws IOException {
        Reports.standard(WORLD, STANDARD);
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        var first = sheet(1);
        assertEquals(
                "BIỂU 1. TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO, HỘ LÀM NÔNG, LÂM, NGƯ NGHIỆP CÓ MỨC SỐNG TRUNG BÌNH",
                first.text("A1"));
        assertEquals(
                "Nơi %s; rà soát định kỳ năm 2023; Chuẩn nghèo %s; đơn vị hành chính ngày 31/12/2023"
                        .formatted(commune.code(), STANDARD),
                first.text("A2"));
        assertEquals("Đơn vị tính: hộ, nhân khẩu, tỷ lệ: %", first.text("A3"));
        assertEquals("Mã địa bàn|Địa bàn|Tổng số hộ|Tổng số nhân khẩu|Hộ nghèo|Tỷ lệ hộ nghèo (%)", first.line(3, 6));
        assertEquals(
                "A|B|1|2|3|4 = 3/1·100|5|6 = 5/1·100|7|8 = 7/1·100|9|10 = 9/2·100|11|12 = 11/2·100|13|14 = 13/2·100|||",
                first.line(4, 19));
        assertEquals(
                "%1$s|Nơi %1$s|10|40|2|20|1|10|0|0|8|20|1|2.5|0|0|2|1".formatted(commune.code()), first.line(5, 18));
        var second = sheet(2);
        assertEquals("BIỂU 2. DIỄN BIẾN HỘ NGHÈO", second.text("A1"));
        assertEquals("A|B|C|1|2|3|4|5|6|7|8|9 = 1 - 2 - 3 - 4 + 5 + 6 + 7 + 8||", second.line(4, 14));
        assertEquals("%1$s|Nơi %1$s|Hộ|3|0|1".formatted(commune.code()), second.line(5, 6));
        assertEquals("BIỂU 3. DIỄN BIẾN HỘ CẬN NGHÈO", sheet(3).text("A1"));
    }

    @Test
    void whatATotalLeavesBlankIsSaidBelowTheTable() throws IOException {
        total(other, "approved", "2/QĐ", LocalDate.of(2023, 12, 1), form1("50", "8"));
        WORLD.arrive();
        var sheet = Sheet.of(
                Api.as(Reports.token(PROVINCE))
                        .header("Accept-Language", "en")
                        .get(PATH + "?area={a}&year=2023&format=xlsx&form=1&standard=" + STANDARD, other.code())
                        .asByteArray(),
                0);
        assertEquals("Mã địa bàn", sheet.text("A4"), "officials read Vietnamese");
        assertTrue(sheet.text("A8").startsWith("Biểu 1, văn bản để trống cột "), sheet.text("A8"));
    }

    private Sheet sheet(int form) throws IOException {
        WORLD.arrive();
        return Sheet.of(
                Api.get(
                                Reports.token(PROVINCE),
                                PATH + "?area={a}&year=2023&format=xlsx&form=" + form + "&standard=" + STANDARD,
                                commune.code())
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                0);
    }

    @Test
    void whatNobodyReportedIsBlankAndNotZero() {
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        var first = lineOf(secondVillage, table(1));
        assertTrue(first.endsWith(",".repeat(15) + "1,0,,"), first);
        var second = lineOf(secondVillage, table(2));
        assertTrue(second.endsWith(",households" + ",".repeat(10) + "1,0,,"), second);
        total(other, "approved", "2/QĐ", LocalDate.of(2023, 12, 1), form1("50", "8"));
        var third = lineOf(other, table(other, 3));
        assertTrue(third.endsWith(",households" + ",".repeat(10) + "1,0,,"), third);
        assertTrue(lineOf(other, table(other, 1)).contains(",50,200,8,16.00,"));
    }

    private static String lineOf(Place place, String table) {
        return Stream.of(table.split("\r?\n"))
                .filter(line -> line.startsWith(place.code() + ","))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSignedTextSaysOfHowManyVillagesItSpeaks() {
        assertEquals(
                List.of("Chưa có số liệu (0/2 thôn có kết quả)."),
                words(commune).sentences());
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        var words = words(commune);
        assertTrue(
                words.sentences().get(0).startsWith("Tổng số 10 hộ (1/2 thôn có kết quả): hộ nghèo 2 hộ (20 %)"),
                words::toString);
        assertEquals(
                List.of("-", "-", "-", "-", "-", "-", "0/1"),
                words.tables().get(0).rows().stream()
                        .filter(row -> row.get(1).contains(secondVillage.code()))
                        .findFirst()
                        .orElseThrow()
                        .subList(2, 9));
        total(commune, "approved", "2/QĐ", LocalDate.of(2023, 12, 1), form1("50", "8"));
        assertTrue(words(commune)
                .sentences()
                .get(0)
                .startsWith("Tổng số 50 hộ (1 biểu đã công bố, 1/2 thôn có kết quả): hộ nghèo 8 hộ (16 %)"));
        result(elsewhere, UUID.randomUUID(), 1, "yearly", 2023, 70, 5);
        assertTrue(words(other).sentences().get(0).startsWith("Tổng số 70 hộ: hộ nghèo 5 hộ"));
    }

    private InWords words(Place place) {
        return SignedText.of("review-results", ask(place, ""));
    }

    private String table(int form) {
        return table(commune, form);
    }

    private String table(Place place, int form) {
        WORLD.arrive();
        return Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        PATH + "?area={a}&year=2023&format=csv&form=" + form + "&standard=" + STANDARD,
                        place.code())
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aPublishedTotalIsUsedWhereThereIsOneAndTheAnswerSaysSo() {
        result(village, UUID.randomUUID(), 1, "yearly", 2023, 10, 2);
        result(elsewhere, UUID.randomUUID(), 1, "yearly", 2023, 70, 5);
        total(commune, "preliminary", "1/BC", LocalDate.of(2023, 11, 1), form1("99", "9"));
        ask(district, "").body("total.households.total", equalTo(80)).body("total.published", hasSize(0));

        total(commune, "approved", "2/QĐ", LocalDate.of(2023, 12, 1), form1("50", "8"));
        ask(commune, "")
                .body("total.households.total", equalTo(50))
                .body("total.households.poor.percent", equalTo(16.0f))
                .body("total.households.poorFlow.closing", equalTo(2))
                .body("total.published[0].form", equalTo(1))
                .body("total.published[0].totals", equalTo(1))
                .body("total.published[0].actNumber", equalTo("2/QĐ"))
                .body("total.published[0].blank", contains(5, 7, 9, 11, 13))
                .body("places.find { it.place.level == 'village' }.households.total", equalTo(10));
        ask(district, "")
                .body("total.households.total", equalTo(120))
                .body("total.households.poor.numerator", equalTo(13))
                .body("total.published.totals", contains(1))
                .body("places.households.total", contains(50, 70))
                .body("places.published.collect { it.size() }", contains(1, 0));

        total(commune, "adjusted", "3/QĐ", LocalDate.of(2024, 1, 1), form1("50", "60"));
        ask(commune, "")
                .body("total.households.poor.numerator", equalTo(60))
                .body("total.households.poor.percent", equalTo(120.0f));

        total(
                district,
                "approved",
                "4/QĐ",
                LocalDate.of(2023, 12, 20),
                new Row(2, "persons", Map.of("1", "400", "9", "300")));
        ask(district, "")
                .body("total.households.total", equalTo(120))
                .body("total.persons.poorFlow.closing", equalTo(300))
                .body("total.persons.nearPoorFlow.closing", equalTo(2))
                .body("total.published.unit", contains("both", "persons"));
    }

    @Test
    void whatThePaperLeavesBlankIsNotZeroAndThinsNoRate() {
        var full = new Row(1, "both", Map.of("1", "100", "2", "400", "3", "20", "5", "10", "9", "80"));
        total(commune, "approved", "2/QĐ", LocalDate.of(2023, 12, 1), full);
        var bare = new Row(1, "both", Map.of("1", "100", "2", "400", "5", "10"));
        total(other, "approved", "3/QĐ", LocalDate.of(2023, 12, 1), bare);
        ask(other, "")
                .body("total.households.total", equalTo(100))
                .body("total.households.poor.numerator", equalTo(null))
                .body("total.households.poor.percent", equalTo(null))
                .body("total.households.nearPoor.percent", equalTo(10.0f))
                .body("total.households.averageLivingStandard.numerator", equalTo(null))
                .body("total.households.multidimensional.numerator", equalTo(null))
                .body("total.households.poorFlow.closing", equalTo(0));
        ask(district, "")
                .body("total.households.total", equalTo(200))
                .body("total.households.poor.numerator", equalTo(20))
                .body("total.households.poor.denominator", equalTo(100))
                .body("total.households.poor.percent", equalTo(20.0f))
                .body("total.households.nearPoor.percent", equalTo(10.0f))
                .body("total.households.multidimensional.numerator", equalTo(30))
                .body("total.households.multidimensional.percent", equalTo(30.0f))
                .body("total.persons.poor.percent", equalTo(20.0f))
                .body("total.persons.nearPoor.percent", equalTo(null));
        var form = table(other, 1).split("\r?\n");
        assertTrue(form[1].endsWith(",100,400,,,10,10.00,,,,,,,,,1,0,,"), form[1]);
        assertTrue(form[form.length - 1].contains("để trống cột 3, 7, 9, 11, 13"), form[form.length - 1]);
        total(other, "approved", "4/QĐ", LocalDate.of(2023, 12, 2), new Row(1, "both", Map.of("3", "7")));
        ask(district, "")
                .body("total.households.poor.numerator", equalTo(27))
                .body("total.households.poor.percent", equalTo(null));
    }

    @Test
    void aPlaceThatHasNothingButATotalIsReported() {
        var bare = WORLD.commune(WORLD.district(PROVINCE));
        total(bare, "approved", "2/QĐ", LocalDate.of(2023, 12, 1), form1("50", "8"));
        ask(bare, "").body("total.villages", equalTo(0)).body("total.households.total", equalTo(50));
        WORLD.arrive();
        Api.get(
                        TestTokens.of("auditor", other.id().toString()),
                        PATH + "?area={a}&year=2023&standard=" + STANDARD,
                        bare.code())
                .statusCode(403);
    }

    private static Row form1(String total, String poor) {
        return new Row(1, "both", Map.of("1", total, "2", "200", "3", poor));
    }

    private static void total(Place place, String stage, String act, LocalDate on, Row row) {
        total(place, STANDARD, stage, act, on, row);
    }

    private static void total(Place place, String standard, String stage, String act, LocalDate on, Row row) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.PUBLISHED_TOTALS,
                PublishedTotalState.TYPE,
                id,
                new PublishedTotalState(
                        id,
                        1,
                        false,
                        place.id(),
                        2023,
                        "yearly",
                        standard,
                        stage,
                        act,
                        on.toString(),
                        on,
                        List.of(row)));
    }

    /** The village goes on in another commune, which did the review of the year; the one before it had done the regular one. */
    @Test
    void whoHoldsAPlaceThatHasEndedSeesWhatItHadAtItsEnd() {
        var ended = WORLD.commune(district);
        var movedOn = new Place(UUID.randomUUID(), ended.code() + "-50");
        var next = new Place(UUID.randomUUID(), World.newCommuneCode());
        var firstDay = LocalDate.of(2024, 7, 1);
        WORLD.publish(new AreaState(
                movedOn.id(),
                1,
                false,
                "village",
                List.of(
                        new AreaState.Period(
                                World.BEGINNING, firstDay.minusDays(1), movedOn.code(), "Thôn", null, ended.id()),
                        new AreaState.Period(firstDay, null, next.code() + "-50", "Thôn", null, next.id()))));
        WORLD.reform(firstDay, "commune", district, List.of(new World.Succession(ended, next, "whole", null)));
        result(movedOn, UUID.randomUUID(), 1, "regular", 2024, LocalDate.of(2024, 3, 10), 7, 2);
        result(movedOn, UUID.randomUUID(), 1, "yearly", 2024, LocalDate.of(2024, 12, 10), 10, 2);
        WORLD.arrive();
        atTheEnd(ended, ended, "regular", 1).body("total.households.total", equalTo(7));
        atTheEnd(ended, ended, "yearly", 0).body("total.households.total", equalTo(0));
        atTheEnd(next, ended, "yearly", 1).body("total.households.total", equalTo(10));
        atTheEnd(World.COUNTRY, ended, "yearly", 1);
        Api.get(
                        TestTokens.of("auditor", ended.id().toString()),
                        "/api/v1/reports/review-profiles?area={a}&year=2024&tree=2024-06-30&standard=" + STANDARD,
                        ended.code())
                .statusCode(200)
                .body("total.villages", equalTo(1));
    }

    private static ValidatableResponse atTheEnd(Place reader, Place place, String kind, int reported) {
        return Api.get(
                        TestTokens.of("auditor", reader.id().toString()),
                        PATH + "?area={a}&year=2024&tree=2024-06-30&kind={k}&standard=" + STANDARD,
                        place.code(),
                        kind)
                .statusCode(200)
                .body("$", not(hasKey("partial")))
                .body("total.villages", equalTo(1))
                .body("total.reported", equalTo(reported));
    }

    /** Two villages of a commune that was divided: each went to another part, where it did the review of the year. */
    @Test
    void whoGotAPartOfADividedPlaceIsToldThatTheOtherVillagesAreLeftOut() throws IOException {
        var divided = WORLD.commune(district);
        var first = new Place(UUID.randomUUID(), World.newCommuneCode());
        var second = new Place(UUID.randomUUID(), World.newCommuneCode());
        var ofFirst = movedOn(divided, first);
        var ofSecond = movedOn(divided, second);
        WORLD.reform(
                LocalDate.of(2024, 7, 1),
                "commune",
                district,
                List.of(
                        new World.Succession(divided, first, "part", "50"),
                        new World.Succession(divided, second, "part", "50")));
        result(ofFirst, UUID.randomUUID(), 1, "yearly", 2024, 4, 2);
        result(ofSecond, UUID.randomUUID(), 1, "yearly", 2024, 6, 3);
        WORLD.arrive();
        of(district, divided, "review-results", "")
                .body("$", not(hasKey("partial")))
                .body("total.households.total", equalTo(10));
        of(first, divided, "review-results", "")
                .body("partial", equalTo(true))
                .body("total.households.total", equalTo(4));
        of(first, divided, "review-results", "&asOf=2024-06-30").body("partial", equalTo(true));
        for (var report : List.of("review-profiles", "deprivation-profile", "poverty-dynamics")) {
            of(first, divided, report, "").body("partial", equalTo(true));
        }
        of(first, divided, "comparison", "&figure=households.total").body("partial", equalTo(true));
        var file = of(first, divided, "review-results", "&format=xlsx&form=1")
                .extract()
                .asByteArray();
        var about = Sheet.of(file, 0).text("A2");
        assertTrue(about.endsWith("; chưa gồm số liệu của nơi người lập không được xem"), about);
        for (var table : List.of(
                "review-results?form=1",
                "review-results?form=2",
                "poverty-dynamics?since=2024",
                "review-profiles?form=4",
                "comparison?since=2024&figure=households.total")) {
            var asked = table.split("[?]");
            var lines = of(first, divided, asked[0], "&format=csv&" + asked[1])
                    .extract()
                    .asString()
                    .split("\r?\n");
            assertTrue(lines[0].endsWith(",Thiếu số liệu của nơi không được xem"), lines[0]);
            assertTrue(lines[1].endsWith(",true"), lines[1]);
        }
    }

    @Test
    void aVillageThatWentElsewhereWithoutItsCommuneIsToldOf() {
        var movedOn = movedOn(commune, other);
        result(movedOn, UUID.randomUUID(), 1, "yearly", 2024, 4, 2);
        WORLD.arrive();
        of(commune, commune, "review-results", "")
                .body("partial", equalTo(true))
                .body("total.villages", equalTo(2));
        of(commune, commune, "review-results", "&asOf=2024-06-30")
                .body("$", not(hasKey("partial")))
                .body("total.villages", equalTo(3));
    }

    /** A village that lies in the one commune up to June of 2024, and in the other one since. */
    private static Place movedOn(Place from, Place to) {
        var village = new Place(
                UUID.randomUUID(), "%s-%s".formatted(from.code(), to.code().substring(3)));
        var day = LocalDate.of(2024, 7, 1);
        WORLD.publish(new AreaState(
                village.id(),
                1,
                false,
                "village",
                List.of(
                        new AreaState.Period(
                                World.BEGINNING, day.minusDays(1), village.code(), "Thôn", null, from.id()),
                        new AreaState.Period(day, null, to.code() + "-60", "Thôn", null, to.id()))));
        return village;
    }

    /** Of 2024, on the day before villages moved on. */
    private static ValidatableResponse of(Place reader, Place place, String report, String more) {
        return Api.get(
                        TestTokens.of("auditor", reader.id().toString()),
                        "/api/v1/reports/" + report + "?area={a}&year=2024&tree=2024-06-30&standard=" + STANDARD + more,
                        place.code())
                .statusCode(200);
    }

    @Test
    void otherPlacesAreClosed() {
        WORLD.arrive();
        Api.get(
                        TestTokens.of("auditor", other.id().toString()),
                        PATH + "?area={a}&year=2023&standard=" + STANDARD,
                        commune.code())
                .statusCode(403);
    }

    private ValidatableResponse ask(Place place, String more) {
        WORLD.arrive();
        return Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        PATH + "?area={a}&year=2023&standard=" + STANDARD + more,
                        place.code())
                .statusCode(200);
    }

    private static void result(Place place, UUID id, int version, String kind, int year, long total, long poor) {
        result(place, id, version, kind, year, LocalDate.of(year, 12, 10), total, poor);
    }

    private static void result(
            Place place, UUID id, int version, String kind, int year, LocalDate closing, long total, long poor) {
        WORLD.publish(
                Topics.REVIEW_RESULTS,
                ReviewResultState.TYPE,
                id,
                new ReviewResultState(
                        id,
                        version,
                        false,
                        UUID.randomUUID(),
                        kind,
                        STANDARD,
                        year,
                        place.id(),
                        LocalDate.of(year - 1, 12, 10),
                        closing,
                        counts(total, poor),
                        counts(total * 4, poor * 4),
                        null));
    }

    private static Counts counts(long total, long poor) {
        return new Counts(
                total, poor, 1, 0, new Flow(poor + 1, 0, 1, 0, 0, 0, 0, 0, poor), new Flow(1, 0, 0, 0, 0, 0, 0, 0, 1));
    }
}
