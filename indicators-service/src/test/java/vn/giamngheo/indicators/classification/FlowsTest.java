package vn.giamngheo.indicators.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Forms 2 and 3 follow from what became of each household. */
class FlowsTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);

    @Test
    void whoBecameNearPoorLeavesOneFormForTheOther() {
        var flows = one(spot(HERE, PovertyClass.POOR, 4), spot(HERE, PovertyClass.NEAR_POOR, 5), false);
        assertEquals(new Flow(1, 1, 0, 0, 0, 0, 0, 0, 0), flows.poorHouseholds());
        assertEquals(new Flow(4, 5, 0, 0, 0, 0, 0, 1, 0), flows.poorPersons());
        assertEquals(new Flow(0, 0, 0, 0, 1, 0, 0, 0, 1), flows.nearPoorHouseholds());
        assertEquals(new Flow(0, 0, 0, 0, 5, 0, 0, 0, 5), flows.nearPoorPersons());
    }

    @Test
    void whoRoseAboveIsInNoFormAnyMore() {
        var flows = one(spot(HERE, PovertyClass.POOR, 4), spot(HERE, PovertyClass.AVERAGE_LIVING_STANDARD, 3), false);
        assertEquals(new Flow(1, 0, 1, 0, 0, 0, 0, 0, 0), flows.poorHouseholds());
        assertEquals(new Flow(4, 0, 3, 1, 0, 0, 0, 0, 0), flows.poorPersons());
        assertEquals(Flow.NONE, flows.nearPoorHouseholds());
    }

    @Test
    void whoWasPoorBeforeFellBackAndOthersAreNew() {
        var again = one(spot(HERE, PovertyClass.NONE, 4), spot(HERE, PovertyClass.POOR, 4), true);
        assertEquals(new Flow(0, 0, 0, 0, 0, 1, 0, 0, 1), again.poorHouseholds());
        var first = one(spot(HERE, PovertyClass.NONE, 4), spot(HERE, PovertyClass.POOR, 4), false);
        assertEquals(new Flow(0, 0, 0, 0, 0, 0, 1, 0, 1), first.poorHouseholds());
        var founded = one(null, spot(HERE, PovertyClass.NEAR_POOR, 2), false);
        assertEquals(new Flow(0, 0, 0, 0, 0, 0, 1, 0, 1), founded.nearPoorHouseholds());
        assertEquals(new Flow(0, 0, 0, 0, 0, 0, 2, 0, 2), founded.nearPoorPersons());
    }

    @Test
    void whoWasNearPoorBeforeFellBackToThat() {
        var course =
                new Course(spot(HERE, PovertyClass.NONE, 1), spot(HERE, PovertyClass.NEAR_POOR, 1), false, true, false);
        assertEquals(1, Flows.of(List.of(course)).get(HERE).nearPoorHouseholds().fellBack());
        var poor = new Course(spot(HERE, PovertyClass.NONE, 1), spot(HERE, PovertyClass.POOR, 1), false, true, false);
        assertEquals(1, Flows.of(List.of(poor)).get(HERE).poorHouseholds().newlyArisen());
    }

    @Test
    void whoMovesTakesTheClassAlong() {
        var flows = Flows.of(List.of(new Course(
                spot(HERE, PovertyClass.POOR, 4), spot(THERE, PovertyClass.NEAR_POOR, 4), false, false, false)));
        assertEquals(new Flow(1, 0, 0, 1, 0, 0, 0, 0, 0), flows.get(HERE).poorHouseholds());
        assertEquals(new Flow(0, 1, 0, 0, 0, 0, 0, 1, 0), flows.get(THERE).poorHouseholds());
        assertEquals(new Flow(0, 0, 0, 0, 1, 0, 0, 0, 1), flows.get(THERE).nearPoorHouseholds());
    }

    @Test
    void whoComesWithAClassIsAnotherIncrease() {
        var course = new Course(null, spot(HERE, PovertyClass.POOR, 3), true, false, true);
        assertEquals(
                new Flow(0, 0, 0, 0, 0, 0, 0, 1, 1),
                Flows.of(List.of(course)).get(HERE).poorHouseholds());
    }

    @Test
    void whoIsGoneIsAnotherDecrease() {
        var flows = one(spot(HERE, PovertyClass.POOR, 4), null, false);
        assertEquals(new Flow(1, 0, 0, 1, 0, 0, 0, 0, 0), flows.poorHouseholds());
        assertEquals(new Flow(4, 0, 0, 4, 0, 0, 0, 0, 0), flows.poorPersons());
        assertTrue(
                Flows.of(List.of(new Course(null, null, false, false, false))).isEmpty());
    }

    @Test
    void membersMoreOrFewerCountInTheClassThatTheHouseholdHas() {
        assertEquals(
                new Flow(4, 0, 0, 0, 0, 0, 0, 2, 6),
                one(spot(HERE, PovertyClass.POOR, 4), spot(HERE, PovertyClass.POOR, 6), false)
                        .poorPersons());
        assertEquals(
                new Flow(4, 0, 0, 1, 0, 0, 0, 0, 3),
                one(spot(HERE, PovertyClass.POOR, 4), spot(HERE, PovertyClass.POOR, 3), false)
                        .poorPersons());
    }

    @Test
    void whatDoesNotAddUpIsNotBalanced() {
        assertTrue(new Flow(10, 1, 2, 3, 4, 5, 6, 7, 26).isBalanced());
        assertFalse(new Flow(10, 1, 2, 3, 4, 5, 6, 7, 27).isBalanced());
        var good = new Flow(2, 1, 0, 0, 0, 0, 0, 0, 1);
        var received = new Flow(0, 0, 0, 0, 1, 0, 0, 0, 1);
        assertTrue(new VillageFlows(good, good, received, received).isBalanced());
        assertFalse(new VillageFlows(good, good, Flow.NONE, received).isBalanced());
        assertFalse(new VillageFlows(good, good, received, Flow.NONE).isBalanced());
        assertFalse(new VillageFlows(received, good, good, Flow.NONE).isBalanced());
        var broken = new Flow(2, 1, 0, 0, 0, 0, 0, 0, 2);
        assertFalse(new VillageFlows(broken, good, received, received).isBalanced());
        assertFalse(new VillageFlows(good, broken, received, received).isBalanced());
        assertFalse(new VillageFlows(good, good, new Flow(0, 0, 0, 0, 1, 0, 0, 0, 2), received).isBalanced());
        assertFalse(new VillageFlows(good, good, received, new Flow(0, 0, 0, 0, 1, 0, 0, 0, 2)).isBalanced());
    }

    /** Whatever became of households: both forms add up in every village, meet each other, and end where classes end. */
    @Property
    void formsAgreeWithHouseholds(@ForAll("histories") List<Course> courses) {
        var flows = Flows.of(courses);
        flows.values().forEach(each -> {
            assertEquals(
                    each.poorHouseholds().expectedClosing(),
                    each.poorHouseholds().closing());
            assertEquals(
                    each.poorPersons().expectedClosing(), each.poorPersons().closing());
            assertTrue(each.isBalanced());
        });
        for (var village : List.of(HERE, THERE)) {
            var of = flows.getOrDefault(village, VillageFlows.NONE);
            assertEquals(
                    count(courses, village, PovertyClass.POOR),
                    of.poorHouseholds().closing());
            assertEquals(
                    persons(courses, village, PovertyClass.POOR),
                    of.poorPersons().closing());
            assertEquals(
                    count(courses, village, PovertyClass.NEAR_POOR),
                    of.nearPoorHouseholds().closing());
            assertEquals(
                    persons(courses, village, PovertyClass.NEAR_POOR),
                    of.nearPoorPersons().closing());
        }
    }

    /** The flows of two villages are those of all their households, whichever way they are told apart. */
    @Property
    void villagesSumToTheirCommune(@ForAll("histories") List<Course> courses) {
        var whole = Flows.of(courses).values().stream().reduce(VillageFlows.NONE, VillageFlows::plus);
        var half = courses.size() / 2;
        var parts = IntStream.of(0, 1)
                .mapToObj(i -> i == 0 ? courses.subList(0, half) : courses.subList(half, courses.size()))
                .map(part -> Flows.of(part).values().stream().reduce(VillageFlows.NONE, VillageFlows::plus))
                .collect(Collectors.toList());
        assertEquals(whole, parts.get(0).plus(parts.get(1)));
        assertTrue(whole.isBalanced());
        assertEquals(whole.poorHouseholds(), Flow.sum(List.of(whole.poorHouseholds(), Flow.NONE)));
    }

    @Provide
    Arbitrary<List<Course>> histories() {
        var spot = Combinators.combine(
                        Arbitraries.of(HERE, THERE),
                        Arbitraries.of(PovertyClass.values()),
                        Arbitraries.longs().between(1, 9))
                .as(FlowsTest::spot)
                .injectNull(0.2);
        return Combinators.combine(spot, spot, Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(FlowsTest::course)
                .list()
                .ofMaxSize(12);
    }

    private static Course course(Course.Spot opening, Course.Spot closing, boolean poor, boolean nearPoor) {
        return new Course(opening, closing, poor, nearPoor, opening == null && poor);
    }

    private static long count(List<Course> courses, UUID village, PovertyClass povertyClass) {
        return courses.stream()
                .filter(course -> closes(course, village, povertyClass))
                .count();
    }

    private static long persons(List<Course> courses, UUID village, PovertyClass povertyClass) {
        return courses.stream()
                .filter(course -> closes(course, village, povertyClass))
                .mapToLong(course -> course.closing().persons())
                .sum();
    }

    private static boolean closes(Course course, UUID village, PovertyClass povertyClass) {
        return course.closing() != null
                && course.closing().village().equals(village)
                && course.closing().povertyClass() == povertyClass;
    }

    private static VillageFlows one(Course.Spot opening, Course.Spot closing, boolean before) {
        return Flows.of(List.of(new Course(opening, closing, before, before, false)))
                .get(HERE);
    }

    private static Course.Spot spot(UUID village, PovertyClass povertyClass, long persons) {
        return new Course.Spot(village, povertyClass, persons);
    }
}
