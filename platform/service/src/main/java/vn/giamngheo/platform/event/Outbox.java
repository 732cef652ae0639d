package vn.giamngheo.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.command.Cause;
import vn.giamngheo.platform.command.Command;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.trail.Thing;
import vn.giamngheo.platform.trail.Told;
import vn.giamngheo.platform.trail.Trail;

/**
 * Publishes by writing a row in the caller's transaction: what is rolled back was never published, what is committed
 * will be, even if this process dies the next moment. What is published is an entry of the trail, too.
 */
@ApplicationScoped
public class Outbox {

    /** Of one event, in bytes; the table refuses more, too. */
    private static final int LIMIT = 256 * 1024;

    private static final Map<String, Integer> PARTITIONS = Topics.partitions();

    @Inject
    Jdbi jdbi;

    @Inject
    Command command;

    @Inject
    Trail trail;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /**
     * Events of one aggregate arrive in the order of their publication, if its row is locked first.
     *
     * @param type the data's type with its major version
     * @throws ProblemException 413 when the event would be too large
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String topic, String type, EventData data) {
        publish(topic, type, List.of(data));
    }

    /** See {@link #publish(String, String, EventData)}; all of them or none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String topic, String type, List<? extends EventData> all) {
        write(topic, type, all)
                .forEach(event -> command.published(topic, partition(topic, event.subject()), event.id()));
    }

    /**
     * See {@link #publish(String, String, EventData)}; thousands, which the answer does not name: an event that closes
     * them is published after them in the same partition.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishBefore(String topic, String type, List<? extends EventData> all) {
        write(topic, type, all);
    }

    /** As the producer chooses it. */
    private static int partition(String topic, String key) {
        var number = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)));
        return number % PARTITIONS.get(topic);
    }

    private List<Envelope> write(String topic, String type, List<? extends EventData> all) {
        var cause = command.cause();
        var events = all.stream().map(data -> envelope(type, data, null, cause)).toList();
        insert(topic, events);
        trail.told(
                command.doer(),
                events.stream()
                        .map(event -> new Told(new Thing(topic, event.subject()), event.id(), event.data()))
                        .toList());
        return events;
    }

    /** Publishes what was published before, under the same id; whoever takes it in writes it anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    void publishAgain(String topic, String type, EventData data) {
        insert(topic, List.of(envelope(type, data, true, command.cause())));
    }

    private Envelope envelope(String type, EventData data, Boolean reemitted, Cause cause) {
        return new Envelope(
                "1.0",
                EventIds.of(type, data),
                type,
                service,
                data.id().toString(),
                Instant.now(),
                "application/json",
                cause.actor(),
                cause.correlationId(),
                reemitted,
                EventJson.tree(data));
    }

    private static String limited(String event) {
        if (event.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
            throw new ProblemException(CommonProblem.BODY_TOO_LARGE, Where.request(), LIMIT + " B");
        }
        return event;
    }

    private void insert(String topic, List<Envelope> events) {
        var texts =
                events.stream().map(event -> limited(EventJson.write(event))).toArray();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        with wake as (select pg_notify('outbox', ''))
                        insert into outbox (event_id, topic, key, event)
                        select e.id, :topic, e.key, e.event
                        from wake, unnest(:ids, :keys, :events) with ordinality as e (id, key, event, position)
                        order by e.position
                        on conflict (event_id) do nothing
                        """)
                .bind("topic", topic)
                .bindArray("ids", UUID.class, events.stream().map(Envelope::id).toArray())
                .bindArray(
                        "keys",
                        String.class,
                        events.stream().map(Envelope::subject).toArray())
                .bindArray("events", String.class, texts)
                .execute());
    }
}
