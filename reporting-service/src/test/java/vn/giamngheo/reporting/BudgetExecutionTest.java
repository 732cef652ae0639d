package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

@QuarkusTest
class BudgetExecutionTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final Place DISTRICT = WORLD.district(PROVINCE);
    private static final Place COMMUNE = WORLD.commune(DISTRICT);
    private static final Place OTHER_COMMUNE = WORLD.commune(DISTRICT);
    private static final Agency DEPARTMENT = WORLD.agency(PROVINCE);

    /** Keeps the figures of one test apart from those of another. */
    private final String programme = WORLD.programme("DA1", "DA2");

    private String source = "central";
    private String line = "DA1";
    private int spendingYear = 2023;

    /** The centre gives the province 1,000; it gives two communes 900 and a department 100; 300 are paid. */
    private void recordTheExample() {
        estimate(World.COUNTRY, 1000, "2023-01-01");
        allocate(World.COUNTRY, PROVINCE, 1000, "2023-01-15");
        allocate(PROVINCE, COMMUNE, 500, "2023-02-01");
        allocate(PROVINCE, OTHER_COMMUNE, 400, "2023-02-01");
        allocate(PROVINCE, DEPARTMENT, 100, "2023-02-01");
        pay(COMMUNE, 200, "2023-03-01");
        pay(DEPARTMENT, 100, "2023-04-01");
    }

    @Test
    void whatMovesInsideAPlaceIsNeitherReceivedNorPassedOn() {
        recordTheExample();
        report(PROVINCE)
                .body("total.total.received", equalTo(1000))
                .body("total.total.passedOn", equalTo(0))
                .body("total.total.allocated", equalTo(1000))
                .body("total.total.disbursed", equalTo(300))
                .body("total.total.remaining", equalTo(700))
                .body("total.total.rate.numerator", equalTo(300))
                .body("total.total.rate.denominator", equalTo(1000))
                .body("total.total.rate.percent", equalTo(30.0f));
    }

    @ParameterizedTest
    @CsvSource({"received", "passedOn", "allocated", "carriedOver", "disbursed", "remaining"})
    void everyFigureIsWhatItsPostingsAddUpTo(String figure) {
        recordTheExample();
        for (var place : List.of(World.COUNTRY, PROVINCE, DISTRICT, COMMUNE)) {
            var said = report(place).extract().jsonPath().getInt("total.total." + figure);
            var explained = explain(place, "&figure=" + figure).body("total", equalTo(said));
            assertEquals(
                    said,
                    explained.extract().jsonPath().getList("items.counts", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    @Test
    void anExplanationNamesThePapersAndWhoGaveToWhom() {
        recordTheExample();
        explain(DISTRICT, "&figure=received&limit=1")
                .body("total", equalTo(900))
                .body("postings", equalTo(2))
                .body("items.counts.size()", equalTo(1))
                .body("items[0].kind", equalTo("allocation"))
                .body("items[0].date", equalTo("2023-02-01"))
                .body("items[0].from.code", equalTo(PROVINCE.code()))
                .header("Link", notNullValue());
        explain(PROVINCE, "&figure=disbursed&line=DA2")
                .body("total", equalTo(0))
                .body("postings", equalTo(0));
        explain(PROVINCE, "&figure=disbursed&source=local").body("total", equalTo(0));
        explain(PROVINCE, "&figure=allocated&basis=restated").body("total", equalTo(1000));
        Api.get(Reports.token(OTHER_PROVINCE), explanation(PROVINCE, "&figure=received"))
                .statusCode(403);
        Api.get(Reports.token(PROVINCE), explanation(PROVINCE, "&figure=rate"))
                .statusCode(400)
                .body("errors[0].parameter", equalTo("figure"));
        Api.get(Reports.token(PROVINCE), explanation(PROVINCE, "&figure=received&line=DA9"))
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("errors[0].parameter", equalTo("line"));
        Api.get(
                        Reports.token(PROVINCE),
                        Reports.EXECUTION + "/explain?area={a}&year=2023&figure=received&line=DA9",
                        PROVINCE.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("line"));
    }

    private ValidatableResponse explain(Place place, String more) {
        WORLD.arrive();
        return Api.get(Reports.token(World.COUNTRY), explanation(place, more)).statusCode(200);
    }

    private String explanation(Place place, String more) {
        return Reports.EXECUTION + "/explain?area=%s&year=2023&programme=%s%s".formatted(place.code(), programme, more);
    }

    @Test
    void theCountryReceivesItsEstimate() {
        recordTheExample();
        report(World.COUNTRY)
                .body("total.total.received", equalTo(1000))
                .body("total.total.passedOn", equalTo(0))
                .body("total.total.disbursed", equalTo(300));
    }

    @Test
    void aPlaceBelowReceivesWhatCrossesItsOwnBorder() {
        recordTheExample();
        report(DISTRICT).body("total.total.received", equalTo(900)).body("total.total.disbursed", equalTo(200));
        report(COMMUNE).body("total.total.received", equalTo(500)).body("total.total.disbursed", equalTo(200));
        report(OTHER_PROVINCE).body("total.total.received", equalTo(0)).body("lines.size()", equalTo(0));
    }

    @Test
    void whatLeavesAPlaceIsPassedOn() {
        recordTheExample();
        allocate(COMMUNE, OTHER_PROVINCE, 60, "2023-05-01");
        report(PROVINCE)
                .body("total.total.received", equalTo(1000))
                .body("total.total.passedOn", equalTo(60))
                .body("total.total.allocated", equalTo(940))
                .body("total.total.remaining", equalTo(640));
        report(OTHER_PROVINCE).body("total.total.received", equalTo(60));
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, 0, 0", "2023-01-15, 1000, 0", "2023-03-01, 1000, 200", "2023-04-01, 1000, 300"})
    void onlyActsUpToTheDayCount(String asOf, int received, int disbursed) {
        recordTheExample();
        report(PROVINCE, "&asOf=" + asOf)
                .body("parameters.asOf", equalTo(asOf))
                .body("total.total.received", equalTo(received))
                .body("total.total.disbursed", equalTo(disbursed));
    }

    @Test
    void theTreeOfTheAskedDayApplies() {
        var wanderer = movingFrom(PROVINCE, OTHER_PROVINCE, LocalDate.of(2025, 7, 1));
        estimate(wanderer, 70, "2023-01-01");
        report(PROVINCE, "&tree=2025-06-30").body("total.total.received", equalTo(70));
        report(OTHER_PROVINCE, "&tree=2025-06-30").body("total.total.received", equalTo(0));
        report(PROVINCE, "&tree=2025-07-01").body("total.total.received", equalTo(0));
        report(OTHER_PROVINCE, "&tree=2025-07-01").body("total.total.received", equalTo(70));
    }

    @Test
    void programsHaveARowOfEachSourceAndOfficialsASheetOfLines() throws IOException {
        recordTheExample();
        source = "province";
        estimate(PROVINCE, 70_000_000, "2023-01-20");
        line = "DA2";
        pay(COMMUNE, 50_000_000, "2023-04-20");
        var json = report(PROVINCE).extract().jsonPath();
        var table = Table.ofMoney(
                Reports.token(World.COUNTRY),
                Reports.EXECUTION + "?area=%s&year=2023&programme=%s".formatted(PROVINCE.code(), programme),
                1);
        assertEquals(
                "placeCode,place,part,programme,line,lineName,source,received,passedOn,allocated,carriedOver,disbursed,remaining,"
                        + "rate,how,standsAt,heldAbove,partial",
                table.columns());
        assertEquals(3 * 3, table.size());
        assertEquals(
                List.of(
                        "DA1 central",
                        "DA1 local",
                        "DA1 total",
                        "DA2 central",
                        "DA2 local",
                        "DA2 total",
                        " central",
                        " local",
                        " total"),
                IntStream.range(0, table.size())
                        .mapToObj(row -> table.row(row).getField("line") + " "
                                + table.row(row).getField("source"))
                        .toList());
        for (var figure : List.of("received", "passedOn", "allocated", "carriedOver", "disbursed", "remaining")) {
            assertEquals(
                    List.of(
                            json.getString("lines[0].central." + figure),
                            json.getString("lines[0].local." + figure),
                            json.getString("lines[0].total." + figure),
                            json.getString("lines[1].central." + figure),
                            json.getString("lines[1].local." + figure),
                            json.getString("lines[1].total." + figure),
                            json.getString("total.central." + figure),
                            json.getString("total.local." + figure),
                            json.getString("total.total." + figure)),
                    table.column(figure));
        }
        assertEquals(PROVINCE.code(), table.row(0).getField("placeCode"));
        assertEquals("30.00", table.row(0).getField("rate"));
        var paper = table.paper(0);
        assertEquals("TÌNH HÌNH THỰC HIỆN VỐN NĂM 2023", paper.text("A1"));
        assertEquals("Đơn vị tính: triệu đồng", paper.text("A3"));
        assertEquals(
                List.of(
                        "A",
                        "B",
                        "C",
                        "D",
                        "1",
                        "2",
                        "3 = 1 + 2",
                        "4",
                        "5",
                        "6 = 4 + 5",
                        "7 = 1 - 4",
                        "8 = 2 - 5",
                        "9 = 7 + 8"),
                Table.marks(paper, 13));
        assertEquals(
                List.of("16 = 7 - 10 - 13", "17 = 8 - 11 - 14"),
                Table.marks(paper, 21).subList(19, 21));
        assertEquals("21 = 15 : 9", Table.marks(paper, 25).get(24));
        assertEquals("TỔNG SỐ", paper.text("B6"));
        assertEquals("SUM(F7:F8)", paper.formula("F6"));
        assertEquals(0, new BigDecimal("70").compareTo(paper.number("F6")));
        assertEquals(0, new BigDecimal("50").compareTo(paper.number(Sheet.address(5, 17))));
    }

    @Test
    void sourcesAndLinesAddUpToTheTotal() {
        estimate(PROVINCE, 10, "2023-01-01");
        source = "province";
        estimate(PROVINCE, 20, "2023-01-01");
        line = "DA2";
        source = "commune";
        estimate(COMMUNE, 40, "2023-01-01");
        report(PROVINCE)
                .body("lines.line", equalTo(List.of("DA1", "DA2")))
                .body("lines[0].central.received", equalTo(10))
                .body("lines[0].local.received", equalTo(20))
                .body("lines[1].local.received", equalTo(40))
                .body("total.central.received", equalTo(10))
                .body("total.local.received", equalTo(60))
                .body("total.total.received", equalTo(70));
    }

    @Test
    void moneyOfAnotherSpendingYearIsAnotherReport() {
        spendingYear = 2024;
        estimate(PROVINCE, 10, "2023-12-31");
        report(PROVINCE).body("total.total.received", equalTo(0));
    }

    @Test
    void whatIsPaidBeforeItIsAllocatedIsARateAboveTheWhole() {
        estimate(COMMUNE, 100, "2023-01-05");
        pay(COMMUNE, 150, "2023-01-20");
        estimate(COMMUNE, 200, "2023-02-10");
        report(COMMUNE, "&asOf=2023-01-31")
                .body("total.total.rate.percent", equalTo(150.0f))
                .body("total.total.remaining", equalTo(-50));
        report(COMMUNE).body("total.total.rate.percent", equalTo(50.0f));
    }

    @Test
    void whereNothingIsAllocatedThereIsNoRate() {
        pay(COMMUNE, 150, "2023-01-20");
        report(COMMUNE)
                .body("total.total.disbursed", equalTo(150))
                .body("total.total.allocated", equalTo(0))
                .body("total.total.rate.percent", nullValue());
    }

    @Test
    void postingsOfAPlaceThatIsNotKnownYetAreKeptAndShownWhenItComes() {
        var place = new Place(UUID.randomUUID(), "77777");
        estimate(place, 30, "2023-01-01");
        WORLD.arrive();
        report(PROVINCE).body("total.total.received", equalTo(0));
        publish(place, new AreaState.Period(World.BEGINNING, null, "77777", "Muộn", null, PROVINCE.id()));
        report(PROVINCE).body("total.total.received", equalTo(30));
    }

    @Test
    void aFactThatIsPublishedAgainCountsOnce() throws Exception {
        var fact = fact("estimate", null, COMMUNE, 30, "2023-01-01");
        publish(fact);
        publish(fact);
        report(COMMUNE).body("total.total.received", equalTo(30));
        var rows = ServiceDatabase.of("reporting").texts("select id from posting where document_id = ?", fact.id());
        assertEquals(1, rows.size());
    }

    @Test
    void aCircleInTheTreeIsNoEndlessRollUp() {
        var one = new Place(UUID.randomUUID(), "88881");
        var other = new Place(UUID.randomUUID(), "88882");
        publish(one, new AreaState.Period(World.BEGINNING, null, "88881", "Một", null, other.id()));
        publish(other, new AreaState.Period(World.BEGINNING, null, "88882", "Hai", null, one.id()));
        estimate(one, 1, "2023-01-01");
        estimate(other, 2, "2023-01-01");
        WORLD.arrive();
        Api.get(Reports.token(one), Reports.EXECUTION + "?area=88881&year=2023&programme=" + programme)
                .statusCode(200)
                .body("total.total.received", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "area=VN&year=2023&programme=NOWHERE, unknown-code,       programme",
        "area=VN&year=1999,                   unreadable-value,   year",
        "area=VN,                             missing-parameter,  year",
        "year=2023,                           missing-parameter,  area",
        "area=00&year=2023,                   unknown-code,       area",
        "area=VN&year=2023&asOf=yesterday,    unreadable-value,   asOf",
        "area=VN&year=2023&as_of=2023-01-01,  unknown-parameter,  as_of",
        "area=VN&year=2023&year=2024,         repeated-parameter, year"
    })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, String code, String parameter) {
        Api.get(Reports.token(World.COUNTRY), Reports.EXECUTION + "?" + query)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void nobodyReadsAReportOnTheirNeighbours() {
        WORLD.arrive();
        var question = Reports.EXECUTION + "?year=2023&area=" + PROVINCE.code();
        Api.get(Reports.token(OTHER_PROVINCE), question).statusCode(403).body("code", equalTo("forbidden-place"));
        Api.get(Reports.token(PROVINCE), question).statusCode(200);
    }

    private void estimate(Holder receiver, long amount, String day) {
        publish(fact("estimate", null, receiver, amount, day));
    }

    private void allocate(Holder giver, Holder receiver, long amount, String day) {
        publish(fact("allocation", giver, receiver, amount, day));
    }

    private void pay(Holder payer, long amount, String day) {
        publish(fact("payment", payer, null, amount, day));
    }

    private PostingsRecorded fact(String kind, Holder giver, Holder receiver, long amount, String day) {
        var posting = LedgerFacts.posting(giver, receiver, line, source, 2023, spendingYear, amount);
        return LedgerFacts.fact(kind, programme, day, posting);
    }

    private static void publish(PostingsRecorded fact) {
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private static void publish(Place place, AreaState.Period... periods) {
        WORLD.publish(
                Topics.AREAS,
                AreaState.TYPE,
                place.id(),
                new AreaState(place.id(), 1, false, "commune", List.of(periods)));
    }

    /** A commune of one province until the day before, of another from that day. */
    private static Place movingFrom(Place before, Place after, LocalDate day) {
        var place = new Place(UUID.randomUUID(), "66666");
        publish(
                place,
                new AreaState.Period(World.BEGINNING, day.minusDays(1), "66666", "Cũ", null, before.id()),
                new AreaState.Period(day, null, "66666", "Mới", null, after.id()));
        return place;
    }

    private ValidatableResponse report(Place place) {
        return report(place, "");
    }

    private ValidatableResponse report(Place place, String more) {
        WORLD.arrive();
        return Reports.ask(Reports.EXECUTION, place, "&programme=" + programme + more)
                .statusCode(200);
    }
}
