package vn.giamngheo.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Files that wait to be staged, in pieces in the table {@code import_part}: every instance can read them there. */
@ApplicationScoped
class ImportFiles {

    private static final int PART = 1 << 20;

    @Inject
    Seals seals;

    @Inject
    Jdbi jdbi;

    void store(ImportJob job, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var number = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                store(job.id(), number++, seals.seal(job, part));
            }
        }
    }

    private void store(UUID job, int number, byte[] part) {
        jdbi.useHandle(handle ->
                handle.execute("insert into import_part (job_id, number, bytes) values (?, ?, ?)", job, number, part));
    }

    /** Brings a stored file back to disk; whoever asks deletes it. */
    Path fetch(ImportJob job) throws IOException {
        var file = Files.createTempFile("import", null);
        try (var out = Files.newOutputStream(file)) {
            var number = 0;
            for (var part = part(job.id(), number); part != null; part = part(job.id(), number)) {
                out.write(seals.open(job, part));
                number++;
            }
        }
        return file;
    }

    private byte[] part(UUID job, int number) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select bytes from import_part where job_id = :job and number = :number")
                        .bind("job", job)
                        .bind("number", number)
                        .mapTo(byte[].class)
                        .findOne()
                        .orElse(null));
    }

    void delete(UUID job) {
        jdbi.useHandle(handle -> handle.execute("delete from import_part where job_id = ?", job));
    }
}
