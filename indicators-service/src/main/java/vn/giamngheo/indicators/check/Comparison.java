package vn.giamngheo.indicators.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two sums of figures and how they must stand to each other.
 *
 * @param constant added on the right
 * @param tolerance not negative
 */
public record Comparison<K>(
        List<Summand<K>> left,
        Operator operator,
        List<Summand<K>> right,
        BigDecimal constant,
        BigDecimal tolerance,
        Missing missing) {

    /** @param values of a figure; null where it is missing */
    public Verdict<K> check(Function<K, BigDecimal> values) {
        var absent = figures()
                .filter(figure -> values.apply(figure) == null)
                .distinct()
                .toList();
        if (absent.size() == figures().distinct().count() && !absent.isEmpty()
                || missing == Missing.SKIP && !absent.isEmpty()) {
            return Verdict.unknown(absent);
        }
        var one = sum(left, values);
        var other = sum(right, values).add(constant);
        return new Verdict<>(kind(operator.holds(one, other, tolerance), absent), one, other, absent);
    }

    private Verdict.Kind kind(boolean holds, List<K> absent) {
        if (!holds) {
            return Verdict.Kind.BROKEN;
        }
        return missing == Missing.REPORT && !absent.isEmpty() ? Verdict.Kind.HOLDS_WITH_BLANKS : Verdict.Kind.HOLDS;
    }

    /** All that are held against each other, in their order. */
    public Stream<K> figures() {
        return Stream.concat(left.stream(), right.stream()).map(Summand::figure);
    }

    private static <K> BigDecimal sum(List<Summand<K>> side, Function<K, BigDecimal> values) {
        return side.stream()
                .filter(summand -> values.apply(summand.figure()) != null)
                .map(summand -> summand.factor().multiply(values.apply(summand.figure())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
