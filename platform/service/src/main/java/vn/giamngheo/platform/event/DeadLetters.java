package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.platform.rest.Paging;

/** Records that could not be applied, kept whole with the reason. */
@ApplicationScoped
public class DeadLetters {

    @Inject
    Jdbi jdbi;

    @All
    @Inject
    List<Projection> projections;

    /**
     * A record that could not be applied.
     *
     * @param event the record as it came; null when it was empty
     */
    public record Letter(
            String topic, int partition, long offset, String key, String event, String reason, Instant diedAt) {}

    /** The last letter of the page before. */
    public record After(OffsetDateTime diedAt, String topic, int partition, long offset) {

        public static final After NOTHING = new After(OffsetDateTime.MIN, "", 0, 0);

        public static After of(List<String> keys) {
            return new After(
                    Paging.moment(keys.get(0)).atOffset(ZoneOffset.UTC),
                    keys.get(1),
                    Integer.parseInt(keys.get(2)),
                    Long.parseLong(keys.get(3)));
        }
    }

    /** The oldest letters first. */
    public List<Letter> page(After after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select topic, partition, record_offset as "offset", key, event, reason, died_at
                        from dead_letter
                        where (died_at, topic, partition, record_offset) > (:diedAt, :topic, :partition, :offset)
                        order by died_at, topic, partition, record_offset limit :limit
                        """)
                .bindMethods(after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Letter.class))
                .list());
    }

    /**
     * Applies a letter again and removes it, in one transaction; when it fails again it stays.
     *
     * @return false when there is no such letter
     */
    @Transactional
    public boolean applyAgain(String topic, long partition, long offset) {
        return jdbi.withHandle(handle -> {
            var event = remove(topic, partition, offset, handle);
            event.ifPresent(
                    text -> new Intake(jdbi, projections, null).apply(topic, List.of(EventJson.read(text)), handle));
            return event.isPresent();
        });
    }

    private static Optional<String> remove(String topic, long partition, long offset, Handle handle) {
        return handle.createQuery("""
                        delete from dead_letter
                        where topic = :topic and partition = :partition and record_offset = :offset
                        returning coalesce(event, '')
                        """)
                .bind("topic", topic)
                .bind("partition", partition)
                .bind("offset", offset)
                .mapTo(String.class)
                .findFirst();
    }

    static void bury(ConsumerRecord<String, String> each, RuntimeException failure, Handle handle) {
        handle.createUpdate("""
                        insert into dead_letter (topic, partition, record_offset, key, event, reason)
                        values (:topic, :partition, :offset, :key, :event, :reason) on conflict do nothing
                        """)
                .bind("topic", each.topic())
                .bind("partition", each.partition())
                .bind("offset", each.offset())
                .bind("key", printable(each.key()))
                .bind("event", printable(each.value()))
                .bind("reason", printable(failure.toString()))
                .execute();
    }

    /** PostgreSQL's text holds every character but NUL. */
    private static String printable(String text) {
        return text == null ? null : text.replace("\u0000", "\\u0000");
    }
}
