package vn.giamngheo.indicators.published;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.indicators.IndicatorsProblem;
import vn.giamngheo.platform.act.Act;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.imports.Column;
import vn.giamngheo.platform.imports.ImportRow;
import vn.giamngheo.platform.value.NumberText;
import vn.giamngheo.platform.value.PartialDate;

/** The columns of files of published totals, and how their lines are read. */
final class LineReading {

    private static final int WIDEST = 14;
    private static final int DECIMALS = 6;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);
    private static final String YEAR = "20[0-9]{2}";
    private static final String DATES = "2023-12-15, 2023-12, 15/12/2023, 12/2023";
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})/([0-9]{4})");

    private static final Map<String, NumberText.Style> STYLES =
            Map.of("dot_groups", NumberText.Style.DOT_GROUPS, "comma_groups", NumberText.Style.COMMA_GROUPS);

    static final List<Column> COLUMNS = Stream.concat(
                    Stream.of(
                            Column.areaCode(
                                            "area",
                                            "Mã địa bàn",
                                            "Nơi công bố, mã vào ngày văn bản; sau năm đó: mã vào ngày cuối năm",
                                            "Where it was published; code on the day of the act, or on the last one of the year")
                                    .mandatory(),
                            Column.text("year", "Năm", "Bốn chữ số, ví dụ 2023", "Four digits", 4)
                                    .mandatory(),
                            Column.text("standard", "Chuẩn nghèo", "Mã của chuẩn nghèo", "Code of the standard", 40)
                                    .mandatory(),
                            Column.text("kind", "Loại rà soát", "Để trống: định kỳ", "Empty for yearly", 20)
                                    .withCodes(kinds()),
                            Column.text(
                                            "stage",
                                            "Kết quả",
                                            "Sơ bộ, chính thức hay điều chỉnh",
                                            "How far it had come",
                                            20)
                                    .withCodes(stages())
                                    .mandatory(),
                            Column.text("actNumber", "Số văn bản", "Số, ký hiệu", "Number of the act", 100)
                                    .mandatory(),
                            Column.text(
                                            "actIssuedOn",
                                            "Ngày văn bản",
                                            "Ví dụ 15/12/2023 hoặc 2023-12",
                                            "A day or a month",
                                            10)
                                    .mandatory(),
                            Column.text("actIssuer", "Cơ quan ban hành", "Cơ quan ban hành", "Who issued the act", 300)
                                    .mandatory(),
                            Column.text("actTitle", "Trích yếu", "Trích yếu văn bản", "What the act is about", 500)
                                    .mandatory(),
                            Column.text("form", "Biểu", "Biểu số 1 đến 5", "Form 1 to 5", 1)
                                    .withCodes(forms())
                                    .mandatory(),
                            Column.text("unit", "Hộ / Nhân khẩu", "Cho biểu 2 và 3", "In forms 2 and 3", 20)
                                    .withCodes(units()),
                            Column.text(
                                            "numbers",
                                            "Cách viết số",
                                            "Dấu nào ngăn hàng nghìn; để trống: chỉ nhận số viết một cách hiểu",
                                            "Which mark groups thousands; empty: only what can be read in one way",
                                            20)
                                    .withCodes(styles())),
                    IntStream.rangeClosed(1, WIDEST)
                            .mapToObj(column ->
                                    Column.amount("c" + column, "Cột " + column, "Như trong biểu", "As in the form")))
            .toList();

    private LineReading() {}

    /** @throws ProblemException 422 when it is none, pointing to the column */
    static PublishedLine read(ImportRow row) {
        var form = Form.of(Integer.parseInt(row.text("form")));
        var key = new RowKey(form, unit(form, row.text("unit")));
        return new PublishedLine(paper(row), key, cells(key, row));
    }

    private static PublishedLine.Paper paper(ImportRow row) {
        var kind = row.text("kind");
        return new PublishedLine.Paper(
                row.areaCode("area"),
                year(row.text("year")),
                kind == null ? "yearly" : kind,
                row.text("standard"),
                Stage.of(row.text("stage")),
                act(row));
    }

    private static int year(String text) {
        if (!text.matches(YEAR)) {
            throw unreadable("year", text, "2023");
        }
        return Integer.parseInt(text);
    }

    private static Act act(ImportRow row) {
        var act = new Act(
                row.text("actNumber"),
                date(row.text("actIssuedOn")),
                null,
                row.text("actIssuer"),
                row.text("actTitle"),
                null);
        if (!act.signed()) {
            throw unreadable("actIssuedOn", row.text("actIssuedOn"), DATES);
        }
        act.requireCome(Where.body("/actIssuedOn"));
        return act;
    }

    private static PartialDate date(String text) {
        try {
            return new PartialDate(iso(text));
        } catch (DateTimeException notADate) {
            throw unreadable("actIssuedOn", text, DATES);
        }
    }

    private static String iso(String text) {
        var day = DAY.matcher(text);
        if (day.matches()) {
            return day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
        }
        var month = MONTH.matcher(text);
        return month.matches() ? month.group(2) + "-" + two(month.group(1)) : text;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static RowUnit unit(Form form, String said) {
        if (form.units().size() == 1 && said == null) {
            return form.units().iterator().next();
        }
        if (said == null || !form.units().contains(RowUnit.of(said))) {
            throw new ProblemException(
                    IndicatorsProblem.NOT_A_ROW_OF_THE_FORM,
                    Where.body("/unit"),
                    form.number(),
                    said == null ? "" : said);
        }
        return RowUnit.of(said);
    }

    private static Map<Integer, BigDecimal> cells(RowKey key, ImportRow row) {
        var style = row.text("numbers") == null ? null : STYLES.get(row.text("numbers"));
        var cells = new HashMap<Integer, BigDecimal>();
        for (var column = 1; column <= WIDEST; column++) {
            var said = row.values().get("c" + column);
            if (said != null) {
                requireColumn(key, column);
                cells.put(column, number(new Cell(key, column), said, style));
            }
        }
        if (cells.isEmpty()) {
            throw new ProblemException(CommonProblem.MISSING_FIELD, Where.body("/c1"), "c1");
        }
        return cells;
    }

    private static void requireColumn(RowKey key, int column) {
        if (column > key.form().columns()) {
            throw new ProblemException(
                    IndicatorsProblem.NO_SUCH_COLUMN,
                    Where.body("/c" + column),
                    key.form().number(),
                    key.form().columns());
        }
    }

    private static BigDecimal number(Cell cell, Object said, NumberText.Style style) {
        var number = said instanceof BigDecimal known ? known : text(cell, (String) said, style);
        var decimals = Math.max(0, number.stripTrailingZeros().scale());
        if (number.signum() < 0 || number.compareTo(LARGEST) >= 0 || decimals > (cell.isPercent() ? DECIMALS : 0)) {
            throw new ProblemException(
                    CommonProblem.INVALID_VALUE,
                    Where.body("/c" + cell.column()),
                    cell.isPercent()
                            ? new Words("cần số không âm", "it must not be negative")
                            : new Words("cần số nguyên không âm", "it must be a whole number, not negative"));
        }
        return cell.isPercent() ? number : number.setScale(0);
    }

    private static BigDecimal text(Cell cell, String said, NumberText.Style style) {
        var number = cell.isPercent() && said.endsWith("%") ? said.substring(0, said.length() - 1) : said;
        try {
            return NumberText.read(number, style);
        } catch (NumberText.Unreadable refused) {
            if (refused.reason() == NumberText.Reason.AMBIGUOUS) {
                throw new ProblemException(IndicatorsProblem.AMBIGUOUS_NUMBER, Where.body("/c" + cell.column()), said);
            }
            throw unreadable("c" + cell.column(), said, "1.234,5; 1,234.5");
        }
    }

    private static ProblemException unreadable(String column, String said, String form) {
        return new ProblemException(CommonProblem.UNREADABLE_VALUE, Where.body("/" + column), said, form);
    }

    private static Map<String, String> kinds() {
        var words = new LinkedHashMap<String, String>();
        words.put("yearly", "định kỳ");
        words.put("regular", "thường xuyên");
        words.put("ad_hoc", "đột xuất");
        return words;
    }

    private static Map<String, String> stages() {
        var words = new LinkedHashMap<String, String>();
        words.put(Stage.PRELIMINARY.wireName(), "sơ bộ");
        words.put(Stage.APPROVED.wireName(), "chính thức");
        words.put(Stage.ADJUSTED.wireName(), "điều chỉnh");
        return words;
    }

    private static Map<String, String> units() {
        var words = new LinkedHashMap<String, String>();
        words.put(RowUnit.HOUSEHOLDS.wireName(), "hộ");
        words.put(RowUnit.PERSONS.wireName(), "nhân khẩu");
        return words;
    }

    private static Map<String, String> styles() {
        var words = new LinkedHashMap<String, String>();
        words.put("dot_groups", "1.234,5");
        words.put("comma_groups", "1,234.5");
        return words;
    }

    private static Map<String, String> forms() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(Form.values()).forEach(form -> {
            var number = String.valueOf(form.number());
            words.put(number, "biểu " + number);
        });
        return words;
    }
}
