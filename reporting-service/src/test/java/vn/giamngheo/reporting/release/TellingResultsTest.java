package vn.giamngheo.reporting.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which results of a plan are of so few that somebody could be recognised. */
class TellingResultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aCountOfFewIsLeftOutAndNobodyAndManyAreNot() {
        assertEquals(List.of("few"), left(count("few", "people", 4), count("none", "people", 0), count("5", "x", 5)));
    }

    @Test
    void whatCountsNoPeopleIsShownHoweverSmall() {
        assertEquals(List.of(), left(count("m", "models", 3), count("listed", "thôn", 2)));
    }

    @Test
    void aRateOfFewOrOfAllButFewIsLeftOut() {
        assertEquals(
                List.of("few", "but"),
                left(rate("few", 3, 900), rate("but", 898, 900), rate("all", 700, 700), rate("many", 10, 800)));
    }

    @Test
    void ratesOfOneWholeThatDifferByFewAreLeftOutBoth() {
        assertEquals(
                List.of("poor", "both"), left(rate("poor", 100, 1000), rate("both", 103, 1000), rate("c", 50, 1000)));
    }

    @Test
    void partsOfAPopulationAreShownTogetherOrNotAtAll() {
        var whole = count("w", "people", 100);
        assertEquals(List.of("a", "b"), left(whole, part("a", "w", 60), part("b", "w", 2)));
        assertEquals(List.of("a", "b"), left(whole, part("a", "w", 60), part("b", "w", 38)));
        assertEquals(List.of(), left(whole, part("a", "w", 60), part("b", "w", 30)));
    }

    @Test
    void populationsWithinEachOtherTellWhoIsLeft() {
        assertEquals(
                List.of("all three", "poor", "near-poor"),
                left(part("all three", "w", 100), part("poor", "w", 60), part("near-poor", "w", 37)));
        assertEquals(List.of("all", "women"), left(ratePart("all", "w", 992, 1000), ratePart("women", "w", 694, 700)));
        assertEquals(List.of(), left(ratePart("all", "w", 980, 1000), ratePart("women", "w", 690, 700)));
    }

    @Test
    void aResultThatDiffersByFewFromWhatTheReviewsTellIsLeftOut() {
        assertEquals(List.of("poor of"), left(count("poor of", "households", 240), count("equal", "households", 243)));
    }

    @Test
    void ofATargetOfSeveralYearsAllOfThemCount() {
        assertEquals(List.of(), left(json("""
                {"key": "k", "indicator": "k", "unit": "people", "actual": {"value": 3}, "cumulated": {"value": 60}}""")));
    }

    @Test
    void aPercentageWithoutItsCountsTellsNobody() {
        assertEquals(List.of(), left(count("p", "percent", 2)));
    }

    private static List<String> left(JsonNode... targets) {
        var telling = TellingResults.among(
                        List.of(targets), Set.of("models", "listed"), Set.of(BigDecimal.valueOf(243)), new Threshold(5))
                .targets();
        return Stream.of(targets)
                .filter(telling::contains)
                .map(target -> target.path("key").textValue())
                .toList();
    }

    private static JsonNode count(String name, String unit, long value) {
        return json("""
                {"key": "%1$s", "indicator": "%1$s", "unit": "%2$s", "population": null,
                 "actual": {"numerator": null, "denominator": null, "value": %3$d}}""".formatted(name, unit, value));
    }

    private static JsonNode part(String population, String indicator, long value) {
        return json("""
                {"key": "%1$s", "indicator": "%2$s", "unit": "people", "population": "%1$s",
                 "actual": {"numerator": null, "denominator": null, "value": %3$d, "population": "%1$s"}}""".formatted(population, indicator, value));
    }

    private static JsonNode rate(String name, long numerator, long denominator) {
        return json("""
                {"key": "%1$s", "indicator": "%1$s", "unit": "percent", "population": null,
                 "actual": {"numerator": %2$d, "denominator": %3$d, "value": 1}}""".formatted(name, numerator, denominator));
    }

    private static JsonNode ratePart(String population, String indicator, long numerator, long denominator) {
        return json("""
                {"key": "%1$s", "indicator": "%2$s", "unit": "percent", "population": "%1$s",
                 "actual": {"numerator": %3$d, "denominator": %4$d, "value": 1, "population": "%1$s"}}""".formatted(population, indicator, numerator, denominator));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
