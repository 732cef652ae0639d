package vn.giamngheo.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Stands in for the other services: sends raw events and reads what a topic holds. */
public final class EventSource implements AutoCloseable {

    private final String bootstrapServers;
    private final KafkaProducer<String, String> producer;

    private EventSource(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        // Each is waited for: nothing would come to be sent along with it.
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new StringSerializer(),
                new StringSerializer());
    }

    /** A source on the broker that {@link EmbeddedParts} has started. */
    public static EventSource open() {
        return new EventSource(SharedParts.running().bootstrapServers());
    }

    /** Sends one event and returns when the broker has it. */
    public void send(String topic, String key, String json) {
        try {
            producer.send(new ProducerRecord<>(topic, key, json)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every event that the topic holds now, in order within each key. */
    public List<String> consumeAll(String topic) {
        return consumeAll(Set.of(topic)).getOrDefault(topic, List.of());
    }

    /** The same of several topics; one that holds nothing is left out. */
    public Map<String, List<String>> consumeAll(Set<String> topics) {
        try (var consumer = consumer()) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer, consumer.endOffsets(partitions));
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private static Map<String, List<String>> readTo(
            KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        var events = new HashMap<String, List<String>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100))
                    .forEach(event -> events.computeIfAbsent(event.topic(), topic -> new ArrayList<>())
                            .add(event.value()));
        }
        return events;
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
