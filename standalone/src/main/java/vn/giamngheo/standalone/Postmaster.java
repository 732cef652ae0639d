package vn.giamngheo.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The main process of PostgreSQL, as the cluster's own folder tells of it. */
record Postmaster(Path cluster) {

    private static final int LINE_OF_ID = 0;
    private static final int LINE_OF_START = 2;

    /** The file is written a little after the process began, on a slow machine some seconds. */
    private static final Duration START_MAY_DIFFER = Duration.ofSeconds(30);

    Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file());
        return lines.size() <= LINE_OF_START ? Optional.empty() : running(lines);
    }

    /** PostgreSQL refuses to start while another program has the process id that a crash left in this file. */
    void forget() throws IOException {
        Files.deleteIfExists(file());
    }

    private static Optional<ProcessHandle> running(List<String> lines) {
        var started =
                Instant.ofEpochSecond(Long.parseLong(lines.get(LINE_OF_START).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(LINE_OF_ID).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> Processes.startedAbout(process, started, START_MAY_DIFFER));
    }

    private Path file() {
        return cluster.resolve("postmaster.pid");
    }
}
