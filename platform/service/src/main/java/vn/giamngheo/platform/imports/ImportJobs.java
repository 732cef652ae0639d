package vn.giamngheo.platform.imports;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.http.Violation;

/** The table {@code import_job}. */
@ApplicationScoped
class ImportJobs {

    /** How many lines are forgotten in one statement: no statement may take long. */
    private static final int PIECE = 10_000;

    @Inject
    Jdbi jdbi;

    @ConfigProperty(name = "imports.keep-days", defaultValue = "90")
    int keepDays;

    void add(ImportJob job) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into import_job
                            (id, kind, mode, state, subject, areas, lines, correlation_id, format, delimiter, file_name,
                             file_hash, headings, keys)
                        values (:id, :kind, :mode, :state, :subject, :areaIds, cast(:lines as text[]), :correlationId, :format,
                             :delimiter, :fileName, :fileHash, :headingTexts, :keyTexts)
                        """)
                .bindMethods(job)
                .bindArray("areaIds", UUID.class, job.areas().toArray())
                .bindArray("headingTexts", String.class, job.headings().toArray())
                .bindArray("keyTexts", String.class, job.keys().toArray())
                .execute());
    }

    Optional<ImportJob> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from import_job where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(ImportJob.class))
                .findOne());
    }

    void enter(UUID id, ImportState state) {
        jdbi.useHandle(handle -> handle.execute("update import_job set state = ? where id = ?", state.name(), id));
    }

    void staged(UUID id, int total) {
        jdbi.useHandle(
                handle -> handle.execute("update import_job set state = 'RUNNING', total = ? where id = ?", total, id));
    }

    void count(UUID id, Tally more) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update import_job
                        set ok = ok + :ok, unchanged = unchanged + :unchanged, failed = failed + :failed,
                            applied = applied or mode = 'PARTIAL' and :ok > 0
                        where id = :id
                        """).bindMethods(more).bind("id", id).execute());
    }

    void resetCounts(UUID id) {
        jdbi.useHandle(
                handle -> handle.execute("update import_job set ok = 0, unchanged = 0, failed = 0 where id = ?", id));
    }

    /** @param applied whether anything of the file is stored */
    void done(UUID id, boolean applied) {
        jdbi.useHandle(handle -> handle.execute(
                "update import_job set state = 'DONE', applied = ?, finished_at = clock_timestamp() where id = ?",
                applied,
                id));
    }

    void failed(UUID id, List<Violation> violations) {
        jdbi.useHandle(handle -> handle.execute(
                "update import_job set state = 'FAILED', problem = cast(? as jsonb), finished_at = clock_timestamp() where id = ?",
                StoredViolation.write(violations),
                id));
    }

    /** Lines may hold what was sent about persons: they are not kept for longer than they are asked for. */
    @Scheduled(every = "1h", delayed = "2m")
    void forgetOldJobs() {
        var forgotten = PIECE;
        while (forgotten == PIECE) {
            forgotten = jdbi.withHandle(handle -> handle.execute("""
                    delete from import_row where ctid = any (array(
                        select r.ctid from import_row r join import_job j on j.id = r.job_id
                        where j.finished_at < now() - make_interval(days => ?) limit ?))
                    """, keepDays, PIECE));
        }
        jdbi.useHandle(handle -> handle.execute(
                "delete from import_job where finished_at < now() - make_interval(days => ?)", keepDays));
    }
}
