package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
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
                .body("total.years.change", contains(null, 10, -43))
                .body("total.years.changePercent", contains(null, 25.0f, -86.0f))
                .body("places.place.code", contains(commune.code(), other.code()))
                .body("places[0].years.value", contains(40, 50, null))
                .body("places[0].years.change", contains(null, 10, null))
                .body("places[1].years.value", contains(null, 0, 7))
                .body("places[1].years.change", contains(null, null, 7))
                .body("places[1].years[2]", not(hasKey("changePercent")))
                .body("places[1].years[2].basis", equalTo("recorded"))
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
                .body("places[0].years.value", contains(null, null, 33));
        ask(PROVINCE, after + "&figure=observed&indicator=" + flow)
                .statusCode(200)
                .body("places[0].years.value", contains(30, null, 33))
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
                        ",commune,2023,observed,percent,15.00,15,100,-5.00,percentage_points,,recorded,provisional,,"),
                lines[4]);
        assertTrue(lines[6].endsWith(",commune,2023,observed,percent,,,,,percentage_points,,,,,"), lines[6]);
        var sheet =
                ask(district, query + "&format=xlsx").statusCode(200).extract().asByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var rows = workbook.getSheetAt(0);
            assertEquals("2023: tăng, giảm (điểm %)", rows.getRow(0).getCell(5).getStringCellValue());
            assertEquals(-5, rows.getRow(2).getCell(5).getNumericCellValue());
        }
        WORLD.arrive();
        Api.get(Reports.token(PROVINCE), PATH + "/chart?area={a}&" + query, district.code())
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString(">2022</text>"))
                .body(containsString(">15</text>"))
                .body(containsString(">–</text>"));
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

    private static void observe(String indicator, Place place, int year, long value) {
        observe(indicator, place, year, null, null, BigDecimal.valueOf(value));
    }

    private static void observe(String indicator, Place place, int year, long numerator, long denominator) {
        observe(indicator, place, year, numerator, denominator, null);
    }

    private static void observe(
            String indicator, Place place, int year, Long numerator, Long denominator, BigDecimal value) {
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
                        place.id(),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        numerator,
                        denominator,
                        value));
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
