package vn.giamngheo.reporting.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.ToLongFunction;
import vn.giamngheo.platform.value.Money;

/** How far the money of one cell of the report has come; see {@code Measure} for the definitions. In đồng. */
record Execution(
        Money received,
        Money passedOn,
        Money allocated,
        Money carriedOver,
        Money disbursed,
        Money remaining,
        Ratio rate) {

    /**
     * Disbursed over allocated. It can exceed the whole: a payment may be dated before the act that pays for it.
     *
     * @param percent two decimals, rounded half up; null when nothing is allocated
     */
    record Ratio(long numerator, long denominator, BigDecimal percent) {

        static Ratio of(Money numerator, Money denominator) {
            var percent = denominator.isAboveZero()
                    ? BigDecimal.valueOf(numerator.dong())
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(denominator.dong()), 2, RoundingMode.HALF_UP)
                    : null;
            return new Ratio(numerator.dong(), denominator.dong(), percent);
        }
    }

    static Execution of(Collection<MoneyRow> rows) {
        var received = sum(rows, MoneyRow::received);
        var passedOn = sum(rows, MoneyRow::passedOn);
        var carriedOver = sum(rows, MoneyRow::carriedOver);
        var disbursed = sum(rows, MoneyRow::disbursed);
        var allocated = received.minus(passedOn);
        var remaining = allocated.minus(carriedOver).minus(disbursed);
        return new Execution(
                received, passedOn, allocated, carriedOver, disbursed, remaining, Ratio.of(disbursed, allocated));
    }

    private static Money sum(Collection<MoneyRow> rows, ToLongFunction<MoneyRow> part) {
        return Money.sum(
                rows.stream().map(row -> Money.of(part.applyAsLong(row))).toList());
    }
}
