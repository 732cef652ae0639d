package vn.giamngheo.platform.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import vn.giamngheo.platform.exports.FormulaGuard;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** CSV, RFC 4180: commas, semicolons or tabs, quotes doubled inside quotes, lines ended in any way. */
class CsvTableReader implements TableReader {

    /** Characters of one line: a quote that is never closed must not read the whole file into memory. */
    private static final int LONGEST_LINE = 1 << 20;

    private final Path file;
    private final Reader text;
    private final Iterator<CsvRecord> records;
    private final CsvRecord heading;
    private int nextLine = 1;

    CsvTableReader(Path file, Delimiter declared) throws IOException {
        this.file = file;
        var delimiter = declared == null ? Delimiter.of(firstLine(file)) : declared;
        text = Utf8.reader(file);
        records = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(text)
                .iterator();
        heading = nextRecord();
        if (heading == null) {
            close();
            throw new ProblemException(ImportProblem.EMPTY_FILE);
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (var reader = new BufferedReader(Utf8.reader(file))) {
            var line = reader.readLine();
            return line == null ? "" : line;
        } catch (CharacterCodingException failure) {
            throw Utf8.refusal(file);
        }
    }

    @Override
    public List<String> headings() {
        return heading.getFields();
    }

    @Override
    public int headingLine() {
        return (int) heading.getStartingLineNumber();
    }

    @Override
    public Line next() throws IOException {
        var next = nextRecord();
        return next == null ? null : new Line((int) next.getStartingLineNumber(), cells(next));
    }

    private List<Object> cells(CsvRecord next) {
        if (next.getFieldCount() != heading.getFieldCount()) {
            throw new ProblemException(
                    ImportProblem.WRONG_NUMBER_OF_CELLS,
                    Where.request(),
                    next.getStartingLineNumber(),
                    next.getFieldCount(),
                    heading.getFieldCount());
        }
        return next.getFields().stream().<Object>map(FormulaGuard::unguard).toList();
    }

    /** The next line that is not empty; null at the end. */
    private CsvRecord nextRecord() throws IOException {
        try {
            while (records.hasNext()) {
                var next = records.next();
                nextLine = (int) next.getStartingLineNumber() + 1 + newLines(next);
                if (next.getFieldCount() > 1 || !next.getField(0).isBlank()) {
                    return next;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException failure) {
            throw refusal(failure);
        }
    }

    private ProblemException refusal(RuntimeException failure) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Utf8.refusal(file);
            }
        }
        return new ProblemException(ImportProblem.QUOTE_NOT_CLOSED, Where.request(), nextLine);
    }

    private static int newLines(CsvRecord line) {
        return line.getFields().stream()
                .mapToInt(field ->
                        (int) field.chars().filter(letter -> letter == '\n').count())
                .sum();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
