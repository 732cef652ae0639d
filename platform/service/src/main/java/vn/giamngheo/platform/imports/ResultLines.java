package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.exports.TableWriter;

/** What became of each line, read a page at a time. */
@ApplicationScoped
class ResultLines {

    static final List<Heading> HEADINGS = List.of(
            new Heading("lineNumber", "Dòng"),
            new Heading("clientKey", "Mã"),
            new Heading("outcome", "Kết quả"),
            new Heading("code", "Mã lỗi"),
            new Heading("field", "Cột"),
            new Heading("message", "Thông báo"),
            new Heading("id", "ID"));

    private static final Heading ERROR = new Heading("error", "Lỗi");
    private static final int PAGE = 1_000;

    /** Nothing is wrong with the line, but others of its file were refused. */
    private static final String NOT_STORED = "not_stored";

    @Inject
    ImportRows rows;

    /** Handles one line after another. */
    private interface EachRow {
        void take(StagedRow row) throws IOException;
    }

    /** The headings of the file, and one more. */
    static List<Heading> headingsWithErrors(ImportJob job) {
        return Stream.concat(
                        IntStream.range(0, job.headings().size())
                                .mapToObj(i -> new Heading(
                                        job.keys().get(i), job.headings().get(i))),
                        Stream.of(ERROR))
                .toList();
    }

    void write(ImportJob job, Locale locale, TableWriter table) throws IOException {
        forEach(job, row -> table.row(resultCells(job, row, locale)));
    }

    void writeFile(ImportJob job, Locale locale, TableWriter table) throws IOException {
        forEach(job, row -> {
            var cells = new ArrayList<>();
            row.cellTree().forEach(cell -> cells.add(value(cell)));
            cells.add(message(StoredViolation.read(row.violations()), locale));
            table.row(cells);
        });
    }

    private void forEach(ImportJob job, EachRow taker) throws IOException {
        var line = 0;
        for (var page = rows.inFile(job, line, PAGE); !page.isEmpty(); page = rows.inFile(job, line, PAGE)) {
            for (var row : page) {
                taker.take(row);
            }
            line = page.get(page.size() - 1).line();
        }
    }

    private static List<Object> resultCells(ImportJob job, StagedRow row, Locale locale) {
        var violations = StoredViolation.read(row.violations());
        var first = violations.isEmpty() ? null : violations.get(0);
        var cells = new ArrayList<>();
        cells.add(row.line());
        cells.add(row.clientKey());
        cells.add(row.outcome() == null ? null : outcome(job, row.outcome()));
        cells.add(first == null ? null : first.code().code());
        cells.add(first == null || first.field().isEmpty() ? null : first.field());
        cells.add(message(violations, locale));
        // An id that was made and undone would lead nowhere.
        cells.add(job.applied() || row.outcome() == Outcome.Result.UNCHANGED ? row.thingId() : null);
        return cells;
    }

    private static String outcome(ImportJob job, Outcome.Result outcome) {
        return outcome == Outcome.Result.OK && job.isUndone() ? NOT_STORED : outcome.wireName();
    }

    private static String message(List<StoredViolation> violations, Locale locale) {
        return violations.isEmpty()
                ? null
                : violations.stream().map(violation -> violation.words(locale)).collect(Collectors.joining(" "));
    }

    private static Object value(JsonNode cell) {
        if (cell.isNumber()) {
            return cell.decimalValue();
        }
        return cell.isNull() ? null : cell.asText();
    }
}
