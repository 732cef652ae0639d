package vn.giamngheo.platform.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** UTF-8 with the mark that spreadsheet programs need to see it, separated by commas. */
class CsvTableWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Writer buffer;
    private final CsvWriter csv;

    CsvTableWriter(OutputStream out, List<Heading> headings, Locale locale) throws IOException {
        buffer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        buffer.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().build(buffer);
        row(headings.stream().map(heading -> heading.in(locale)).toList());
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(CsvTableWriter::text).toList());
    }

    @Override
    public void remark(String words) {
        row(List.of("", words));
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number ? cell.toString() : FormulaGuard.guard(cell.toString());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        buffer.flush();
    }
}
