package vn.giamngheo.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.platform.exports.TableFormat;

/**
 * A file that was sent in and how far its lines have come.
 *
 * @param subject who sent it; {@code areas} the places of that token
 * @param lines the programme lines for which that token writes; null for all
 * @param delimiter as declared with a CSV file; null where the heading tells
 * @param headings as they stand in the file; {@code keys} the columns that they mean; both empty until staged
 * @param applied whether anything of the file is stored
 * @param problem why the whole file failed, as {@link StoredViolation}; null where it did not
 */
public record ImportJob(
        UUID id,
        String kind,
        ImportMode mode,
        ImportState state,
        String subject,
        List<UUID> areas,
        List<String> lines,
        String correlationId,
        TableFormat format,
        Delimiter delimiter,
        String fileName,
        String fileHash,
        List<String> headings,
        List<String> keys,
        int total,
        int ok,
        int unchanged,
        int failed,
        boolean applied,
        String problem,
        Instant createdAt,
        Instant finishedAt) {

    /** Whether good lines were undone because others of the file were refused. */
    boolean isUndone() {
        return state == ImportState.FAILED && mode == ImportMode.ATOMIC;
    }

    int processed() {
        return ok + unchanged + failed;
    }
}
