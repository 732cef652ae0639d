package vn.giamngheo.reporting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.OfficialWorkbook;

/**
 * Tables as officials hand them round: in triệu đồng, with totals above the rows as formulas over them. A last sheet has the
 * table for programs, in đồng, where totals are as they were computed.
 */
public final class MoneyWorkbook {

    private static final int HEADINGS = 3;
    private static final int NUMBERS = 4;
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
        workbook.sheet(of.name());
        workbook.widths(of.columns().size() + 1);
        workbook.text(0, 0, of.title());
        workbook.text(1, 0, of.about());
        workbook.text(2, 0, "Đơn vị tính: triệu đồng");
        headings(of);
        var first = of.total() == null ? TOTAL : TOTAL + 1;
        if (of.total() != null) {
            total(of, first);
        }
        for (var i = 0; i < of.rows().size(); i++) {
            row(of, first + i, String.valueOf(i + 1), of.rows().get(i), false);
        }
        workbook.freeze(2, first);
    }

    private <R> void headings(MoneySheet<R> of) {
        workbook.heading(HEADINGS, 0, 1, "STT");
        workbook.heading(NUMBERS, 0, 1, "A");
        for (var i = 0; i < of.columns().size(); i++) {
            workbook.heading(HEADINGS, i + 1, 1, of.columns().get(i).heading().vietnamese());
            workbook.heading(NUMBERS, i + 1, 1, String.valueOf(i + 1));
        }
    }

    private <R> void total(MoneySheet<R> of, int first) {
        row(of, TOTAL, "", of.total(), true);
        workbook.value(TOTAL, 1, "TỔNG SỐ", "", true);
        var last = first + of.rows().size() - 1;
        for (var i = 0; i < of.columns().size(); i++) {
            var total = of.columns().get(i).total();
            if (total instanceof SheetColumn.Sum && last >= first) {
                workbook.formula(
                        TOTAL,
                        i + 1,
                        "SUM(%s:%s)"
                                .formatted(OfficialWorkbook.name(first, i + 1), OfficialWorkbook.name(last, i + 1)));
            } else if (total instanceof SheetColumn.Percent percent) {
                workbook.rate(TOTAL, i + 1, cell(of, percent.numerator()), cell(of, percent.denominator()));
            }
        }
    }

    private static String cell(MoneySheet<?> of, String key) {
        return OfficialWorkbook.name(TOTAL, of.index(key) + 1);
    }

    private <R> void row(MoneySheet<R> of, int at, String number, R row, boolean bold) {
        workbook.text(at, 0, number);
        for (var i = 0; i < of.columns().size(); i++) {
            var column = of.columns().get(i);
            var otherwise = column.total() instanceof SheetColumn.Percent ? OfficialWorkbook.NOTHING : "";
            workbook.value(at, i + 1, column.value().apply(row), otherwise, bold);
        }
    }
}
