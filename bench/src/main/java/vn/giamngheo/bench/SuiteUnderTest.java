package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.giamngheo.events.Areas;
import vn.giamngheo.standalone.Database;
import vn.giamngheo.standalone.Folders;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.standalone.Tokens;

/** The suite as {@code ./run} starts it, in a data folder of its own below {@code bench/target}. */
final class SuiteUnderTest implements AutoCloseable {

    private static final int NEIGHBOURS = 8;
    private static final long PATIENCE = 180_000_000_000L;

    private final Path data;
    private final int port;
    private Child launcher;

    SuiteUnderTest() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Child.HOME.resolve("bench/target")), "suite-");
        port = freePorts();
    }

    /** Starts it and waits until it says that it is ready. */
    SuiteUnderTest started() throws IOException, InterruptedException {
        var command = List.of(
                Child.HOME.resolve("run").toString(), "--empty", "--data", data.toString(), "--port", port + "");
        launcher = Child.kept(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start());
        awaitReady();
        return this;
    }

    void stop() {
        launcher.close();
    }

    @Override
    public void close() throws IOException {
        stop();
        Folders.delete(data);
        Files.deleteIfExists(output());
    }

    int gateway() {
        return port;
    }

    /** Somebody of one role who is responsible for the whole country. */
    String token(String role) {
        return token(role, 0);
    }

    /** One of several of them: the gateway limits how often each may ask. */
    String token(String role, int number) {
        var country = List.of(Areas.COUNTRY_ID.toString());
        return Tokens.in(data)
                .sign(new TokenRequest(
                        "bench-%s-%d".formatted(role, number),
                        List.of(role),
                        country,
                        Optional.empty(),
                        TokenRequest.LONGEST));
    }

    /** The database of {@code ./run}, with its settings. */
    Database database() {
        return new Database(data, data.resolve("postgres"), port + 5, Database.Durability.KEPT);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + (port + 6);
    }

    /** Says something that must succeed, and waits until everybody knows of it. */
    void says(String role, String path, String body) throws IOException {
        try (var connection = new Connection(port)) {
            var answer = connection.send(Request.post(path, token(role), body)).succeeded();
            if (answer.headers().containsKey("event-id")) {
                awaitEverywhere(connection, answer.headers().get("event-id"));
            }
        }
    }

    private void awaitEverywhere(Connection connection, String event) throws IOException {
        for (var path : List.of("/api/v1/operations/budget/outbox", "/api/v1/operations/reporting/outbox")) {
            var deadline = System.nanoTime() + PATIENCE;
            while (connection
                            .send(Request.get(path, token("admin"), "After: " + event))
                            .status()
                    != 200) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(event + " has not arrived at " + path);
                }
            }
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE;
        while (!Files.readString(output()).contains("The suite is ready")) {
            if (!launcher.process().isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The suite did not start: " + Files.readString(output()));
            }
            Thread.sleep(10);
        }
    }

    private Path output() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static int freePorts() {
        return Stream.iterate(21_000, first -> first + NEIGHBOURS)
                .filter(Child::areFree)
                .findFirst()
                .orElseThrow();
    }
}
