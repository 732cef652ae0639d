package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
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
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PlanState.Target;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.Reform.Part;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Plans and observations of 2023 on the places of other days. */
@QuarkusTest
class RestatedProgressTest {

    private static final World WORLD = World.around("reporting");
    private static final String REFORM = "2025-07-01";
    private static final String AFTER = "&basis=restated&tree=2025-12-31";
    private static final String BEFORE = "&basis=restated&tree=2024-12-31";
    private static final String YEAR = "2023-01-01..2023-12-31";
    private static final String SPRING = "2023-01-01..2023-06-30";
    private static final String AUTUMN = "2023-07-01..2023-12-31";

    private final Place province = WORLD.province();
    private final Place district = WORLD.district(province);
    private final Place one = WORLD.commune(district);
    private final Place other = WORLD.commune(district);
    private final String flow = WORLD.indicator("people", "flow", false);
    private final String stock = WORLD.indicator("households", "stock", false);
    private final String rate = WORLD.indicator("percent", "stock", true);

    @Test
    void aReformChangesNoByteOfWhatWasRecordedBefore() {
        plan(district, flow, 30);
        observe(flow, one, YEAR, 10);
        observe(flow, other, YEAR, 20);
        var before = report(district, "").extract().asString();
        assertEquals(before, report(district, "&basis=original").extract().asString());
        merge();
        assertEquals(before, report(district, "").extract().asString());
        report(district, "").body("$", not(hasKey("restated"))).body("parameters", not(hasKey("basis")));
    }

    @Test
    void wholePlacesGoToTheirSuccessor() {
        observe(flow, one, YEAR, 10);
        observe(flow, other, SPRING, 20);
        observe(rate, one, YEAR, 1, 2);
        observe(rate, other, YEAR, 1, 98);
        var merged = merge();
        plan(merged, flow, 30);
        plan(merged, rate, 2);
        report(merged, AFTER)
                .body("parameters.basis", equalTo("restated"))
                .body(actual(flow) + "value", equalTo(30))
                .body(actual(flow) + "basis", equalTo("summed"))
                .body(actual(flow) + "places", equalTo(2))
                .body(actual(rate) + "numerator", equalTo(2))
                .body(actual(rate) + "denominator", equalTo(100))
                .body(rows(flow) + "place.code", contains(one.code(), other.code()))
                .body(rows(flow) + "place.level", contains("commune", "commune"))
                .body(rows(flow) + "how", contains("whole", "whole"))
                .body(rows(flow) + "to.code", contains(merged.code(), merged.code()))
                .body(rows(flow) + "value", contains(10, 20))
                .body(rows(flow) + "periodTo", contains("2023-12-31", "2023-06-30"))
                .body(rows(flow) + "counts", contains(true, true))
                .body(rows(flow) + "share", contains(nullValue(), nullValue()))
                .body(rows(flow) + "acts.effectiveOn", contains(List.of(REFORM), List.of(REFORM)))
                .body(rows(flow) + "acts[0].number[0]", containsString("NQ-"))
                .body("restated.heldAbove", empty());
        report(merged, "&tree=2025-12-31").body("plans[0].targets[0].actual", nullValue());
    }

    @Test
    void aDividedPlaceIsApportionedByItsSharesOnce() {
        observe(stock, one, YEAR, 7);
        observe(rate, one, YEAR, 5, 7);
        var parts = divide("60", "40");
        for (var place : List.of(parts.get(0), parts.get(1), province)) {
            plan(place, stock, 1);
            plan(place, rate, 1);
        }
        report(parts.get(0), AFTER)
                .body(actual(stock) + "value", equalTo(4))
                .body(actual(rate) + "numerator", equalTo(3))
                .body(actual(rate) + "denominator", equalTo(4))
                .body(rows(stock) + "how", contains("apportioned"))
                .body(rows(stock) + "share", contains(60))
                .body(rows(stock) + "shareBases", contains(List.of("households")))
                .body("restated.heldAbove", empty());
        report(parts.get(1), AFTER)
                .body(actual(stock) + "value", equalTo(3))
                .body(actual(rate) + "numerator", equalTo(2))
                .body(actual(rate) + "denominator", equalTo(3));
        report(province, AFTER)
                .body(actual(stock) + "value", equalTo(7))
                .body(actual(stock) + "places", equalTo(1))
                .body(actual(rate) + "numerator", equalTo(5))
                .body(rows(stock) + "value.sum()", equalTo(7));
    }

