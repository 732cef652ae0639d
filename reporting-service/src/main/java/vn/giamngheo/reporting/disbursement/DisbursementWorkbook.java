package vn.giamngheo.reporting.disbursement;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.OfficialWorkbook;
import vn.giamngheo.reporting.disbursement.Disbursement.Row;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.sheet.About;

/**
 * The sheet as officials hand it round: in triệu đồng, with the total above the rows as formulas over them. A second sheet
 * has the same table in đồng, where the total is as it was computed from the postings.
 */
final class DisbursementWorkbook {

    /** Kind and code are for programs: on paper a number and the name stand for them. */
    private static final int HIDDEN = 2;

    private static final List<Column> COLUMNS = Column.ALL.subList(HIDDEN + 1, Column.ALL.size());

    private static final int GROUPS = 3;
    private static final int HEADINGS = 4;
    private static final int NUMBERS = 5;
    private static final int TOTAL = 6;
    private static final int FIRST = 7;

    private final Disbursement report;
    private final PaperNames names;
    private final int last;
    private final OfficialWorkbook workbook = new OfficialWorkbook();

    DisbursementWorkbook(Disbursement report, PaperNames names) {
        this.report = report;
        this.names = names;
        this.last = FIRST + report.rows().size() - 1;
    }

    void writeTo(OutputStream out) throws IOException {
        try (workbook) {
            official();
            workbook.sheet("Đồng");
            workbook.exact(
                    DisbursementTable.HEADINGS.stream().map(Heading::key).toList(), DisbursementTable.rows(report));
            workbook.writeTo(out);
        }
    }

    private void official() {
        workbook.sheet("Giải ngân");
        workbook.widths(column(COLUMNS.size()));
        title();
        headings();
        total();
        for (var row = 0; row < report.rows().size(); row++) {
            row(FIRST + row, report.rows().get(row), String.valueOf(row + 1), false);
        }
        movedInside();
        workbook.freeze(2, FIRST);
    }

    private void title() {
        var asked = report.parameters();
        var about = About.of(asked.agency(), asked.area())
                .between(asked.from(), asked.on())
                .programme(asked.programme(), names)
                .without(report.heldAbove(), report.partial());
        workbook.caption(new Caption("TÌNH HÌNH GIẢI NGÂN VỐN NĂM " + asked.year(), about.text(), "triệu đồng"));
    }

    private void headings() {
        workbook.heading(GROUPS, 0, 1, "STT");
        workbook.heading(GROUPS, 1, 1, "Đơn vị");
        workbook.heading(NUMBERS, 0, 1, "A");
        workbook.heading(NUMBERS, 1, 1, "B");
        for (var i = 0; i < COLUMNS.size(); i++) {
            workbook.heading(HEADINGS, column(i), 1, COLUMNS.get(i).heading().vietnamese());
            workbook.heading(NUMBERS, column(i), 1, number(i));
        }
        groups();
    }

    private void groups() {
        var from = 0;
        for (var i = 1; i <= COLUMNS.size(); i++) {
            if (i == COLUMNS.size() || !group(i).equals(group(from))) {
                workbook.heading(GROUPS, column(from), i - from, group(from));
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
        row(TOTAL, report.total(), "", true);
        for (var i = 0; i < COLUMNS.size(); i++) {
            if (COLUMNS.get(i).adding() != Column.Adding.NONE) {
                workbook.formula(TOTAL, column(i), sum(i));
            }
        }
        rate("rateOfYear", "disbursedOfYear", "allocatedOfYear");
        rate("rateCarriedIn", "disbursedCarriedIn", "allocatedCarriedIn");
        rate("rate", "disbursed", "allocated");
        rate("rateOnDetailed", "disbursed", "detailed");
    }

    private static String name(int row, int column) {
        return OfficialWorkbook.name(row, column);
    }

    private String sum(int i) {
        var sum = "SUM(%s:%s)".formatted(name(FIRST, column(i)), name(last, column(i)));
        return COLUMNS.get(i).adding() == Column.Adding.LESS_MOVED_INSIDE ? sum + "-" + name(last + 1, column(i)) : sum;
    }

    private void rate(String rate, String numerator, String denominator) {
        workbook.rate(
                TOTAL,
                column(index(rate)),
                name(TOTAL, column(index(numerator))),
                name(TOTAL, column(index(denominator))));
    }

    private static int index(String key) {
        return COLUMNS.stream().map(each -> each.heading().key()).toList().indexOf(key);
    }

    private void movedInside() {
        workbook.text(last + 1, 1, "Trừ: các dòng giao cho nhau");
        for (var i = 0; i < COLUMNS.size(); i++) {
            if (COLUMNS.get(i).adding() == Column.Adding.LESS_MOVED_INSIDE) {
                workbook.value(last + 1, column(i), COLUMNS.get(i).movedInside(report.movedInside()), "", false);
            }
        }
    }

    private void row(int at, Row row, String number, boolean bold) {
        var isTotal = row.holder().kind() == Disbursement.Kind.TOTAL;
        workbook.text(at, 0, number);
        workbook.value(at, 1, isTotal ? "TỔNG SỐ" : row.holder().name(), "", bold);
        for (var i = 0; i < COLUMNS.size(); i++) {
            var otherwise = COLUMNS.get(i).isPercent() ? OfficialWorkbook.NOTHING : "";
            workbook.value(at, column(i), COLUMNS.get(i).value().apply(row), otherwise, bold);
        }
    }

    private static int column(int i) {
        return i + 2;
    }
}
