package vn.giamngheo.platform.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        inTransaction(
                span,
                handle -> taken.addAll(apply(
                        topic,
                        span.records().stream()
                                .map(each -> EventJson.read(each.value()))
                                .toList(),
                        handle)));
        witness.taken(topic, taken);
    }

    /**
     * Applies events that follow each other, but for those that were applied before and are not told again on purpose.
     *
     * @return those that were applied
     */
    public List<Envelope> apply(String topic, List<Envelope> events, Handle handle) {
        var unknown = enter(topic, events, handle);
        var applied = events.stream()
                .filter(event -> unknown.remove(event.id()) || event.isToldAgain())
                .toList();
        projections.stream()
                .filter(projection -> projection.topic().equals(topic))
                .forEach(projection -> projection.apply(applied, handle));
        return applied;
    }

    /** @return the ids that had not been entered before */
    private static Set<UUID> enter(String topic, List<Envelope> events, Handle handle) {
        return handle.createQuery("""
                        insert into inbox (event_id, topic) select id, :topic from unnest(:ids) as told (id)
                        on conflict do nothing
                        returning event_id
                        """)
                .bind("topic", topic)
                .bindArray("ids", UUID.class, events.stream().map(Envelope::id).toArray())
                .mapTo(UUID.class)
                .collect(Collectors.toCollection(HashSet::new));
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
            // Some copies, such as that of delegations, are none of the projections and stand where they always do.
            handle.execute("set local search_path to " + schema + ", public");
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
