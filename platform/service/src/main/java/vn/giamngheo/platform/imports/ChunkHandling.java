package vn.giamngheo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/** Handles lines in the transaction at hand, those of one rank together. */
@ApplicationScoped
class ChunkHandling {

    @Inject
    Jdbi jdbi;

    List<RowResult> handle(ImportJob job, ImportKind kind, List<StagedRow> rows) {
        // A plan that was made while a table was small would read all of it.
        jdbi.useHandle(handle -> handle.execute("discard plans"));
        var results = new ArrayList<RowResult>(rows.size());
        for (var from = 0; from < rows.size(); ) {
            var to = endOfRank(rows, from);
            results.addAll(handleRank(job, kind, rows.subList(from, to)));
            from = to;
        }
        return results;
    }

    private static int endOfRank(List<StagedRow> rows, int from) {
        var to = from + 1;
        while (to < rows.size() && rows.get(to).rank() == rows.get(from).rank()) {
            to++;
        }
        return to;
    }

    private static List<RowResult> handleRank(ImportJob job, ImportKind kind, List<StagedRow> rows) {
        var results = new ArrayList<RowResult>(rows.size());
        var readable = new ArrayList<ImportRow>(rows.size());
        var units = new Units(kind, job.keys());
        var broken = new HashMap<List<String>, Integer>();
        var read = new LinkedHashMap<StagedRow, ImportRow>();
        for (var staged : rows) {
            var reading = new RowReading(kind, job.keys(), staged.line(), staged.cellTree());
            if (reading.violations().isEmpty() && staged.firstLine() == null) {
                read.put(staged, reading.row());
            } else {
                results.add(new RowResult(staged.line(), refused(kind, staged, reading)));
                broken.putIfAbsent(units.of(staged), staged.line());
            }
        }
        read.forEach((staged, row) -> {
            var brokenLine = units.areLines() ? null : broken.get(units.of(staged));
            if (brokenLine == null) {
                readable.add(row);
            } else {
                results.add(new RowResult(staged.line(), together(brokenLine)));
            }
        });
        var outcomes = kind.handle(readable);
        for (var i = 0; i < readable.size(); i++) {
            results.add(new RowResult(readable.get(i).line(), outcomes.get(i)));
        }
        return results;
    }

    private static Outcome refused(ImportKind kind, StagedRow staged, RowReading reading) {
        return reading.violations().isEmpty() ? repeated(kind, staged) : Outcome.failed(reading.violations());
    }

    private static Outcome together(int brokenLine) {
        return Outcome.failed(List.of(Violation.of(ImportProblem.LINE_TOGETHER, Where.request(), brokenLine)));
    }

    private static Outcome repeated(ImportKind kind, StagedRow staged) {
        return Outcome.failed(List.of(Violation.of(
                ImportProblem.LINE_REPEATED,
                Where.body("/" + kind.keyColumn()),
                about(kind, staged),
                staged.firstLine())));
    }

    /** With the columns that are alike, where the key alone may stand on several lines; never with what they say. */
    private static String about(ImportKind kind, StagedRow staged) {
        return kind.identity().size() < 2
                ? staged.clientKey()
                : staged.clientKey() + " (" + String.join(", ", kind.identity()) + ")";
    }
}
