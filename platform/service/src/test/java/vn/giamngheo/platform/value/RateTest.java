package vn.giamngheo.platform.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Positive;

class RateTest {

    private static final BigDecimal HALF_A_HUNDREDTH = new BigDecimal("0.005");

    @Provide
    Arbitrary<Rate> rates() {
        return Arbitraries.longs()
                .between(1, 1_000_000_000L)
                .flatMap(whole -> Arbitraries.longs().between(0, whole).map(part -> new Rate(part, whole)));
    }

    @Property
    void theSumLiesBetweenItsParts(@ForAll("rates") Rate one, @ForAll("rates") Rate other) {
        var sum = one.plus(other).percent();
        assertTrue(sum.compareTo(one.percent().min(other.percent())) >= 0);
        assertTrue(sum.compareTo(one.percent().max(other.percent())) <= 0);
    }

    @Property
    void everyGroupingGivesTheSameRate(
            @ForAll("rates") Rate one, @ForAll("rates") Rate other, @ForAll("rates") Rate third) {
        assertEquals(one.plus(other).plus(third), one.plus(other.plus(third)));
        assertEquals(Rate.sum(List.of(one, other, third)), Rate.sum(List.of(third, one, other)));
    }

    @Property
    void aSumHasThePartsAndTheWholesOfAll(@ForAll("rates") Rate one, @ForAll("rates") Rate other) {
        var sum = Rate.sum(List.of(one, other));
        assertEquals(one.numerator() + other.numerator(), sum.numerator());
        assertEquals(one.denominator() + other.denominator(), sum.denominator());
    }

    @Property
    void nothingAddsNothing(@ForAll("rates") Rate rate) {
        assertEquals(rate, rate.plus(Rate.NONE));
    }

    @Property
    void aPercentageIsWithinHalfAHundredthOfTheFraction(@ForAll("rates") Rate rate) {
        var exactTimesWhole = BigDecimal.valueOf(rate.numerator()).movePointRight(2);
        var shownTimesWhole = rate.percent().multiply(BigDecimal.valueOf(rate.denominator()));
        var difference = exactTimesWhole.subtract(shownTimesWhole).abs();
        assertTrue(difference.compareTo(HALF_A_HUNDREDTH.multiply(BigDecimal.valueOf(rate.denominator()))) <= 0);
    }

    @Property
    void moreThanTheWholeIsNoRate(@ForAll("rates") Rate rate, @ForAll @Positive int excess) {
        assertThrows(IllegalArgumentException.class, () -> new Rate(rate.denominator() + excess, rate.denominator()));
        assertThrows(IllegalArgumentException.class, () -> new Rate(-excess, rate.denominator()));
    }

    @Example
    void aRateOfNothingHasNoPercentage() {
        assertNull(Rate.NONE.percent());
        assertEquals(new BigDecimal("2.98"), new Rate(349, 11_725).percent());
        assertEquals(new BigDecimal("66.67"), new Rate(2, 3).percent());
    }
}
