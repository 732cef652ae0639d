package vn.giamngheo.platform.act.file;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jboss.logging.Logger;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;

/** What the current request has sent, on disk; gone with the request. */
@RequestScoped
class ReceivedFiles {

    private static final Logger LOG = Logger.getLogger(ReceivedFiles.class);

    private final List<Path> paths = new ArrayList<>();

    /** @throws ProblemException 413 when there is more than {@link ReceivedFile#LARGEST} */
    ReceivedFile receive(InputStream body) throws IOException {
        var path = Files.createTempFile("giamngheo-", ".upload");
        paths.add(path);
        var digest = sha256();
        var size = copy(new DigestInputStream(body, digest), path);
        return new ReceivedFile(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static long copy(InputStream body, Path path) throws IOException {
        var buffer = new byte[64 << 10];
        long size = 0;
        try (var out = Files.newOutputStream(path)) {
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > ReceivedFile.LARGEST) {
                    throw new ProblemException(CommonProblem.BODY_TOO_LARGE, FileContent.WHERE, "20 MiB");
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void delete() {
        for (var path : paths) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warnf("A received file is left on disk: %s", e.getMessage());
            }
        }
    }
}
