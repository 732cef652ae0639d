package vn.giamngheo.platform.exports;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook for programs, with as many sheets as the rows need. Text is written in its cell: a shared table would stay in memory. */
class XlsxTableWriter implements TableWriter {

    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private final List<String> headings;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    XlsxTableWriter(OutputStream out, List<Heading> headings, Locale locale) throws IOException {
        this.workbook = new Workbook(new Unclosed(out), "giamngheo", "1.0");
        this.headings = headings.stream().map(heading -> heading.in(locale)).toList();
        nextSheet();
    }

    private void nextSheet() throws IOException {
        sheets++;
        rows = 0;
        sheet = workbook.newWorksheet(String.valueOf(sheets));
        sheet.freezePane(0, 1);
        write(headings);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (rows == Worksheet.MAX_ROWS) {
            sheet.close();
            nextSheet();
        }
        write(cells);
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void remark(String words) throws IOException {
        row(List.of("", words));
    }

    private void write(List<?> cells) {
        for (var column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(rows, column, number);
            } else if (cells.get(column) != null) {
                sheet.inlineString(rows, column, CellText.of(cells.get(column).toString()));
            }
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
    }

    /** The workbook closes what it writes to, but an answer is closed by whoever sends it. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
