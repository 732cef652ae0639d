package vn.giamngheo.standalone;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all, readable by its owner only. */
final class AtomicFile {

    private AtomicFile() {}

    static void write(Path file, String text) {
        try {
            var draft = Files.createTempFile(
                    file.getParent(), file.getFileName().toString(), ".new", asFileAttribute(fromString("rw-------")));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
