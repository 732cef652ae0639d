package vn.giamngheo.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The events of the last answers, which the next request wants to have been seen everywhere. */
final class RecentEvents {

    private static final int ANSWERS = 20;

    private final Deque<List<String>> answers = new ArrayDeque<>();

    void note(List<String> eventIds) {
        answers.addLast(eventIds);
        if (answers.size() > ANSWERS) {
            answers.removeFirst();
        }
    }

    /** The value of an {@code After} header; none while no answer has named an event. */
    Optional<String> header() {
        var ids = answers.stream().flatMap(List::stream).collect(Collectors.joining(", "));
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids);
    }
}
