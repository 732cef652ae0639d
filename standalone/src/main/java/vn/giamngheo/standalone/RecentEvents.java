package vn.giamngheo.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The last events that answers have named, as many as one request may want to have been seen everywhere. */
final class RecentEvents {

    private static final int MOST = 20;

    private final Deque<String> events = new ArrayDeque<>();

    /** @param eventIds values of {@code Event-Id}, each of which may name several */
    void note(List<String> eventIds) {
        eventIds.stream()
                .flatMap(ids -> Stream.of(ids.split(",")))
                .map(String::strip)
                .forEach(events::addLast);
        while (events.size() > MOST) {
            events.removeFirst();
        }
    }

    /** The value of an {@code After} header; none while no answer has named an event. */
    Optional<String> header() {
        return events.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", events));
    }
}
