package vn.giamngheo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/** Handles lines one by one in the transaction at hand; what a bad one wrote is undone without the good ones. */
@ApplicationScoped
class ChunkHandling {

    /** The SQL states of a constraint that the row breaks, not of a database that is unwell. */
    private static final String INTEGRITY = "23";

    @Inject
    Jdbi jdbi;

    List<RowResult> handle(ImportJob job, ImportKind kind, List<StagedRow> rows) {
        // A plan that was made while a table was small would read all of it for each line.
        execute("discard plans");
        execute("savepoint import_row");
        var results = new ArrayList<RowResult>(rows.size());
        for (var row : rows) {
            results.add(handle(job, kind, row));
        }
        execute("release savepoint import_row");
        return results;
    }

    private RowResult handle(ImportJob job, ImportKind kind, StagedRow staged) {
        var reading = new RowReading(kind, job.keys(), staged.line(), staged.cellTree());
        if (!reading.violations().isEmpty()) {
            return RowResult.failed(staged.line(), reading.violations());
        }
        try {
            var outcome = kind.handle(reading.row());
            execute("release savepoint import_row; savepoint import_row");
            return RowResult.of(staged.line(), outcome);
        } catch (RuntimeException failure) {
            var violations = violations(failure);
            execute("rollback to savepoint import_row");
            return RowResult.failed(staged.line(), violations);
        }
    }

    private static List<Violation> violations(RuntimeException failure) {
        if (failure instanceof ProblemException problem) {
            return problem.violations();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith(INTEGRITY)) {
                return List.of(Violation.of(CommonProblem.ALREADY_EXISTS, Where.request(), ""));
            }
        }
        throw failure;
    }

    private void execute(String statement) {
        jdbi.useHandle(handle -> handle.execute(statement));
    }
}
