package vn.giamngheo.plans.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpliedDenominatorsTest {

    @ParameterizedTest
    @CsvSource({
        "361, 4.15, 8689 … 8709",
        "383, 4.41, 8675 … 8694",
        "744, 8.56, 8687 … 8696",
        "46, 1.14, 4018 … 4052",
        "1, 100, 1 … 1",
        "1, 50, 2 … 2",
        "1, 0.0, 2000 … ",
        "0, 5, 0 … 0"
    })
    void aCountAndItsRateAreOfThisMany(BigDecimal count, BigDecimal percent, String denominators) {
        assertEquals(
                denominators.strip(),
                ImpliedDenominators.of(count, percent).text().strip());
    }

    @Test
    void countsAndRatesOfOnePlanHaveACommonNumber() {
        var poor = of("361", "4.15");
        assertFalse(poor.and(of("383", "4.41")).and(of("744", "8.56")).isEmpty());
        assertEquals(
                "8689 … 8694",
                poor.and(of("383", "4.41")).and(of("744", "8.56")).text());
    }

    @Test
    void whatNoRoundingExplainsHasNone() {
        assertTrue(of("361", "4.15").and(of("383", "4.31")).isEmpty());
        assertFalse(of("361", "4").and(of("383", "4")).isEmpty());
    }

    /** Every denominator that rounds to the rate is among them. */
    @ParameterizedTest
    @CsvSource({"361, 2", "383, 2", "46, 2", "7, 0", "13200, 3"})
    void theyAreAllThatRoundToTheRate(int count, int scale) {
        var percent = rounded(count, 8_690, scale);
        var implied = of(String.valueOf(count), percent.toPlainString());
        for (var whole = Math.max(count, 1); whole < 30_000; whole++) {
            var rounds = rounded(count, whole, scale).compareTo(percent) == 0;
            var number = BigDecimal.valueOf(whole);
            var among = implied.least().compareTo(number) <= 0
                    && (implied.most() == null || implied.most().compareTo(number) >= 0);
            assertTrue(!rounds || among, () -> percent + " " + number);
        }
    }

    private static BigDecimal rounded(int count, int whole, int scale) {
        return BigDecimal.valueOf(count * 100L).divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
    }

    private static ImpliedDenominators of(String count, String percent) {
        return ImpliedDenominators.of(new BigDecimal(count), new BigDecimal(percent));
    }
}
