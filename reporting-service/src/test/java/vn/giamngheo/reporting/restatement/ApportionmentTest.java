package vn.giamngheo.reporting.restatement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.platform.value.Rate;

class ApportionmentTest {

    @Test
    void theLargestRemaindersGetTheUnitsThatAreLeft() {
        assertEquals(values("6", "3", "1"), Apportionment.of(new BigDecimal("10"), values("62.5", "25", "12.5")));
        assertEquals(values("5", "3", "2"), Apportionment.of(new BigDecimal("10"), values("45", "35", "20")));
    }

    @Test
    void ofEqualRemaindersTheFirstGetsTheUnit() {
        assertEquals(values("4", "3"), Apportionment.of(new BigDecimal("7"), values("50", "50")));
    }

    @Test
    void aValueIsDividedInUnitsOfItsLastPlace() {
        assertEquals(values("10.3", "10.2"), Apportionment.of(new BigDecimal("20.50"), values("50", "50")));
        assertEquals(values("67", "33"), Apportionment.of(new BigDecimal("1E+2"), values("66.6", "33.4")));
        assertEquals(values("-4", "-3"), Apportionment.of(new BigDecimal("-7"), values("50", "50")));
    }

    @Test
    void aNumeratorFollowsItsDenominator() {
        assertEquals(List.of(new Rate(2, 2), new Rate(1, 1)), Apportionment.of(new Rate(3, 3), values("50", "50")));
        assertEquals(List.of(new Rate(0, 0), new Rate(0, 0)), Apportionment.of(new Rate(0, 0), values("50", "50")));
    }

    @Test
    void partsSumToTheFigureAndNoNumeratorExceedsItsDenominator() {
        var random = new Random(4);
        for (var run = 0; run < 10_000; run++) {
            var denominator = random.nextInt(1 + random.nextInt(2_000));
            var rate = new Rate(random.nextInt(denominator + 1), denominator);
            var shares = shares(random);
            var parts = Apportionment.of(rate, shares);
            assertEquals(rate, Rate.sum(parts), "Rate refuses a numerator above its denominator");
            for (var part = 0; part < parts.size(); part++) {
                var quota = BigDecimal.valueOf(denominator)
                        .multiply(shares.get(part))
                        .movePointLeft(2);
                var distance = quota.subtract(BigDecimal.valueOf(parts.get(part).denominator()))
                        .abs();
                assertTrue(distance.compareTo(BigDecimal.ONE) < 0, "each part is its quota, rounded up or down");
            }
            assertEquals(parts, Apportionment.of(rate, shares));
        }
    }

    private static List<BigDecimal> shares(Random random) {
        var cuts = IntStream.concat(IntStream.of(0, 10_000), random.ints(random.nextInt(5), 1, 10_000))
                .sorted()
                .toArray();
        return IntStream.range(1, cuts.length)
                .mapToObj(cut -> BigDecimal.valueOf(cuts[cut] - cuts[cut - 1], 2))
                .toList();
    }

    private static List<BigDecimal> values(String... values) {
        return Stream.of(values).map(BigDecimal::new).toList();
    }
}
