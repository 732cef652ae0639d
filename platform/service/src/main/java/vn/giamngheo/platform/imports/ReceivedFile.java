package vn.giamngheo.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body on its way into the database: a temporary file, deleted when closed. */
record ReceivedFile(Path path, String hash) implements AutoCloseable {

    static ReceivedFile of(InputStream body) throws IOException {
        var path = Files.createTempFile("import", null);
        try {
            return new ReceivedFile(path, copy(body, path));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(path);
            throw failure;
        }
    }

    private static String copy(InputStream body, Path path) throws IOException {
        try (var out = new DigestOutputStream(Files.newOutputStream(path), MessageDigest.getInstance("SHA-256"))) {
            body.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
