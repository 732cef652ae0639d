package vn.giamngheo.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.giamngheo.platform.exports.Heading;

/**
 * Tables as officials hand them round: in triệu đồng, with totals above the rows as formulas over them. A last sheet has the
 * table for programs, in đồng, where totals are as they were computed.
 */
public final class MoneyWorkbook {

    private static final int HEADINGS = 3;
    private static final int MARKS = 4;
    private static final int TOTAL = 5;

    private final List<MoneySheet<?>> sheets;
    private final List<Heading> headings;
    private final List<List<Object>> table;
    private final OfficialWorkbook workbook = new OfficialWorkbook();

    /** @param table in đồng, under the headings */
    public MoneyWorkbook(List<MoneySheet<?>> sheets, List<Heading> headings, List<List<Object>> table) {
        this.sheets = sheets;
        this.headings = headings;
        this.table = table;
    }

    public void writeTo(OutputStream out) throws IOException {
        try (workbook) {
            sheets.forEach(this::write);
            workbook.sheet("Đồng");
            workbook.exact(headings.stream().map(Heading::key).toList(), table);
            workbook.writeTo(out);
        }
    }

    private <R> void write(MoneySheet<R> of) {
        var columns = of.printed();
        workbook.sheet(of.name());
        workbook.widths(columns.size() + 1);
        workbook.text(0, 0, of.title());
        workbook.text(1, 0, of.about());
        workbook.text(2, 0, "Đơn vị tính: triệu đồng");
        headings(columns);
        var first = of.total() == null ? TOTAL : TOTAL + 1;
        if (of.total() != null) {
            row(columns, TOTAL, "", of.total(), true);
            total(columns, first, first + of.rows().size() - 1);
        }
        for (var i = 0; i < of.rows().size(); i++) {
            row(columns, first + i, String.valueOf(i + 1), of.rows().get(i), false);
        }
        workbook.freeze(2, first);
    }

    private <R> void headings(List<SheetColumn<R>> columns) {
        var marks = ColumnMarks.of(columns);
        workbook.heading(HEADINGS, 0, 1, "STT");
        workbook.heading(MARKS, 0, 1, ColumnMarks.FIRST);
        for (var i = 0; i < columns.size(); i++) {
            workbook.heading(HEADINGS, i + 1, 1, columns.get(i).heading().vietnamese());
            workbook.heading(MARKS, i + 1, 1, marks.get(i));
        }
    }

    /** Over the rows from the first to the last; without any it stays as it was computed. */
    private <R> void total(List<SheetColumn<R>> columns, int first, int last) {
        workbook.value(TOTAL, 1, "TỔNG SỐ", "", true);
        for (var i = 0; i < columns.size(); i++) {
            var kind = columns.get(i).kind();
            if (kind instanceof SheetColumn.Sum && last >= first) {
                workbook.formula(
                        TOTAL,
                        i + 1,
                        "SUM(%s:%s)"
                                .formatted(OfficialWorkbook.name(first, i + 1), OfficialWorkbook.name(last, i + 1)));
            } else if (kind instanceof SheetColumn.Percent percent) {
                workbook.rate(TOTAL, i + 1, cell(columns, percent.numerator()), cell(columns, percent.denominator()));
            }
        }
    }

    private static <R> String cell(List<SheetColumn<R>> columns, String key) {
        var keys = columns.stream().map(column -> column.heading().key()).toList();
        return OfficialWorkbook.name(TOTAL, keys.indexOf(key) + 1);
    }

    private <R> void row(List<SheetColumn<R>> columns, int at, String number, R row, boolean bold) {
        workbook.text(at, 0, number);
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var otherwise = column.kind() instanceof SheetColumn.Percent ? OfficialWorkbook.NOTHING : "";
            workbook.value(at, i + 1, column.printed().apply(row), otherwise, bold);
        }
    }
}
