package vn.giamngheo.indicators.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest
    @CsvSource({
        "3, EQUAL, 3, 0, HOLDS",
        "3, EQUAL, 4, 0, BROKEN",
        "3, EQUAL, 4, 1, HOLDS",
        "5, AT_MOST, 4, 1, HOLDS",
        "6, AT_MOST, 4, 1, BROKEN",
        "3, AT_LEAST, 4, 0, BROKEN",
        "4, AT_LEAST, 4, 0, HOLDS",
        "4, BELOW, 4, 0, BROKEN",
        "3, BELOW, 4, 0, HOLDS",
        "4, ABOVE, 4, 0, BROKEN",
        "5, ABOVE, 4, 0, HOLDS",
        "4, DIFFERENT, 4, 0, BROKEN",
        "5, DIFFERENT, 4, 0, HOLDS"
    })
    void holdsOneSideAgainstTheOther(
            BigDecimal left, Operator operator, BigDecimal right, BigDecimal tolerance, Verdict.Kind kind) {
        var comparison = new Comparison<>(
                List.of(Summand.plus("left")),
                operator,
                List.of(Summand.plus("right")),
                BigDecimal.ZERO,
                tolerance,
                Missing.SKIP);
        assertEquals(
                kind,
                comparison.check(Map.of("left", left, "right", right)::get).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "SKIP, 3, UNKNOWN",
        "ZERO, 3, HOLDS",
        "ZERO, 4, BROKEN",
        "REPORT, 3, HOLDS_WITH_BLANKS",
        "REPORT, 4, BROKEN"
    })
    void whatIsMissingIsTreatedAsTheRuleSays(Missing missing, BigDecimal total, Verdict.Kind kind) {
        var comparison = new Comparison<>(
                List.of(Summand.plus("one"), Summand.plus("other")),
                Operator.EQUAL,
                List.of(Summand.plus("total")),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                missing);
        var verdict = comparison.check(Map.of("one", new BigDecimal(3), "total", total)::get);
        assertEquals(kind, verdict.kind());
        assertEquals(List.of("other"), verdict.missing());
        assertEquals(
                Verdict.Kind.UNKNOWN,
                comparison.check(Map.<String, BigDecimal>of()::get).kind());
    }

    @Property
    void aBalanceHoldsExactlyWhereItsSumIsStated(
            @ForAll @Size(8) List<@IntRange(max = 1_000_000) Integer> columns,
            @ForAll @IntRange(min = -5, max = 5) int beside) {
        var values = new HashMap<Integer, BigDecimal>();
        var closing = 0L;
        for (var i = 0; i < columns.size(); i++) {
            values.put(i, BigDecimal.valueOf(columns.get(i)));
            closing += i >= 1 && i <= 3 ? -columns.get(i) : columns.get(i);
        }
        values.put(8, BigDecimal.valueOf(closing + beside));
        var summands = values.keySet().stream()
                .filter(i -> i < 8)
                .map(i -> i >= 1 && i <= 3 ? Summand.minus(i) : Summand.plus(i))
                .toList();
        var verdict = new Comparison<>(
                        summands,
                        Operator.EQUAL,
                        List.of(Summand.plus(8)),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        Missing.REPORT)
                .check(values::get);
        assertEquals(beside == 0 ? Verdict.Kind.HOLDS : Verdict.Kind.BROKEN, verdict.kind());
    }
}
