package vn.giamngheo.standalone;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Secrets made once and kept in a folder that only its owner may open. */
record Secrets(Path folder) {

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** The kept secret of this name, made now if there is none. */
    String keep(String name, Supplier<String> first) {
        try {
            createFolder();
            if (!has(name)) {
                AtomicFile.write(folder.resolve(name), first.get());
            }
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String password(String role) {
        return keep("postgres-" + role, Secrets::random);
    }

    private void createFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(folder, asFileAttribute(fromString("rwx------")));
        }
    }

    static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
