package vn.giamngheo.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.http.LoggedRequest;
import vn.giamngheo.platform.http.Wordless;

/**
 * Applies records to projections: the records, their ids and the place that was reached, in one transaction. When a
 * span fails, its records are applied one by one, and one that can never be applied is kept as a dead letter.
 */
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Jdbi jdbi;
    private final List<Projection> projections;
    private final String schema;
    private final Witness witness;

    /** @param schema where the tables stand; null for where the connection looks anyway */
    public Intake(Jdbi jdbi, List<Projection> projections, String schema) {
        this(jdbi, projections, schema, Witness.NOBODY);
    }

    Intake(Jdbi jdbi, List<Projection> projections, String schema, Witness witness) {
        this.jdbi = jdbi;
        this.projections = projections;
        this.schema = schema;
        this.witness = witness;
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
            apply(span);
        } catch (RuntimeException failure) {
            PassingFailures.rethrow(failure);
            span.singles().forEach(this::takeAlone);
        }
    }

    private void takeAlone(Span single) {
        var each = single.records().get(0);
        try {
            apply(single);
        } catch (RuntimeException failure) {
            PassingFailures.rethrow(failure);
            LoggedRequest.during(request(each), () -> report(each, failure));
            inTransaction(single, handle -> DeadLetters.bury(each, failure, handle));
        }
    }

    private static void report(ConsumerRecord<String, String> each, RuntimeException failure) {
        LOG.errorf(
                "Event %s/%d/%d cannot be applied and is kept as a dead letter with its reason: %s",
                each.topic(), each.partition(), each.offset(), Wordless.kinds(failure));
    }

    /** @return null when the record does not say */
    private static String request(ConsumerRecord<String, String> each) {
        try {
            return EventJson.read(each.value()).correlationid();
        } catch (RuntimeException noEvent) {
            return null;
        }
    }

    private void apply(Span span) {
        var topic = span.partition().topic();
        var taken = new ArrayList<Envelope>();
        inTransaction(span, handle -> span.records().stream()
                .map(each -> EventJson.read(each.value()))
                .filter(event -> apply(topic, event, handle))
                .forEach(taken::add));
        witness.taken(topic, taken);
    }

    /**
     * Applies one event, unless it was applied before and is not told again on purpose.
     *
     * @return whether it was applied
     */
    boolean apply(String topic, Envelope event, Handle handle) {
        if (!isNew(topic, event, handle) && !event.isToldAgain()) {
            return false;
        }
        LoggedRequest.during(event.correlationid(), () -> projections.stream()
                .filter(projection -> projection.topic().equals(topic))
                .forEach(projection -> apply(event, projection, handle)));
        return true;
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