    @Test
    void aWorkbookHasASheetOfWhatStandsThereOfOtherPlaces() throws IOException {
        observe(stock, one, YEAR, 7);
        var parts = divide("60", "40");
        plan(parts.get(0), stock, 1);
        WORLD.arrive();
        var table = Table.of(
                Reports.token(World.COUNTRY),
                Reports.PROGRESS + "?area=" + parts.get(0).code() + "&year=2023" + AFTER);
        assertEquals(List.of("target", "year", "carried"), table.column("part"));
        var paper = table.paper(2);
        assertEquals("SỐ LIỆU CỦA NƠI ĐÃ SẮP XẾP, NĂM 2023", paper.text("A1"));
        assertEquals(
                "%s|%s|%s||01/01/2023|31/12/2023|chia theo tỷ lệ|60|số hộ|%s"
                        .formatted(
                                one.code(),
                                "Nơi " + one.code(),
                                stock,
                                "Nơi " + parts.get(0).code()),
                paper.line(5, 10));
        assertTrue(paper.text("K6").startsWith("NQ-"), paper.text("K6"));
        assertEquals("4|||Có", paper.line(5, 15).split("[|]", 12)[11]);
    }

    @Test
    void aFigureIsExplainedByTheApportionedPartsThatItSums() {
        observe(stock, one, YEAR, 7);
        var parts = divide("60", "40");
        explain(parts.get(0))
                .body("actual.value", equalTo(4))
                .body("figures", equalTo(1))
                .body("items.place.code", contains(one.code()))
                .body("items.to.code", contains(parts.get(0).code()))
                .body("items.how", contains("apportioned"))
                .body("items.share", contains(60))
                .body("items.value", contains(4))
                .body("items[0].acts.effectiveOn", contains(REFORM));
        explain(province).body("actual.value", equalTo(7)).body("items.value.sum()", equalTo(7));
    }

    private ValidatableResponse explain(Place place) {
        WORLD.arrive();
        return Reports.ask(Reports.PROGRESS + "/explain", place, "&indicator=" + stock + AFTER)
                .statusCode(200);
    }

    @Test
    void withoutSharesAFigureStandsAtTheLowestPlaceThatHoldsAllParts() {
        observe(flow, one, YEAR, 7);
        var parts = divide(null, null);
        for (var place : List.of(parts.get(0), parts.get(1), province)) {
            plan(place, flow, 1);
        }
        report(province, AFTER)
                .body(actual(flow) + "value", equalTo(7))
                .body(rows(flow) + "how", contains("not_apportioned"))
                .body(rows(flow) + "to.code", contains(province.code()));
        for (var part : List.of(parts.get(0), parts.get(1))) {
            report(part, AFTER)
                    .body("plans[0].targets[0].actual", nullValue())
                    .body("restated.carried", empty())
                    .body("restated.heldAbove.place.code", contains(one.code()))
                    .body("restated.heldAbove[0].acts.effectiveOn", contains(REFORM));
        }
    }

    @Test
    void aValueThatDoesNotAddIsNotApportioned() {
        var none = WORLD.indicator("percentage_points", "none", false);
        observe(none, one, YEAR, 4);
        var parts = divide("60", "40");
        plan(province, none, 1);
        plan(parts.get(0), none, 1);
        report(province, AFTER)
                .body("plans[0].targets[0].actual", nullValue())
                .body(rows(none) + "how", contains("not_apportioned"))
                .body(rows(none) + "value", contains(4));
        report(parts.get(0), AFTER).body("restated.heldAbove.place.code", contains(one.code()));
    }

