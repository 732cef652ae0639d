package vn.giamngheo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.giamngheo.standalone.Database;
import vn.giamngheo.standalone.Folders;
import vn.giamngheo.standalone.TopicSetup;

/** {@code ./run}, built, on data of a start before, to "ready"; the floor is PostgreSQL and Kafka alone. */
final class StartBenchmark implements Benchmark {

    private final Path folder = Child.HOME.resolve("bench/target/parts-data");
    private SuiteUnderTest suite;
    private int port;

    @Override
    public String name() {
        return "run-to-ready";
    }

    @Override
    public Unit unit() {
        return Unit.MILLISECONDS;
    }

    @Override
    public void prepare() throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        suite = new SuiteUnderTest();
        port = Child.freePort();
    }

    @Override
    public double ours() throws Exception {
        var begun = System.nanoTime();
        suite.started();
        var taken = System.nanoTime() - begun;
        suite.stop();
        return taken / 1e6;
    }

    @Override
    public double floor() throws Exception {
        var database = new Database(folder, folder.resolve("postgres"), port, Database.Durability.KEPT);
        var begun = System.nanoTime();
        var starting = CompletableFuture.runAsync(() -> start(database));
        var broker = broker();
        try {
            TopicSetup.createMissing("127.0.0.1:" + (port + 1));
            starting.get();
            return (System.nanoTime() - begun) / 1e6;
        } finally {
            broker.close();
            database.stop();
        }
    }

    private static void start(Database database) {
        try {
            database.start();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** The process that {@code ./run} starts for Kafka. */
    private Child broker() throws Exception {
        var broker = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "vn.giamngheo.standalone.BrokerMain",
                folder.resolve("kafka").toString(),
                port + 1 + "",
                port + 2 + "");
        var flags = List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        return Child.java(Map.of(), flags, broker).listeningOn(port + 1);
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
        }
        Folders.delete(folder);
    }
}
