package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.giamngheo.standalone.Folders;
import vn.giamngheo.standalone.Tokens;
import vn.giamngheo.testing.Eventually;

/** The suite as {@code ./run} runs it: a launcher with all the processes that it starts. */
final class Suite implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration TO_START = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofMinutes(1);
    private static final Duration TO_BE_GONE = Duration.ofSeconds(10);
    private static final int TELLING_LINES = 40;

    private final Path data;
    private final int port;
    private final List<String> options;
    private Process launcher;

    private Suite(Path data, int port, String... options) {
        this.data = data;
        this.port = port;
        this.options = List.of(options);
    }

    /** A suite that is not started yet, in a new data folder on free ports. */
    static Suite inFolderOfItsOwn(String... options) {
        try {
            return new Suite(
                    Files.createTempDirectory(Files.createDirectories(TARGET), "suite-"), FreePorts.block(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it says that it is ready. */
    Suite started() {
        var arguments = new ArrayList<>(List.of("--data", data.toString(), "--port", String.valueOf(port)));
        arguments.addAll(options);
        launcher = Launcher.start(output(), arguments.toArray(String[]::new));
        // However this JVM ends, also after a failed start.
        Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
        Eventually.until(TO_START, () -> assertTrue(isReady() || !launcher.isAlive(), this::lastWords));
        assertTrue(launcher.isAlive(), this::lastWords);
        return this;
    }

    /** Tells the launcher to end, as a service manager does, and makes sure that nothing of it is left. */
    void stop() {
        var all = Stream.concat(processes().values().stream(), launcher.descendants())
                .toList();
        launcher.destroy();
        assertTrue(hasEnded(launcher), "the launcher is still there after " + TO_STOP);
        // An orphan that has ended is there until the system's first process takes notice.
        Eventually.until(TO_BE_GONE, () -> assertEquals(List.of(), alive(all), "what the launcher left running"));
    }

    /** Stops it and leaves nothing but its logs. */
    @Override
    public void close() throws IOException {
        stop();
        var logs = TARGET.resolve("logs-" + data.getFileName());
        Files.move(data.resolve("logs"), logs);
        Files.move(output(), logs.resolve("launcher.log"), StandardCopyOption.REPLACE_EXISTING);
        Folders.delete(data);
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Tokens tokens() {
        return Tokens.in(data);
    }

    /** What is said to the gateway. */
    Conversation conversation() {
        return new Conversation(port, tokens()::sign);
    }

    /** The processes that the launcher has noted, by name. */
    Map<String, ProcessHandle> processes() {
        try {
            var processes = new TreeMap<String, ProcessHandle>();
            new ObjectMapper()
                    .readTree(data.resolve("processes.json").toFile())
                    .properties()
                    .forEach(entry -> ProcessHandle.of(
                                    entry.getValue().path("pid").asLong())
                            .ifPresent(process -> processes.put(entry.getKey(), process)));
            return processes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> alive(List<ProcessHandle> processes) {
        return processes.stream()
                .filter(ProcessHandle::isAlive)
                .map(each -> each.pid() + " " + each.info())
                .toList();
    }

    private boolean isReady() throws IOException {
        return Files.readString(output()).contains("The suite is ready");
    }

    private Path output() {
        return data.resolve("launcher.log");
    }

    private static boolean hasEnded(Process process) {
        try {
            return process.waitFor(TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String lastWords() {
        try (var logs = Files.walk(data.resolve("logs"))) {
            return Stream.concat(Stream.of(output()), logs.filter(Files::isRegularFile))
                    .map(Suite::end)
                    .reduce("The suite did not start.", String::concat);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String end(Path log) {
        try {
            var lines = Files.readAllLines(log);
            var last = lines.subList(Math.max(0, lines.size() - TELLING_LINES), lines.size());
            return "\n--- " + log.getFileName() + "\n" + String.join("\n", last);
        } catch (IOException e) {
            return "\n--- " + log.getFileName() + ": " + e;
        }
    }
}
