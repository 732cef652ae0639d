package vn.giamngheo.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Applies records to projections: the records, their ids and the place that was reached, in one transaction. When a
 * span fails, its records are applied one by one, and one that can never be applied is kept as a dead letter.
 */
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Jdbi jdbi;
    private final List<Projection> projections;
    private final String schema;

    /** @param schema where the tables stand; null for where the connection looks anyway */
    public Intake(Jdbi jdbi, List<Projection> projections, String schema) {
        this.jdbi = jdbi;
        this.projections = projections;
        this.schema = schema;
    }

    /**
     * The place to read on from.
     *
     * @param beginning where to begin when nothing was taken in yet; from now on that is the place
     */
    long reached(TopicPartition partition, long beginning) {
        return jdbi.inTransaction(handle -> {
            lookIntoSchema(handle);
            handle.execute(
                    "insert into consumed (topic, partition, next_offset) values (?, ?, ?) on conflict do nothing",
                    partition.topic(),
                    partition.partition(),
                    beginning);
            return handle.createQuery(
                            "select next_offset from consumed where topic = :topic and partition = :partition")
                    .bind("topic", partition.topic())
                    .bind("partition", partition.partition())
                    .mapTo(Long.class)
                    .one();
        });
    }

    /**
     * @throws Displaced when the place is not where it was left
     * @throws RuntimeException when the database is out of reach: nothing was passed over
     */
    void take(Span span) {
        try {
            inTransaction(span, handle -> span.records().forEach(each -> apply(each, handle)));
        } catch (RuntimeException failure) {
            PassingFailures.rethrow(failure);
            span.singles().forEach(this::takeAlone);
        }
    }

    private void takeAlone(Span single) {
        var each = single.records().get(0);
        try {
            inTransaction(single, handle -> apply(each, handle));
        } catch (RuntimeException failure) {
            PassingFailures.rethrow(failure);
            LOG.errorf(
                    "Event %s/%d/%d cannot be applied and is kept as a dead letter: %s",
                    each.topic(), each.partition(), each.offset(), failure.toString());
            inTransaction(single, handle -> DeadLetters.bury(each, failure, handle));
        }
    }

    private void apply(ConsumerRecord<String, String> each, Handle handle) {
        apply(each.topic(), EventJson.read(each.value()), handle);
    }

    /** Applies one event, unless it was applied before and is not told again on purpose. */
    void apply(String topic, Envelope event, Handle handle) {
        if (isNew(topic, event, handle) || event.isToldAgain()) {
            projections.stream()
                    .filter(projection -> projection.topic().equals(topic))
                    .forEach(projection -> apply(event, projection, handle));
        }
    }

    private static void apply(Envelope event, Projection projection, Handle handle) {
        if (event.isToldAgain()) {
            projection.doubt(event, handle);
        }
        projection.apply(event, handle);
    }

    private static boolean isNew(String topic, Envelope event, Handle handle) {
        return handle.createUpdate("insert into inbox (event_id, topic) values (:id, :topic) on conflict do nothing")
                        .bind("id", event.id())
                        .bind("topic", topic)
                        .execute()
                == 1;
    }

    private void inTransaction(Span span, Consumer<Handle> work) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> {
                    lookIntoSchema(handle);
                    move(span, handle);
                    work.accept(handle);
                }));
    }

    private void lookIntoSchema(Handle handle) {
        if (schema != null) {
            handle.execute("set local search_path to " + schema);
        }
    }

    private static void move(Span span, Handle handle) {
        var moved = handle.createUpdate("""
                        update consumed set next_offset = :to
                        where topic = :topic and partition = :partition and next_offset = :from
                        """)
                .bind("topic", span.partition().topic())
                .bind("partition", span.partition().partition())
                .bind("from", span.from())
                .bind("to", span.to())
                .execute();
        if (moved == 0) {
            throw new Displaced(span.partition());
        }
    }
}
