package vn.giamngheo.platform.act.file;

import java.io.IOException;
import java.io.InputStream;
import vn.giamngheo.platform.http.ProblemException;

/**
 * How large the parts of a compressed file become, by inflating them: the sizes that the file states may be wrong.
 * The limits lie far above what papers of offices need.
 */
final class Inflation {

    private static final long LARGEST = 256L << 20;
    private static final long HIGHEST_RATIO = 200;
    /** Below this a part may inflate as far as it likes. */
    private static final long HARMLESS = 1 << 20;

    private final byte[] buffer = new byte[64 << 10];
    private long total;

    /** @throws ProblemException 422 as soon as a limit is passed */
    void measure(long compressed, InputStream part) throws IOException {
        long size = 0;
        for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            size += read;
            total += read;
            if (total > LARGEST || size > HARMLESS && size > HIGHEST_RATIO * Math.max(1, compressed)) {
                throw new ProblemException(FileProblem.FILE_INFLATES_TOO_FAR, FileContent.WHERE);
            }
        }
    }
}
