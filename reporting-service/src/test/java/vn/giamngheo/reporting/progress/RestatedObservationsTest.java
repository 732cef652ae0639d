package vn.giamngheo.reporting.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.reporting.progress.ObservedPart.Figure;
import vn.giamngheo.reporting.restatement.How;
import vn.giamngheo.reporting.restatement.Nation;

/** Whatever acts made of the places, nothing is lost, doubled or grouped otherwise. */
class RestatedObservationsTest {

    private static final int RUNS = 300;
    private static final int ACTS = 5;
    private static final Figure NOTHING = new Figure(0L, 0L, null);

    @ParameterizedTest
    @ValueSource(strings = {"flow", "stock"})
    void theCountryHasWhatWasRecordedToTheUnit(String adds) {
        var random = new Random(11);
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var facts = facts(nation, adds, random);
            var expected = facts.stream()
                    .filter(fact -> facts.stream().noneMatch(other -> other.isAbove(fact)))
                    .map(Figure::of)
                    .reduce(NOTHING, Figure::plus);
            for (var acts = 0; acts <= ACTS; acts++) {
                assertEquals(expected, total(observations(nation, nation.country(), nation.day(acts), facts)));
            }
        }
    }

    @Test
    void laterStocksOfAllLowestPlacesReplaceTheEarlierOnes() {
        var random = new Random(14);
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var facts = new ArrayList<>(ofLowest(nation, nation.day(0), random));
            var later = ofLowest(nation, nation.day(1 + random.nextInt(ACTS)), random);
            facts.addAll(later);
            var expected = later.stream().map(Figure::of).reduce(NOTHING, Figure::plus);
            for (var acts = 0; acts <= ACTS; acts++) {
                var day = nation.day(acts);
                assertEquals(expected, total(observations(nation, nation.country(), day, facts)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow", "stock"})
    void aPlaceIsWhatStandsAtItAndThePlacesBelowIt(String adds) {
        var random = new Random(12);
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var facts = facts(nation, adds, random);
            var day = nation.day(random.nextInt(ACTS + 1));
            for (var area : nation.places(day)) {
                var observations = observations(nation, area, day, facts);
                var standing = observations
                        .inside()
                        .filter(part -> part.to().equals(area))
                        .map(part -> observations.remainder(part).orElse(part.figure()))
                        .reduce(NOTHING, Figure::plus);
                var all = nation.below(area, day).stream()
                        .map(each -> total(observations(nation, each, day, facts)))
                        .reduce(standing, Figure::plus);
                assertEquals(all, total(observations));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow", "stock"})
    void aFigureIsApportionedOnceAndNoNumeratorExceedsItsDenominator(String adds) {
        var random = new Random(13);
        var apportioned = 0;
        for (var run = 0; run < RUNS; run++) {
            var nation = Nation.changed(random, ACTS);
            var facts = facts(nation, adds, random);
            for (var acts = 0; acts <= ACTS; acts++) {
                var parts = observations(nation, nation.country(), nation.day(acts), facts)
                        .inside()
                        .toList();
                var places = new HashSet<List<UUID>>();
                for (var part : parts) {
                    assertTrue(0 <= part.figure().numerator());
                    assertTrue(part.figure().numerator() <= part.figure().denominator());
                    assertTrue(places.add(List.of(part.fact().id(), part.to())), "one part at each place");
                    apportioned += part.how() == How.APPORTIONED ? 1 : 0;
                }
                for (var fact : facts) {
                    var own = parts.stream()
                            .filter(part -> part.fact().equals(fact))
                            .toList();
                    assertEquals(
                            Figure.of(fact),
                            own.stream().map(ObservedPart::figure).reduce(NOTHING, Figure::plus));
                }
            }
        }
        assertTrue(apportioned > 100, "the acts that were tried divide places");
    }

    private static Figure total(RestatedObservations observations) {
        return observations
                .actual()
                .map(actual -> new Figure(actual.numerator(), actual.denominator(), null))
                .orElse(NOTHING);
    }

    private static RestatedObservations observations(
            Nation nation, UUID area, LocalDate day, List<ObservedFact> facts) {
        return new RestatedObservations(nation.restatement(area, day), facts);
    }

    /** Flows between any two acts, stocks between the same two, at about half of the places. */
    private static List<ObservedFact> facts(Nation nation, String adds, Random random) {
        var facts = new ArrayList<ObservedFact>();
        var only = random.nextInt(ACTS + 1);
        for (var acts = 0; acts <= ACTS; acts++) {
            if (adds.equals("flow") || acts == only) {
                for (var place : nation.places(nation.day(acts))) {
                    if (!place.equals(nation.country()) && random.nextBoolean()) {
                        facts.add(fact(nation, place, nation.day(acts), adds, random));
                    }
                }
            }
        }
        return facts;
    }

    private static List<ObservedFact> ofLowest(Nation nation, LocalDate day, Random random) {
        return nation.places(day).stream()
                .filter(place -> nation.below(place, day).isEmpty())
                .map(place -> fact(nation, place, day, "stock", random))
                .toList();
    }

    private static ObservedFact fact(Nation nation, UUID place, LocalDate day, String adds, Random random) {
        var denominator = (long) random.nextInt(1_000);
        var numerator = (long) random.nextInt((int) denominator + 1);
        return new ObservedFact(
                new UUID(random.nextLong(), random.nextLong()),
                "chi_tieu",
                place,
                day.minusDays(30),
                day,
                numerator,
                denominator,
                (BigDecimal) null,
                adds,
                nation.above(place, day),
                nation.below(place, day),
                null,
                new Stated(1, null, null));
    }
}
