package vn.giamngheo.plans.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.place.Place;

/** Any sequence of merges, splits, renames, moves and changes of kind keeps the tree sound on every day. */
class ReformTest {

    private static final int ACTS = 12;

    static List<Long> seeds() {
        return new Random(20250701L).longs(40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySequenceOfActsKeepsTheTreeSoundOnEveryDay(long seed) {
        var random = new Random(seed);
        var nation = new SmallNation(random);
        var days = new ArrayList<>(List.of(SmallNation.BEGINNING));
        for (var i = 0; i < ACTS; i++) {
            var day = SmallNation.BEGINNING.plusYears(i + 1L);
            var before = days.stream().collect(Collectors.toMap(each -> each, nation::placesOn));
            var dayBefore = nation.placesOn(day.minusDays(1));
            var act = new RandomAct(random, nation, day);
            var reform = act.reform();
            assertEquals(List.of(), told(reform.breaches()));
            nation.apply(reform);
            before.forEach((each, places) ->
                    assertEquals(places.keySet(), nation.placesOn(each).keySet()));
            before.forEach((each, places) -> places.forEach(
                    (id, place) -> requireSame(place, nation.placesOn(each).get(id))));
            requireEverybodyGoesSomewhere(dayBefore, nation, day);
            days.add(day);
            days.forEach(each -> requireSound(nation.placesOn(each)));
        }
    }

    /** Two acts of one day, acts entered after later ones, villages that begin after an act that is entered late. */
    @ParameterizedTest
    @MethodSource("seeds")
    void actsInAnyOrderOfTheirDaysKeepTheTreeSoundOrAreRefused(long seed) {
        var random = new Random(seed);
        var nation = new SmallNation(random);
        var inForce = 0;
        for (var i = 0; i < ACTS; i++) {
            nation.addVillage(random, someDay(random).plusMonths(random.nextInt(3)));
            var act = new RandomAct(random, nation, someDay(random)).reform();
            if (act.breaches().isEmpty()) {
                nation.apply(act);
                inForce++;
            }
            everyDay().forEach(day -> requireSound(nation.placesOn(day)));
        }
        assertTrue(inForce > 0, "acts that could be brought into force: " + inForce);
    }

    private static final int DAYS = 8;

    private static LocalDate someDay(Random random) {
        return SmallNation.BEGINNING.plusYears(1L + random.nextInt(DAYS));
    }

    /** One in each month, and the day before each on which an act may come into force. */
    private static Stream<LocalDate> everyDay() {
        return Stream.iterate(SmallNation.BEGINNING, day -> day.plusMonths(1))
                .limit(12L * (DAYS + 2))
                .flatMap(day -> Stream.of(day, day.minusDays(1)))
                .filter(day -> !day.isBefore(SmallNation.BEGINNING));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anActThatForgetsAUnitIsRefused(long seed) {
        var random = new Random(seed);
        var act = new RandomAct(random, new SmallNation(random), SmallNation.BEGINNING.plusYears(1));
        act.units().remove(random.nextInt(act.units().size()));
        assertFalse(act.reform().breaches().isEmpty());
    }

    /** The end of a period is what an act adds; all else of the past stays. */
    private static void requireSame(Place before, Place after) {
        assertEquals(before.code(), after.code());
        assertEquals(before.name(), after.name());
        assertEquals(before.kind(), after.kind());
        assertEquals(before.parentId(), after.parentId());
        assertEquals(before.validFrom(), after.validFrom());
    }

    private static void requireSound(Map<UUID, Place> places) {
        var codes = places.values().stream().map(Place::code).toList();
        assertEquals(codes.size(), codes.stream().distinct().count(), "one place per code");
        for (var place : places.values()) {
            var steps = 0;
            for (var above = place; above.parentId() != null; above = places.get(above.parentId())) {
                assertTrue(places.containsKey(above.parentId()), () -> "a hole above " + place);
                assertTrue(++steps < 5, () -> "a circle above " + place);
            }
        }
    }

    /** Whoever lives at a place lives somewhere afterwards, and exactly once. */
    private static void requireEverybodyGoesSomewhere(Map<UUID, Place> before, SmallNation nation, LocalDate day) {
        var after = nation.placesOn(day);
        for (var place : before.values()) {
            var successors = nation.state(place.id()).successors();
            if (after.containsKey(place.id())) {
                assertTrue(successors == null || successors.isEmpty());
            } else {
                assertFalse(successors.isEmpty(), place::toString);
                successors.forEach(each -> assertTrue(after.containsKey(each.areaId())));
                var parts = successors.stream()
                        .filter(each -> each.extent().equals("part"))
                        .toList();
                assertEquals(parts.isEmpty() ? 1 : parts.size(), successors.size());
                var shares = parts.stream()
                        .map(AreaState.Successor::share)
                        .filter(share -> share != null)
                        .toList();
                assertTrue(shares.isEmpty() || sum(shares).compareTo(BigDecimal.valueOf(100)) == 0);
            }
        }
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
        return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> told(List<Violation> breaches) {
        return breaches.stream()
                .map(each -> each.code() + " " + each.where().name() + " " + each.args())
                .toList();
    }
}
