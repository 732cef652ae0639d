package vn.giamngheo.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * What this service has of each topic, as a count and a hash. The owner of a topic and whoever copies it must give the
 * same. All is seen at one moment, after the moment for which Kafka says how far its topics go: a copy with nothing
 * under way has taken in whatever was in Kafka before.
 */
@ApplicationScoped
public class Fingerprints {

    @Inject
    Jdbi jdbi;

    @Inject
    Positions positions;

    @ConfigProperty(name = "quarkus.application.name")
    String application;

    private record Sum(long count, String hash) {}

    /** @throws KafkaException when Kafka does not answer */
    public List<Fingerprint> all() {
        var ends = positions.ends();
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var behind = positions.behind(ends, handle);
            return Kept.in(service()).stream()
                    .filter(kept -> exists(kept, handle))
                    .map(kept -> isOwn(kept) ? own(kept, handle) : copied(kept, behind, handle))
                    .toList();
        });
    }

    private String service() {
        return application.replace("-service", "");
    }

    private boolean isOwn(Kept kept) {
        return kept.owner().equals(service()) && !kept.table().startsWith("reported_");
    }

    private static boolean exists(Kept kept, Handle handle) {
        return handle.createQuery("select to_regclass(:table) is not null")
                .bind("table", kept.table())
                .mapTo(Boolean.class)
                .one();
    }

    private static Fingerprint own(Kept kept, Handle handle) {
        var sum = sum(kept, handle);
        var waiting = number(
                "select count(*) from outbox where topic = :topic and refused_because is null", kept.topic(), handle);
        var refused = number(
                "select count(*) from outbox where topic = :topic and refused_because is not null",
                kept.topic(),
                handle);
        return new Fingerprint(kept.topic(), kept.owner(), "owner", sum.count(), sum.hash(), waiting, refused);
    }

    private static Fingerprint copied(Kept kept, Map<String, Long> behind, Handle handle) {
        var sum = sum(kept, handle);
        var dead = number("select count(*) from dead_letter where topic = :topic", kept.topic(), handle);
        return new Fingerprint(
                kept.topic(),
                kept.owner(),
                "copy",
                sum.count(),
                sum.hash(),
                behind.getOrDefault(kept.topic(), 0L),
                dead);
    }

    /** A sum of hashes needs no order of the rows and no memory for them. */
    private static Sum sum(Kept kept, Handle handle) {
        return handle.createQuery("""
                        select count(*), md5(concat_ws(':',
                            sum(('x' || left(hash, 15))::bit(60)::bigint),
                            sum(('x' || right(hash, 15))::bit(60)::bigint))) as hash
                        from (select md5(%s) as hash from %s where %s) rows
                        """.formatted(kept.row(), kept.table(), kept.only()))
                .map((row, context) -> new Sum(row.getLong("count"), row.getString("hash")))
                .one();
    }

    private static long number(String question, String topic, Handle handle) {
        return handle.createQuery(question)
                .bind("topic", topic)
                .mapTo(Long.class)
                .one();
    }
}
