package vn.giamngheo.reporting.disbursement;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giamngheo.platform.exports.FormulaGuard;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.disbursement.Disbursement.Row;

/**
 * The sheet as officials hand it round: in triệu đồng, with the total above the rows as formulas over them. A second sheet
 * has the same table in đồng, where the total is as it was computed from the postings.
 */
final class DisbursementWorkbook {

    private static final String TRIEU = "[$-42A]#,##0.000";
    private static final String PERCENT = "[$-42A]0.00";
    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Kind and code are for programs: on paper a number and the name stand for them. */
    private static final int HIDDEN = 2;

    private static final List<Column> COLUMNS = Column.ALL.subList(HIDDEN + 1, Column.ALL.size());

    private static final int GROUPS = 3;
    private static final int HEADINGS = 4;
    private static final int NUMBERS = 5;
    private static final int TOTAL = 6;
    private static final int FIRST = 7;

    private final Disbursement report;
    private final int last;
    private Worksheet sheet;

    DisbursementWorkbook(Disbursement report) {
        this.report = report;
        this.last = FIRST + report.rows().size() - 1;
    }

    void writeTo(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "giamngheo", "1.0");
        sheet = workbook.newWorksheet("Giải ngân");
        title();
        headings();
        total();
        for (var row = 0; row < report.rows().size(); row++) {
            row(FIRST + row, report.rows().get(row), String.valueOf(row + 1));
        }
        movedInside();
        sheet.freezePane(2, FIRST);
        sheet = workbook.newWorksheet("Đồng");
        exact();
        workbook.finish();
    }

    private void title() {
        var asked = report.parameters();
        text(0, 0, "TÌNH HÌNH GIẢI NGÂN VỐN NĂM " + asked.year());
        text(
                1,
                0,
                "%s; từ ngày %s đến ngày %s%s"
                        .formatted(
                                asked.area().name(),
                                DAY.format(asked.from()),
                                DAY.format(asked.on()),
                                asked.programme() == null ? "" : "; chương trình " + asked.programme()));
        text(2, 0, "Đơn vị tính: triệu đồng");
    }

    private void headings() {
        text(GROUPS, 0, "STT");
        text(GROUPS, 1, "Đơn vị");
        text(NUMBERS, 0, "A");
        text(NUMBERS, 1, "B");
        for (var i = 0; i < COLUMNS.size(); i++) {
            text(HEADINGS, column(i), COLUMNS.get(i).heading().vietnamese());
            text(NUMBERS, column(i), number(i));
        }
        groups();
        sheet.range(GROUPS, 0, NUMBERS, column(COLUMNS.size() - 1))
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .set();
    }

    private void groups() {
        var from = 0;
        for (var i = 1; i <= COLUMNS.size(); i++) {
            if (i == COLUMNS.size() || !group(i).equals(group(from))) {
                text(GROUPS, column(from), group(from));
                if (i - from > 1) {
                    sheet.range(GROUPS, column(from), GROUPS, column(i - 1)).merge();
                }
                from = i;
            }
        }
    }

    private static String group(int i) {
        return COLUMNS.get(i).group();
    }

    /** Such as {@code 3 = 1 + 2} over what both capitals have together. */
    private static String number(int i) {
        return COLUMNS.get(i).adding() != Column.Adding.NONE && i % 3 == 2
                ? "%d = %d + %d".formatted(i + 1, i - 1, i)
                : String.valueOf(i + 1);
    }

    private void total() {
        row(TOTAL, report.total(), "");
        for (var i = 0; i < COLUMNS.size(); i++) {
            if (COLUMNS.get(i).adding() != Column.Adding.NONE) {
                sheet.formula(TOTAL, column(i), sum(i));
            }
        }
        rate("rateOfYear", "disbursedOfYear", "allocatedOfYear");
        rate("rateCarriedIn", "disbursedCarriedIn", "allocatedCarriedIn");
        rate("rate", "disbursed", "allocated");
        rate("rateOnDetailed", "disbursed", "detailed");
        sheet.range(TOTAL, 0, TOTAL, column(COLUMNS.size() - 1)).style().bold().set();
    }

    private static String name(int row, int column) {
        var name = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.append(row + 1).toString();
    }

    private String sum(int i) {
        var sum = "SUM(%s:%s)".formatted(name(FIRST, column(i)), name(last, column(i)));
        return COLUMNS.get(i).adding() == Column.Adding.LESS_MOVED_INSIDE ? sum + "-" + name(last + 1, column(i)) : sum;
    }

    private void rate(String rate, String numerator, String denominator) {
        var part = name(TOTAL, column(index(numerator)));
        var whole = name(TOTAL, column(index(denominator)));
        sheet.formula(
                TOTAL,
                column(index(rate)),
                "IF(%s>0,ROUND(%s/%s*100,2),\"%s\")".formatted(whole, part, whole, NOTHING));
    }

    private static int index(String key) {
        return COLUMNS.stream().map(each -> each.heading().key()).toList().indexOf(key);
    }

    private void movedInside() {
        text(last + 1, 1, "Trừ: các dòng giao cho nhau");
        for (var i = 0; i < COLUMNS.size(); i++) {
            if (COLUMNS.get(i).adding() == Column.Adding.LESS_MOVED_INSIDE) {
                cell(last + 1, i, COLUMNS.get(i).movedInside(report.movedInside()));
            }
        }
    }

    private void row(int at, Row row, String number) {
        text(at, 0, number);
        text(
                at,
                1,
                row.holder().kind() == Disbursement.Kind.TOTAL
                        ? "TỔNG SỐ"
                        : row.holder().name());
        for (var i = 0; i < COLUMNS.size(); i++) {
            cell(at, i, COLUMNS.get(i).value().apply(row));
        }
    }

    private void cell(int row, int i, Object value) {
        if (value instanceof Money money) {
            number(row, column(i), Column.millions(money), TRIEU);
        } else if (value instanceof BigDecimal percent) {
            number(row, column(i), percent, PERCENT);
        } else if (value instanceof Integer rank) {
            sheet.value(row, column(i), rank);
        } else {
            text(row, column(i), words(i, value));
        }
    }

    private static String words(int i, Object value) {
        if (value == null) {
            return COLUMNS.get(i).isPercent() ? NOTHING : "";
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return value instanceof Boolean known ? (known ? "Có" : "Không") : value.toString();
    }

    private void number(int row, int column, BigDecimal number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    private void text(int row, int column, String text) {
        sheet.inlineString(row, column, FormulaGuard.guard(text));
    }

    private static int column(int i) {
        return i + 2;
    }

    private void exact() {
        for (var i = 0; i < Column.ALL.size(); i++) {
            text(0, i, Column.ALL.get(i).heading().key());
        }
        var row = 1;
        for (var each : DisbursementTable.rows(report)) {
            for (var i = 0; i < each.size(); i++) {
                if (each.get(i) instanceof Number number) {
                    sheet.value(row, i, number);
                } else if (each.get(i) != null) {
                    text(row, i, each.get(i).toString());
                }
            }
            row++;
        }
    }
}
