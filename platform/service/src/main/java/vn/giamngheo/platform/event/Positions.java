package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import vn.giamngheo.events.Topics;

/** How far the topics go that this service takes in, and how far it has come. */
@ApplicationScoped
class Positions {

    private static final int PATIENCE_MILLIS = 3000;

    @Inject
    EventSettings settings;

    @All
    @Inject
    List<Projection> projections;

    private Admin admin;

    /**
     * Where each partition ends now.
     *
     * @throws KafkaException when Kafka does not answer within 3 s
     */
    Map<TopicPartition, Long> ends() {
        try {
            return admin()
                    .listOffsets(partitions())
                    .all()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .entrySet()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("Kafka does not say how far its topics go", failure);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopping", stopping);
        }
    }

    /** How many events before the ends have not been taken in, by topic. */
    Map<String, Long> behind(Map<TopicPartition, Long> ends, Handle handle) {
        var reached = reached(handle);
        return ends.keySet().stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic,
                        Collectors.summingLong(
                                partition -> Math.max(0, ends.get(partition) - reached.getOrDefault(partition, 0L)))));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static Map<TopicPartition, Long> reached(Handle handle) {
        return handle.createQuery("select topic, partition, next_offset from consumed")
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(
                            new TopicPartition(
                                    row.getColumn("topic", String.class), row.getColumn("partition", Integer.class)),
                            row.getColumn("next_offset", Long.class));
                    return all;
                });
    }

    private Map<TopicPartition, OffsetSpec> partitions() {
        var numbers = Topics.partitions();
        return projections.stream()
                .map(Projection::topic)
                .distinct()
                .flatMap(topic -> IntStream.range(0, numbers.get(topic))
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    settings.bootstrapServers(),
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    PATIENCE_MILLIS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    PATIENCE_MILLIS));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
