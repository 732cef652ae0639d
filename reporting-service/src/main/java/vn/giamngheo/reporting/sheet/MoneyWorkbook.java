package vn.giamngheo.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.OfficialWorkbook;

/**
 * Tables as officials hand them round: in triệu đồng, with totals above the rows as formulas over them. A last sheet has the
 * table for programs, in đồng, where totals are as they were computed.
 */
final class MoneyWorkbook {

    private static final String UNIT = "triệu đồng";

    private static final int HEADINGS = OfficialWorkbook.BELOW_CAPTION;
    private static final int MARKS = HEADINGS + 1;
    private static final int TOTAL = MARKS + 1;

    private final List<? extends MoneySheet<?>> sheets;
    private final MoneySheet<?> forPrograms;
    private final OfficialWorkbook workbook = new OfficialWorkbook();

    MoneyWorkbook(List<? extends MoneySheet<?>> sheets, MoneySheet<?> forPrograms) {
        this.sheets = sheets;
        this.forPrograms = forPrograms;
    }

    void writeTo(OutputStream out) throws IOException {
        try (workbook) {
            sheets.forEach(this::write);
            workbook.sheet("Đồng");
            workbook.exact(forPrograms.headings().stream().map(Heading::key).toList(), forPrograms.table());
            workbook.writeTo(out);
        }
    }

    private <R> void write(MoneySheet<R> of) {
        var printed = PrintedColumns.of(of);
        workbook.sheet(of.name());
        workbook.widths(printed.columns().size() + 1);
        workbook.caption(new Caption(of.title(), of.about(), UNIT));
        headings(printed);
        var first = of.total() == null ? TOTAL : TOTAL + 1;
        if (of.total() != null) {
            row(printed, TOTAL, "", of.total(), true);
            total(printed, first, first + of.rows().size() - 1);
        }
        for (var i = 0; i < of.rows().size(); i++) {
            row(printed, first + i, String.valueOf(i + 1), of.rows().get(i), false);
        }
        workbook.freeze(2, first);
        workbook.repeat(HEADINGS, MARKS);
    }

    private <R> void headings(PrintedColumns<R> printed) {
        var named = printed.headings();
        var marks = printed.marks();
        for (var i = 0; i < named.size(); i++) {
            workbook.heading(HEADINGS, i, 1, named.get(i).vietnamese());
            workbook.heading(MARKS, i, 1, marks.get(i));
        }
    }

    /** Over the rows from the first to the last; without any it stays as it was computed. */
    private <R> void total(PrintedColumns<R> printed, int first, int last) {
        workbook.value(TOTAL, 1, "TỔNG SỐ", "", true);
        for (var column : printed.columns()) {
            var at = printed.at(column.key());
            if (column.total() instanceof SheetColumn.Sum && last >= first) {
                workbook.formula(
                        TOTAL,
                        at,
                        "SUM(%s:%s)".formatted(OfficialWorkbook.name(first, at), OfficialWorkbook.name(last, at)));
            } else if (column.total() instanceof SheetColumn.Percent percent) {
                workbook.rate(
                        TOTAL,
                        at,
                        OfficialWorkbook.name(TOTAL, printed.at(percent.numerator())),
                        OfficialWorkbook.name(TOTAL, printed.at(percent.denominator())));
            }
        }
    }

    private <R> void row(PrintedColumns<R> printed, int at, String number, R row, boolean bold) {
        workbook.text(at, 0, number);
        for (var i = 0; i < printed.columns().size(); i++) {
            var column = printed.columns().get(i);
            var value = column.printed().apply(row);
            if (value instanceof Long count) {
                workbook.figure(at, i + 1, count, false, bold);
            } else {
                var otherwise = column.total() instanceof SheetColumn.Percent ? OfficialWorkbook.NOTHING : "";
                workbook.value(at, i + 1, value, otherwise, bold);
            }
        }
    }
}
