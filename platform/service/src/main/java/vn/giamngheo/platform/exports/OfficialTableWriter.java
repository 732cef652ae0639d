package vn.giamngheo.platform.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A table as officials hand it round, in Vietnamese: its caption, headings, marks of the columns, then the rows. */
class OfficialTableWriter implements TableWriter {

    private static final int HEADINGS = OfficialWorkbook.BELOW_CAPTION;
    private static final int MARKS = HEADINGS + 1;
    private static final int FIRST = MARKS + 1;

    /** Columns that stay in sight: a code and a name. */
    private static final int FROZEN = 2;

    /** Characters. */
    private static final int WORDS = 30;

    private static final int FIGURES = 14;
    private static final int CODES = 12;

    private final OfficialWorkbook workbook;
    private final String name;
    private final Caption caption;
    private final List<Heading> headings;

    /** Which of the headings are on paper. */
    private final int[] printed;

    private int sheets;
    private int next;

    /** @param name of its sheet; what does not find room there goes on on further ones */
    OfficialTableWriter(OfficialWorkbook workbook, String name, Caption caption, List<Heading> headings) {
        this.workbook = workbook;
        this.name = name;
        this.caption = caption;
        this.headings = headings;
        this.printed = IntStream.range(0, headings.size())
                .filter(i -> headings.get(i).isPrinted())
                .toArray();
        nextSheet();
    }

    /** One that is a workbook by itself, which is written when it is closed. */
    static OfficialTableWriter alone(OutputStream out, Caption caption, List<Heading> headings) {
        var workbook = new OfficialWorkbook();
        return new OfficialTableWriter(workbook, "Biểu", caption, headings) {
            @Override
            public void close() throws IOException {
                try (workbook) {
                    workbook.writeTo(out);
                }
            }
        };
    }

    private void nextSheet() {
        sheets++;
        workbook.sheet(sheets == 1 ? name : name + " (" + sheets + ")");
        workbook.caption(caption);
        var marks = Marks.of(headings);
        for (var column = 0; column < printed.length; column++) {
            var heading = headings.get(printed[column]);
            workbook.width(column, width(heading));
            workbook.heading(HEADINGS, column, 1, heading.vietnamese());
            workbook.heading(MARKS, column, 1, marks.get(printed[column]));
        }
        workbook.freeze(Math.min(FROZEN, printed.length), FIRST);
        workbook.repeat(HEADINGS, MARKS);
        next = FIRST;
    }

    private static int width(Heading heading) {
        if (heading.kind() != Heading.Kind.TEXT) {
            return FIGURES;
        }
        return heading.key().toLowerCase(Locale.ROOT).endsWith("code") ? CODES : WORDS;
    }

    @Override
    public void row(List<?> cells) {
        write(cells, false);
    }

    @Override
    public void total(List<?> cells) {
        write(cells, true);
    }

    @Override
    public void remark(String words) {
        begin();
        workbook.text(next, 0, words);
        next++;
    }

    private void begin() {
        if (next == OfficialWorkbook.MOST_ROWS) {
            nextSheet();
        }
    }

    private void write(List<?> cells, boolean bold) {
        begin();
        for (var column = 0; column < printed.length && printed[column] < cells.size(); column++) {
            if (cells.get(printed[column]) != null) {
                cell(headings.get(printed[column]), column, cells.get(printed[column]), bold);
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
        // The workbook is that of whoever made it.
    }
}