    @Test
    void aTotalIsNotApportionedWhereItsPartsWereRecorded() {
        observe(flow, district, YEAR, 50);
        observe(flow, one, YEAR, 10);
        observe(flow, other, YEAR, 20);
        var reform = Reform.on(WORLD, REFORM);
        var left = reform.begins("district", province);
        var right = reform.begins("district", province);
        reform.isDivided(district, "district", province, new Part(left, "50"), new Part(right, "50"))
                .moves(one, "commune", district, left)
                .moves(other, "commune", district, right)
                .publish();
        plan(province, flow, 1);
        plan(left, flow, 1);
        report(province, AFTER)
                .body(actual(flow) + "value", equalTo(50))
                .body(rows(flow) + "how", contains("not_apportioned"))
                .body(rows(flow) + "remainder.value", contains(20));
        report(left, AFTER)
                .body(actual(flow) + "value", equalTo(10))
                .body("restated.heldAbove.place.code", contains(district.code()));
    }

    @Test
    void anAbolishedDistrictIsARowOfItsOwnThatHoldsItsCommunes() {
        observe(flow, district, YEAR, 50);
        observe(flow, one, YEAR, 10);
        observe(flow, other, YEAR, 20);
        var merged = merge();
        plan(province, flow, 50);
        plan(merged, flow, 30);
        report(merged, AFTER).body(actual(flow) + "value", equalTo(30));
        var row = "restated.carried.find { it.place.code == '" + district.code() + "' }.";
        report(province, AFTER)
                .body(actual(flow) + "value", equalTo(50))
                .body(row + "to.code", equalTo(province.code()))
                .body(row + "how", equalTo("whole"))
                .body(row + "counts", equalTo(true))
                .body(row + "remainder.value", equalTo(20))
                .body(
                        "restated.carried.findAll { !it.counts }.place.code",
                        containsInAnyOrder(one.code(), other.code()));
    }

    @Test
    void sharesOfTwoActsAreAppliedTogether() {
        observe(flow, one, YEAR, 20);
        var first = Reform.on(WORLD, "2024-07-01");
        var left = first.begins("commune", district);
        var right = first.begins("commune", district);
        first.isDivided(one, "commune", district, new Part(left, "60"), new Part(right, "40"))
                .publish();
        var second = Reform.on(WORLD, REFORM);
        var upper = second.begins("commune", district);
        var lower = second.begins("commune", district);
        second.endsAgain(left, "commune", district, "2024-07-01", new Part(upper, "25"), new Part(lower, "75"))
                .publish();
        plan(lower, flow, 1);
        plan(right, flow, 1);
        report(lower, AFTER)
                .body(actual(flow) + "value", equalTo(9))
                .body(rows(flow) + "share", contains(45))
                .body(rows(flow) + "acts.effectiveOn", contains(List.of("2024-07-01", REFORM)));
        report(right, AFTER).body(actual(flow) + "value", equalTo(8)).body(rows(flow) + "share", contains(40));
    }

    @Test
    void whatALaterPlaceRecordedGoesBackWhereItHasOnePredecessor() {
        var merged = merge();
        var parts = Reform.on(WORLD, REFORM);
        var divided = WORLD.commune(province);
        var left = parts.begins("commune", province);
        var right = parts.begins("commune", province);
        parts.isDivided(divided, "commune", province, new Part(left, "50"), new Part(right, "50"))
                .publish();
        observe(flow, left, YEAR, 3);
        observe(flow, right, YEAR, 4);
        observe(flow, merged, YEAR, 20);
        plan(divided, flow, 1);
        plan(one, flow, 1);
        plan(district, flow, 1);
        report(divided, BEFORE)
                .body(actual(flow) + "value", equalTo(7))
                .body(rows(flow) + "how", contains("whole", "whole"));
        report(one, BEFORE)
                .body("plans[0].targets[0].actual", nullValue())
                .body("restated.heldAbove.place.code", contains(merged.code()));
        report(district, BEFORE)
                .body(actual(flow) + "value", equalTo(20))
                .body(rows(flow) + "how", contains("not_apportioned"));
    }

