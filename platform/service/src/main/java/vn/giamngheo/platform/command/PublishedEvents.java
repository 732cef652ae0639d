package vn.giamngheo.platform.command;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the current request has published, for the {@code Event-Id} of its answer. */
@RequestScoped
class PublishedEvents {

    static final String HEADER = "Event-Id";

    /** So many may be waited for at once; of thousands no client would read the header. */
    private static final int MOST_NAMED = 20;

    private final List<Published> events = new ArrayList<>();

    private record Published(String topic, int partition, UUID id) {

        String name() {
            return topic + ":" + id;
        }
    }

    void add(String topic, int partition, UUID id) {
        events.add(new Published(topic, partition, id));
    }

    /**
     * {@code topic:id}, joined by a comma and a blank; empty when nothing was published. Of many the last of each partition:
     * whoever waits for that one has those before it.
     */
    String header() {
        return (events.size() > MOST_NAMED ? lastOfPartitions() : events)
                .stream().map(Published::name).collect(Collectors.joining(", "));
    }

    private Collection<Published> lastOfPartitions() {
        var last = new LinkedHashMap<String, Published>();
        events.forEach(event -> last.put(event.topic() + "-" + event.partition(), event));
        return last.values();
    }
}
