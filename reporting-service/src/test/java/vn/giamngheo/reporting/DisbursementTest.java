package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.DisbursementForecastState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.PostingsRecorded.Posting;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** The sheet of a meeting: who has what, how far it has come, who is behind, and what was promised. */
@QuarkusTest
class DisbursementTest {

    private static final String SHEET = "/api/v1/reports/disbursement";
    private static final String OWN = "rows.find { it.holder.kind == 'own' }";

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final Place DISTRICT = WORLD.district(PROVINCE);
    private static final Place OTHER_DISTRICT = WORLD.district(PROVINCE);
    private static final Place EMPTY_DISTRICT = WORLD.district(PROVINCE);
    private static final Place COMMUNE = WORLD.commune(DISTRICT);
    private static final Agency DEPARTMENT = WORLD.agency(PROVINCE);

    private final String programme = WORLD.programme("DA1", "DA2");

    /**
     * The centre gives the province 1,000, its council adds 50; 400 and 300 go to districts, 200 to a department, 350 of the
     * first on to a commune, which gets 40 of last year, too.
     */
    private void recordTheYear() {
        given(null, World.COUNTRY, "central", 2000, "2023-01-01");
        given(World.COUNTRY, PROVINCE, "central", 1000, "2023-01-10");
        given(null, PROVINCE, "province", 50, "2023-01-10");
        given(PROVINCE, DISTRICT, "central", 400, "2023-02-01");
        given(PROVINCE, OTHER_DISTRICT, "central", 300, "2023-02-01");
        given(PROVINCE, DEPARTMENT, "central", 200, "2023-02-01");
        given(DISTRICT, COMMUNE, "central", 350, "2023-02-10");
        carriedIn(COMMUNE, 40, "2023-01-31");
        does("pay", COMMUNE, 100, "2023-03-01");
        does("pay", COMMUNE, 20, "2023-06-10");
        does("advance", COMMUNE, 60, "2023-06-12");
        does("commit", COMMUNE, 30, "2023-06-12");
        does("pay", DEPARTMENT, 20, "2023-06-20");
        does("pay", DEPARTMENT, 500, "2023-07-01");
    }

    @Test
    void aRowIsAPlaceWithAllBelowItAnAgencyOrThePlaceItself() {
        recordTheYear();
        sheet("")
                .body("rows.holder.kind", contains("place", "place", "place", "agency", "own"))
                .body("rows.holder.code", hasItems(DISTRICT.code(), OTHER_DISTRICT.code(), DEPARTMENT.code()));
        row(DISTRICT, "assignedFromAbove", 440)
                .body(of(DISTRICT) + ".capital.ofYear.assigned", equalTo(400))
                .body(of(DISTRICT) + ".capital.carriedIn.assigned", equalTo(40))
                .body(of(DISTRICT) + ".capital.together.committed", equalTo(30))
                .body(of(DISTRICT) + ".capital.together.paid", equalTo(120))
                .body(of(DISTRICT) + ".capital.together.advancesOutstanding", equalTo(60))
                .body(of(DISTRICT) + ".capital.together.disbursed", equalTo(180))
                .body(of(DISTRICT) + ".capital.together.disbursedInPeriod", equalTo(80))
                .body(of(DISTRICT) + ".capital.together.remaining", equalTo(260))
                .body(of(DISTRICT) + ".capital.together.rate.percent", equalTo(40.91f));
    }

    /** Of each row: the postings of the explanation add up to what the sheet says. */
    @Test
    void everyAmountIsExplainedByThePostingsThatItSums() {
        recordTheYear();
        var sheet = sheet("").extract().jsonPath();
        var district = DISTRICT.id().toString();
        explained(sheet, of(DISTRICT), district, "together", 14);
        explained(sheet, "total", "total", "together", 14);
        explained(sheet, of(DISTRICT), district, "carriedIn", 1);
        explained(sheet, of(DISTRICT), district, "ofYear", 1);
        explained(sheet, of(DEPARTMENT), DEPARTMENT.id().toString(), "together", 1);
        explained(sheet, OWN, "own", "together", 2);
    }

