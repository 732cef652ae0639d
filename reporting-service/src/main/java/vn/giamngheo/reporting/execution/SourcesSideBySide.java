package vn.giamngheo.reporting.execution;

import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Ratio;
import vn.giamngheo.reporting.sheet.SheetColumn;

/** Figures on paper: of central money, of the money of local budgets, and both together, in three columns of each. */
final class SourcesSideBySide<R, F> {

    private static final String CENTRAL = "Central";
    private static final String LOCAL = "Local";

    private static final Pattern KEY = Pattern.compile("\\w+");

    private final Function<R, F> central;
    private final Function<R, F> local;
    private final Function<R, F> total;

    SourcesSideBySide(Function<R, F> central, Function<R, F> local, Function<R, F> total) {
        this.central = central;
        this.local = local;
        this.total = total;
    }

    /** @param madeOf of which other figures it is made, such as {@code received - passedOn}; null for none */
    Stream<SheetColumn<R>> money(String key, String vietnamese, String madeOf, Function<F, Money> figure) {
        return Stream.of(
                money(key, vietnamese, CENTRAL, madeOf, central.andThen(figure)),
                money(key, vietnamese, LOCAL, madeOf, local.andThen(figure)),
                SheetColumn.money(key, vietnamese + ": tổng số", total.andThen(figure))
                        .madeOf("%s + %s".formatted(key + CENTRAL, key + LOCAL)));
    }

    private static <R> SheetColumn<R> money(
            String key, String vietnamese, String source, String madeOf, Function<R, Money> value) {
        var words = vietnamese + (source.equals(CENTRAL) ? ": trung ương" : ": địa phương");
        var column = SheetColumn.money(key + source, words, value);
        return madeOf == null ? column : column.madeOf(KEY.matcher(madeOf).replaceAll("$0" + source));
    }

    Stream<SheetColumn<R>> percent(
            String key, String vietnamese, String numerator, String denominator, Function<F, Ratio> figure) {
        return Stream.of(
                SheetColumn.percent(
                        key + CENTRAL,
                        vietnamese + ": trung ương (%)",
                        numerator + CENTRAL,
                        denominator + CENTRAL,
                        central.andThen(figure)),
                SheetColumn.percent(
                        key + LOCAL,
                        vietnamese + ": địa phương (%)",
                        numerator + LOCAL,
                        denominator + LOCAL,
                        local.andThen(figure)),
                SheetColumn.percent(key, vietnamese + ": tổng số (%)", numerator, denominator, total.andThen(figure)));
    }
}
