package vn.giamngheo.platform.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Texts;

/** Reads a file into {@code import_row}, one database row for each line, as fast as the database copies. */
@ApplicationScoped
class Staging {

    private static final String COPY =
            "copy import_row (job_id, line, rank, client_key, identity, cells) from stdin (format csv, encoding 'UTF8')";

    /** Apart from the update: of rows that were just copied the database guesses that there are few. */
    private static final String REPEATED = """
            with repeated as materialized (
                select line, first_line from (
                    select line, min(line) over (partition by identity) as first_line
                    from import_row where job_id = :job and identity is not null
                ) about
                where line > first_line
            )
            update import_row r set first_line = repeated.first_line
            from repeated where r.job_id = :job and r.line = repeated.line
            """;

    @Inject
    Seals seals;

    @Inject
    Jdbi jdbi;

    /**
     * Stages all lines in the transaction at hand.
     *
     * @return their number
     * @throws ProblemException when the file cannot be read to its end
     */
    int stage(ImportJob job, ImportKind kind, Path file) throws IOException {
        return jdbi.withHandle(handle -> {
            var count = stage(job, kind, file, handle);
            if (!kind.identity().isEmpty()) {
                handle.createUpdate(REPEATED).bind("job", job.id()).execute();
            }
            return count;
        });
    }

    private int stage(ImportJob job, ImportKind kind, Path file, Handle handle) throws IOException {
        // One statement for the whole file, however large it is.
        handle.execute("set local statement_timeout = 0");
        try (var reader = TableReader.open(file, job.format(), job.delimiter(), kind)) {
            return copy(job, kind, reader, handle);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private int copy(ImportJob job, ImportKind kind, TableReader reader, Handle handle)
            throws IOException, SQLException {
        var out = new PGCopyOutputStream(handle.getConnection().unwrap(PGConnection.class), COPY, 1 << 16);
        try {
            var count = copy(job, kind, reader, out);
            out.close();
            return count;
        } finally {
            // A connection that is left in the middle of a copy cannot even roll back.
            if (out.isActive()) {
                out.cancelCopy();
            }
        }
    }

    private int copy(ImportJob job, ImportKind kind, TableReader reader, OutputStream out) throws IOException {
        var buffer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        var rows = CsvWriter.builder().build(buffer);
        var identity = new LineIdentity();
        var count = 0;
        for (var line = reader.next(); line != null; line = reader.next()) {
            rows.writeRecord(record(job, kind, identity, line));
            count++;
        }
        if (count == 0) {
            throw new ProblemException(ImportProblem.EMPTY_FILE);
        }
        rows.flush();
        buffer.flush();
        return count;
    }

    private List<String> record(ImportJob job, ImportKind kind, LineIdentity identity, TableReader.Line line) {
        checkCharacters(line);
        var cells = StagedRow.json(line.cells());
        var row = new RowReading(kind, job.keys(), line.number(), StagedRow.tree(cells)).row();
        var key = line.cells().get(job.keys().indexOf(kind.keyColumn()));
        return List.of(
                job.id().toString(),
                String.valueOf(line.number()),
                String.valueOf(kind.rank(row)),
                key == null ? "" : key.toString(),
                kind.identity().isEmpty() ? "" : identity.of(row.identity(kind.identity())),
                seals.sealJson(job, cells));
    }

    private static void checkCharacters(TableReader.Line line) {
        for (var i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i) instanceof String text && !Texts.isPrintable(text)) {
                throw new ProblemException(ImportProblem.CONTROL_CHARACTER, Where.request(), line.number(), i + 1);
            }
        }
    }
}
