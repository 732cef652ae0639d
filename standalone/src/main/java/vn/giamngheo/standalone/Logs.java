package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log files of the suite's processes. */
final class Logs {

    private static final long LARGE = 10L * 1024 * 1024;
    private static final int LINES_THAT_TELL = 30;

    private Logs() {}

    /** The log to write on; a large one is first set aside. */
    static Path rotated(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** Its last lines, whatever bytes a dying process may have left among them. */
    static String end(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(System.lineSeparator(), last(lines));
        } catch (IOException unreadable) {
            return "(" + unreadable + ")";
        }
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - LINES_THAT_TELL), lines.size());
    }
}