    /** @param figures how many of them, from the first that there is */
    private void explained(JsonPath sheet, String row, String asked, String capital, int figures) {
        var amounts = new TreeMap<>(sheet.<String, Object>getMap(row + ".capital." + capital));
        amounts.values().removeIf(amount -> !(amount instanceof Integer));
        assertEquals(14, amounts.size());
        amounts.entrySet().stream().limit(figures).forEach(each -> {
            var figure = each.getKey();
            var amount = each.getValue();
            var explained = explain("&row=%s&capital=%s&figure=%s".formatted(asked, capital, figure))
                    .body("total", equalTo(amount))
                    .extract()
                    .jsonPath();
            assertEquals(
                    amount,
                    explained.getList("items.counts", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum(),
                    () -> String.join(" ", asked, capital, figure));
        });
    }

    @Test
    void anExplanationNamesPapersIsPagedAndKnowsItsRowsAndFigures() {
        recordTheYear();
        var page = explain("&row=" + DISTRICT.id() + "&figure=disbursed&limit=2")
                .body("row.code", equalTo(DISTRICT.code()))
                .body("capital", equalTo("together"))
                .body("postings", equalTo(3))
                .body("items.counts", contains(100, 20))
                .body("items[0].kind", equalTo("allocation"))
                .body("items[0].from.code", equalTo(COMMUNE.code()));
        Api.as(Reports.token(World.COUNTRY))
                .urlEncodingEnabled(false)
                .get(page.extract().header("Link").replaceAll("^<(.*)>.*", "$1"))
                .then()
                .body("items.counts", contains(60))
                .header("Link", nullValue());
        explain("&row=" + COMMUNE.id() + "&figure=paid", 400).body("errors[0].parameter", equalTo("row"));
        explain("&capital=all&figure=paid", 400).body("errors[0].parameter", equalTo("capital"));
        explain("&figure=rate", 400).body("errors[0].parameter", equalTo("figure"));
        Api.get(Reports.token(OTHER_PROVINCE), explanation("&figure=paid")).statusCode(403);
    }

    private ValidatableResponse explain(String more) {
        return explain(more, 200);
    }

    private ValidatableResponse explain(String more, int status) {
        WORLD.arrive();
        return Api.get(Reports.token(World.COUNTRY), explanation(more)).statusCode(status);
    }

    private String explanation(String more) {
        return question(more).replace("?", "/explain?");
    }

    @Test
    void whatNoCommuneOrAgencyHasIsNotDetailedYet() {
        recordTheYear();
        row(DISTRICT, "detailed", 390)
                .body(of(DISTRICT) + ".capital.together.notYetDetailed", equalTo(50))
                .body(of(DISTRICT) + ".capital.together.rateOnDetailed.percent", equalTo(46.15f))
                .body(of(OTHER_DISTRICT) + ".capital.together.detailed", equalTo(0))
                .body(of(OTHER_DISTRICT) + ".capital.together.rateOnDetailed.percent", nullValue())
                .body(of(DEPARTMENT) + ".capital.together.detailed", equalTo(200))
                .body(OWN + ".capital.together.notYetDetailed", equalTo(150))
                .body("total.capital.together.detailed", equalTo(590))
                .body("total.capital.together.notYetDetailed", equalTo(500));
    }

    @Test
    void theTotalCountsWhatCrossesTheBorderOnce() {
        recordTheYear();
        sheet("")
                .body("total.capital.together.assignedFromAbove", equalTo(1040))
                .body("total.capital.together.assignedByOwnCouncil", equalTo(50))
                .body("total.capital.together.passedOn", equalTo(0))
                .body("total.capital.together.allocated", equalTo(1090))
                .body("total.capital.together.disbursed", equalTo(200))
                .body(OWN + ".capital.together.assigned", equalTo(1050))
                .body(OWN + ".capital.together.passedOn", equalTo(900))
                .body("movedInside.ofYear", equalTo(900))
                .body("movedInside.carriedIn", equalTo(0))
                .body("rows.capital.together.allocated.sum()", equalTo(1090))
                .body("definitions.name", hasItems("assigned", "detailed", "rate", "movedInside", "kept"));
    }

    @Test
    void onAnEarlierDayLaterPapersDoNotCount() {
        recordTheYear();
        sheet("&on=2023-02-05")
                .body("total.capital.together.detailed", equalTo(240))
                .body("total.capital.together.disbursed", equalTo(0));
        sheet("&from=2023-01-01").body("total.capital.together.disbursedInPeriod", equalTo(200));
    }

    @Test
    void rowsAreRankedByRateAndThoseBelowTheAverageMarked() {
        recordTheYear();
        sheet("")
                .body("total.capital.together.rate.percent", equalTo(18.35f))
                .body("rows.findAll { it.holder.kind == 'place' }[0].holder.code", equalTo(DISTRICT.code()))
                .body(of(DISTRICT) + ".rank", equalTo(1))
                .body(of(DISTRICT) + ".belowAverage", equalTo(false))
                .body(of(OTHER_DISTRICT) + ".rank", equalTo(2))
                .body(of(OTHER_DISTRICT) + ".belowAverage", equalTo(true))
                .body(of(DEPARTMENT) + ".rank", equalTo(1))
                .body(of(EMPTY_DISTRICT) + ".rank", nullValue())
                .body(of(EMPTY_DISTRICT) + ".belowAverage", nullValue())
                .body(of(EMPTY_DISTRICT) + ".capital.together.rate.percent", nullValue());
    }

    @Test
    void theSameDayOfLastYearStandsBesideIt() {
        tell("2022-02-01", posting(null, COMMUNE, "central", 2022, 2022, 200, "give"));
        tell("2022-06-30", posting(COMMUNE, null, "central", 2022, 2022, 50, "pay"));
        tell("2022-07-01", posting(COMMUNE, null, "central", 2022, 2022, 70, "pay"));
        sheet("")
                .body("total.lastYear.on", equalTo("2022-06-30"))
                .body("total.lastYear.allocated", equalTo(200))
                .body("total.lastYear.disbursed", equalTo(50))
                .body(of(DISTRICT) + ".lastYear.rate.percent", equalTo(25.0f));
    }

    @Test
    void theLatestWordCountsAndTheHeadsOwnWordStandsForAllBelow() {
        recordTheYear();
        says("estimate", COMMUNE, "2023-05-01", "2023-06-30", 900, "cũ");
        says("estimate", COMMUNE, "2023-06-01", "2023-06-30", 150, "Chờ giải phóng mặt bằng");
        says("estimate", COMMUNE, "2023-07-15", "2023-06-30", 999, null);
        says("estimate", OTHER_DISTRICT, "2023-06-01", "2023-06-30", 10, null);
        says("estimate", PROVINCE, "2023-06-02", "2023-12-31", 950, null);
        says("estimate", COMMUNE, "2023-06-02", "2023-12-31", 380, null);
        says("estimate", COMMUNE, "2023-06-02", "2024-01-31", 390, null);
        sheet("")
                .body(of(DISTRICT) + ".outlook.monthEnd.amount", equalTo(150))
                .body(of(DISTRICT) + ".outlook.monthEnd.basis", equalTo("summed"))
                .body(of(DISTRICT) + ".outlook.quarterEnd.amount", equalTo(150))
                .body(of(DISTRICT) + ".outlook.closing.amount", equalTo(390))
                .body(of(DISTRICT) + ".outlook.reason", equalTo("Chờ giải phóng mặt bằng"))
                .body(of(OTHER_DISTRICT) + ".outlook.monthEnd.basis", equalTo("said"))
                .body(of(DEPARTMENT) + ".outlook.monthEnd", nullValue())
                .body("total.outlook.monthEnd.amount", equalTo(160))
                .body("total.outlook.yearEnd.amount", equalTo(950))
                .body("total.outlook.yearEnd.basis", equalTo("said"))
                .body(of(DISTRICT) + ".outlook.yearEnd.amount", equalTo(380));
    }

    @Test
    void aPledgeIsKeptWhenItsDayHasSeenItsAmount() {
        recordTheYear();
        says("pledge", COMMUNE, "2023-02-01", "2023-03-31", 100, null);
        says("pledge", DEPARTMENT, "2023-02-01", "2023-03-31", 1, null);
        says("pledge", COMMUNE, "2023-02-01", "2023-09-30", 300, null);
        sheet("")
                .body(of(DISTRICT) + ".outlook.due.until", equalTo("2023-03-31"))
                .body(of(DISTRICT) + ".outlook.due.disbursed", equalTo(100))
                .body(of(DISTRICT) + ".outlook.due.kept", equalTo(true))
                .body(of(DISTRICT) + ".outlook.next.amount", equalTo(300))
                .body(of(DISTRICT) + ".outlook.next.kept", nullValue())
                .body(of(DEPARTMENT) + ".outlook.due.kept", equalTo(false))
                .body("total.outlook.due.amount", equalTo(101))
                .body("total.outlook.due.kept", equalTo(false));
    }

    @Test
    void asCsvItHasTheSameFiguresInDong() {
        recordTheYear();
        var json = sheet("").extract().jsonPath();
        var rows = csv("en");
        assertEquals(json.getList("rows").size() + 2, rows.size());
        for (var row = 0; row < json.getList("rows").size(); row++) {
            assertSame(json, "rows[%d]".formatted(row), rows.get(row));
        }
        assertEquals("moved_inside", rows.get(rows.size() - 2).getField("kind"));
        assertEquals("900", rows.get(rows.size() - 2).getField("passedOn"));
        assertSame(json, "total", rows.get(rows.size() - 1));
        assertEquals("", rows.get(1).getField("rateOnDetailed"));
        assertEquals("1090", csv("vi").get(rows.size() - 1).getField("Vốn được sử dụng: Tổng số"));
    }

    private static void assertSame(JsonPath json, String path, NamedCsvRecord row) {
        for (var field :
                List.of("assigned", "passedOn", "allocated", "detailed", "committed", "disbursed", "remaining")) {
            assertAll(
                    path + " " + field,
                    () -> assertEquals(json.getString(path + ".capital.together." + field), row.getField(field)),
                    () -> assertEquals(
                            json.getString(path + ".capital.ofYear." + field), row.getField(field + "OfYear")),
                    () -> assertEquals(
                            json.getString(path + ".capital.carriedIn." + field), row.getField(field + "CarriedIn")));
        }
        assertEquals(json.getString(path + ".holder.kind"), row.getField("kind"));
    }

    private List<NamedCsvRecord> csv(String language) {
        WORLD.arrive();
        var text = Api.as(Reports.token(World.COUNTRY))
                .header("Accept-Language", language)
                .get(question("&format=csv"))
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .header("Content-Disposition", containsString("disbursement-" + PROVINCE.code() + "-2023-06-30.csv"))
                .extract()
                .asString();
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text.substring(1))) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void asAWorkbookItIsInTrieuAndItsTotalsAreFormulasThatMakeTheStoredOnes() throws IOException {
        recordTheYear();
        var json = sheet("").extract().jsonPath();
        var file = Api.get(Reports.token(World.COUNTRY), question("&format=xlsx"))
                .statusCode(200)
                .extract()
                .asByteArray();
        var paper = Sheet.of(file, 0);
        var stored = Sheet.of(file, 1);
        var last = 7 + json.getList("rows").size();
        assertEquals(List.of("A", "B", "1", "2", "3 = 1 + 2", "4", "5", "6 = 4 + 5"), paper.row(5, 8));
        assertEquals("Cấp trên giao", paper.text("C4"));
        assertEquals("Đơn vị tính: triệu đồng", paper.text("A3"));
        assertEquals("SUM(C8:C%d)-C%d".formatted(last, last + 1), paper.formula("C7"));
        var formulas = 0;
        for (var column = 2; column < 60; column++) {
            var total = Sheet.address(6, column);
            if (paper.formula(total) != null) {
                formulas++;
                var exact = stored.number(Sheet.address(json.getList("rows").size() + 2, column + 1));
                var trieu = paper.number(total);
                var isPercent = paper.formula(total).startsWith("IF");
                assertEquals(0, compare(exact, isPercent ? trieu : trieu.movePointRight(6)), total);
            }
        }
        assertEquals(14 * 3 + 4, formulas);
        assertEquals(0, new BigDecimal("0.00109").compareTo(paper.number("Q7")));
        assertTrue(paper.row(7 + 1, 60).contains("–"));
    }

