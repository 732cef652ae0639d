package vn.giamngheo.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table as officials hand it round, in Vietnamese: its caption, headings, marks of the columns, then the rows. */
class OfficialTableWriter implements TableWriter {

    private static final int HEADINGS = OfficialWorkbook.BELOW_CAPTION;
    private static final int MARKS = HEADINGS + 1;
    private static final int FIRST = MARKS + 1;

    /** Columns that stay in sight: a code and a name. */
    private static final int FROZEN = 2;

    private final OutputStream out;
    private final Caption caption;
    private final List<Heading> headings;
    private final OfficialWorkbook workbook = new OfficialWorkbook();
    private int sheets;
    private int next;

    OfficialTableWriter(OutputStream out, Caption caption, List<Heading> headings) {
        this.out = out;
        this.caption = caption;
        this.headings = headings;
        nextSheet();
    }

    private void nextSheet() {
        sheets++;
        workbook.sheet(sheets == 1 ? "Biểu" : "Biểu (" + sheets + ")");
        workbook.caption(caption);
        var marks = Marks.of(headings);
        for (var column = 0; column < headings.size(); column++) {
            workbook.width(column, headings.get(column).kind() == Heading.Kind.TEXT);
            workbook.heading(HEADINGS, column, 1, headings.get(column).vietnamese());
            workbook.heading(MARKS, column, 1, marks.get(column));
        }
        workbook.freeze(Math.min(FROZEN, headings.size()), FIRST);
        workbook.repeat(HEADINGS, MARKS);
        next = FIRST;
    }

    @Override
    public void row(List<?> cells) {
        write(cells, false);
    }

    @Override
    public void total(List<?> cells) {
        write(cells, true);
    }

    private void write(List<?> cells, boolean bold) {
        if (next == OfficialWorkbook.MOST_ROWS) {
            nextSheet();
        }
        for (var column = 0; column < cells.size(); column++) {
            if (cells.get(column) != null) {
                cell(headings.get(column), column, cells.get(column), bold);
            }
        }
        next++;
    }

    private void cell(Heading heading, int column, Object cell, boolean bold) {
        if (cell instanceof Number number && heading.kind() != Heading.Kind.TEXT) {
            workbook.figure(next, column, number, heading.kind() == Heading.Kind.PERCENT, bold);
        } else if (cell instanceof String code) {
            workbook.value(next, column, heading.words().apply(code), "", bold);
        } else {
            workbook.value(next, column, cell, "", bold);
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            workbook.writeTo(out);
        }
    }
}
