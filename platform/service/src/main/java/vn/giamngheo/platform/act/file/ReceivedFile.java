package vn.giamngheo.platform.act.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.file.Path;

/**
 * A body that is a file, as received: on disk until the request ends.
 *
 * @param sha256 of the content, in hexadecimal; it stands for the file where requests are compared
 */
public record ReceivedFile(Path path, long size, @JsonValue String sha256) {

    public static final long LARGEST = 20L << 20;
}
