package vn.giamngheo.standalone;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import vn.giamngheo.events.Topics;

/** Makes the topics of the suite; services rely on them from their first second. */
public final class TopicSetup {

    private static final short ONE_BROKER = 1;

    private TopicSetup() {}

    /** Makes those that are missing, as soon as the broker answers. */
    public static void createMissing(String bootstrapServers) throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        try (var admin = Admin.create(settings)) {
            var present = admin.listTopics().names().get();
            admin.createTopics(Topics.partitions().entrySet().stream()
                            .filter(topic -> !present.contains(topic.getKey()))
                            .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), ONE_BROKER)
                                    .configs(Topics.settings(topic.getKey())))
                            .collect(Collectors.toList()))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics could not be made: " + e.getCause(), e);
        }
    }
}
