package vn.giamngheo.platform.act.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The content of files in pieces, so that no more than one of them is ever held in memory. */
@ApplicationScoped
class Chunks {

    private static final int SIZE = 256 << 10;

    @Inject
    Jdbi jdbi;

    void write(UUID file, Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            var position = 0;
            for (var chunk = in.readNBytes(SIZE); chunk.length > 0; chunk = in.readNBytes(SIZE)) {
                write(file, position++, chunk);
            }
        }
    }

    private void write(UUID file, int position, byte[] chunk) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into act_file_chunk (file_id, position, content) values (?, ?, ?)", file, position, chunk));
    }

    void read(UUID file, OutputStream out) throws IOException {
        var chunk = read(file, 0);
        for (var position = 1; chunk.isPresent(); position++) {
            out.write(chunk.get());
            chunk = read(file, position);
        }
    }

    private Optional<byte[]> read(UUID file, int position) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select content from act_file_chunk where file_id = :file and position = :position")
                .bind("file", file)
                .bind("position", position)
                .mapTo(byte[].class)
                .findFirst());
    }
}
