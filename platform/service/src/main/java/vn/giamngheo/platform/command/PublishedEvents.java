package vn.giamngheo.platform.command;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the current request has published, for the {@code Event-Id} of its answer. */
@RequestScoped
class PublishedEvents {

    static final String HEADER = "Event-Id";

    private final List<String> events = new ArrayList<>();

    void add(String topic, UUID id) {
        events.add(topic + ":" + id);
    }

    /** {@code topic:id}, joined by a comma and a blank; empty when nothing was published. */
    String header() {
        return String.join(", ", events);
    }
}
