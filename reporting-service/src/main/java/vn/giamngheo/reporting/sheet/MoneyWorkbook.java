package vn.giamngheo.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giamngheo.platform.exports.FormulaGuard;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.value.Money;

/**
 * Tables as officials hand them round: in triệu đồng, with totals above the rows as formulas over them. A last sheet has the
 * table for programs, in đồng, where totals are as they were computed.
 */
public final class MoneyWorkbook {

    private static final String TRIEU = "[$-42A]#,##0.000";
    private static final String PERCENT = "[$-42A]0.00";
    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int HEADINGS = 3;
    private static final int NUMBERS = 4;
    private static final int TOTAL = 5;

    private final List<MoneySheet<?>> sheets;
    private final List<Heading> headings;
    private final List<List<Object>> table;
    private Worksheet sheet;

    /** @param table in đồng, under the headings */
    public MoneyWorkbook(List<MoneySheet<?>> sheets, List<Heading> headings, List<List<Object>> table) {
        this.sheets = sheets;
        this.headings = headings;
        this.table = table;
    }

    public void writeTo(OutputStream out) throws IOException {
        var workbook = new Workbook(out, "giamngheo", "1.0");
        for (var each : sheets) {
            sheet = workbook.newWorksheet(each.name());
            write(each);
        }
        sheet = workbook.newWorksheet("Đồng");
        exact();
        workbook.finish();
    }

    private <R> void write(MoneySheet<R> of) {
        text(0, 0, of.title());
        text(1, 0, of.about());
        text(2, 0, "Đơn vị tính: triệu đồng");
        headings(of);
        var first = of.total() == null ? TOTAL : TOTAL + 1;
        if (of.total() != null) {
            total(of, first);
        }
        for (var i = 0; i < of.rows().size(); i++) {
            row(of, first + i, String.valueOf(i + 1), of.rows().get(i));
        }
        sheet.freezePane(2, first);
    }

    private <R> void headings(MoneySheet<R> of) {
        text(HEADINGS, 0, "STT");
        text(NUMBERS, 0, "A");
        for (var i = 0; i < of.columns().size(); i++) {
            text(HEADINGS, i + 1, of.columns().get(i).heading().vietnamese());
            text(NUMBERS, i + 1, String.valueOf(i + 1));
        }
        sheet.range(HEADINGS, 0, NUMBERS, of.columns().size())
                .style()
                .bold()
                .wrapText(true)
                .horizontalAlignment("center")
                .set();
    }

    private <R> void total(MoneySheet<R> of, int first) {
        row(of, TOTAL, "", of.total());
        text(TOTAL, 1, "TỔNG SỐ");
        var last = first + of.rows().size() - 1;
        for (var i = 0; i < of.columns().size(); i++) {
            var total = of.columns().get(i).total();
            if (total instanceof SheetColumn.Sum && last >= first) {
                sheet.formula(TOTAL, i + 1, "SUM(%s:%s)".formatted(name(first, i + 1), name(last, i + 1)));
            } else if (total instanceof SheetColumn.Percent percent) {
                rate(i + 1, of.index(percent.numerator()) + 1, of.index(percent.denominator()) + 1);
            }
        }
        sheet.range(TOTAL, 0, TOTAL, of.columns().size()).style().bold().set();
    }

    private void rate(int column, int numerator, int denominator) {
        var whole = name(TOTAL, denominator);
        sheet.formula(
                TOTAL,
                column,
                "IF(%s>0,ROUND(%s/%s*100,2),\"%s\")".formatted(whole, name(TOTAL, numerator), whole, NOTHING));
    }

    private static String name(int row, int column) {
        var name = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.append(row + 1).toString();
    }

    private <R> void row(MoneySheet<R> of, int at, String number, R row) {
        text(at, 0, number);
        for (var i = 0; i < of.columns().size(); i++) {
            var column = of.columns().get(i);
            cell(at, i + 1, column, column.value().apply(row));
        }
    }

    private void cell(int row, int column, SheetColumn<?> of, Object value) {
        if (value instanceof Money money) {
            number(row, column, BigDecimal.valueOf(money.dong(), 6), TRIEU);
        } else if (value instanceof BigDecimal percent) {
            number(row, column, percent, PERCENT);
        } else if (value instanceof Number count) {
            sheet.value(row, column, count);
        } else {
            text(row, column, words(of, value));
        }
    }

    private static String words(SheetColumn<?> of, Object value) {
        if (value == null) {
            return of.total() instanceof SheetColumn.Percent ? NOTHING : "";
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

    private void exact() {
        for (var i = 0; i < headings.size(); i++) {
            text(0, i, headings.get(i).key());
        }
        for (var row = 0; row < table.size(); row++) {
            for (var i = 0; i < headings.size(); i++) {
                var value = table.get(row).get(i);
                if (value instanceof Number number) {
                    sheet.value(row + 1, i, number);
                } else if (value != null) {
                    text(row + 1, i, value.toString());
                }
            }
        }
    }
}
