package vn.giamngheo.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker inside this process. */
public final class Broker implements AutoCloseable {

    private final int port;
    private final KafkaRaftServer server;

    private Broker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Starts it on what the folder holds of earlier runs. */
    public static Broker start(Path folder, int port, int controllerPort) throws IOException {
        var settings = new BrokerSettings(folder, port, controllerPort);
        format(folder, settings);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return new Broker(port, server);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Returns when the broker has ended. */
    void await() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder, BrokerSettings settings) throws IOException {
        if (Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        var file = folder.resolve("server.properties");
        // To a stream, not a writer: only so are letters beyond Latin-1, as folders here have them, written escaped.
        try (var stream = Files.newOutputStream(file)) {
            settings.properties().store(stream, null);
        }
        format(file);
    }

    private static void format(Path file) throws IOException {
        var said = new ByteArrayOutputStream();
        String[] arguments = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
        if (StorageTool.execute(arguments, new PrintStream(said)) != 0) {
            throw new IOException("The broker's folder could not be formatted: " + said);
        }
    }
}
