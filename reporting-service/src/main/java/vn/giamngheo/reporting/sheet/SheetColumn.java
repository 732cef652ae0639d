package vn.giamngheo.reporting.sheet;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Ratio;

/**
 * A column of a sheet. Its key and its place are a promise: a new one comes last.
 *
 * @param heading with the name that programs know
 * @param total what stands in it below the headings
 * @param value of a row as programs read it: text, a code, {@link Money}, a number, or null
 * @param printed the same as officials read it
 * @param madeOf of which columns it is made, by their keys, such as {@code received - passedOn}; null where it is of none
 */
public record SheetColumn<R>(
        Heading heading, Total total, Function<R, ?> value, Function<R, ?> printed, String madeOf) {

    /** What the total of a column is. */
    public sealed interface Total {}

    /** Nothing that the rows make. */
    public record None() implements Total {}

    /** The sum of the rows. */
    public record Sum() implements Total {}

    /** A fraction of two sums, by their keys, in percent. */
    public record Percent(String numerator, String denominator) implements Total {}

    public static <R> SheetColumn<R> text(String key, String vietnamese, Function<R, ?> value) {
        return text(key, vietnamese, value, value);
    }

    /** @param printed what officials read instead of the value */
    public static <R> SheetColumn<R> text(String key, String vietnamese, Function<R, ?> value, Function<R, ?> printed) {
        return new SheetColumn<>(new Heading(key, vietnamese), new None(), value, printed, null);
    }

    /** @param words what officials read instead of the code; it is never asked of null */
    public static <R> SheetColumn<R> code(
            String key, String vietnamese, Function<R, String> value, UnaryOperator<String> words) {
        return text(key, vietnamese, value, value.andThen(code -> code == null ? null : words.apply(code)));
    }

    /** What only programs read, such as an id. */
    public static <R> SheetColumn<R> unprinted(String key, String vietnamese, Function<R, ?> value) {
        return new SheetColumn<>(Heading.unprinted(key, vietnamese), new None(), value, value, null);
    }

    /** A number or an amount that does not add. */
    public static <R> SheetColumn<R> figure(String key, String vietnamese, Function<R, ?> value) {
        return new SheetColumn<>(Heading.figure(key, vietnamese), new None(), value, value, null);
    }

    /** Amounts that add. */
    public static <R> SheetColumn<R> money(String key, String vietnamese, Function<R, Money> value) {
        return new SheetColumn<>(Heading.figure(key, vietnamese), new Sum(), value, value, null);
    }

    /** Numbers that add. */
    public static <R> SheetColumn<R> count(String key, String vietnamese, Function<R, Long> value) {
        return new SheetColumn<>(Heading.figure(key, vietnamese), new Sum(), value, value, null);
    }

    public static <R> SheetColumn<R> percent(
            String key, String vietnamese, String numerator, String denominator, Function<R, Ratio> value) {
        Function<R, BigDecimal> percent = row -> value.apply(row).percent();
        return new SheetColumn<>(
                Heading.percent(key, vietnamese),
                new Percent(numerator, denominator),
                percent,
                percent,
                numerator + " : " + denominator);
    }

    /** @param keys such as {@code received - passedOn} */
    public SheetColumn<R> madeOf(String keys) {
        return new SheetColumn<>(heading, total, value, printed, keys);
    }

    String key() {
        return heading.key();
    }

    /** As a table of đồng has it: amounts are numbers. */
    Object cell(R row) {
        var cell = value.apply(row);
        return cell instanceof Money money ? (Number) money.dong() : cell;
    }
}
