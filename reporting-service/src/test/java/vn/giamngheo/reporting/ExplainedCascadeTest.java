package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** The parts that the figures of the target cascade sum. */
@QuarkusTest
class ExplainedCascadeTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final String REPORT = "/api/v1/reports/target-cascade";
    private static final LocalDate HANDED_OVER = LocalDate.of(2023, 7, 1);

    private final Place district = WORLD.district(PROVINCE);
    private final Place one = WORLD.commune(district);
    private final Place other = WORLD.commune(district);
    private final Place ending = WORLD.commune(district);
    private final String indicator = WORLD.indicator("households", "flow", false);
    private final String rate = WORLD.indicator("percent", "stock", true);
    private final UUID plan = UUID.randomUUID();
    private final UUID ownPlan = UUID.randomUUID();

    /** A commune hands over its 30 to both others, 10 and 20. */
    @BeforeEach
    void targetsThatAreGivenToPlacesBelow() {
        plan(plan, district, null, target("CT1", indicator, 100), target("CT2", rate, 5));
        plan(ownPlan, one, plan, target("A", indicator, 58));
        plan(UUID.randomUUID(), other, plan, target("A", indicator, 41));
        assign(
                "CT1",
                List.of(
                        new TargetAssignmentState.HandedOver(
                                ending.id(), one.id(), BigDecimal.valueOf(10), HANDED_OVER),
                        new TargetAssignmentState.HandedOver(
                                ending.id(), other.id(), BigDecimal.valueOf(20), HANDED_OVER)),
                part(one, 50),
                part(other, 20),
                part(ending, 30));
        assign("CT2", List.of(), part(one, 4), part(other, 6));
        WORLD.arrive();
    }

    @ParameterizedTest
    @CsvSource({"assigned, 100", "stated, 99"})
    void theirSumIsTheFigureOfTheTargetAndOfEachPlace(String figure, int total) {
        var target = "plans[0].targets.find { it.key == 'CT1' }.";
        var report = report().body(target + figure, equalTo(total)).extract();
        var explained = explain(figure, "CT1", "").body("total", equalTo(total)).extract();
        assertEquals(total, sum(explained.path("items.counts")));
        for (var place : List.of(one, other)) {
            int reported =
                    report.path(target + "places.find { it.place.code == '%s' }.%s".formatted(place.code(), figure));
            var ofPlace = explain(figure, "CT1", "&place=" + place.code())
                    .body("total", equalTo(reported))
                    .extract();
            assertEquals(reported, sum(ofPlace.path("items.counts")));
        }
    }

    @Test
    void whatWasTakenOverSaysFromWhomAndWhatIsStatedInWhichPlan() {
        explain("assigned", "CT1", "&place=" + one.code())
                .body("items.counts", contains(50, 10))
                .body("items[0]", not(hasKey("from")))
                .body("items[0]", not(hasKey("takenOn")))
                .body("items[1].from.code", equalTo(ending.code()))
                .body("items[1].takenOn", equalTo("2023-07-01"));
        explain("stated", "CT1", "&place=" + one.code())
                .body("items.plan", contains(ownPlan.toString()))
                .body("items.document", contains("7/KH"));
    }

    @Test
    void onTheTreeOfBeforeThePlaceItselfHasIt() {
        explain("assigned", "CT1", "&tree=2023-06-30")
                .body("total", equalTo(100))
                .body("items.place.code", contains(one.code(), other.code(), ending.code()))
                .body("items.counts", contains(50, 20, 30));
    }

    @Test
    void whatDoesNotAddHasNoTotalButThatOfAPlace() {
        explain("assigned", "CT2", "").body("total", nullValue()).body("items.counts", contains(4, 6));
        explain("assigned", "CT2", "&place=" + other.code()).body("total", equalTo(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assigned", "stated"})
    void theyAreReadPageByPage(String figure) {
        var all = explain(figure, "CT1", "").extract().<List<Object>>path("items.counts");
        assertEquals(all, Pages.read(reader(), query(figure, "CT1", "&limit=1"), "items.counts", 1));
    }

    @Test
    void whatIsNotInTheReportIsNotExplained() {
        Api.get(reader(), query("assigned", "CT9", "")).statusCode(400).body("errors[0].parameter", equalTo("target"));
        Api.get(reader(), query("actual", "CT1", "")).statusCode(400).body("errors[0].parameter", equalTo("figure"));
        Api.get(TestTokens.of("auditor", one.id().toString()), query("assigned", "CT1", ""))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    private ValidatableResponse report() {
        return Api.get(reader(), REPORT + "?area={area}&year=2023", district.code())
                .statusCode(200);
    }

    private ValidatableResponse explain(String figure, String target, String more) {
        return Api.get(reader(), query(figure, target, more)).statusCode(200);
    }

    private String query(String figure, String target, String more) {
        return REPORT
                + "/explain?area=%s&year=2023&plan=%s&target=%s&figure=%s%s"
                        .formatted(district.code(), plan, target, figure, more);
    }

    private static String reader() {
        return TestTokens.of("auditor", PROVINCE.id().toString());
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(each -> each).sum();
    }

    private void assign(
            String target, List<TargetAssignmentState.HandedOver> handedOver, TargetAssignmentState.Part... parts) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.TARGET_ASSIGNMENTS,
                TargetAssignmentState.TYPE,
                id,
                new TargetAssignmentState(id, 1, false, plan, target, "by_hand", List.of(parts), handedOver));
    }

    private static TargetAssignmentState.Part part(Place place, int value) {
        return new TargetAssignmentState.Part(place.id(), BigDecimal.valueOf(value));
    }

    private static PlanState.Target target(String key, String indicator, int value) {
        return new PlanState.Target(
                key,
                indicator,
                "at_least",
                BigDecimal.valueOf(value),
                "households",
                null,
                LocalDate.of(2023, 12, 31),
                null,
                null,
                null);
    }

    private static void plan(UUID id, Place place, UUID parent, PlanState.Target... targets) {
        WORLD.publish(
                Topics.PLANS,
                PlanState.TYPE,
                id,
                new PlanState(
                        id,
                        1,
                        false,
                        place.id(),
                        "CT",
                        "Kế hoạch",
                        "UBND",
                        "7/KH",
                        "2023",
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        List.of(targets),
                        List.of(),
                        null,
                        "commune",
                        "issued",
                        parent));
    }
}
