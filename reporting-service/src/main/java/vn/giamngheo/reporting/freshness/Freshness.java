package vn.giamngheo.reporting.freshness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.Mark;
import vn.giamngheo.events.Topics;

/** How far the projections have come, held against the marks of the services that feed them. */
@ApplicationScoped
class Freshness {

    @Inject
    Jdbi jdbi;

    @Inject
    Marks marks;

    Known of(Set<Feed> feeds) {
        return look(feeds).known();
    }

    /** What is known, and how far the topics have been taken in by which it is. */
    Look look(Set<Feed> feeds) {
        return jdbi.withHandle(handle -> {
            var places = places(handle);
            return new Look(known(feeds, places, dead(handle)), reached(feeds, places));
        });
    }

    record Look(Known known, SortedMap<String, List<Long>> reached) {}

    private static SortedMap<String, List<Long>> reached(Set<Feed> feeds, Map<TopicPartition, Long> places) {
        var numbers = Topics.partitions();
        var reached = new TreeMap<String, List<Long>>();
        feeds.stream()
                .flatMap(feed -> feed.topics().stream())
                .forEach(topic -> reached.put(
                        topic,
                        IntStream.range(0, numbers.get(topic))
                                .mapToObj(partition -> places.getOrDefault(new TopicPartition(topic, partition), 0L))
                                .toList()));
        return reached;
    }

    private Known known(Set<Feed> feeds, Map<TopicPartition, Long> places, Set<String> dead) {
        var missing = new TreeSet<String>();
        var upTo = Instant.MAX;
        for (var feed : feeds) {
            var latest = latest(feed, places);
            if (latest.isEmpty()) {
                missing.add(feed.service());
            } else if (latest.get().isBefore(upTo)) {
                upTo = latest.get();
            }
            feed.topics().stream().filter(dead::contains).forEach(topic -> missing.add("dead-letters/" + topic));
        }
        return new Known(missing.isEmpty() ? Optional.of(upTo) : Optional.empty(), missing);
    }

    private Optional<Instant> latest(Feed feed, Map<TopicPartition, Long> places) {
        return marks.latest(
                feed.service(), mark -> feed.topics().stream().allMatch(topic -> isReached(mark, topic, places)));
    }

    private static boolean isReached(Mark mark, String topic, Map<TopicPartition, Long> places) {
        var ends = mark.ends().get(topic);
        if (ends == null) {
            return false;
        }
        for (var partition = 0; partition < ends.size(); partition++) {
            if (places.getOrDefault(new TopicPartition(topic, partition), 0L) < ends.get(partition)) {
                return false;
            }
        }
        return true;
    }

    private static Map<TopicPartition, Long> places(Handle handle) {
        var places = new HashMap<TopicPartition, Long>();
        handle.createQuery("select topic, partition, next_offset from consumed")
                .map((row, context) -> places.put(
                        new TopicPartition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("next_offset")))
                .list();
        return places;
    }

    private static Set<String> dead(Handle handle) {
        return handle.createQuery("select distinct topic from dead_letter")
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }
}
