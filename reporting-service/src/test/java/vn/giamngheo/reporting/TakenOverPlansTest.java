package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** The plan of a place that ended stands in the reports of whoever took it over, held against what its own place did. */
@QuarkusTest
class TakenOverPlansTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    private static final String EXPLAIN = "/api/v1/reports/plan-funding/explain";

    @Inject
    Jdbi jdbi;

    private final World world = World.around("reporting");
    private final Place district = world.district(world.province());
    private final Place ended = world.commune(district);
    private final Place village = world.village(ended);
    private final Place next = new Place(UUID.randomUUID(), World.newCommuneCode());
    private final String programme = world.programme("DA1");
    private final String indicator = world.indicator("households", "flow", false);
    private final UUID plan = UUID.randomUUID();
    private final UUID own = UUID.randomUUID();

    @BeforeEach
    void aCommuneThatEndsInTheMiddleOfItsPlan() {
        tell(plan, 1, ended, null, 100, 1_000);
        observe(ended, FIRST, DAY.minusDays(1), 60);
        observe(village, FIRST, LocalDate.of(2023, 3, 31), 9);
        post("allocation", World.COUNTRY, ended, 1_000, "2023-02-01");
        post("payment", ended, null, 300, "2023-04-01");
        world.succeed(ended, World.BEGINNING, next, DAY, district);
        tell(own, 1, next, null, 200, 800);
        observe(next, DAY, LAST, 30);
        post("handover", ended, next, 700, "2023-07-05");
    }

    private void isTakenOver() {
        tell(plan, 2, ended, List.of(new PlanState.HandedOver(next.id(), DAY)), 100, 1_000);
    }

    @Test
    void untilSomebodyTakesItOverItIsItsPlacesAlone() {
        report("plan-progress", next, "").body("plans.id", contains(own.toString()));
        report("plan-funding", next, "").body("plans.id", contains(own.toString()));
        report("plan-progress", ended, "&tree=2023-06-30")
                .body("plans.id", contains(plan.toString()))
                .body("plans[0].place", nullValue())
                .body("plans[0].targets[0].actual.value", equalTo(60));
    }

    @ParameterizedTest
    @CsvSource({"original, 30", "restated, 90"})
    void itsTargetsAreHeldAgainstWhatWasObservedAtItsOwnPlace(String basis, int atTheTaker) {
        isTakenOver();
        report("plan-progress", next, "&basis=" + basis)
                .body("plans.id", contains(own.toString(), plan.toString()))
                .body("plans[0].place", nullValue())
                .body("plans[0].targets[0].actual.value", equalTo(atTheTaker))
                .body("plans[1].place.code", equalTo(ended.code()))
                .body("plans[1].targets[0].actual.value", equalTo(60))
                .body("plans[1].targets[0].met", equalTo(false))
                .body("plans[1].targets[0].path.actual.value", contains(60))
                .body("partial", nullValue());
        report("plan-progress", ended, "&tree=2023-06-30").body("plans.id", contains(plan.toString()));
    }

    @Test
    void whatItStatesIsHeldAgainstTheMoneyOfItsOwnPlaceWhileThatWasThere() {
        isTakenOver();
        report("plan-funding", next, "")
                .body("plans.id", contains(own.toString(), plan.toString()))
                .body("plans[0].place", nullValue())
                .body("plans.total.total.stated", contains(800, 1_000))
                .body("plans.total.total.allocated", contains(1_000, 1_000))
                .body("plans.total.total.disbursed", contains(300, 300))
                .body("plans[1].place.code", equalTo(ended.code()))
                .body("partial", nullValue());
        report("plan-funding", next, "&basis=original")
                .body("plans.total.total.allocated", contains(700, 1_000))
                .body("plans.total.total.disbursed", contains(0, 300));
        report("plan-funding", ended, "&tree=2023-06-30")
                .body("plans.total.total.allocated", contains(1_000))
                .body("plans[0].place", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"stated, 1000", "allocated, 1000", "disbursed, 300"})
    void whatAFigureOfItSumsIsExplained(String figure, int total) {
        isTakenOver();
        world.arrive();
        Api.get(reader(next), EXPLAIN + "?area={area}&year=2023&plan={plan}&figure=" + figure, next.code(), plan)
                .statusCode(200)
                .body("total", equalTo(total))
                .body("items", hasSize(1));
    }

    @Test
    void signedTextsSayWhosePlanItIs() {
        isTakenOver();
        var progress = SignedText.of("plan-progress", report("plan-progress", next, ""));
        assertTrue(
                progress.sentences().get(1).contains(" (Nơi mới " + ended.code() + "): kế hoạch 100"),
                progress::toString);
        var chart = Api.get(reader(next), "/api/v1/reports/plan-progress/chart?area={area}&year=2023", next.code())
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(chart.contains("(Nơi mới " + ended.code() + ")"), chart);
        assertTrue(chart.contains("(hộ)") && !chart.contains("households"), chart);
        var funding = SignedText.of("plan-funding", report("plan-funding", next, ""));
        assertTrue(
                funding.sentences().get(1).startsWith("Kế hoạch (Nơi mới " + ended.code() + "): "), funding::toString);
    }

    @Test
    void itTakesAsManyQueriesForThreePlansAsForOne() {
        isTakenOver();
        var one = queries();
        for (var i = 0; i < 2; i++) {
            var another = world.commune(district);
            post("allocation", World.COUNTRY, another, 50, "2023-02-01");
            Reform.on(world, DAY.toString())
                    .endsIn(another, "commune", district, next)
                    .publish();
            tell(UUID.randomUUID(), 1, another, List.of(new PlanState.HandedOver(next.id(), DAY)), 100, 70);
        }
        report("plan-funding", next, "").body("plans.total.total.allocated", containsInAnyOrder(1_100, 1_000, 50, 50));
        assertEquals(one, queries());
    }

    private List<String> queries() {
        // What is asked for the first time may look up what is kept from then on.
        report("plan-funding", next, "");
        var path = "/api/v1/reports/plan-funding?year=2023&area=" + next.code();
        return CountedQueries.of(reader(next), path, jdbi).queries();
    }

    @Test
    void whoeverReadsNeitherPlaceReadsNothing() {
        isTakenOver();
        world.arrive();
        Api.get(reader(world.commune(district)), "/api/v1/reports/plan-progress?area={area}&year=2023", next.code())
                .statusCode(403);
    }

    private ValidatableResponse report(String report, Place place, String more) {
        world.arrive();
        return Api.get(reader(place), "/api/v1/reports/" + report + "?area={area}&year=2023" + more, place.code())
                .statusCode(200);
    }

    private static String reader(Place place) {
        return TestTokens.of("auditor", place.id().toString());
    }

    private void observe(Place place, LocalDate from, LocalDate to, int value) {
        var id = UUID.randomUUID();
        world.publish(
                Topics.OBSERVATIONS,
                ObservationState.TYPE,
                id,
                new ObservationState(
                        id, 1, false, indicator, place.id(), from, to, null, null, BigDecimal.valueOf(value)));
    }

    private void post(String kind, Place giver, Place receiver, long amount, String day) {
        var fact = LedgerFacts.fact(
                kind, programme, day, LedgerFacts.posting(giver, receiver, "DA1", "central", 2023, amount));
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private void tell(
            UUID id, int version, Place place, List<PlanState.HandedOver> handedOver, int target, long central) {
        world.publish(
                Topics.PLANS,
                PlanState.TYPE,
                id,
                new PlanState(
                        id,
                        version,
                        false,
                        place.id(),
                        programme,
                        "Kế hoạch",
                        "UBND",
                        null,
                        "2023",
                        FIRST,
                        LAST,
                        List.of(new PlanState.Target(
                                "CT1",
                                indicator,
                                "at_least",
                                BigDecimal.valueOf(target),
                                "households",
                                null,
                                LAST,
                                null,
                                null,
                                null)),
                        List.of(new PlanState.FundLine("DA1", "investment", central, 0)),
                        handedOver,
                        "commune",
                        "issued",
                        null));
    }
}
