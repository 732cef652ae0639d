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
 * @param value of a row as programs read it: text, a code, {@link Money}, a number, or null
 * @param printed the same as officials read it; null for a column that is for programs alone
 */
public record SheetColumn<R>(Heading heading, Kind kind, Function<R, ?> value, Function<R, ?> printed) {

    /** What a column holds. */
    public sealed interface Kind {}

    /** What tells rows apart, or is said of them. */
    public record Text() implements Kind {}

    /** A number or an amount that does not add. */
    public record Figure(String madeOf) implements Kind {}

    /**
     * One whose total is the sum of the rows.
     *
     * @param madeOf of which columns it is made, by their keys, such as {@code received - passedOn}; null for none
     */
    public record Sum(String madeOf) implements Kind {}

    /** A fraction of two sums, by their keys, in percent. */
    public record Percent(String numerator, String denominator) implements Kind {}

    public static <R> SheetColumn<R> text(String key, String vietnamese, Function<R, ?> value) {
        return text(key, vietnamese, value, value);
    }

    /** @param printed what officials read instead of the value */
    public static <R> SheetColumn<R> text(
            String key, String vietnamese, Function<R, ?> value, Function<R, ?> printed) {
        return new SheetColumn<>(new Heading(key, vietnamese), new Text(), value, printed);
    }

    /** @param words what officials read instead of the code; it is never asked of null */
    public static <R> SheetColumn<R> code(
            String key, String vietnamese, Function<R, String> value, UnaryOperator<String> words) {
        return text(key, vietnamese, value, value.andThen(code -> code == null ? null : words.apply(code)));
    }

    /** What only programs read, such as an id. */
    public static <R> SheetColumn<R> unprinted(String key, String vietnamese, Function<R, ?> value) {
        return text(key, vietnamese, value, null);
    }

    /** A number or an amount that does not add. */
    public static <R> SheetColumn<R> figure(String key, String vietnamese, Function<R, ?> value) {
        return new SheetColumn<>(new Heading(key, vietnamese), new Figure(null), value, value);
    }

    /** Amounts that add. */
    public static <R> SheetColumn<R> money(String key, String vietnamese, Function<R, Money> value) {
        return new SheetColumn<>(new Heading(key, vietnamese), new Sum(null), value, value);
    }

    /** Numbers that add. */
    public static <R> SheetColumn<R> count(String key, String vietnamese, Function<R, Long> value) {
        return new SheetColumn<>(new Heading(key, vietnamese), new Sum(null), value, value);
    }

    public static <R> SheetColumn<R> percent(
            String key, String vietnamese, String numerator, String denominator, Function<R, Ratio> value) {
        Function<R, BigDecimal> percent = row -> value.apply(row).percent();
        return new SheetColumn<>(
                new Heading(key, vietnamese), new Percent(numerator, denominator), percent, percent);
    }

    /** @param keys such as {@code received - passedOn} */
    public SheetColumn<R> madeOf(String keys) {
        return new SheetColumn<>(heading, kind instanceof Sum ? new Sum(keys) : new Figure(keys), value, printed);
    }

    boolean isPrinted() {
        return printed != null;
    }

    boolean isText() {
        return kind instanceof Text;
    }

    /** As a table of đồng has it: amounts are numbers. */
    Object cell(R row) {
        var cell = value.apply(row);
        return cell instanceof Money money ? (Number) money.dong() : cell;
    }
}
