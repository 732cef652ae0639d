package vn.giamngheo.platform.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics from the places that the database has reached, span by span. */
public class PartitionReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<String, String> consumer;
    private final Intake intake;
    private final Map<TopicPartition, Long> places = new HashMap<>();

    /** @param group shares the partitions of the topics with others of its name */
    public PartitionReader(String bootstrapServers, String group, Intake intake) {
        this.consumer = new KafkaConsumer<>(
                config(bootstrapServers, group), new StringDeserializer(), new StringDeserializer());
        this.intake = intake;
    }

    /** Takes a share of the topics' partitions, which changes as others of the group come and go. */
    void subscribe(Collection<String> topics) {
        consumer.subscribe(topics, new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                partitions.forEach(PartitionReader.this::seek);
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                partitions.forEach(places::remove);
            }
        });
    }

    /** Takes all partitions of the topics, whoever else reads them. */
    public void assignAll(Collection<String> topics) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        partitions.forEach(this::seek);
    }

    /** Waits for records, at most half a second, and takes in what came. @return whether anything came */
    public boolean takeNext() {
        var records = consumer.poll(POLL);
        for (var partition : records.partitions()) {
            var span = records.records(partition);
            take(new Span(
                    partition, places.get(partition), span.get(span.size() - 1).offset() + 1, List.copyOf(span)));
        }
        return !records.isEmpty();
    }

    private void take(Span span) {
        intake.take(span);
        places.put(span.partition(), span.to());
    }

    /** Whether everything that was in Kafka when this was called has been taken in. */
    public boolean isCaughtUp() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> places.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private void seek(TopicPartition partition) {
        var place = intake.reached(
                partition, consumer.beginningOffsets(List.of(partition)).get(partition));
        consumer.seek(partition, place);
        places.put(partition, place);
    }

    void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Map<String, Object> config(String bootstrapServers, String group) {
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // A killed member's partitions are taken over within seconds, not after the default 45.
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return config;
    }
}
