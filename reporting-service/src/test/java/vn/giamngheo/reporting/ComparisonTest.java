package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** One figure of several places and years side by side, with the change since the year before. */
@QuarkusTest
class ComparisonTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final String PATH = "/api/v1/reports/comparison";
    private static final String STANDARD = "NATIONAL-2022-2025";

    /** Takes the places below one that have such a code, and leaves nothing of them. */
    private static final String LEAVES = """
            with gone as (delete from area_period where code %s and parent_id = ?::uuid returning area_id)
            delete from area where id in (select area_id from gone)
            """;

    private final Place district = WORLD.district(PROVINCE);
    private final Place commune = WORLD.commune(district);
    private final Place other = WORLD.commune(district);
    private final String flow = WORLD.indicator("people", "flow", false);
    private final String rate = WORLD.indicator("percent", "stock", true);
    private final String programme = WORLD.programme("DA1", "DA2");

    @Test
    void anIndicatorIsComparedAsPlanProgressHasItAndWhatNobodyObservedIsMissing() {
        observe(flow, commune, 2021, 40);
        observe(flow, commune, 2022, 50);
        observe(flow, other, 2022, 0);
        observe(flow, other, 2023, 7);
        compare("figure=observed&indicator=" + flow)
                .body("unit", equalTo("people"))
                .body("changeUnit", equalTo("people"))
                .body("parameters.of", equalTo(Map.of("indicator", flow, "basis", "restated")))
                .body("total.years.year", contains(2021, 2022, 2023))
                .body("total.years.value", contains(40, 50, 7))
                .body("total.years.places", contains(1, 2, 1))
                .body("total.years.change", contains(nullValue(), nullValue(), nullValue()))
                .body("total.years[1].noChange.code", equalTo("other-places"))
                .body("total.years[2].noChange.words.vi", containsString("những nơi khác nhau"))
                .body("places.place.code", contains(commune.code(), other.code()))
                .body("places[0].years.value", contains(40, 50, null))
                .body("places[0].years.change", contains(null, 10, null))
                .body("places[0].years[1].changePercent", equalTo(25.0f))
                .body("places[0].years[1]", not(hasKey("noChange")))
                .body("places[1].years.value", contains(null, 0, 7))
                .body("places[1].years.change", contains(null, null, 7))
                .body("places[1].years[2]", not(hasKey("changePercent")))
                .body("places[1].years[2].basis", equalTo("recorded"))
                .body("places[1].years[2].how", equalTo("recorded"))
                .body("total.years.how", contains("summed", "summed", "summed"))
                .body("places[1].years[2].state", equalTo("provisional"))
                .body("$", not(hasKey("partial")));
    }

    @Test
    void whatIsSaidInPercentagePointsIsAndChangesInThem() {
        var reduction = WORLD.indicator("percentage_points", "stock", true);
        observe(reduction, commune, 2022, 4, 100);
        compare("figure=observed&indicator=" + reduction)
                .body("unit", equalTo("percentage_points"))
                .body("changeUnit", equalTo("percentage_points"))
                .body("places[0].years[1]", not(hasKey("changePercent")));
    }

    @Test
    void ratesAreAddedAsFractionsAndChangeInPercentagePoints() {
        observe(rate, commune, 2022, 20, 100);
        observe(rate, other, 2022, 10, 300);
        observe(rate, commune, 2023, 15, 100);
        observe(rate, other, 2023, 9, 300);
        compare("figure=observed&indicator=" + rate)
                .body("unit", equalTo("percent"))
                .body("changeUnit", equalTo("percentage_points"))
                .body("total.years.value", contains(null, 7.5f, 6.0f))
                .body("total.years[2].numerator", equalTo(24))
                .body("total.years[2].denominator", equalTo(400))
                .body("total.years[2].change", equalTo(-1.5f))
                .body("places[0].years[2].change", equalTo(-5.0f))
                .body("places[0].years[2]", not(hasKey("changePercent")));
    }

    /** 10 and 4 of 31 are 32.26 and 12.90 percent, and 19.35 points apart. */
    @Test
    void aRateChangesByTheDifferenceOfItsFractionsNotOfRoundedRates() {
        var village = WORLD.village(commune);
        result(village, 2022, 31, 10);
        result(village, 2023, 31, 4);
        observe(rate, commune, 2022, 10, 31);
        observe(rate, commune, 2023, 4, 31);
        for (var figure : List.of("households.poorRate&standard=" + STANDARD, "observed&indicator=" + rate)) {
            compare("figure=" + figure)
                    .body("places[0].years.value", contains(null, 32.26f, 12.9f))
                    .body("places[0].years[2].change", equalTo(-19.35f));
        }
    }

    @Test
    void moneyIsThatOfBudgetExecutionByLineAndSource() {
        give(commune, 2022, "DA1", "central", 800);
        give(commune, 2022, "DA1", "province", 200);
        give(commune, 2022, "DA2", "central", 5);
        give(commune, 2023, "DA1", "central", 1_000);
        pay(commune, 2023, "DA1", "central", 250);
        var line = "&programme=" + programme + "&line=DA1";
        compare("figure=allocated" + line)
                .body("unit", equalTo("dong"))
                .body("places[0].years.value", contains(null, 1_000, 1_000))
                .body("places[0].years.change", contains(null, null, 0))
                .body("places[1].years.value", contains(nullValue(), nullValue(), nullValue()));
        compare("figure=allocated&source=central&programme=" + programme)
                .body("places[0].years.value", contains(null, 805, 1_000));
        compare("figure=disbursementRate" + line)
                .body("places[0].years.value", contains(null, 0.0f, 25.0f))
                .body("places[0].years[2].change", equalTo(25.0f))
                .body("places[0].years[2].numerator", equalTo(250));
        assertEquals(
                Reports.ask(Reports.EXECUTION, district, "&programme=" + programme)
                        .extract()
                        .<Integer>path("total.total.allocated"),
                compare("figure=allocated&programme=" + programme).extract().<Integer>path("total.years[2].value"));
    }

    @Test
    void householdsAreThoseOfTheReviewsAndSayHowManyVillagesReported() {
        var village = WORLD.village(commune);
        var silent = WORLD.village(commune);
        result(village, 2022, 100, 20);
        result(village, 2023, 110, 22);
        compare("figure=households.poor&standard=" + STANDARD)
                .body("unit", equalTo("households"))
                .body("places[0].years.value", contains(null, 20, 22))
                .body("places[0].years[2].change", equalTo(2))
                .body("places[0].years[2].changePercent", equalTo(10.0f))
                .body("places[0].years[2].villages", equalTo(2))
                .body("places[0].years[2].reported", equalTo(1))
                .body("places[1].years.value", contains(nullValue(), nullValue(), nullValue()));
        compare("figure=persons.poorRate&standard=" + STANDARD + "&places=" + silent.code() + "," + commune.code())
                .body("places.place.code", contains(commune.code(), silent.code()))
                .body("parameters.places", contains(commune.code(), silent.code()))
                .body("places[0].years.value", contains(null, 20.0f, 20.0f))
                .body("places[0].years[2].change", equalTo(0.0f))
                .body("places[1].years[2].value", nullValue())
                .body("places[1].years[2].reported", equalTo(0));
    }

    @Test
    void whatPlacesThatEndedHadIsWhereItWasRecordedOrStandsOnTheAskedTree() {
        observe(flow, commune, 2023, 10);
        observe(flow, other, 2023, 20);
        give(commune, 2023, "DA1", "central", 300);
        var reform = Reform.on(WORLD, "2025-07-01");
        var merged = reform.begins("commune", PROVINCE);
        reform.endsIn(commune, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .endsIn(district, "district", PROVINCE, PROVINCE)
                .publish();
        observe(flow, merged, 2025, 33);
        var after = "since=2023&year=2025&places=" + merged.code();
        ask(PROVINCE, after + "&basis=original&figure=observed&indicator=" + flow)
                .statusCode(200)
                .body("places[0].years.value", contains(null, null, 33))
                .body("places[0].years[0].offTree.places", equalTo(2))
                .body("places[0].years[0].offTree.named.code", contains(commune.code(), other.code()))
                .body("places[0].years[2]", not(hasKey("offTree")));
        ask(PROVINCE, after + "&figure=observed&indicator=" + flow)
                .statusCode(200)
                .body("places[0].years.value", contains(30, null, 33))
                .body("places[0].years[0]", not(hasKey("offTree")))
                .body("total.years[0].value", equalTo(30));
        ask(PROVINCE, after + "&figure=allocated&programme=" + programme)
                .statusCode(200)
                .body("places[0].years.value", contains(300, null, null));
        ask(PROVINCE, "since=2023&year=2025&figure=remaining&places=" + commune.code())
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("errors[0].parameter", equalTo("places"))
                .body("detail", containsString(merged.code()));
    }

    @Test
    void itIsATableForProgramsASheetForReadersAndAChart() throws IOException {
        observe(rate, commune, 2022, 20, 100);
        observe(rate, commune, 2023, 15, 100);
        var query = "since=2022&year=2023&figure=observed&indicator=" + rate;
        var lines = ask(district, query + "&format=csv")
                .statusCode(200)
                .header("Content-Disposition", containsString("comparison-" + district.code() + "-2022-2023.csv"))
                .extract()
                .asString()
                .split("\r?\n");
        assertEquals(7, lines.length);
        assertTrue(
                lines[4].endsWith(
                        ",commune,2023,observed,percent,15.00,15,100,-5.00,percentage_points,,recorded,provisional,,,recorded,1,,,,,"),
                lines[4]);
        assertTrue(lines[6].endsWith(",commune,2023,observed,percent,,,,,percentage_points,,,,,,,0,,,,,"), lines[6]);
        var sheet =
                ask(district, query + "&format=xlsx").statusCode(200).extract().asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = workbook.getSheetAt(0);
            assertEquals("Đơn vị tính: %", rows.getRow(2).getCell(0).getStringCellValue());
            assertEquals("2023: tăng, giảm (điểm %)", rows.getRow(3).getCell(5).getStringCellValue());
            assertEquals("4", rows.getRow(4).getCell(5).getStringCellValue());
            assertEquals(-5, rows.getRow(6).getCell(5).getNumericCellValue());
        }
        WORLD.arrive();
        Api.get(Reports.token(PROVINCE), PATH + "/chart?area={a}&" + query, district.code())
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString(">2022</text>"))
                .body(containsString(">15</text>"))
                .body(containsString(">–</text>"));
    }

    @Test
    void aFallIsNotShownWhereOnlyFewerPlacesReported() throws IOException {
        var village = WORLD.village(commune);
        var silent = WORLD.village(commune);
        Reports.standard(WORLD, STANDARD);
        result(village, 2021, 100, 20);
        result(silent, 2021, 50, 10);
        result(village, 2022, 100, 19);
        result(silent, 2023, 50, 9);
        var poor = "figure=households.poor&standard=" + STANDARD;
        compare(poor)
                .body("places[0].years.value", contains(30, 19, 9))
                .body("places[0].years.reported", contains(2, 1, 1))
                .body("places[0].years.how", contains("villages", "villages", "villages"))
                .body("places[0].years.change", contains(nullValue(), nullValue(), nullValue()))
                .body("places[0].years.noChange.code", contains("other-places", "other-places"));
        var lines = ask(district, "since=2021&year=2023&format=csv&" + poor)
                .extract()
                .asString()
                .split("\r?\n");
        assertTrue(lines[0].endsWith(",Mã lý do không so sánh,Thiếu số liệu của nơi không được xem"), lines[0]);
        assertTrue(lines[5].endsWith(",2,1,villages,,,,,other-places,"), lines[5]);
        var sheet = ask(district, "since=2021&year=2023&format=xlsx&" + poor)
                .extract()
                .asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = workbook.getSheetAt(0);
            assertTrue(rows.getRow(0).getCell(0).getStringCellValue().startsWith("SO SÁNH: "));
            assertTrue(rows.getRow(1)
                    .getCell(0)
                    .getStringCellValue()
                    .endsWith("; rà soát định kỳ; Chuẩn nghèo " + STANDARD));
            assertEquals("2022: vì sao không so sánh", rows.getRow(3).getCell(9).getStringCellValue());
            assertTrue(rows.getRow(6).getCell(9).getStringCellValue().startsWith("Số liệu hai năm"));
        }
        WORLD.arrive();
        Api.get(Reports.token(PROVINCE), PATH + "/chart?area={a}&since=2021&year=2023&" + poor, district.code())
                .statusCode(200)
                .body(containsString("không so sánh được"))
                .body(containsString("(*)"));
        result(silent, 2022, 50, 12);
        compare(poor).body("places[0].years.change", contains(null, 1, null));
    }

    @Test
    void aSignedTextSaysHowTheFigureWentAndHasThePlacesInItsTable() {
        observe(flow, commune, 2021, 40);
        observe(flow, commune, 2022, 50);
        observe(flow, other, 2023, 7);
        var words = SignedText.of("comparison", compare("figure=observed&indicator=" + flow));
        var said = words.sentences().get(0);
        assertTrue(said.contains(" của Nơi " + district.code() + ": năm 2021 40 người; năm 2022 50 người ("), said);
        assertTrue(said.contains("(tăng 10 người so với năm trước)"), said);
        assertTrue(said.contains("năm 2023 7 người (không so sánh với năm trước: "), said);
        assertEquals(
                List.of("TT", "Địa bàn", "Năm 2021", "Năm 2022", "Năm 2023"),
                words.tables().get(0).headings());
        assertEquals(
                List.of("1", "Nơi " + commune.code(), "40", "50", "-"),
                words.tables().get(0).rows().get(0));
        assertEquals(List.of("", "Nơi " + district.code(), "40", "50", "7"), SignedText.lastRow(words));
    }

    @Test
    void aSignedTextSaysMoneyInMillionsAndWhatIsNotKnown() {
        var words = SignedText.of("comparison", compare("figure=allocated&programme=" + programme));
        assertTrue(words.sentences().get(0).contains("năm 2021 chưa có số liệu"), words::toString);
        assertTrue(words.tables().get(0).title().endsWith("(đơn vị: triệu đồng)"), words::toString);
    }

    @Test
    void halfAYearIsNotHeldAgainstAYear() {
        observe(flow, commune, 2022, 40);
        observe(flow, commune, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30), null, null, BigDecimal.TEN);
        for (var basis : List.of("restated", "original")) {
            compare("figure=observed&indicator=" + flow + "&basis=" + basis)
                    .body("places[0].years.value", contains(null, 40, 10))
                    .body("places[0].years.change", contains(nullValue(), nullValue(), nullValue()))
                    .body("places[0].years[2].noChange.code", equalTo("other-days"));
        }
    }

    /** Of the district, the commune and the other one in 2023 and in the leap year after it: from which month to which. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "commune 1-12; commune 7-12; other-days",
                "commune 1-12; commune 10-12; other-days",
                "commune 7-12; commune 7-12; same",
                "commune 1-2; commune 1-2; same",
                "commune 1-12; commune 1-3, commune 4-6, commune 7-9, commune 10-12; same",
                "commune 1-3, commune 4-6, commune 7-9, commune 10-12; commune 1-3, commune 7-9, commune 10-12; other-days",
                "commune 1-12, other 1-6; commune 1-6, other 1-12; other-days",
                "commune 1-6, other 7-12; commune 7-12, other 1-6; other-days",
                "commune 1-6, other 7-12; commune 1-6, other 7-12; same",
                "district 1-12; district 1-6, commune 7-12, other 7-12; same",
                "district 1-12; district 1-6, commune 7-12; other-days",
                "district 1-12; commune 1-12; other-places",
            })
    void ofWhatAddsOverTimeTheSameDaysAreHeldAgainstEachOther(String before, String now, String code) {
        observe(before, 2023);
        observe(now, 2024);
        for (var basis : List.of("restated", "original")) {
            var last = ask(district, "since=2023&year=2024&figure=observed&indicator=" + flow + "&basis=" + basis)
                    .statusCode(200);
            if (code.equals("same")) {
                last.body("total.years[1]", not(hasKey("noChange")))
                        .body("total.years[1].change", instanceOf(Number.class));
            } else {
                last.body("total.years[1].noChange.code", equalTo(code)).body("total.years[1].change", nullValue());
            }
        }
    }

    @Test
    void ofMergedPlacesTheSameDaysOfEachAreHeldAgainstEachOther() {
        observe("commune 1-6, other 1-12", 2022);
        observe("commune 1-12, other 1-6", 2023);
        observe("commune 1-6, commune 7-12, other 1-12", 2024);
        var reform = Reform.on(WORLD, "2025-01-01");
        var merged = reform.begins("commune", district);
        reform.endsIn(commune, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .publish();
        observe(flow, merged, 2025, 30);
        ask(PROVINCE, "since=2022&year=2025&figure=observed&places=" + merged.code() + "&indicator=" + flow)
                .statusCode(200)
                .body("places[0].years.value", contains(20, 20, 30, 30))
                .body("places[0].years.change", contains(null, null, null, 0))
                .body("places[0].years.noChange.code", contains("other-days", "other-days"));
    }

    /** Each half of the year of the merger is told by those that were there then. */
    @ParameterizedTest
    @CsvSource({
        "'commune 1-6, other 1-6', same",
        "'commune 1-3, commune 4-6, other 1-2, other 3-6', same",
        "commune 1-6, other-days",
        "'commune 1-6, other 1-5', other-days"
    })
    void theYearOfAMergerIsHeldAgainstTheOneBeforeAndTheOneAfter(String firstHalf, String code) {
        observe("commune 1-12, other 1-12", 2024);
        observe(firstHalf, 2025);
        var reform = Reform.on(WORLD, "2025-07-01");
        var merged = reform.begins("commune", district);
        reform.endsIn(commune, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .publish();
        observe(flow, merged, LocalDate.of(2025, 7, 1), LocalDate.of(2025, 12, 31), null, null, BigDecimal.TEN);
        observe(flow, merged, 2026, 40);
        for (var places : List.of("&places=" + merged.code(), "")) {
            var years = ask(district, "since=2024&year=2026&figure=observed&basis=restated&indicator=" + flow + places)
                    .statusCode(200);
            for (var place : List.of("total", "places[0]")) {
                for (var year : List.of(place + ".years[1]", place + ".years[2]")) {
                    if (code.equals("same")) {
                        years.body(year, not(hasKey("noChange"))).body(year + ".change", instanceOf(Number.class));
                    } else {
                        years.body(year + ".noChange.code", equalTo(code)).body(year + ".change", nullValue());
                    }
                }
            }
        }
    }

    @Test
    void aPublishedTotalIsHeldAgainstTheVillagesThatItCovers() {
        var village = WORLD.village(commune);
        var second = WORLD.village(commune);
        result(village, 2021, 100, 20);
        result(second, 2021, 50, 10);
        total(commune, 2022, Map.of("1", "150", "3", "24"));
        total(commune, 2023, Map.of("1", "150", "5", "24"));
        compare("figure=households.poor&standard=" + STANDARD)
                .body("places[0].years.value", contains(30, 24, null))
                .body("places[0].years.change", contains(null, -6, null))
                .body("places[0].years.how", contains("villages", "published", null))
                .body("places[0].years[1].published.totals", equalTo(1))
                .body("places[0].years[2].published.blank", hasItem(3));
    }

    @Test
    void totalsOfPlacesThatEndedAreNamedAndNothingIsHeldAgainstThem() {
        var village = WORLD.village(commune);
        var second = WORLD.village(other);
        result(village, 2024, 100, 20);
        total(other, 2023, Map.of("1", "50", "3", "11"));
        total(other, 2024, Map.of("1", "50", "3", "10"));
        var reform = Reform.on(WORLD, "2025-07-01");
        var merged = reform.begins("commune", PROVINCE);
        reform.moves(village, "village", commune, merged)
                .moves(second, "village", other, merged)
                .endsIn(commune, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .endsIn(district, "district", PROVINCE, PROVINCE)
                .publish();
        total(merged, 2025, Map.of("1", "150", "3", "12"));
        ask(PROVINCE, "since=2023&year=2025&figure=households.poor&standard=" + STANDARD + "&places=" + merged.code())
                .statusCode(200)
                .body("places[0].years.value", contains(null, 20, 12))
                .body("places[0].years.change", contains(nullValue(), nullValue(), nullValue()))
                .body("places[0].years.offTree.places", contains(1, 1))
                .body("places[0].years[1].offTree.named.code", contains(other.code()))
                .body("places[0].years[2].noChange.code", equalTo("off-tree"))
                .body("places[0].years[2].noChange.words.vi", containsString("đã sắp xếp"));
        result(second, 2024, 50, 10);
        ask(PROVINCE, "since=2024&year=2025&figure=households.poor&standard=" + STANDARD + "&places=" + merged.code())
                .body("places[0].years.value", contains(30, 12))
                .body("places[0].years.change", contains(null, -18))
                .body("places[0].years[0]", not(hasKey("offTree")));
    }

    @Test
    void ofMergedPlacesYearsAreHeldAgainstEachOtherWhereAllThatCameIntoThemReported() {
        observe(flow, commune, 2023, 10);
        observe(flow, commune, 2024, 12);
        observe(flow, other, 2024, 18);
        var reform = Reform.on(WORLD, "2025-07-01");
        var merged = reform.begins("commune", PROVINCE);
        reform.endsIn(commune, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .endsIn(district, "district", PROVINCE, PROVINCE)
                .publish();
        observe(flow, merged, 2025, 33);
        ask(PROVINCE, "since=2023&year=2025&figure=observed&places=" + merged.code() + "&indicator=" + flow)
                .statusCode(200)
                .body("places[0].years.value", contains(10, 30, 33))
                .body("places[0].years.change", contains(null, null, 3))
                .body("places[0].years.noChange.code", contains("other-places"))
                .body("places[0].years[1].noChange.code", equalTo("other-places"));
    }

    @Test
    void aPlaceThatTookAnotherInIsAnotherPlace() {
        total(commune, 2024, Map.of("1", "100", "3", "10"));
        observe(flow, commune, 2024, 5);
        Reform.on(WORLD, "2025-07-01")
                .endsIn(other, "commune", district, commune)
                .publish();
        total(commune, 2025, Map.of("1", "300", "3", "30"));
        observe(flow, commune, 2025, 9);
        var asked = "since=2024&year=2025&places=" + commune.code();
        ask(district, asked + "&figure=households.poor&standard=" + STANDARD)
                .statusCode(200)
                .body("places[0].years.value", contains(10, 30))
                .body("places[0].years[1].noChange.code", equalTo("other-places"));
        ask(district, asked + "&figure=observed&indicator=" + flow)
                .body("places[0].years.value", contains(5, 9))
                .body("places[0].years[1].noChange.code", equalTo("other-places"));
    }

    @Test
    void twoProvincesThatBecameOneHaveWhatBothHad() {
        var first = WORLD.province();
        var second = WORLD.province();
        var one = WORLD.commune(first);
        var two = WORLD.commune(second);
        give(first, 2024, "DA1", "central", 800);
        give(second, 2024, "DA1", "central", 200);
        observe(flow, one, 2023, 40);
        observe(flow, one, 2024, 41);
        observe(flow, second, 2024, 9);
        var reform = Reform.on(WORLD, "2025-07-01");
        var province = reform.begins("province", World.COUNTRY);
        reform.moves(one, "commune", first, province)
                .moves(two, "commune", second, province)
                .endsIn(first, "province", World.COUNTRY, province)
                .endsIn(second, "province", World.COUNTRY, province)
                .publish();
        give(province, 2025, "DA1", "central", 900);
        observe(flow, province, 2025, 55);
        WORLD.arrive();
        var asked = PATH + "?area=%s&since=2023&year=2025&".formatted(province.code());
        Api.get(Reports.token(World.COUNTRY), asked + "figure=allocated&programme=" + programme)
                .statusCode(200)
                .body("total.years.value", contains(null, 1_000, 900))
                .body("total.years.change", contains(null, null, -100))
                .body("total.years.how", contains(null, "ledger", "ledger"));
        Api.get(Reports.token(World.COUNTRY), asked + "figure=observed&indicator=" + flow)
                .statusCode(200)
                .body("total.years.value", contains(40, 50, 55))
                .body("total.years.change", contains(null, null, 5))
                .body("total.years[1].noChange.code", equalTo("other-places"));
    }

    @Test
    void moneyThatAnEndedPlaceHadIsHeldAgainstNothingWhereItIsNotCarried() {
        give(commune, 2024, "DA1", "central", 300);
        var reform = Reform.on(WORLD, "2025-01-01");
        var one = reform.begins("commune", district);
        var two = reform.begins("commune", district);
        reform.isDivided(commune, "commune", district, new Reform.Part(one, "60"), new Reform.Part(two, "40"))
                .publish();
        give(one, 2024, "DA1", "central", 50);
        give(one, 2025, "DA1", "central", 200);
        var asked = "since=2024&year=2025&figure=allocated&programme=" + programme + "&places=" + one.code();
        ask(district, asked)
                .statusCode(200)
                .body("places[0].years.value", contains(50, 200))
                .body("places[0].years[0].offTree.named.code", contains(commune.code()))
                .body("places[0].years[1].noChange.code", equalTo("off-tree"))
                .body("total.years.value", contains(350, 200))
                .body("total.years[1].change", equalTo(-150));
        ask(district, asked + "&basis=original")
                .body("total.years.value", contains(50, 200))
                .body("total.years[0].offTree.places", equalTo(1))
                .body("total.years[1].noChange.code", equalTo("off-tree"));
    }

    @Test
    void whatIsTooMuchToCompareIsNotCutButRefused() throws SQLException {
        WORLD.arrive();
        var database = ServiceDatabase.of("reporting");
        var parent = WORLD.district(PROVINCE);
        WORLD.arrive();
        database.execute("""
                with made as (
                    insert into area (id, level, event_version)
                    select gen_random_uuid(), 'commune', 1 from generate_series(1, 1001) returning id
                )
                insert into area_period (area_id, valid_from, code, name, parent_id)
                select id, date '2000-01-01', 'Q' || row_number() over (), 'Nơi', ?::uuid from made
                """, parent.id().toString());
        ask(parent, "year=2023&figure=allocated")
                .statusCode(422)
                .body("code", equalTo("too-many-places"))
                .body("errors[0].parameter", equalTo("places"))
                .body("detail", containsString(parent.code()));
        database.execute(LEAVES.formatted("= 'Q1001'"), parent.id().toString());
        ask(parent, "year=2023&figure=allocated").statusCode(200).body("places", hasSize(1_000));
        database.execute(LEAVES.formatted("like 'Q%'"), parent.id().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "year=2023; missing-parameter; figure",
                "year=2023&figure=wealth; unknown-code; figure",
                "year=2023&figure=observed; missing-parameter; indicator",
                "year=2023&figure=observed&indicator=khong_co; unknown-code; indicator",
                "year=2023&figure=allocated&line=DA1; missing-parameter; programme",
                "year=2023&figure=allocated&programme=KHONG; unknown-code; programme",
                "year=2023&figure=allocated&indicator=x; unreadable-value; indicator",
                "year=2023&figure=households.poor&standard=X&basis=restated; unreadable-value; basis",
                "year=2023&figure=households.poor; missing-parameter; standard",
                "year=2023&figure=households.totalRate&standard=X; unknown-code; figure",
                "year=2023&since=2024&figure=allocated; unreadable-value; since",
                "year=2023&since=2013&figure=allocated; unreadable-value; since",
                "year=2023&figure=allocated&places=1; unreadable-value; places",
                "year=2023&figure=allocated&colour=red; unknown-parameter; colour"
            })
    void anUnclearQuestionIsRefused(String query, String code, String parameter) {
        ask(district, query)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"78001,,78002; 2", "78001,; 2", "' ,78001'; 1"})
    void aCodeThatIsLeftEmptyIsNamedByItsPlaceInTheList(String codes, int nth) {
        ask(district, "year=2023&figure=allocated&places=" + codes)
                .statusCode(400)
                .body("code", equalTo("unreadable-value"))
                .body("errors[0].parameter", equalTo("places"))
                .body("errors[0].detail", containsString("mã thứ %d để trống".formatted(nth)));
    }

    @Test
    void tooManyNamedPlacesAreToldByTheirNumber() {
        var codes = IntStream.range(10_000, 10_101).mapToObj(String::valueOf).collect(Collectors.joining(","));
        ask(district, "year=2023&figure=allocated&places=" + codes)
                .statusCode(400)
                .body("code", equalTo("too-many-codes"))
                .body("errors[0].parameter", equalTo("places"))
                .body("errors[0].detail", equalTo("Tham số 'places' có 101 mã địa bàn, một lần so sánh tối đa 100."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/chart", "/latest"})
    void otherPlacesAreClosedAndNoListLetsIn(String what) {
        WORLD.arrive();
        var query = "&year=2023&figure=allocated";
        Api.get(Reports.token(OTHER_PROVINCE), PATH + what + "?area={a}" + query, district.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(
                        Reports.token(OTHER_PROVINCE),
                        PATH + what + "?area={a}&places={p}" + query,
                        OTHER_PROVINCE.code(),
                        district.code())
                .statusCode(400)
                .body("code", equalTo("unreadable-value"))
                .body("errors[0].parameter", equalTo("places"));
        Api.get(TestTokens.of("investor", PROVINCE.id().toString()), PATH + what + "?area={a}" + query, district.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    @Test
    void whatIsNotTheCallersIsLeftOutAndSaid() {
        observe(flow, commune, 2023, 10);
        observe(flow, other, 2023, 20);
        var divided = Reform.on(WORLD, "2023-07-01");
        var mine = divided.begins("commune", district);
        var theirs = divided.begins("commune", district);
        divided.isDivided(commune, "commune", district, new Reform.Part(mine, "50"), new Reform.Part(theirs, "50"))
                .publish();
        WORLD.arrive();
        Api.get(
                        Reports.token(mine),
                        PATH + "?area={a}&since=2022&year=2023&tree=2023-06-30&figure=observed&indicator=" + flow,
                        commune.code())
                .statusCode(200)
                .body("places", hasSize(0))
                .body("total.place.code", equalTo(commune.code()));
        Api.get(Reports.token(mine), PATH + "?area={a}&year=2023&figure=observed&indicator=" + flow, district.code())
                .statusCode(403);
    }

    /** Of 2021 to 2023. */
    private ValidatableResponse compare(String query) {
        return ask(district, "since=2021&year=2023&" + query).statusCode(200);
    }

    private static ValidatableResponse ask(Place place, String query) {
        WORLD.arrive();
        return Api.get(Reports.token(PROVINCE), PATH + "?area={a}&" + query, place.code());
    }

    /** 10 of each place and months of the year, such as "commune 1-6, other 7-12". */
    private void observe(String months, int year) {
        var places = Map.of("district", district, "commune", commune, "other", other);
        for (var each : months.split(", ")) {
            var words = each.split("[ -]");
            observe(
                    flow,
                    places.get(words[0]),
                    LocalDate.of(year, Integer.parseInt(words[1]), 1),
                    YearMonth.of(year, Integer.parseInt(words[2])).atEndOfMonth(),
                    null,
                    null,
                    BigDecimal.TEN);
        }
    }

    private static void observe(String indicator, Place place, int year, long value) {
        observe(indicator, place, year, null, null, BigDecimal.valueOf(value));
    }

    private static void observe(String indicator, Place place, int year, long numerator, long denominator) {
        observe(indicator, place, year, numerator, denominator, null);
    }

    private static void observe(
            String indicator, Place place, int year, Long numerator, Long denominator, BigDecimal value) {
        observe(indicator, place, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), numerator, denominator, value);
    }

    private static void observe(
            String indicator,
            Place place,
            LocalDate from,
            LocalDate to,
            Long numerator,
            Long denominator,
            BigDecimal value) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.OBSERVATIONS,
                ObservationState.TYPE,
                id,
                new ObservationState(id, 1, false, indicator, place.id(), from, to, numerator, denominator, value));
    }

    private void give(Place place, int year, String line, String source, long amount) {
        record("allocation", year, LedgerFacts.posting(World.COUNTRY, place, line, source, year, amount));
    }

    private void pay(Place place, int year, String line, String source, long amount) {
        record("payment", year, LedgerFacts.posting(place, null, line, source, year, amount));
    }

    private void record(String kind, int year, PostingsRecorded.Posting posting) {
        var fact = LedgerFacts.fact(kind, programme, year + "-03-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    /** A published total with form 1. */
    private static void total(Place place, int year, Map<String, String> cells) {
        var id = UUID.randomUUID();
        var on = LocalDate.of(year, 12, 1);
        WORLD.publish(
                Topics.PUBLISHED_TOTALS,
                PublishedTotalState.TYPE,
                id,
                new PublishedTotalState(
                        id,
                        1,
                        false,
                        place.id(),
                        year,
                        "yearly",
                        STANDARD,
                        "approved",
                        "2/QĐ",
                        on.toString(),
                        on,
                        List.of(new PublishedTotalState.Row(1, "both", cells))));
    }

    /** In persons four of each household. */
    private static void result(Place village, int year, long total, long poor) {
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
                        year,
                        village.id(),
                        LocalDate.of(year - 1, 12, 10),
                        LocalDate.of(year, 12, 10),
                        counts(total, poor),
                        counts(total * 4, poor * 4),
                        null));
    }

    private static ReviewResultState.Counts counts(long total, long poor) {
        var still = new ReviewResultState.Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new ReviewResultState.Counts(
                total, poor, 0, 0, new ReviewResultState.Flow(poor, 0, 0, 0, 0, 0, 0, 0, poor), still);
    }
}
