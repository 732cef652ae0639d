package vn.giamngheo.reporting.disbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.reporting.disbursement.Disbursement.Row;
import vn.giamngheo.reporting.sheet.Remarks;

/** The sheet as rows for programs, in đồng: the rows, what they gave to each other, and the total. */
final class DisbursementTable {

    /** What is said of the whole sheet comes last. */
    static final List<Heading> HEADINGS =
            Remarks.afterAll(Column.ALL.stream().map(Column::alone).toList());

    private DisbursementTable() {}

    static List<List<Object>> rows(Disbursement report) {
        return Stream.of(
                        report.rows().stream().map(DisbursementTable::row),
                        Stream.of(movedInside(report)),
                        Stream.of(row(report.total())))
                .flatMap(each -> each)
                .map(cells -> Remarks.afterAll(cells, report.heldAbove(), report.partial()))
                .toList();
    }

    private static List<Object> row(Row row) {
        var cells = new ArrayList<Object>();
        Column.ALL.forEach(column -> cells.add(column.cell(row)));
        return cells;
    }

    private static List<Object> movedInside(Disbursement report) {
        var cells = new ArrayList<Object>();
        Column.ALL.forEach(column -> cells.add(
                column.adding() == Column.Adding.LESS_MOVED_INSIDE
                        ? (Object) column.movedInside(report.movedInside()).dong()
                        : null));
        cells.set(0, "moved_inside");
        return cells;
    }
}
