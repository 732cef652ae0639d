package vn.giamngheo.reporting.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.giamngheo.reporting.sheet.SheetColumn.Figure;
import vn.giamngheo.reporting.sheet.SheetColumn.Percent;
import vn.giamngheo.reporting.sheet.SheetColumn.Sum;

/**
 * The marks that official tables have below their headings: letters over what tells rows apart, beginning with A over the
 * running number; numbers over figures, such as {@code 3 = 1 + 2} over what is made of others.
 */
final class ColumnMarks {

    /** Of the running number. */
    static final String FIRST = "A";

    /** The letters of the Vietnamese alphabet that official tables use. */
    private static final String LETTERS = "ABCDEGHIKLMNOPQRSTUVXY";

    private static final Pattern KEY = Pattern.compile("\\w+");

    private ColumnMarks() {}

    /** @param columns as they are printed, without the running number */
    static <R> List<String> of(List<SheetColumn<R>> columns) {
        var numbers = numbers(columns);
        var marks = new ArrayList<String>();
        var letters = 0;
        for (var column : columns) {
            marks.add(column.isText() ? letter(++letters) : mark(column, numbers));
        }
        return marks;
    }

    private static <R> Map<String, String> numbers(List<SheetColumn<R>> columns) {
        var numbers = new LinkedHashMap<String, String>();
        columns.stream()
                .filter(column -> !column.isText())
                .forEach(column -> numbers.put(column.heading().key(), String.valueOf(numbers.size() + 1)));
        return numbers;
    }

    /** Whoever has more columns of text than there are letters goes on with two. */
    private static String letter(int number) {
        var last = String.valueOf(LETTERS.charAt(number % LETTERS.length()));
        var rounds = number / LETTERS.length();
        return rounds == 0 ? last : LETTERS.charAt(rounds - 1) + last;
    }

    private static String mark(SheetColumn<?> column, Map<String, String> numbers) {
        var number = numbers.get(column.heading().key());
        var madeOf = madeOf(column.kind());
        return madeOf == null || !areThere(madeOf, numbers) ? number : number + " = " + numbered(madeOf, numbers);
    }

    private static String madeOf(SheetColumn.Kind kind) {
        if (kind instanceof Percent percent) {
            return percent.numerator() + " : " + percent.denominator();
        }
        if (kind instanceof Sum sum) {
            return sum.madeOf();
        }
        return kind instanceof Figure figure ? figure.madeOf() : null;
    }

    private static boolean areThere(String keys, Map<String, String> numbers) {
        return KEY.matcher(keys).results().map(key -> key.group()).allMatch(numbers::containsKey);
    }

    private static String numbered(String keys, Map<String, String> numbers) {
        return KEY.matcher(keys).replaceAll(key -> Matcher.quoteReplacement(numbers.get(key.group())));
    }
}
