package vn.giamngheo.reporting.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;

/**
 * A table of a report.
 *
 * @param name of the sheet
 * @param title as officials write it above the table
 * @param about what it is of: the place and the days
 * @param total the row below the headings, with the stored totals; null where rows do not add
 */
public record MoneySheet<R>(
        String name, String title, String about, List<SheetColumn<R>> columns, List<R> rows, R total) {

    /** One that is for programs alone. */
    public static <R> MoneySheet<R> forPrograms(List<SheetColumn<R>> columns, List<R> rows) {
        return new MoneySheet<>("", "", "", columns, rows, null);
    }

    public List<Heading> headings() {
        return columns.stream().map(SheetColumn::heading).toList();
    }

    /** In đồng: the rows, and the total last. */
    public List<List<Object>> table() {
        return Stream.concat(rows.stream(), Stream.ofNullable(total))
                .map(this::cells)
                .toList();
    }

    private List<Object> cells(R row) {
        var cells = new ArrayList<Object>();
        columns.forEach(column -> cells.add(column.cell(row)));
        return cells;
    }
}
