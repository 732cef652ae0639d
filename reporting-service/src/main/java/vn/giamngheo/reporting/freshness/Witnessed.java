package vn.giamngheo.reporting.freshness;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * Makes a report and says of which events it is made. They are known exactly when none of its topics was taken in
 * further meanwhile, so it is made again a few times; where events never pause, it is made of all up to one place and of
 * some up to another.
 */
@ApplicationScoped
public class Witnessed {

    private static final int MOST_TRIES = 4;

    @Inject
    Freshness freshness;

    /**
     * @param upTo every command answered before it is included; empty when that cannot be said
     * @param missing why not: services of which nothing is known, and topics with events that could not be applied
     */
    public record Report<T>(T body, Optional<Instant> upTo, Set<String> missing, Position position) {}

    /**
     * Which events are included: of each partition those before its number.
     *
     * @param topics topic → of each partition the number of the next event
     * @param until null, and left out, where the position is exact; else no event from these numbers on is included
     */
    public record Position(
            SortedMap<String, List<Long>> topics,
            @JsonInclude(JsonInclude.Include.NON_NULL) SortedMap<String, List<Long>> until) {}

    /** Whether nothing was taken in since a report was made: then it says the same. */
    public boolean isUnmoved(Set<Feed> feeds, Position since) {
        return since.until() == null && freshness.look(feeds).reached().equals(since.topics());
    }

    public <T> Report<T> make(Set<Feed> feeds, Supplier<T> report) {
        for (var tries = 1; ; tries++) {
            var before = freshness.look(feeds);
            var body = report.get();
            var after = freshness.look(feeds);
            var exact = before.reached().equals(after.reached());
            if (exact || tries == MOST_TRIES) {
                var known = before.known().and(after.known());
                return new Report<>(
                        body,
                        known.upTo().map(at -> at.truncatedTo(ChronoUnit.SECONDS)),
                        known.missing(),
                        new Position(before.reached(), exact ? null : after.reached()));
            }
        }
    }
}
