package vn.giamngheo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.giamngheo.standalone.Broker;
import vn.giamngheo.standalone.Database;
import vn.giamngheo.standalone.Database.Durability;
import vn.giamngheo.standalone.Folders;
import vn.giamngheo.standalone.PersonalKeys;
import vn.giamngheo.standalone.Tokens;
import vn.giamngheo.standalone.TopicSetup;

/**
 * The one database, broker and issuer of this JVM. Quarkus loads test classes several times, by class loaders that
 * do not see one another's static fields; what they share stands in system properties.
 */
record SharedParts(Path folder, int postgres, int kafka) {

    private static final String PROPERTY = "vn.giamngheo.testing.parts";
    /** Unpacked once for each module: the next test run finds it there. */
    private static final Path BINARIES = Path.of("target", "postgres");

    /** The running parts, started by whoever asks first. */
    static SharedParts started() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PROPERTY) == null) {
                start();
            }
            return running();
        }
    }

    /** The parts that a test resource has started before. */
    static SharedParts running() {
        var values = System.getProperty(PROPERTY);
        if (values == null) {
            throw new IllegalStateException("Annotate the test with @QuarkusTestResource(EmbeddedParts.class)");
        }
        var parts = values.split(":", 3);
        return new SharedParts(Path.of(parts[2]), Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    Tokens tokens() {
        return Tokens.in(folder);
    }

    /** Somebody else's tokens. */
    Tokens foreignTokens() {
        return Tokens.in(folder.resolve("foreign"));
    }

    PersonalKeys personalKeys() {
        return PersonalKeys.in(folder);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    String jdbcUrl(String service) {
        return database().jdbcUrl(service);
    }

    String password(String service) {
        return database().password(service);
    }

    private Database database() {
        return new Database(folder, BINARIES, postgres, Durability.THROWN_AWAY);
    }

    private static void start() {
        BrokerLog.quieten();
        try {
            var ports = FreePorts.take(3);
            var parts = new SharedParts(Files.createTempDirectory("giamngheo-test"), ports.get(0), ports.get(1));
            parts.start(ports.get(2));
            System.setProperty(PROPERTY, parts.postgres + ":" + parts.kafka + ":" + parts.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void start(int kafkaController) throws IOException, InterruptedException {
        var database = database();
        database.start();
        var broker = Broker.start(folder.resolve("kafka"), kafka, kafkaController);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, broker)));
        TopicSetup.createMissing(bootstrapServers());
    }

    private void stop(Database database, Broker broker) {
        try {
            database.stop();
            broker.close();
            Folders.delete(folder);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
