package vn.giamngheo.reporting.restatement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giamngheo.reporting.restatement.Ground.Piece;

/** Whatever acts made of the places, the same ground is the same, and less of it is not. */
class GroundTest {

    private static final int RUNS = 400;
    private static final int ACTS = 5;

    private final Random random = new Random(21);

    @Test
    void allLowestPlacesOfAnyDayAreTheCountryAndWithoutOneTheyAreNot() {
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var day = nation.day(random.nextInt(ACTS + 1));
            var tree = nation.day(random.nextInt(ACTS + 1));
            var ground = nation.ground(nation.country(), day, tree);
            var lowest = lowest(nation, nation.country(), day);
            var whole = Set.of(Piece.all(nation.country()));
            assertEquals(whole, ground.together(nation.country(), of(ground, lowest)));
            assertEquals(whole, ground.together(nation.country(), ground.of(nation.country())));
            var fewer = new HashSet<>(lowest);
            fewer.remove(lowest.get(random.nextInt(lowest.size())));
            assertNotEquals(whole, ground.together(nation.country(), of(ground, fewer)));
        }
    }

    @Test
    void aPlaceIsWhatLayBelowItOnTheDay() {
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var day = nation.day(random.nextInt(ACTS + 1));
            var ground = nation.ground(nation.country(), day, nation.day(random.nextInt(ACTS + 1)));
            for (var place : nation.places(day)) {
                var own = ground.together(nation.country(), ground.of(place));
                var below = ground.together(nation.country(), of(ground, lowest(nation, place, day)));
                assertTrue(below.stream().allMatch(piece -> ground.isWithin(piece, own)));
                assertTrue(own.stream()
                        .allMatch(piece -> ground.isWithin(piece, below) || isNotOfLowest(piece, nation, day)));
            }
        }
    }

    /** A part of a divided place into which nothing went that lay below it. */
    private static boolean isNotOfLowest(Piece piece, Nation nation, LocalDate day) {
        return piece.of() != null && !nation.below(piece.of(), day).isEmpty();
    }

    @Test
    void whatIsOfOtherPlacesIsOfOtherGround() {
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var day = nation.day(random.nextInt(ACTS + 1));
            var ground = nation.ground(nation.country(), day, nation.day(random.nextInt(ACTS + 1)));
            var lowest = lowest(nation, nation.country(), day);
            for (var one : lowest) {
                for (var other : lowest) {
                    var pieces = new HashSet<>(ground.of(one));
                    pieces.retainAll(ground.of(other));
                    assertEquals(one.equals(other), !pieces.isEmpty());
                }
            }
        }
    }

    /** The ground of a place of the tree is the same whether all of it or only what came into it is looked at. */
    @Test
    void onTheSameTreeNothingIsOtherwise() {
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var day = nation.day(random.nextInt(ACTS + 1));
            for (var place : nation.places(day)) {
                var ground = nation.ground(place, day, day);
                assertEquals(Set.of(Piece.all(place)), ground.of(place));
                assertEquals(Set.of(Piece.all(place)), ground.together(place, of(ground, lowest(nation, place, day))));
            }
        }
    }

    /** All that came wholly into a place of the tree is all of it, when nothing of it came from a divided place. */
    @Test
    void aPlaceOfTheTreeIsAllThatCameIntoIt() {
        var tried = 0;
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var day = nation.day(random.nextInt(ACTS + 1));
            var tree = nation.day(random.nextInt(ACTS + 1));
            for (var place : nation.below(nation.country(), tree)) {
                var restatement = nation.restatement(place, tree);
                var ground = nation.ground(place, day, tree);
                var came = lowest(nation, nation.country(), day).stream()
                        .filter(restatement.touched()::contains)
                        .toList();
                if (!came.isEmpty() && restatement.places().containsAll(came)) {
                    tried++;
                    assertEquals(Set.of(Piece.all(place)), ground.together(place, of(ground, came)));
                }
            }
        }
        assertNotEquals(0, tried);
    }

    private static Set<Piece> of(Ground ground, Collection<UUID> places) {
        return places.stream().flatMap(place -> ground.of(place).stream()).collect(Collectors.toSet());
    }

    /** The place itself where nothing lies below it. */
    private static List<UUID> lowest(Nation nation, UUID place, LocalDate day) {
        var below = nation.below(place, day);
        return below.isEmpty()
                ? List.of(place)
                : below.stream()
                        .flatMap(each -> lowest(nation, each, day).stream())
                        .toList();
    }
}
