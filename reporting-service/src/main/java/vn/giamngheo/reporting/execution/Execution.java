package vn.giamngheo.reporting.execution;

import java.util.Collection;
import java.util.function.ToLongFunction;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Ratio;

/** How far the money of one cell of the report has come; see {@code Measure} for the definitions. In đồng. */
public record Execution(
        Money received,
        Money passedOn,
        Money allocated,
        Money carriedOver,
        Money disbursed,
        Money remaining,
        Ratio rate) {

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