    @Test
    void theLaterFigureOfTheSuccessorReplacesAStockAndIsAddedToAFlow() {
        var reform = Reform.on(WORLD, "2023-07-01");
        var merged = reform.begins("commune", district);
        reform.endsIn(one, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .publish();
        for (var indicator : List.of(stock, flow)) {
            observe(indicator, one, SPRING, 10);
            observe(indicator, other, SPRING, 20);
            observe(indicator, merged, AUTUMN, 28);
            plan(merged, indicator, 1);
        }
        report(merged, "&basis=restated")
                .body(actual(stock) + "value", equalTo(28))
                .body(rows(stock) + "counts", contains(false, false))
                .body(actual(flow) + "value", equalTo(58))
                .body(rows(flow) + "counts", contains(true, true));
    }

    @Test
    void theLaterFiguresOfAllPartsReplaceAStock() {
        var parts = divideIn2023();
        observe(stock, one, SPRING, 100);
        observe(stock, parts.get(0), AUTUMN, 50);
        plan(district, stock, 1);
        plan(one, stock, 1);
        report(district, "&basis=restated")
                .body(actual(stock) + "value", equalTo(100))
                .body(rows(stock) + "counts", contains(true))
                .body(rows(stock) + "remainder.value", contains(50));
        report(one, "&basis=restated&tree=2023-06-30").body(actual(stock) + "value", equalTo(100));
        observe(stock, parts.get(1), AUTUMN, 55);
        report(district, "&basis=restated")
                .body(actual(stock) + "value", equalTo(105))
                .body(rows(stock) + "counts", contains(false))
                .body(rows(stock) + "remainder.value", contains(0));
        report(one, "&basis=restated&tree=2023-06-30").body(actual(stock) + "value", equalTo(105));
        report(district, "&basis=restated&tree=2023-06-30").body(actual(stock) + "value", equalTo(105));
    }

    @Test
    void theLaterFiguresOfItsCommunesReplaceTheStockOfAnAbolishedDistrict() {
        var reform = Reform.on(WORLD, "2023-07-01");
        var left = reform.begins("commune", province);
        var right = reform.begins("commune", province);
        reform.endsIn(one, "commune", district, left)
                .endsIn(other, "commune", district, right)
                .endsIn(district, "district", province, province)
                .publish();
        observe(stock, district, SPRING, 120);
        observe(stock, left, AUTUMN, 60);
        plan(province, stock, 1);
        report(province, "&basis=restated").body(actual(stock) + "value", equalTo(120));
        observe(stock, right, AUTUMN, 58);
        report(province, "&basis=restated").body(actual(stock) + "value", equalTo(118));
        report(province, "&basis=restated&tree=2023-06-30").body(actual(stock) + "value", equalTo(118));
    }

    @Test
    void aLaterStockOfACommuneFromTwoDistrictsIsWithinTheirTotalsOnceUntilAllIsKnown() {
        var otherDistrict = WORLD.district(province);
        var far = WORLD.commune(otherDistrict);
        var reform = Reform.on(WORLD, "2023-07-01");
        var merged = reform.begins("commune", province);
        var kept = reform.begins("commune", province);
        reform.endsIn(one, "commune", district, merged)
                .endsIn(far, "commune", otherDistrict, merged)
                .endsIn(other, "commune", district, kept)
                .endsIn(district, "district", province, province)
                .endsIn(otherDistrict, "district", province, province)
                .publish();
        observe(stock, district, SPRING, 100);
        observe(stock, otherDistrict, SPRING, 80);
        observe(stock, merged, AUTUMN, 30);
        plan(province, stock, 1);
        report(province, "&basis=restated")
                .body(actual(stock) + "value", equalTo(100 + 80))
                .body(rows(stock) + "counts", contains(true, true));
        observe(stock, kept, AUTUMN, 60);
        report(province, "&basis=restated").body(actual(stock) + "value", equalTo(30 + 60));
    }

    @Test
    void anEarlierFigureOfTheSuccessorReplacesNothing() {
        var reform = Reform.on(WORLD, "2023-07-01");
        var renamed = reform.begins("commune", district);
        reform.endsIn(one, "commune", district, renamed).publish();
        observe(stock, one, AUTUMN, 10);
        observe(stock, renamed, SPRING, 7);
        plan(renamed, stock, 1);
        report(renamed, "&basis=restated").body(rows(stock) + "counts", contains(true));
    }

    private List<Place> divideIn2023() {
        var reform = Reform.on(WORLD, "2023-07-01");
        var left = reform.begins("commune", district);
        var right = reform.begins("commune", district);
        reform.isDivided(one, "commune", district, new Part(left, null), new Part(right, null))
                .publish();
        return List.of(left, right);
    }

    @Test
    void plansOfPredecessorsAreMarkedWithTheirPlaceAndHeldAgainstWhatWasObservedThere() {
        plan(district, flow, 40);
        plan(one, flow, 10);
        observe(flow, one, YEAR, 10);
        observe(flow, other, YEAR, 20);
        var merged = merge();
        plan(province, flow, 30);
        report(province, AFTER)
                .body("plans.size()", equalTo(2))
                .body("plans[0]", not(hasKey("place")))
                .body("plans[0].targets[0].actual.value", equalTo(30))
                .body("plans[1].place.code", equalTo(district.code()))
                .body("plans[1].place.level", equalTo("district"))
                .body("plans[1].targets[0].actual.value", equalTo(30))
                .body("plans[1].targets[0].actual.basis", equalTo("summed"))
                .body("plans[1].targets[0].met", equalTo(false));
        report(merged, AFTER)
                .body("plans.size()", equalTo(1))
                .body("plans[0].place.code", equalTo(one.code()))
                .body("plans[0].targets[0].actual.value", equalTo(10))
                .body("plans[0].targets[0].actual.basis", equalTo("recorded"))
                .body("plans[0].targets[0].met", equalTo(true));
    }

    @Test
    void whatIsNoBasisIsRefused() {
        Api.get(Reports.token(World.COUNTRY), Reports.PROGRESS + "?area=VN&year=2023&basis=")
                .statusCode(400)
                .body("code", equalTo("unreadable-value"))
                .body("errors[0].parameter", equalTo("basis"));
    }

    /** Both communes become one, and the district ends. */
    private Place merge() {
        var reform = Reform.on(WORLD, REFORM);
        var merged = reform.begins("commune", province);
        reform.endsIn(one, "commune", district, merged)
                .endsIn(other, "commune", district, merged)
                .endsIn(district, "district", province, province)
                .publish();
        return merged;
    }

    /** One commune becomes two. */
    private List<Place> divide(String share, String rest) {
        var reform = Reform.on(WORLD, REFORM);
        var left = reform.begins("commune", province);
        var right = reform.begins("commune", province);
        reform.isDivided(one, "commune", district, new Part(left, share), new Part(right, rest))
                .endsIn(district, "district", province, province)
                .publish();
        return List.of(left, right);
    }

    private static void plan(Place place, String indicator, long value) {
        var id = UUID.randomUUID();
        var target = new Target(
                "t",
                indicator,
                "at_least",
                BigDecimal.valueOf(value),
                "people",
                null,
                LocalDate.parse("2023-12-31"),
                null,
                null,
                null);
        var plan = new PlanState(
                id,
                1,
                false,
                place.id(),
                "CT",
                "Kế hoạch",
                "UBND",
                null,
                "2023",
                LocalDate.parse("2023-01-01"),
                LocalDate.parse("2023-12-31"),
                List.of(target),
                List.of());
        WORLD.publish(Topics.PLANS, PlanState.TYPE, id, plan);
    }

    private static void observe(String indicator, Place place, String period, long value) {
        observe(indicator, place, period, null, null, BigDecimal.valueOf(value));
    }

    private static void observe(String indicator, Place place, String period, long numerator, long denominator) {
        observe(indicator, place, period, numerator, denominator, null);
    }

    private static void observe(
            String indicator, Place place, String period, Long numerator, Long denominator, BigDecimal value) {
        var days = period.split("\\.\\.");
        var observation = new ObservationState(
                UUID.randomUUID(),
                1,
                false,
                indicator,
                place.id(),
                LocalDate.parse(days[0]),
                LocalDate.parse(days[1]),
                numerator,
                denominator,
                value);
        WORLD.publish(Topics.OBSERVATIONS, ObservationState.TYPE, observation.id(), observation);
    }

    /** Of the first plan that asks for it. */
    private static String actual(String indicator) {
        return "plans.targets.flatten().find { it.indicator == '" + indicator + "' }.actual.";
    }

    private static String rows(String indicator) {
        return "restated.carried.findAll { it.indicator == '" + indicator + "' }.";
    }

    private static ValidatableResponse report(Place place, String more) {
        WORLD.arrive();
        return Reports.ask(Reports.PROGRESS, place, more).statusCode(200);
    }
}
