package vn.giamngheo.reporting.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Ratio;

/** Sums of money: exact, and the same however they are grouped. */
class ExecutionTest {

    @Test
    void whatIsLeftIsWhatCameLessWhatWentOnIsCarriedOverOrWasPaid() {
        var execution = Execution.of(List.of(row("central", 1_000, 300, 40, 450), row("province", 500, 0, 0, 270)));
        assertEquals(Money.of(1_500), execution.received());
        assertEquals(Money.of(300), execution.passedOn());
        assertEquals(Money.of(1_200), execution.allocated());
        assertEquals(Money.of(40), execution.carriedOver());
        assertEquals(Money.of(720), execution.disbursed());
        assertEquals(Money.of(440), execution.remaining());
        assertEquals(new Ratio(720, 1_200, new BigDecimal("60.00")), execution.rate());
    }

    @Test
    void aRateIsRoundedHalfUpOnceAtItsEnd() {
        assertEquals(new BigDecimal("33.33"), rate(1, 3));
        assertEquals(new BigDecimal("66.67"), rate(2, 3));
        assertEquals(new BigDecimal("0.13"), rate(1, 800));
        assertEquals(new BigDecimal("150.00"), rate(3, 2));
    }

    @Test
    void ofNothingThereIsNoRate() {
        assertNull(Execution.of(List.of()).rate().percent());
        assertNull(rate(5, 0));
        assertNull(rate(5, -10));
    }

    @Test
    void centralAndLocalTogetherAreTheTotal() {
        var random = new Random(1);
        for (var report = 0; report < 100; report++) {
            var rows = rows(random);
            var sources = BudgetExecution.Sources.of(rows);
            assertEquals(sources.total().received(), sum(sources, Execution::received));
            assertEquals(sources.total().passedOn(), sum(sources, Execution::passedOn));
            assertEquals(sources.total().disbursed(), sum(sources, Execution::disbursed));
            assertEquals(sources.total().remaining(), sum(sources, Execution::remaining));
            assertEquals(
                    rows.stream()
                            .filter(row -> row.source().equals("central"))
                            .mapToLong(MoneyRow::received)
                            .sum(),
                    sources.central().received().dong());
        }
    }

    @Test
    void whatNoNumberHoldsIsAnErrorAndNoOtherNumber() {
        var most = row("central", Long.MAX_VALUE, 0, 0, 0);
        assertThrows(ArithmeticException.class, () -> Execution.of(List.of(most, row("central", 1, 0, 0, 0))));
    }

    private static BigDecimal rate(long disbursed, long allocated) {
        return Ratio.of(Money.of(disbursed), Money.of(allocated)).percent();
    }

    private static Money sum(BudgetExecution.Sources sources, Function<Execution, Money> figure) {
        return figure.apply(sources.central()).plus(figure.apply(sources.local()));
    }

    private static List<MoneyRow> rows(Random random) {
        var sources = Stream.of("central", "province", "district", "commune").toList();
        var rows = new ArrayList<MoneyRow>();
        for (var row = 0; row < random.nextInt(30); row++) {
            var received = random.nextInt(1_000_000_000);
            var passedOn = random.nextInt(received + 1);
            rows.add(row(
                    sources.get(random.nextInt(4)), received, passedOn, random.nextInt(1_000), random.nextInt(1_000)));
        }
        return rows;
    }

    private static MoneyRow row(String source, long received, long passedOn, long carriedOver, long disbursed) {
        return new MoneyRow("CT", "DA1", source, received, passedOn, carriedOver, disbursed);
    }
}
