package vn.giamngheo.platform.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.giamngheo.platform.exports.FormulaGuard;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** The first sheet of a workbook. A formula counts by the value that is stored with it. */
class XlsxTableReader implements TableReader {

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)(?=.*d)(?=.*y).*");
    private static final Pattern NOT_OF_THE_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headings;
    private final int headingLine;

    XlsxTableReader(Path file) throws IOException {
        XlsxGuard.check(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
            var heading = nextRow();
            if (heading == null) {
                throw new ProblemException(ImportProblem.EMPTY_FILE);
            }
            headingLine = heading.getRowNum();
            headings = headings(heading);
        } catch (ExcelReaderException | UncheckedIOException | IOException broken) {
            throw new ProblemException(ImportProblem.UNREADABLE_WORKBOOK);
        }
    }

    private static List<String> headings(Row heading) {
        var found = new ArrayList<String>();
        heading.forEach(cell -> found.add(cell == null ? "" : cell.getText().strip()));
        while (!found.isEmpty() && found.get(found.size() - 1).isEmpty()) {
            found.remove(found.size() - 1);
        }
        return List.copyOf(found);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public int headingLine() {
        return headingLine;
    }

    @Override
    public Line next() throws IOException {
        var row = nextRow();
        return row == null ? null : new Line(row.getRowNum(), cells(row));
    }

    private List<Object> cells(Row row) {
        var cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell == null ? null : value(cell)));
        for (var i = headings.size(); i < cells.size(); i++) {
            if (cells.get(i) != null) {
                throw new ProblemException(
                        ImportProblem.WRONG_NUMBER_OF_CELLS, Where.request(), row.getRowNum(), i + 1, headings.size());
            }
        }
        while (cells.size() < headings.size()) {
            cells.add(null);
        }
        return cells.subList(0, headings.size());
    }

    private Object value(Cell cell) {
        if (cell.getType() == CellType.STRING) {
            return FormulaGuard.unguard(cell.asString());
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? cell.asDate().toLocalDate().toString() : number;
        }
        if (cell.getValue() instanceof Boolean truth) {
            return truth;
        }
        return cell.getRawValue() == null || cell.getRawValue().isEmpty() ? null : cell.getRawValue();
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return cell.getType() == CellType.NUMBER
                && format != null
                && DATE_FORMAT
                        .matcher(NOT_OF_THE_FORMAT.matcher(format).replaceAll(""))
                        .matches();
    }

    /** The next row that has anything in it; null at the end. */
    private Row nextRow() {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row.stream().anyMatch(XlsxTableReader::isFilled)) {
                    return row;
                }
            }
            return null;
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw new ProblemException(ImportProblem.UNREADABLE_WORKBOOK);
        }
    }

    private static boolean isFilled(Cell cell) {
        return cell != null
                && cell.getType() != CellType.EMPTY
                && !cell.getText().isBlank();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
