package vn.giamngheo.reporting.sheet;

import java.math.BigDecimal;
import java.util.function.Function;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Ratio;

/**
 * A column of a sheet. Its key and its place are a promise: a new one comes last.
 *
 * @param heading with the name that programs know
 * @param total what stands in it below the headings
 * @param value of a row: text, {@link Money}, a number, or null
 */
public record SheetColumn<R>(Heading heading, Total total, Function<R, ?> value) {

    /** What the total of a column is. */
    public sealed interface Total {}

    /** Nothing. */
    public record None() implements Total {}

    /** The sum of the rows. */
    public record Sum() implements Total {}

    /** A fraction of two sums, by their keys, in percent. */
    public record Percent(String numerator, String denominator) implements Total {}

    public static <R> SheetColumn<R> plain(String key, String vietnamese, Function<R, ?> value) {
        return new SheetColumn<>(new Heading(key, vietnamese), new None(), value);
    }

    /** Amounts that add. */
    public static <R> SheetColumn<R> money(String key, String vietnamese, Function<R, Money> value) {
        return new SheetColumn<>(new Heading(key, vietnamese), new Sum(), value);
    }

    public static <R> SheetColumn<R> percent(
            String key, String vietnamese, String numerator, String denominator, Function<R, Ratio> value) {
        return new SheetColumn<>(
                new Heading(key, vietnamese), new Percent(numerator, denominator), row -> percent(value.apply(row)));
    }

    private static BigDecimal percent(Ratio ratio) {
        return ratio.percent();
    }

    /** As a table of đồng has it: amounts are numbers. */
    Object cell(R row) {
        var cell = value.apply(row);
        return cell instanceof Money money ? (Number) money.dong() : cell;
    }
}
