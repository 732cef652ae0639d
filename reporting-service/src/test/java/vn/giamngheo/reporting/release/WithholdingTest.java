package vn.giamngheo.reporting.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Small numbers are left out, and with them what would let anybody compute them. */
class WithholdingTest {

    private static final Threshold FIVE = new Threshold(5);

    @Test
    void nothingIsLeftOutWhereNothingIsFew() {
        var found = withheld(Map.of("a", of(100, 10, 20), "b", of(200, 0, 5)));
        assertEquals(new Withholding<>(false, Set.of()), found);
    }

    @Test
    void aPlaceOfFewTakesTheSmallestOtherWithIt() {
        var found = withheld(Map.of("a", of(100, 2, 20), "b", of(200, 50, 60), "c", of(150, 10, 20)));
        assertEquals(Set.of("a", "c"), found.places());
        assertFalse(found.total());
    }

    @Test
    void moreAreTakenUntilTheirSumIsNotOfFew() {
        var found =
                withheld(Map.of("a", of(100, 1, 0), "b", of(200, 0, 6), "c", of(150, 10, 20), "d", of(300, 30, 40)));
        assertEquals(Set.of("a", "b", "c"), found.places());
    }

    @Test
    void nobodyIsNotFewAndEverybodyTellsOfEach() {
        assertEquals(
                Set.of(),
                withheld(Map.of("a", of(100, 0, 0), "b", of(90, 10, 10))).places());
        assertTrue(withheld(Map.of("a", of(30, 20, 10), "b", of(90, 10, 10), "c", of(90, 20, 20)))
                .hides("a"));
        assertTrue(withheld(Map.of("a", of(30, 20, 7), "b", of(90, 10, 10), "c", of(90, 20, 20)))
                .hides("a"));
    }

    @Test
    void whereAllTogetherAreFewNothingIsShown() {
        var found = withheld(Map.of("a", of(100, 1, 0), "b", of(200, 2, 10)));
        assertTrue(found.total());
        assertEquals(Set.of("a", "b"), found.places());
    }

    @Test
    void whoIsInTheTotalAndInNoPlaceIsNotToldByTheRest() {
        var places = new LinkedHashMap<>(Map.of("a", of(100, 10, 20), "b", of(200, 20, 30)));
        var total = of(310, 33, 50);
        assertEquals(Set.of("a"), Withholding.of(total, places, FIVE).places());
    }

    @Test
    void fewPersonsHideTheHouseholdsToo() {
        var few = new Population(new Classified(100, 10, 20, false), new Classified(400, 40, 3, false));
        assertTrue(withheld(Map.of("a", few, "b", of(100, 10, 20), "c", of(100, 30, 20)))
                .hides("a"));
    }

    /** Whoever knows all totals and all that is shown is left with sums of at least two places, none of them of few. */
    @Test
    void whatIsLeftOverIsNeverOfFewNorOfOnePlace() {
        var random = new Random(9);
        for (var run = 0; run < 20_000; run++) {
            var places = places(random);
            var total = places.values().stream().reduce(Population.NOBODY, Population::plus);
            var found = Withholding.of(total, places, FIVE);
            if (found.total()) {
                assertEquals(places.keySet(), found.places());
                continue;
            }
            places.forEach((name, place) -> assertTrue(found.hides(name) || isSafe(place), "shown: " + place));
            var rest = found.places().stream().map(places::get).reduce(Population.NOBODY, Population::plus);
            assertTrue(found.places().isEmpty() || found.places().size() > 1 && isSafe(rest), "left over: " + rest);
        }
    }

    private static boolean isSafe(Population population) {
        return isSafe(population.households()) && isSafe(population.persons());
    }

    /** In other words than the code: no count that can be made of the figures is 1 to 4, and nobody is all there is. */
    private static boolean isSafe(Classified counts) {
        ToLongFunction<Classified> rest = all -> all.total() - all.poor() - all.nearPoor();
        var made = LongStream.of(counts.poor(), counts.nearPoor(), counts.poor() + counts.nearPoor());
        var over = LongStream.of(
                counts.poor() == 0 ? 5 : counts.total() - counts.poor(),
                counts.nearPoor() == 0 ? 5 : counts.total() - counts.nearPoor(),
                counts.poor() + counts.nearPoor() == 0 ? 5 : rest.applyAsLong(counts));
        return made.noneMatch(count -> count >= 1 && count <= 4) && over.noneMatch(count -> count <= 4);
    }

    private static Map<String, Population> places(Random random) {
        var places = new LinkedHashMap<String, Population>();
        for (var place = 0; place <= random.nextInt(8); place++) {
            var poor = random.nextInt(1 + random.nextInt(40));
            var nearPoor = random.nextInt(1 + random.nextInt(40));
            var total = poor + nearPoor + random.nextInt(60);
            places.put("p" + place, of(total, poor, nearPoor));
        }
        return places;
    }

    private static Withholding<String> withheld(Map<String, Population> places) {
        var total = places.values().stream().reduce(Population.NOBODY, Population::plus);
        return Withholding.of(total, places, FIVE);
    }

    /** Four persons in each household. */
    private static Population of(long total, long poor, long nearPoor) {
        return new Population(
                new Classified(total, poor, nearPoor, false), new Classified(4 * total, 4 * poor, 4 * nearPoor, false));
    }
}
