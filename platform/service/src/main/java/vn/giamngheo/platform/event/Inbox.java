package vn.giamngheo.platform.event;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Applies records to the projections: a batch in one transaction, together with the ids of its events. When a batch
 * fails, its records are applied one by one, and one that can never be applied is kept as a dead letter.
 */
@ApplicationScoped
class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    @Inject
    Jdbi jdbi;

    @All
    @Inject
    List<Projection> projections;

    /** @throws RuntimeException when the database is out of reach: nothing was passed over */
    void take(ConsumerRecords<String, String> records) {
        try {
            inTransaction(handle -> records.forEach(each -> apply(each, handle)));
        } catch (RuntimeException failure) {
            throwIfPassing(failure);
            StreamSupport.stream(records.spliterator(), false).forEach(this::takeAlone);
        }
    }

    private void takeAlone(ConsumerRecord<String, String> each) {
        try {
            inTransaction(handle -> apply(each, handle));
        } catch (RuntimeException failure) {
            throwIfPassing(failure);
            LOG.errorf(
                    "Event %s/%d/%d cannot be applied and is kept as a dead letter: %s",
                    each.topic(), each.partition(), each.offset(), failure.toString());
            inTransaction(handle -> bury(each, failure, handle));
        }
    }

    private void apply(ConsumerRecord<String, String> each, Handle handle) {
        var event = EventJson.read(each.value());
        if (isNew(event, each.topic(), handle)) {
            projections.stream()
                    .filter(projection -> projection.topic().equals(each.topic()))
                    .forEach(projection -> projection.apply(event, handle));
        }
    }

    private static boolean isNew(Envelope event, String topic, Handle handle) {
        return handle.createUpdate(
                                "insert into inbox (event_id, topic) values (:id, :topic) on conflict do nothing")
                        .bind("id", event.id())
                        .bind("topic", topic)
                        .execute()
                == 1;
    }

    private static void bury(ConsumerRecord<String, String> each, RuntimeException failure, Handle handle) {
        handle.createUpdate(
                        """
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

    private void inTransaction(java.util.function.Consumer<Handle> work) {
        QuarkusTransaction.requiringNew().run(() -> jdbi.useHandle(work::accept));
    }

    /** A lost connection, a lock timeout or a full disk says nothing about the event: it is to be tried again. */
    private static void throwIfPassing(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isPassing(sql.getSQLState())) {
                throw failure;
            }
        }
    }

    /** Classes 08 connection, 40 rollback, 53 resources, 55 locks, 57 intervention, 58 system; none: the pool. */
    private static boolean isPassing(String sqlState) {
        return sqlState == null || sqlState.matches("(08|40|53|55|57|58).*");
    }
}
