package vn.giamngheo.reporting.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.Marks;

/**
 * The columns of a sheet that officials read, after that of the running number.
 *
 * @param columns in their order
 */
record PrintedColumns<R>(List<SheetColumn<R>> columns) {

    private static final Heading RUNNING_NUMBER = new Heading("number", "STT");

    private static final Pattern KEY = Pattern.compile("\\w+");

    static <R> PrintedColumns<R> of(MoneySheet<R> sheet) {
        return new PrintedColumns<>(sheet.columns().stream()
                .filter(column -> column.heading().kind() != Heading.Kind.UNPRINTED)
                .toList());
    }

    /** That of the running number first; what is made of other columns names them by their numbers. */
    List<Heading> headings() {
        var numbers = numbers();
        return Stream.concat(Stream.of(RUNNING_NUMBER), columns.stream().map(column -> made(column, numbers)))
                .toList();
    }

    /** Below the headings. */
    List<String> marks() {
        return Marks.of(headings());
    }

    /** Where a column stands on the sheet; that of the running number is 0. */
    int at(String key) {
        return columns.stream().map(SheetColumn::key).toList().indexOf(key) + 1;
    }

    private Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        columns.stream()
                .filter(column -> column.heading().kind() != Heading.Kind.TEXT)
                .forEach(column -> numbers.put(column.key(), numbers.size() + 1));
        return numbers;
    }

    private static Heading made(SheetColumn<?> column, Map<String, Integer> numbers) {
        return column.madeOf() == null
                ? column.heading()
                : column.heading().madeOf(KEY.matcher(column.madeOf()).replaceAll(key -> numbered(key, numbers)));
    }

    private static String numbered(MatchResult key, Map<String, Integer> numbers) {
        return String.valueOf(numbers.get(key.group()));
    }
}
