package vn.giamngheo.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An amount is divided in proportion, in whole units, and the parts sum to it exactly. */
class DivisionTest {

    @Provide
    Arbitrary<List<BigDecimal>> points() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .filter(all -> all.stream().anyMatch(each -> each.signum() > 0));
    }

    @Provide
    Arbitrary<Long> units() {
        return Arbitraries.longs().between(0, 9_000_000_000L);
    }

    /** Đồng, nghìn đồng, triệu đồng. */
    @Provide
    Arbitrary<Long> unit() {
        return Arbitraries.of(1L, 1_000L, 1_000_000L);
    }

    @Property
    void thePartsSumToTheWholeInWholeUnits(
            @ForAll("units") long units, @ForAll("unit") long unit, @ForAll("points") List<BigDecimal> points) {
        var amount = Money.of(units * unit);
        var parts = Division.of(amount, Money.of(unit), points);
        assertEquals(amount, Money.sum(parts));
        assertEquals(points.size(), parts.size());
        assertTrue(parts.stream().allMatch(part -> part.dong() % unit == 0));
    }

    @Property
    void noPartIsAWholeUnitAwayFromItsExactShare(
            @ForAll("units") long units, @ForAll("points") List<BigDecimal> points) {
        var parts = Division.of(Money.of(units), Money.of(1), points);
        var total = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var i = 0; i < parts.size(); i++) {
            // |part − units × points / total| < 1, without dividing.
            var exact = BigDecimal.valueOf(units).multiply(points.get(i));
            var part = new BigDecimal(BigInteger.valueOf(parts.get(i).dong())).multiply(total);
            assertTrue(part.subtract(exact).abs().compareTo(total) < 0, parts + " by " + points);
        }
    }

    @Property
    void whoeverHasMorePointsGetsNoLess(@ForAll("units") long units, @ForAll("points") List<BigDecimal> points) {
        var parts = Division.of(Money.of(units), Money.of(1), points);
        var rising = IntStream.range(0, points.size())
                .boxed()
                .sorted((one, other) -> points.get(one).compareTo(points.get(other)))
                .toList();
        for (var i = 1; i < rising.size(); i++) {
            var fewer = rising.get(i - 1);
            var more = rising.get(i);
            assertTrue(
                    points.get(fewer).compareTo(points.get(more)) == 0
                            || parts.get(fewer).compareTo(parts.get(more)) <= 0,
                    parts + " by " + points);
        }
    }

    @Example
    void theLargestRemaindersGetWhatIsLeft() {
        assertEquals(List.of(3L, 3L, 4L), divide(10, "1", "1", "1.1"));
        assertEquals(List.of(4L, 3L, 3L), divide(10, "1", "1", "1"));
        assertEquals(List.of(0L, 7L), divide(7, "0", "0.001"));
    }

    @Example
    void whatCannotBeDividedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> divide(10, "0", "0"));
        assertThrows(IllegalArgumentException.class, () -> divide(10, "2", "-1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Division.of(Money.of(1_500), Money.of(1_000), List.of(BigDecimal.ONE)));
    }

    private static List<Long> divide(long amount, String... points) {
        return Division.of(
                        Money.of(amount),
                        Money.of(1),
                        Stream.of(points).map(BigDecimal::new).toList())
                .stream()
                .map(Money::dong)
                .toList();
    }
}
