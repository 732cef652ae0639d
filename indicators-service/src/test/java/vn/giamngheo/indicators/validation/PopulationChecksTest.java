package vn.giamngheo.indicators.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.giamngheo.indicators.catalogue.Observable;
import vn.giamngheo.platform.finding.Severity;
import vn.giamngheo.platform.value.Period;

class PopulationChecksTest {

    private static final UUID AREA = UUID.randomUUID();

    @Property
    void populationsNeverSumToMoreThanTheWholeWithoutAFinding(
            @ForAll @Size(max = 6) List<@IntRange(max = 50) Integer> parts, @ForAll @IntRange(max = 120) int whole) {
        var known = new ArrayList<Figures.Known>();
        known.add(figure("", whole));
        for (var i = 0; i < parts.size(); i++) {
            known.add(figure("nhóm " + i, parts.get(i)));
        }
        var found = PopulationChecks.exceeding(known, indicator(false));
        var sum = parts.stream().mapToInt(Integer::intValue).sum();
        assertEquals(sum > whole ? 1 : 0, found.size());
        found.forEach(finding -> {
            var alone = parts.stream().anyMatch(part -> part > whole);
            assertEquals(alone ? Severity.ERROR : Severity.INFO, finding.severity());
            assertEquals(
                    String.valueOf(whole), finding.arithmetic().terms().get(0).value());
        });
    }

    @Property
    void bothPartsOfARateAreHeldAgainstTheWhole(
            @ForAll @IntRange(max = 30) int numerator,
            @ForAll @IntRange(max = 30) int more,
            @ForAll @IntRange(max = 30) int wholeNumerator,
            @ForAll @IntRange(max = 30) int wholeMore) {
        var found = PopulationChecks.exceeding(
                List.of(
                        rate("", wholeNumerator, wholeNumerator + wholeMore),
                        rate("nhóm", numerator, numerator + more)),
                indicator(true));
        var expected = (numerator > wholeNumerator ? 1 : 0) + (numerator + more > wholeNumerator + wholeMore ? 1 : 0);
        assertEquals(expected, found.size());
    }

    @Property
    void partsOfTheTimeOfAFlowAreAddedUp(
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 20) int second,
            @ForAll @IntRange(max = 40) int whole) {
        var known = List.of(
                figure("", whole),
                new Figures.Known(half("nhóm", 1), BigDecimal.valueOf(first), null, null),
                new Figures.Known(half("nhóm", 7), BigDecimal.valueOf(second), null, null));
        var flow = Map.of("any", new Observable("any", "people", false, true, List.of(), List.of()));
        assertEquals(
                first + second > whole ? 1 : 0,
                PopulationChecks.exceeding(known, flow).size());
        assertEquals(0, PopulationChecks.exceeding(known, indicator(false)).size(), "a stock is of its own day");
    }

    private static FigureKey half(String population, int month) {
        var from = LocalDate.of(2023, month, 1);
        return new FigureKey(
                "any", population, AREA, new Period(from, from.plusMonths(6).minusDays(1)));
    }

    private static Map<String, Observable> indicator(boolean rate) {
        return Map.of("any", new Observable("any", rate ? "percent" : "households", rate, false, List.of(), List.of()));
    }

    private static Figures.Known figure(String population, int value) {
        return new Figures.Known(key(population), BigDecimal.valueOf(value), null, null);
    }

    private static Figures.Known rate(String population, int numerator, int denominator) {
        return new Figures.Known(key(population), null, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    private static FigureKey key(String population) {
        return new FigureKey("any", population, AREA, Period.year(2023));
    }
}
