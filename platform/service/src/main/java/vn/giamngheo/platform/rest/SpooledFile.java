package vn.giamngheo.platform.rest;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file that may be too long to be held in memory: it is written to the disk before it is sent, so that it has a tag. It has no
 * name there, and its room is free again when it was sent or nobody knows it any more.
 */
public final class SpooledFile implements StreamingOutput, AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final byte[] sha256;

    /** Writes a file. */
    public interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    private SpooledFile(FileChannel file, byte[] sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    public static SpooledFile of(Writing writing) {
        try {
            var file = FileChannel.open(
                    Files.createTempFile("giamngheo-", ".spool"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
            return of(writing, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpooledFile of(Writing writing, FileChannel file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), digest), BUFFER);
            writing.writeTo(out);
            out.flush();
            return new SpooledFile(file, digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    byte[] sha256() {
        return sha256.clone();
    }

    /** Once: it is gone then. */
    @Override
    public void write(OutputStream out) throws IOException {
        try (file) {
            file.position(0);
            Channels.newInputStream(file).transferTo(out);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
