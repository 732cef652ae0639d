package vn.giamngheo.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/**
 * Brings a job to its end from wherever it stands. Each transaction leaves it where another instance can go on: a file
 * staged whole or not at all, a chunk with its results, or for all-or-nothing the whole effect.
 */
@ApplicationScoped
class ImportRun {

    private static final int CHUNK = 1_000;
    private static final int CHUNK_SECONDS = 300;
    private static final int WHOLE_SECONDS = 30 * 60;

    @Inject
    ImportJobs jobs;

    @Inject
    ImportRows rows;

    @Inject
    ImportFiles files;

    @Inject
    ImportLeases leases;

    @Inject
    Staging staging;

    @Inject
    ChunkHandling chunks;

    @Inject
    ImportPulse pulse;

    @Inject
    ImportMeasurements measurements;

    /** Ends a transaction whose effects are not to stay. */
    private static final class Undone extends RuntimeException {

        private final transient Tally tally;

        Undone(Tally tally) {
            super(null, null, false, false);
            this.tally = tally;
        }
    }

    void run(UUID id, ImportKind kind) {
        var job = jobs.find(id).orElseThrow();
        if (job.state() != ImportState.RUNNING) {
            stage(job, kind);
            job = jobs.find(id).orElseThrow();
        }
        if (job.state().isFinished()) {
            return;
        }
        if (job.mode() == ImportMode.PARTIAL) {
            inChunks(job, kind);
        } else {
            asOne(job, kind);
        }
    }

    /** Stops trying. */
    void giveUp(UUID id) {
        fail(id, List.of(Violation.of(ImportProblem.GIVEN_UP, Where.request())));
    }

    private void stage(ImportJob job, ImportKind kind) {
        QuarkusTransaction.requiringNew().run(() -> {
            leases.require(job.id());
            jobs.enter(job.id(), ImportState.STAGING);
        });
        try {
            inTransaction(WHOLE_SECONDS, () -> {
                var file = files.fetch(job);
                try {
                    stage(job, kind, file);
                } finally {
                    Files.delete(file);
                }
                return null;
            });
        } catch (ProblemException unreadable) {
            fail(job.id(), unreadable.violations());
        }
    }

    private void stage(ImportJob job, ImportKind kind, Path file) throws IOException {
        jobs.staged(job.id(), staging.stage(job, kind, file));
        files.delete(job.id());
        leases.prove(job.id());
    }

    private void fail(UUID id, List<Violation> violations) {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.failed(id, violations);
            files.delete(id);
            leases.end(id);
        });
    }

    private void inChunks(ImportJob job, ImportKind kind) {
        while (inTransaction(CHUNK_SECONDS, () -> nextChunk(job, kind))) {
            pulse.check();
        }
    }

    /** @return false when there was none left and the job is done */
    private boolean nextChunk(ImportJob job, ImportKind kind) {
        var waiting = new Units(kind, job.keys()).whole(rows.waiting(job, CHUNK), CHUNK);
        if (waiting.isEmpty()) {
            var ended = jobs.find(job.id()).orElseThrow();
            jobs.done(job.id(), ended.ok() > 0);
            leases.end(job.id());
            return false;
        }
        keep(job, chunks.handle(job, kind, waiting));
        leases.prove(job.id());
        return true;
    }

    private void keep(ImportJob job, List<RowResult> results) {
        var tally = Tally.of(results);
        rows.store(job, results);
        jobs.count(job.id(), tally);
        measurements.count(job.kind(), tally);
    }

    private void asOne(ImportJob job, ImportKind kind) {
        QuarkusTransaction.requiringNew().timeout(CHUNK_SECONDS).run(() -> {
            leases.require(job.id());
            rows.reset(job.id());
            jobs.resetCounts(job.id());
        });
        try {
            inTransaction(WHOLE_SECONDS, () -> tryAll(job, kind));
        } catch (Undone undone) {
            finishUndone(job, undone.tally);
        }
    }

    private Void tryAll(ImportJob job, ImportKind kind) {
        var tally = Tally.NONE;
        var rank = Integer.MIN_VALUE;
        var line = 0;
        for (var next = next(job, kind, rank, line); !next.isEmpty(); next = next(job, kind, rank, line)) {
            var results = chunks.handle(job, kind, next);
            // Beside the transaction of the effects, which may be undone while the results must stay.
            QuarkusTransaction.requiringNew().timeout(CHUNK_SECONDS).run(() -> {
                leases.require(job.id());
                keep(job, results);
            });
            tally = tally.plus(Tally.of(results));
            rank = next.get(next.size() - 1).rank();
            line = next.get(next.size() - 1).line();
            pulse.check();
        }
        if (job.mode() == ImportMode.DRY_RUN || tally.failed() > 0) {
            throw new Undone(tally);
        }
        jobs.done(job.id(), tally.ok() > 0);
        leases.end(job.id());
        return null;
    }

    private List<StagedRow> next(ImportJob job, ImportKind kind, int rank, int line) {
        return new Units(kind, job.keys()).whole(rows.after(job, rank, line, CHUNK), CHUNK);
    }

    private void finishUndone(ImportJob job, Tally tally) {
        if (job.mode() == ImportMode.DRY_RUN) {
            QuarkusTransaction.requiringNew().run(() -> {
                jobs.done(job.id(), false);
                leases.end(job.id());
            });
        } else {
            fail(job.id(), List.of(Violation.of(ImportProblem.LINES_REFUSED, Where.request(), tally.failed())));
        }
    }

    private static <T> T inTransaction(int seconds, Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(seconds).call(() -> {
            try {
                return work.call();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
