package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Where;

/**
 * A job as its sender sees it.
 *
 * @param fileHash SHA-256 of the file
 * @param total lines with data; 0 until the file has been read
 * @param ok lines that are, or in a dry run would be, stored; {@code unchanged} those that say what was stored before
 * @param progress of 100, when all lines are handled
 * @param applied whether anything of the file is stored
 * @param problem why the file as a whole failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJobView(
        UUID id,
        String kind,
        ImportMode mode,
        ImportState state,
        String format,
        String fileName,
        String fileHash,
        int total,
        int ok,
        int unchanged,
        int failed,
        int progress,
        boolean applied,
        Problem problem,
        Instant createdAt,
        Instant finishedAt) {

    static ImportJobView of(ImportJob job, Locale locale) {
        return new ImportJobView(
                job.id(),
                job.kind(),
                job.mode(),
                job.state(),
                job.format().wireName(),
                job.fileName(),
                job.fileHash(),
                job.total(),
                job.isUndone() ? 0 : job.ok(),
                job.unchanged(),
                job.failed(),
                progress(job),
                job.applied(),
                problem(job, locale),
                job.createdAt(),
                job.finishedAt());
    }

    private static int progress(ImportJob job) {
        return job.total() == 0 ? 0 : (int) (100L * job.processed() / job.total());
    }

    private static Problem problem(ImportJob job, Locale locale) {
        return StoredViolation.read(job.problem()).stream()
                .findFirst()
                .map(stored -> new ProblemException(
                        List.of(new Violation(stored.code(), Where.request(), List.copyOf(stored.args())))))
                .map(problem -> Problem.of(problem, locale, job.correlationId()))
                .orElse(null);
    }
}
