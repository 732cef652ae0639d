package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What a plan wants of the places below against what they want of themselves: who has less, more, none. */
@QuarkusTest
class TargetCascadeTest {

    private static final String REPORT = "/api/v1/reports/target-cascade";
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private final World world = World.around("reporting");
    private final Place district = world.district(world.province());
    private final Place less = world.commune(district);
    private final Place more = world.commune(district);
    private final Place none = world.commune(district);
    private final Place unassigned = world.commune(district);
    private final String indicator = world.indicator("households", "flow", false);
    private final String rate = world.indicator("percent", "stock", true);
    private final UUID plan = UUID.randomUUID();
    private final UUID assignment = UUID.randomUUID();

    @Test
    void eachPlaceIsHeldAgainstItsOwnPlan() {
        plan(plan, district, null, target("CT1", indicator, 100));
        assign(1, "CT1", part(less, 50), part(more, 30), part(none, 20));
        plan(UUID.randomUUID(), less, plan, target("X", indicator, 45));
        plan(UUID.randomUUID(), more, null, target("Y", indicator, 31));
        plan(UUID.randomUUID(), none, plan, target("Z", rate, 31));
        observe(less, 44);
        report().body("plans[0].targets[0].target", equalTo(100))
                .body("plans[0].targets[0].assigned", equalTo(100))
                .body("plans[0].targets[0].stated", equalTo(76))
                .body(
                        "plans[0].targets[0].places.place.code",
                        contains(less.code(), more.code(), none.code(), unassigned.code()))
                .body("plans[0].targets[0].places.standing", contains("less", "more", "none", "unassigned"))
                .body("plans[0].targets[0].places[0].stated", equalTo(45))
                .body("plans[0].targets[0].places[0].actual.value", equalTo(44))
                .body("plans[0].targets[0].places[1].actual", nullValue())
                .body("plans[0].targets[0].counts.none", equalTo(1));
    }

    @Test
    void thePlanThatCarriesThisOneOutGoesBeforeOthersAndRatesDoNotAdd() {
        plan(plan, district, null, target("CT1", rate, 90));
        assign(1, "CT1", part(less, 90), part(more, 95));
        plan(UUID.randomUUID(), less, null, target("A", rate, 80));
        plan(UUID.randomUUID(), less, plan, target("B", rate, 90));
        report().body(
                        "plans[0].targets[0].places.find { it.place.code == '%s' }.standing".formatted(less.code()),
                        equalTo("equal"))
                .body("plans[0].targets[0].assigned", nullValue());
    }

    @Test
    void whereNobodyStatesATargetNothingIsStatedWhichIsNotNone() {
        plan(plan, district, null, target("CT1", indicator, 100));
        assign(1, "CT1", part(less, 60), part(more, 40));
        report().body("plans[0].targets[0].assigned", equalTo(100)).body("plans[0].targets[0].stated", nullValue());
    }

    @Test
    void anOlderAssignmentChangesNothing() {
        plan(plan, district, null, target("CT1", indicator, 100));
        assign(2, "CT1", part(less, 100));
        assign(1, "CT1", part(more, 100));
        report().body("plans[0].targets[0].places[0].assigned", equalTo(100))
                .body("plans[0].targets[0].places[1].assigned", nullValue());
    }

    @Test
    void nobodyElsewhereReadsItAndAPlaceWithoutAssignmentsHasNone() {
        plan(plan, district, null, target("CT1", indicator, 100));
        report().body("plans", empty());
        Api.get(reader(less), REPORT + "?area={code}&year=2023", district.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    private ValidatableResponse report() {
        world.arrive();
        return Api.get(reader(district), REPORT + "?area={code}&year=2023", district.code())
                .statusCode(200);
    }

    private static String reader(Place place) {
        return TestTokens.of("auditor", place.id().toString());
    }

    private static TargetAssignmentState.Part part(Place place, int value) {
        return new TargetAssignmentState.Part(place.id(), BigDecimal.valueOf(value));
    }

    private void assign(int version, String target, TargetAssignmentState.Part... parts) {
        world.publish(
                Topics.TARGET_ASSIGNMENTS,
                TargetAssignmentState.TYPE,
                assignment,
                new TargetAssignmentState(assignment, version, false, plan, target, "by_hand", List.of(parts)));
    }

    private static PlanState.Target target(String key, String indicator, int value) {
        return new PlanState.Target(
                key, indicator, "at_least", BigDecimal.valueOf(value), "households", null, LAST, null, null, null);
    }

    private void plan(UUID id, Place place, UUID parent, PlanState.Target target) {
        world.publish(
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
                        null,
                        "2023",
                        FIRST,
                        LAST,
                        List.of(target),
                        List.of(),
                        null,
                        "commune",
                        "issued",
                        parent));
    }

    private void observe(Place place, int value) {
        var id = UUID.randomUUID();
        world.publish(
                Topics.OBSERVATIONS,
                ObservationState.TYPE,
                id,
                new ObservationState(
                        id, 1, false, indicator, place.id(), FIRST, LAST, null, null, BigDecimal.valueOf(value)));
    }
}
