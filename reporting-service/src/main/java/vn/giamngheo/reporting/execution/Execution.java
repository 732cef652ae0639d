package vn.giamngheo.reporting.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import vn.giamngheo.platform.value.Money;

/** How far the money of one cell of the report has come; see {@code Measure} for the definitions. In đồng. */
record Execution(Money received, Money passedOn, Money allocated, Money disbursed, Money remaining, Ratio rate) {

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
        var received =
                Money.sum(rows.stream().map(row -> Money.of(row.received())).toList());
        var passedOn =
                Money.sum(rows.stream().map(row -> Money.of(row.passedOn())).toList());
        var disbursed =
                Money.sum(rows.stream().map(row -> Money.of(row.disbursed())).toList());
        var allocated = received.minus(passedOn);
        return new Execution(
                received, passedOn, allocated, disbursed, allocated.minus(disbursed), Ratio.of(disbursed, allocated));
    }
}