    @ParameterizedTest
    @CsvSource({
        "year=2023,                                missing-parameter, on",
        "year=2023&on=30/6/2023,                   unreadable-value,  on",
        "on=2023-06-30,                            missing-parameter, year",
        "year=2023&on=2023-06-30&from=2023-07-01,  unreadable-value,  from",
        "year=2023&on=2023-06-30&programme=NONE,   unknown-code,      programme",
        "year=2023&on=2023-06-30&format=pdf,       unknown-code,      format",
        "year=2023&on=2023-06-30&asOf=2023-06-30,  unknown-parameter, asOf"
    })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, String code, String parameter) {
        WORLD.arrive();
        Api.get(Reports.token(World.COUNTRY), SHEET + "?area=VN&" + query)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void nobodyReadsTheSheetOfTheirNeighbours() {
        WORLD.arrive();
        Api.get(Reports.token(OTHER_PROVINCE), question("")).statusCode(403);
        Api.get(Reports.token(PROVINCE), question("")).statusCode(200);
    }

    private static int compare(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other);
    }

    private String question(String more) {
        return SHEET
                + "?area=%s&year=2023&programme=%s".formatted(PROVINCE.code(), programme)
                + (more.contains("&on=") ? "" : "&on=2023-06-30")
                + more;
    }

    private ValidatableResponse sheet(String more) {
        WORLD.arrive();
        return Api.get(Reports.token(World.COUNTRY), question(more)).statusCode(200);
    }

    private static String of(Holder holder) {
        return "rows.find { it.holder.id == '%s' }".formatted(holder.id());
    }

    private ValidatableResponse row(Place place, String field, int amount) {
        return sheet("").body(of(place) + ".capital.together." + field, equalTo(amount));
    }

    private void given(Holder giver, Holder receiver, String source, long amount, String day) {
        tell(day, posting(giver, receiver, source, 2023, 2023, amount, "give"));
    }

    private void carriedIn(Holder receiver, long amount, String day) {
        tell(day, posting(null, receiver, "central", 2022, 2023, amount, "carry"));
    }

    private void does(String effect, Holder holder, long amount, String day) {
        tell(day, posting(holder, null, "central", 2023, 2023, amount, effect));
    }

    private static Posting posting(
            Holder giver, Holder receiver, String source, int originYear, int year, long amount, String effect) {
        var given = LedgerFacts.posting(giver, receiver, "DA1", source, originYear, year, amount);
        return new Posting(
                given.id(),
                given.giver(),
                given.receiver(),
                given.lineCode(),
                given.source(),
                given.nature(),
                originYear,
                year,
                amount,
                effect);
    }

    private void tell(String day, Posting posting) {
        var fact = LedgerFacts.fact("allocation", programme, day, posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private void says(String kind, Holder holder, String day, String until, long amount, String reason) {
        var state = new DisbursementForecastState(
                UUID.randomUUID(),
                1,
                false,
                PROVINCE.id(),
                LocalDate.parse(day),
                holder instanceof Agency ? "agency" : "area",
                holder.id(),
                programme,
                null,
                2023,
                kind,
                "month_end",
                LocalDate.parse(until),
                amount,
                reason);
        WORLD.publish(Topics.DISBURSEMENT_FORECASTS, DisbursementForecastState.TYPE, state.id(), state);
    }
}
