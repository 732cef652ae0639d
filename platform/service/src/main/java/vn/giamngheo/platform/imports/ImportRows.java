package vn.giamngheo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table {@code import_row}. */
@ApplicationScoped
class ImportRows {

    private static final String ROW = """
            select line, rank, client_key, cells, first_line, outcome, violations, thing_id
            from import_row where job_id = :job
            """;

    @Inject
    Seals seals;

    @Inject
    Jdbi jdbi;

    /** The next lines that have not been handled, by rank and line. */
    List<StagedRow> waiting(ImportJob job, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ROW + "and outcome is null order by rank, line limit :limit")
                        .bind("job", job.id())
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(StagedRow.class))
                        .map(row -> opened(job, row))
                        .list());
    }

    /** The lines after the given one by rank and line. */
    List<StagedRow> after(ImportJob job, int rank, int line, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(ROW + "and (rank, line) > (:rank, :line) order by rank, line limit :limit")
                        .bind("job", job.id())
                        .bind("rank", rank)
                        .bind("line", line)
                        .bind("limit", limit)
                        .map(ConstructorMapper.of(StagedRow.class))
                        .map(row -> opened(job, row))
                        .list());
    }

    /** The lines after the given one as they stand in the file. */
    List<StagedRow> inFile(ImportJob job, int line, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "and line > :line order by line limit :limit")
                .bind("job", job.id())
                .bind("line", line)
                .bind("limit", limit)
                .map(ConstructorMapper.of(StagedRow.class))
                .map(row -> opened(job, row))
                .list());
    }

    void store(ImportJob job, List<RowResult> results) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update import_row r
                        set outcome = v.outcome, violations = cast(v.violations as jsonb), thing_id = v.thing
                        from unnest(:lines, :outcomes, :violations, :things) as v (line, outcome, violations, thing)
                        where r.job_id = :job and r.line = v.line
                        """)
                .bind("job", job.id())
                .bindArray("lines", Integer.class, array(results, RowResult::line))
                .bindArray("outcomes", String.class, array(results, row -> row.outcome()
                        .result()
                        .name()))
                .bindArray("violations", String.class, array(results, row -> seals.sealJson(job, violations(row))))
                .bindArray("things", UUID.class, array(results, row -> row.outcome()
                        .id()))
                .execute());
    }

    private static Object[] array(List<RowResult> results, Function<RowResult, Object> value) {
        return results.stream().map(value).toArray();
    }

    private static String violations(RowResult result) {
        var violations = result.outcome().violations();
        return violations.isEmpty() ? null : StoredViolation.write(violations);
    }

    private StagedRow opened(ImportJob job, StagedRow row) {
        return new StagedRow(
                row.line(),
                row.rank(),
                row.clientKey(),
                seals.openJson(job, row.cells()),
                row.firstLine(),
                row.outcome(),
                seals.openJson(job, row.violations()),
                row.thingId());
    }

    /** Forgets what became of the lines in an attempt that was undone. */
    void reset(UUID job) {
        jdbi.useHandle(handle -> handle.execute("set local statement_timeout = 0"));
        jdbi.useHandle(handle -> handle.execute("""
                update import_row set outcome = null, violations = null, thing_id = null
                where job_id = ? and outcome is not null
                """, job));
    }
}
