package vn.giamngheo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.giamngheo.standalone.Database;

/** The least between a write and its reader elsewhere: one commit, one record that the broker has, one poll. */
final class RoundTripFloor implements AutoCloseable {

    private static final TopicPartition TOPIC = new TopicPartition("bench-round-trip", 0);

    private final Database database;
    private final Map<String, Object> broker;
    private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
    private KafkaProducer<String, String> producer;
    private volatile boolean closed;

    /** Each round has threads of its own; connections go from one to the next. */
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    RoundTripFloor(Database database, String bootstrapServers) {
        this.database = database;
        this.broker = Map.of("bootstrap.servers", bootstrapServers);
    }

    void prepare() throws Exception {
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create schema bench_floor");
            statement.execute("create table bench_floor.written (id uuid primary key)");
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.get("bootstrap.servers"), "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new StringSerializer());
        var reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    /** One commit, one record, one arrival. @return how long it took, in nanoseconds */
    long commitAndReceive() throws SQLException, ExecutionException, InterruptedException {
        var id = UUID.randomUUID();
        var arrival = new CompletableFuture<Void>();
        awaited.put(id.toString(), arrival);
        var begun = System.nanoTime();
        commit(id);
        producer.send(new ProducerRecord<>(TOPIC.topic(), id.toString())).get();
        arrival.get();
        return System.nanoTime() - begun;
    }

    private void commit(UUID id) throws SQLException {
        var waiting = idle.poll();
        var connection = waiting == null ? connect() : waiting;
        try (var insert = connection.prepareStatement("insert into bench_floor.written values (?)")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
        idle.add(connection);
    }

    private void read() {
        try (var consumer = new KafkaConsumer<>(broker, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(TOPIC));
            consumer.seekToBeginning(List.of(TOPIC));
            while (!closed) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(each -> awaited.remove(each.value()).complete(null));
            }
        }
    }

    private Connection connect() {
        try {
            return DriverManager.getConnection(database.jdbcUrl("budget"), "budget", database.password("budget"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        idle.forEach(RoundTripFloor::close);
        if (producer != null) {
            producer.close();
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
