package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which events have been taken in. */
@ApplicationScoped
public class Arrivals {

    @Inject
    Jdbi jdbi;

    @All
    @Inject
    List<Projection> projections;

    /** An event by its topic and id, as {@code Event-Id} names it. */
    public record Awaited(String topic, UUID id) {}

    /** Whether every one of them that this service takes in at all is there. */
    public boolean all(List<Awaited> events) {
        var ids = events.stream()
                .filter(event -> projections.stream()
                        .anyMatch(projection -> projection.topic().equals(event.topic())))
                .map(Awaited::id)
                .distinct()
                .toArray();
        return ids.length == 0 || count(ids) == ids.length;
    }

    private int count(Object[] ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from inbox where event_id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .mapTo(Integer.class)
                .one());
    }
}
