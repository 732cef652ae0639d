package vn.giamngheo.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.giamngheo.events.Mark;
import vn.giamngheo.events.Topics;

/** Asks Kafka where its topics end, and sends marks. */
class MarkSender implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int SMALL = 1024 * 1024;

    private final List<TopicPartition> partitions = new ArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;

    MarkSender(EventSettings settings) {
        Topics.partitions().forEach((topic, number) -> {
            for (var partition = 0; partition < number && !topic.equals(Topics.MARKS); partition++) {
                partitions.add(new TopicPartition(topic, partition));
            }
        });
        producer = new KafkaProducer<>(config(settings), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        settings.bootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static Map<String, Object> config(EventSettings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.service() + "-marks");
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, SMALL);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return config;
    }

    /** The ends of every topic but that of marks. */
    Map<String, List<Long>> ends() {
        var found = consumer.endOffsets(partitions, Duration.ofMillis(PATIENCE_MILLIS));
        var ends = new TreeMap<String, List<Long>>();
        partitions.forEach(partition -> ends.computeIfAbsent(partition.topic(), topic -> new ArrayList<>())
                .add(found.get(partition)));
        return ends;
    }

    /** @throws KafkaException when the broker does not take it */
    void send(Mark mark) {
        var event = new Envelope(
                "1.0",
                mark.id(),
                Mark.TYPE,
                mark.service(),
                mark.id().toString(),
                Instant.now(),
                "application/json",
                "system",
                "mark",
                null,
                EventJson.tree(mark));
        try {
            producer.send(new ProducerRecord<>(Topics.MARKS, mark.service(), EventJson.write(event)))
                    .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("a mark is not taken", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopping", stopping);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }
}
