package vn.giamngheo.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.giamngheo.events.Topics;

class BrokerTest {

    @TempDir
    Path folder;

    @Test
    void topicsHaveTheirPartitionsAndKeepWhatWasSent() throws IOException, InterruptedException, ExecutionException {
        int port = FreePort.any();
        int controllerPort = FreePort.any();
        try (var broker = Broker.start(folder, port, controllerPort)) {
            TopicSetup.createMissing(broker.bootstrapServers());
            TopicSetup.createMissing(broker.bootstrapServers());
            assertEquals(Topics.partitions(), partitions(broker));
            send(broker);
            assertEquals(List.of("{}"), received(broker));
        }
    }

    private static Map<String, Integer> partitions(Broker broker) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(address(broker))) {
            var topics = admin.describeTopics(Topics.partitions().keySet())
                    .allTopicNames()
                    .get();
            return topics.values().stream().collect(Collectors.toMap(topic -> topic.name(), topic -> topic.partitions()
                    .size()));
        }
    }

    private static void send(Broker broker) throws InterruptedException, ExecutionException {
        var text = new StringSerializer();
        try (var producer = new KafkaProducer<>(address(broker), text, text)) {
            producer.send(new ProducerRecord<>(Topics.AREAS, "key", "{}")).get();
        }
    }

    private static List<String> received(Broker broker) {
        var text = new StringDeserializer();
        try (var consumer = new KafkaConsumer<>(address(broker), text, text)) {
            var partition = List.of(new TopicPartition(Topics.AREAS, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            return consumer.poll(Duration.ofSeconds(10)).records(partition.get(0)).stream()
                    .map(event -> event.value())
                    .toList();
        }
    }

    private static Map<String, Object> address(Broker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
