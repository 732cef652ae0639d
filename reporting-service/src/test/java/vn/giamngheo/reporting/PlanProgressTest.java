package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PlanState.Target;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

@QuarkusTest
class PlanProgressTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final String YEAR = "2023-01-01..2023-12-31";
    private static final String SPRING = "2023-01-01..2023-03-31";
    private static final String SUMMER = "2023-04-01..2023-06-30";

    private final Place district = WORLD.district(PROVINCE);
    private final String programme = WORLD.programme("DA2");
    private final Place commune = WORLD.commune(district);
    private final Place otherCommune = WORLD.commune(district);

    @Test
    void whatIsRecordedAtThePlaceStandsForAllBelow() {
        var stock = WORLD.indicator("households", "stock", false);
        observe(stock, district, YEAR, "50");
        observe(stock, commune, YEAR, "10");
        observe(stock, otherCommune, YEAR, "20");
        target("at_least", stock, "50");
        line().body("actual.value", equalTo(50))
                .body("actual.basis", equalTo("recorded"))
                .body("actual.places", equalTo(1))
                .body("met", equalTo(true));
    }

    @Test
    void ofAStockTheLastFigureOfEachPlaceCounts() {
        var stock = WORLD.indicator("households", "stock", false);
        observe(stock, commune, SUMMER, "7");
        observe(stock, commune, SPRING, "10");
        observe(stock, otherCommune, SPRING, "20");
        target("at_most", stock, "27");
        line().body("actual.value", equalTo(27))
                .body("actual.basis", equalTo("summed"))
                .body("actual.places", equalTo(2))
                .body("met", equalTo(true));
    }

    @Test
    void aFigureIsExplainedByTheObservationsThatItSums() {
        var stock = WORLD.indicator("households", "stock", false);
        observe(stock, commune, SUMMER, "7");
        observe(stock, commune, SPRING, "10");
        observe(stock, otherCommune, SPRING, "20");
        target("at_most", stock, "27");
        line();
        explain(stock, "")
                .body("actual.value", equalTo(27))
                .body("figures", equalTo(2))
                .body("items.place.code", contains(commune.code(), otherCommune.code()))
                .body("items.value", contains(7, 20))
                .body("items.periodTo", contains("2023-06-30", "2023-03-31"))
                .body("items[0].observation", notNullValue())
                .body("items[0].how", nullValue());
        var next = explain(stock, "&limit=1")
                .body("items.value", contains(7))
                .body("figures", equalTo(2))
                .extract()
                .header("Link")
                .replaceAll("^<(.*)>.*", "$1");
        Api.as(Reports.token(World.COUNTRY))
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.value", contains(20))
                .header("Link", nullValue());
        explain("khong_co", "", 400).body("errors[0].parameter", equalTo("indicator"));
    }

    private ValidatableResponse explain(String indicator, String more) {
        return explain(indicator, more, 200);
    }

    private ValidatableResponse explain(String indicator, String more, int status) {
        return Reports.ask(Reports.PROGRESS + "/explain", district, "&indicator=" + indicator + more)
                .statusCode(status);
    }

    @Test
    void eachTargetIsARowAndSoIsEachYearOfItsPath() throws IOException {
        var flow = WORLD.indicator("people", "flow", false);
        observe(flow, commune, SPRING, "10");
        observe(flow, otherCommune, YEAR, "20.5");
        target("more_than", flow, "37.5");
        line();
        var table =
                Table.of(Reports.token(World.COUNTRY), Reports.PROGRESS + "?area=" + district.code() + "&year=2023");
        assertEquals(
                "placeCode,place,part,plan,programme,planTitle,documentNumber,periodFrom,periodTo,status,key,indicator,name,"
                        + "population,unit,dueOn,line,partOf,year,comparator,target,upper,actual,numerator,denominator,cumulated,"
                        + "activityResults,met,source,actualBasis,places,state,how,standsAt,counts,heldAbove,partial",
                table.columns());
        assertEquals(List.of("target", "year"), table.column("part"));
        var row = table.row(0);
        assertEquals(
                List.of(district.code(), "more_than", "37.5", "30.5", "false", "summed", "2"),
                Stream.of("placeCode", "comparator", "target", "actual", "met", "actualBasis", "places")
                        .map(row::getField)
                        .toList());
        var paper = table.paper(0);
        assertEquals("KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾ HOẠCH NĂM 2023", paper.text("A1"));
        assertEquals(List.of(district.code(), "Nơi " + district.code()), paper.row(5, 2));
        assertTrue(paper.row(5, 25).containsAll(List.of("trên", "người", "Không", "cộng từ cấp dưới", "DA2 DA2")));
        assertEquals("", paper.text("A7"), "years of the path are on a sheet of their own");
        var years = table.paper(1);
        assertEquals("KẾT QUẢ THỰC HIỆN CHỈ TIÊU KẾ HOẠCH TỪNG NĂM, ĐẾN NĂM 2023", years.text("A1"));
        assertTrue(years.line(5, 10).endsWith("|2023|trên||30.5"), years.line(5, 10));
        Reports.ask(Reports.PROGRESS, district, "&format=pdf")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("format"));
    }

    @Test
    void aFlowAddsOverPlacesAndPeriods() {
        var flow = WORLD.indicator("people", "flow", false);
        observe(flow, commune, SPRING, "10");
        observe(flow, commune, SUMMER, "7");
        observe(flow, otherCommune, YEAR, "20.5");
        target("more_than", flow, "37.5");
        line().body("actual.value", equalTo(37.5f))
                .body("actual.places", equalTo(2))
                .body("met", equalTo(false));
    }

    /** A quarter of the district does not hide the year of its communes, whatever the basis. */
    @Test
    void aFlowBelowOfALongerTimeStandsInsteadOfTheOneAbove() {
        var flow = WORLD.indicator("people", "flow", false);
        observe(flow, district, SPRING, "5");
        observe(flow, commune, YEAR, "40");
        observe(flow, otherCommune, YEAR, "30");
        target("at_least", flow, "70");
        line().body("actual.value", equalTo(70)).body("met", equalTo(true));
        restated().body("actual.value", equalTo(70));
    }

    @Test
    void aStockAboveCountsUntilAllBelowHaveLaterOnes() {
        var stock = WORLD.indicator("households", "stock", false);
        observe(stock, district, SPRING, "50");
        observe(stock, commune, SUMMER, "20");
        target("at_most", stock, "60");
        line().body("actual.value", equalTo(50));
        restated().body("actual.value", equalTo(50));
        observe(stock, otherCommune, SUMMER, "40");
        line().body("actual.value", equalTo(60)).body("actual.places", equalTo(2));
        restated().body("actual.value", equalTo(60));
    }

    @Test
    void aTargetOfSeveralYearsIsHeldAgainstAllOfThem() {
        var flow = WORLD.indicator("people", "flow", false);
        observe(flow, district, "2022-01-01..2022-12-31", "12");
        observe(flow, district, YEAR, "25");
        var target = new Target(
                "t", flow, "at_least", new BigDecimal("37"), "people", null, day("2023-12-31"), "health", "DA2", "t0");
        plan(UUID.randomUUID(), 1, false, day("2022-01-01"), target);
        line().body("actual.value", equalTo(25))
                .body("cumulated.from", equalTo("2022-01-01"))
                .body("cumulated.value", equalTo(37))
                .body("met", equalTo(true));
    }

    private ValidatableResponse restated() {
        WORLD.arrive();
        return Reports.ask(Reports.PROGRESS, district, "&basis=restated")
                .statusCode(200)
                .rootPath("plans[0].targets[0]");
    }

    @Test
    void whatDoesNotAddIsShownOnlyWhereItWasRecorded() {
        var none = WORLD.indicator("percentage_points", "none", false);
        observe(none, commune, YEAR, "4");
        target("reduce_by", none, "4");
        line().body("actual", nullValue()).body("met", nullValue());
        observe(none, district, YEAR, "4");
        line().body("actual.value", equalTo(4)).body("met", equalTo(true));
    }

    @Test
    void ratesAddAsPartsAndWholes() {
        var rate = WORLD.indicator("percent", "stock", true);
        observe(rate, commune, YEAR, 1, 2);
        observe(rate, otherCommune, YEAR, 1, 98);
        target("equal", rate, "2");
        line().body("actual.numerator", equalTo(2))
                .body("actual.denominator", equalTo(100))
                .body("actual.value", equalTo(2.0f))
                .body("met", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "at_least, 66.67, false",
        "at_least, 66.66, true",
        "equal, 66.67, false",
        "at_most, 66.67, true",
        "less_than, 66.67, true",
        "more_than, 66.66, true"
    })
    void aRateIsComparedByItsFractionNotByItsRounding(String comparator, String target, boolean met) {
        var rate = WORLD.indicator("percent", "stock", true);
        observe(rate, district, YEAR, 2, 3);
        target(comparator, rate, target);
        line().body("actual.value", equalTo(66.67f)).body("met", equalTo(met));
    }

    @Test
    void aRateOfNothingIsNeitherMetNorMissed() {
        var rate = WORLD.indicator("percent", "stock", true);
        observe(rate, district, YEAR, 0, 0);
        target("at_most", rate, "5");
        line().body("actual.denominator", equalTo(0))
                .body("actual.value", nullValue())
                .body("met", nullValue());
    }

    @Test
    void aboutIsLeftToJudgement() {
        var stock = WORLD.indicator("households", "stock", false);
        observe(stock, district, YEAR, "50");
        target("about", stock, "50");
        line().body("actual.value", equalTo(50)).body("met", nullValue());
    }

    @Test
    void figuresOfAnotherYearDoNotCount() {
        var stock = WORLD.indicator("households", "stock", false);
        observe(stock, district, "2022-01-01..2022-12-31", "50");
        observe(stock, commune, "2023-10-01..2024-03-31", "50");
        target("at_least", stock, "1");
        line().body("actual", nullValue());
    }

    @Test
    void aFigureOfAnUnknownIndicatorIsShownWhereItWasRecorded() {
        observe("not_yet_known", district, YEAR, "50");
        target("at_least", "not_yet_known", "1");
        line().body("name", nullValue()).body("actual.value", equalTo(50));
    }

    @Test
    void aWithdrawnFigureDoesNotCount() {
        var stock = WORLD.indicator("households", "stock", false);
        var id = UUID.randomUUID();
        publish(new ObservationState(
                id, 1, false, stock, district.id(), day("2023-01-01"), day("2023-12-31"), null, null, BigDecimal.ONE));
        publish(new ObservationState(
                id, 2, true, stock, district.id(), day("2023-01-01"), day("2023-12-31"), null, null, BigDecimal.ONE));
        target("at_least", stock, "1");
        line().body("actual", nullValue());
    }

    @Test
    void whatIsWantedOfAYearStandsBesideWhatWasObservedInIt() {
        var flow = WORLD.indicator("people", "flow", false);
        observe(flow, district, YEAR, "9");
        var path = List.of(
                new PlanState.YearValue(2023, BigDecimal.TEN), new PlanState.YearValue(2024, new BigDecimal("20")));
        plan(
                UUID.randomUUID(),
                1,
                false,
                new Target(
                        "t",
                        flow,
                        "at_least",
                        new BigDecimal("30"),
                        "people",
                        null,
                        day("2024-12-31"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        path));
        line().body("path.year", contains(2023))
                .body("path[0].target", equalTo(10))
                .body("path[0].actual.value", equalTo(9))
                .body("path[0].met", equalTo(false));
    }

    @Test
    void aNewerStateOfAPlanReplacesItsTargets() {
        var id = UUID.randomUUID();
        plan(id, 2, false, anyTarget("new"));
        plan(id, 1, false, anyTarget("old"));
        report().body("plans.size()", equalTo(1)).body("plans[0].targets.key", contains("new"));
        report().body("plans[0].targets[0].dimension", equalTo("health"))
                .body("plans[0].targets[0].line", equalTo("DA2"))
                .body("plans[0].targets[0].partOf", equalTo("other"));
        plan(id, 3, true);
        report().body("plans", empty());
    }

    @Test
    void aPlanWithoutTargetsIsShown() {
        plan(UUID.randomUUID(), 1, false);
        report().body("plans.size()", equalTo(1)).body("plans[0].targets", empty());
    }

    @Test
    void aCircleInTheTreeIsNoEndlessRollUp() {
        var flow = WORLD.indicator("people", "flow", false);
        var loop = new AreaState.Period(World.BEGINNING, null, district.code(), "Vòng", null, commune.id());
        WORLD.publish(
                Topics.AREAS,
                AreaState.TYPE,
                district.id(),
                new AreaState(district.id(), 2, false, "district", List.of(loop)));
        observe(flow, commune, YEAR, "3");
        target("at_least", flow, "3");
        WORLD.arrive();
        Api.get(Reports.token(district), Reports.PROGRESS + "?year=2023&area=" + district.code())
                .statusCode(200)
                .body("plans[0].targets[0].actual.value", equalTo(3));
    }

    private static Target anyTarget(String key) {
        return new Target(
                key, "any", "at_least", BigDecimal.ONE, "people", null, day("2023-12-31"), "health", "DA2", "other");
    }

    /** A plan of the district with one target. */
    private void target(String comparator, String indicator, String value) {
        var target = new Target(
                "t",
                indicator,
                comparator,
                new BigDecimal(value),
                "people",
                null,
                day("2023-12-31"),
                "health",
                "DA2",
                "t0");
        plan(UUID.randomUUID(), 1, false, target);
    }

    private void plan(UUID id, int version, boolean deleted, Target... targets) {
        plan(id, version, deleted, day("2023-01-01"), targets);
    }

    private void plan(UUID id, int version, boolean deleted, LocalDate from, Target... targets) {
        var plan = new PlanState(
                id,
                version,
                deleted,
                district.id(),
                programme,
                "Kế hoạch",
                "UBND",
                null,
                "2023",
                from,
                day("2023-12-31"),
                List.of(targets),
                List.of());
        WORLD.publish(Topics.PLANS, PlanState.TYPE, id, plan);
    }

    private static void observe(String indicator, Place place, String period, String value) {
        publish(observation(indicator, place, period, null, null, new BigDecimal(value)));
    }

    private static void observe(String indicator, Place place, String period, long numerator, long denominator) {
        publish(observation(indicator, place, period, numerator, denominator, null));
    }

    private static ObservationState observation(
            String indicator, Place place, String period, Long numerator, Long denominator, BigDecimal value) {
        var days = period.split("\\.\\.");
        return new ObservationState(
                UUID.randomUUID(),
                1,
                false,
                indicator,
                place.id(),
                day(days[0]),
                day(days[1]),
                numerator,
                denominator,
                value);
    }

    private static void publish(ObservationState observation) {
        WORLD.publish(Topics.OBSERVATIONS, ObservationState.TYPE, observation.id(), observation);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private ValidatableResponse report() {
        WORLD.arrive();
        return Reports.ask(Reports.PROGRESS, district, "").statusCode(200);
    }

    /** The only line of the only plan of the district. */
    private ValidatableResponse line() {
        return report().rootPath("plans[0].targets[0]");
    }
}
