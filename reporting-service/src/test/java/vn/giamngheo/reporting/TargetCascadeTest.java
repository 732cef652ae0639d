package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
    private final Place province = world.province();
    private final Place district = world.district(province);
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
    void whatSaysAnotherKindOfThingIsNeitherLessNorMoreAndAddsToNothing() {
        plan(plan, district, null, target("CT1", indicator, 100));
        assign(1, "CT1", part(less, 50), part(more, 30), part(none, 20));
        plan(UUID.randomUUID(), less, plan, target("X", indicator, 45, null, "equal"));
        plan(UUID.randomUUID(), more, plan, target("Y", indicator, 4, null, "reduce_by"));
        plan(UUID.randomUUID(), none, plan, target("Z", indicator, 20, null, "at_most"));
        report().body(
                        "plans[0].targets[0].places.standing",
                        contains("less", "not_comparable", "not_comparable", "unassigned"))
                .body("plans[0].targets[0].counts.notComparable", equalTo(2))
                .body("plans[0].targets[0].counts.less", equalTo(1))
                .body("plans[0].targets[0].stated", equalTo(45));
        var table = Api.as(reader(district))
                .header("Accept-Language", "vi")
                .get(REPORT + "?area={code}&year=2023&format=csv", district.code())
                .then()
                .extract()
                .asString();
        assertTrue(table.contains(",at_least,100,households,2023-12-31,by_hand,"), table);
        assertTrue(table.contains(",equal,45,less,"), table);
        assertTrue(table.contains(",reduce_by,4,not_comparable,"), table);
        assertTrue(table.contains(",unassigned,"), table);
    }

    @Test
    void aSignedTextHasATableOfPlacesForEachTarget() {
        plan(plan, district, null, target("CT1", indicator, 100));
        assign(1, "CT1", part(less, 50), part(none, 50));
        plan(UUID.randomUUID(), less, plan, target("X", indicator, 45));
        observe(less, 44);
        var words = SignedText.of("target-cascade", report());
        assertEquals(1, words.sentences().size());
        assertTrue(
                words.sentences()
                        .get(0)
                        .endsWith(
                                ": chỉ tiêu 100, đã giao các địa bàn 100, kế hoạch của các địa bàn 45; 0 bằng, 1 thấp hơn, 0 cao"
                                        + " hơn mức được giao, 1 chưa có chỉ tiêu."),
                words.sentences()::toString);
        assertEquals(
                List.of("1", "Nơi " + less.code(), "50", "45", "thấp hơn", "44"),
                words.tables().get(0).rows().get(0));
    }

    @Test
    void theReportIsATableToo() throws IOException {
        plan(plan, district, null, target("CT1", indicator, 100));
        assign(1, "CT1", part(less, 50), part(none, 50));
        plan(UUID.randomUUID(), less, plan, target("X", indicator, 45));
        observe(less, 44);
        report();
        var table = Api.as(reader(district))
                .header("Accept-Language", "en")
                .get(REPORT + "?area={code}&year=2023&format=csv", district.code())
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("target-cascade-" + district.code() + "-2023.csv"))
                .extract()
                .asString()
                .lines()
                .toList();
        assertEquals(
                "plan,programme,planTitle,key,indicator,name,population,comparator,target,unit,dueOn,method,placeCode,place,"
                        + "assigned,ownPlan,statedComparator,stated,standing,actual,numerator,denominator,ended,offTree,partial",
                table.get(0).replace("\uFEFF", ""));
        assertEquals(5, table.size());
        assertTrue(table.get(1).startsWith(plan + ",CT,"), table::toString);
        assertTrue(table.get(1).endsWith(",at_least,45,less,44,,,,,"), table::toString);
        assertTrue(
                table.stream()
                        .anyMatch(line -> line.contains("," + none.code() + ",") && line.endsWith(",50,,,,none,,,,,,")),
                table::toString);
        var file = Api.as(reader(district))
                .header("Accept-Language", "en")
                .get(REPORT + "?area={code}&year=2023&format=xlsx", district.code())
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .extract()
                .asByteArray();
        var sheet = Sheet.of(file, 0);
        assertEquals("CHỈ TIÊU GIAO CHO ĐỊA BÀN CẤP DƯỚI NĂM 2023", sheet.text("A1"));
        assertEquals("A|B|C|D|E|G|H|1|I|K|L|M|N|2|O|3|P|4|5|6", sheet.line(4, 20));
        assertTrue(sheet.line(5, 20).contains("|ít nhất|100|hộ|31/12/2023|trực tiếp|"), sheet.line(5, 20));
        assertTrue(sheet.line(5, 20).contains("|50|ít nhất|45|thấp hơn|44|"), sheet.line(5, 20));
        Api.get(reader(district), REPORT + "?area={code}&year=2023&format=pdf", district.code())
                .statusCode(400);
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
    void ofTwoTargetsOfItsPlanThatWhichSaysTheSameKindOfThingIsHeldAgainstIt() {
        plan(plan, district, null, target("CT1", indicator, 100));
        assign(1, "CT1", part(less, 50));
        plan(
                UUID.randomUUID(),
                less,
                plan,
                target("X", indicator, 4, null, "reduce_by"),
                target("Y", indicator, 45, null, "at_least"));
        report().body("plans[0].targets[0].places[0].standing", equalTo("less"))
                .body("plans[0].targets[0].places[0].stated", equalTo(45));
    }

    @Test
    void whoTookThePlanOverShowsItOnTreesSinceThatDay() {
        var taken = List.of(new PlanState.HandedOver(province.id(), LocalDate.of(2023, 7, 1)));
        plan(plan, 1, district, taken, null, target("CT1", indicator, 100));
        assign(1, "CT1", part(less, 50), part(more, 50));
        world.arrive();
        of(province, "2023-07-01")
                .body("plans.id", contains(plan.toString()))
                .body("plans[0].targets[0].assigned", equalTo(100));
        of(province, "2023-06-30").body("plans", empty());
        of(district, "2023-06-30").body("plans.id", contains(plan.toString()));
    }

    private static ValidatableResponse of(Place place, String tree) {
        return Api.get(reader(place), REPORT + "?area={code}&year=2023&tree={tree}", place.code(), tree)
                .statusCode(200);
    }

    @Test
    void thePeopleOfATargetAreTheSameInOtherLettersAndBlanks() {
        plan(plan, district, null, target("CT1", indicator, 100, "Phụ nữ nghèo"));
        assign(1, "CT1", part(less, 60), part(more, 40));
        plan(UUID.randomUUID(), less, plan, target("A", indicator, 60, "phụ  nữ NGHÈO"));
        plan(UUID.randomUUID(), more, plan, target("B", indicator, 40, "phụ nữ"));
        report().body("plans[0].targets[0].places[0].standing", equalTo("equal"))
                .body("plans[0].targets[0].places[1].standing", equalTo("none"));
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
    void whatAPlaceThatEndedWasGivenIsItsSuccessorsSinceTheHandover() {
        var day = LocalDate.of(2023, 7, 1);
        plan(plan, district, null, target("CT1", indicator, 100), target("CT2", rate, 90));
        assign(1, "CT1", part(less, 50), part(more, 30), part(none, 20));
        var ended = world.commune(district);
        assign(2, "CT1", part(ended, 50), part(more, 30), part(none, 20));
        var next = new Place(UUID.randomUUID(), World.newCommuneCode());
        world.succeed(ended, World.BEGINNING, next, day, district);
        report("")
                .body(
                        "plans[0].targets[0].places.find { it.place.code == '%s' }.assigned".formatted(ended.code()),
                        equalTo(50));
        hand(
                3,
                "CT1",
                List.of(part(ended, 50), part(more, 30), part(none, 20)),
                handed(ended, next, 45, day),
                handed(ended, more, 5, day));
        report("")
                .body("plans[0].targets[0].assigned", equalTo(100))
                .body(
                        "plans[0].targets[0].places.findAll { it.assigned != null }.collectEntries { [it.place.code, it.assigned] }",
                        equalTo(Map.of(next.code(), 45, more.code(), 35, none.code(), 20)));
        report("&tree=2023-06-30")
                .body(
                        "plans[0].targets[0].places.findAll { it.assigned != null }.collectEntries { [it.place.code, it.assigned] }",
                        equalTo(Map.of(ended.code(), 50, more.code(), 30, none.code(), 20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&tree=2023-07-01", "&tree=2023-08-15"})
    void whatWasNotHandedOverYetIsShownAtWhoHadItOnEveryTree(String tree) {
        var ended = world.commune(district);
        plan(plan, district, null, target("CT1", indicator, 60));
        assign(1, "CT1", part(ended, 50), part(more, 10));
        var next = new Place(UUID.randomUUID(), World.newCommuneCode());
        world.succeed(ended, World.BEGINNING, next, LocalDate.of(2023, 7, 1), district);
        report(tree)
                .body("plans[0].targets[0].assigned", equalTo(60))
                .body("plans[0].targets[0].places.findAll { it.ended }.place.code", contains(ended.code()))
                .body("plans[0].targets[0].offTree", nullValue());
        report("&tree=2023-06-30").body("plans[0].targets[0].places.findAll { it.ended }", empty());
        Api.get(
                        reader(district),
                        REPORT + "/explain?area={code}&year=2023&figure=assigned&target=CT1&plan=" + plan + tree,
                        district.code())
                .statusCode(200)
                .body("total", equalTo(60));
    }

    /** Whoever has taken the plan over does not read what a place recorded that went elsewhere. */
    @Test
    void whatIsLeftOutBecauseItWentElsewhereIsNamed() {
        var ended = world.commune(district);
        var taken = List.of(new PlanState.HandedOver(less.id(), LocalDate.of(2023, 7, 1)));
        plan(plan, 1, district, taken, null, target("CT1", indicator, 60));
        assign(1, "CT1", part(ended, 50), part(less, 10));
        var next = new Place(UUID.randomUUID(), World.newCommuneCode());
        world.succeed(ended, World.BEGINNING, next, LocalDate.of(2023, 7, 1), district);
        world.arrive();
        of(less, "2023-07-01")
                .body("plans[0].targets[0].assigned", equalTo(10))
                .body("plans[0].targets[0].offTree.places", equalTo(1))
                .body("plans[0].targets[0].offTree.named.code", contains(ended.code()));
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
        return report("");
    }

    private ValidatableResponse report(String more) {
        world.arrive();
        return Api.get(reader(district), REPORT + "?area={code}&year=2023" + more, district.code())
                .statusCode(200);
    }

    private static TargetAssignmentState.HandedOver handed(Place from, Place to, int value, LocalDate day) {
        return new TargetAssignmentState.HandedOver(from.id(), to.id(), BigDecimal.valueOf(value), day);
    }

    private void hand(
            int version,
            String target,
            List<TargetAssignmentState.Part> parts,
            TargetAssignmentState.HandedOver... handed) {
        world.publish(
                Topics.TARGET_ASSIGNMENTS,
                TargetAssignmentState.TYPE,
                assignment,
                new TargetAssignmentState(assignment, version, false, plan, target, "by_hand", parts, List.of(handed)));
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
        return target(key, indicator, value, null);
    }

    private static PlanState.Target target(String key, String indicator, int value, String population) {
        return target(key, indicator, value, population, "at_least");
    }

    private static PlanState.Target target(
            String key, String indicator, int value, String population, String comparator) {
        return new PlanState.Target(
                key,
                indicator,
                comparator,
                BigDecimal.valueOf(value),
                "households",
                population,
                LAST,
                null,
                null,
                null);
    }

    private void plan(UUID id, Place place, UUID parent, PlanState.Target... targets) {
        plan(id, 1, place, null, parent, targets);
    }

    private void plan(
            UUID id,
            int version,
            Place place,
            List<PlanState.HandedOver> handedOver,
            UUID parent,
            PlanState.Target... targets) {
        world.publish(
                Topics.PLANS,
                PlanState.TYPE,
                id,
                new PlanState(
                        id,
                        version,
                        false,
                        place.id(),
                        "CT",
                        "Kế hoạch",
                        "UBND",
                        null,
                        "2023",
                        FIRST,
                        LAST,
                        List.of(targets),
                        List.of(),
                        handedOver,
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
