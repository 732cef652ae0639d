package vn.giamngheo.platform.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/** Sends batches in order and tells a refusal for good from a failure that will pass. */
class OutboxSender implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    private final KafkaProducer<String, String> producer;

    OutboxSender(EventSettings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.service() + "-outbox");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    /** @throws KafkaException when the broker does not answer: the whole batch is to be sent again */
    Sent send(List<OutboxRow> batch) {
        var sending = new LinkedHashMap<Long, Future<RecordMetadata>>();
        batch.forEach(row -> sending.put(row.id(), send(row)));
        var accepted = new ArrayList<Long>();
        var refused = new HashMap<Long, String>();
        sending.forEach((id, future) -> settle(id, future, accepted, refused));
        return new Sent(accepted, refused);
    }

    private Future<RecordMetadata> send(OutboxRow row) {
        try {
            return producer.send(new ProducerRecord<>(row.topic(), row.key(), row.event()));
        } catch (InvalidTopicException | SerializationException | RecordTooLargeException refusal) {
            return CompletableFuture.failedFuture(refusal);
        }
    }

    private static void settle(Long id, Future<RecordMetadata> future, List<Long> accepted, Map<Long, String> refused) {
        try {
            future.get();
            accepted.add(id);
        } catch (ExecutionException failure) {
            refused.put(id, refusal(id, failure.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopping", stopping);
        }
    }

    private static String refusal(Long id, Throwable cause) {
        if (cause instanceof InvalidTopicException
                || cause instanceof SerializationException
                || cause instanceof RecordTooLargeException) {
            LOG.errorf("Outbox row %d is refused by the broker for good and set aside: %s", id, cause.toString());
            return cause.toString();
        }
        throw new KafkaException("the broker does not take events: " + cause, cause);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
