package vn.giamngheo.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.Topics;

/**
 * What this service has of each topic, as a count and a hash. The owner of a topic and whoever copies it keep it in
 * tables of the same name and must give the same fingerprint.
 */
@ApplicationScoped
public class Fingerprints {

    private static final String POSTING = """
            concat_ws(':', id, document_id, amount, line_code, lower(source), lower(nature), origin_year,
                spending_year, giver_kind, giver_id, receiver_kind, receiver_id)
            """;

    /** Table of each topic, and what identifies a row of it as published: its version, or a fact's content. */
    private static final Map<String, Keys> KEYS = new TreeMap<>(Map.of(
            Topics.AREAS, new Keys("area", "id || ':' || event_version"),
            Topics.AGENCIES, new Keys("agency", "id || ':' || event_version"),
            Topics.PROGRAMMES, new Keys("programme", "id || ':' || event_version"),
            Topics.INDICATORS, new Keys("indicator", "id || ':' || event_version"),
            Topics.PLANS, new Keys("plan", "id || ':' || nullif(event_version, 0)"),
            Topics.OBSERVATIONS, new Keys("observation", "id || ':' || event_version"),
            Topics.POSTINGS, new Keys("posting", POSTING)));

    @Inject
    Jdbi jdbi;

    private record Keys(String table, String key) {}

    /** @param hash of all ids and versions; empty when there is none */
    public record Fingerprint(String topic, long count, String hash) {}

    public List<Fingerprint> all() {
        return jdbi.withHandle(handle -> KEYS.entrySet().stream()
                .filter(topic -> exists(topic.getValue(), handle))
                .map(topic -> fingerprint(topic.getKey(), topic.getValue(), handle))
                .toList());
    }

    private static boolean exists(Keys keys, Handle handle) {
        return handle.createQuery("select to_regclass(:table) is not null")
                .bind("table", keys.table())
                .mapTo(Boolean.class)
                .one();
    }

    private static Fingerprint fingerprint(String topic, Keys keys, Handle handle) {
        return handle.createQuery("""
                        select :topic as topic, count(key) as count,
                            coalesce(md5(string_agg(key, ',' order by key)), '') as hash
                        from (select %s as key from %s) rows
                        """.formatted(keys.key(), keys.table()))
                .bind("topic", topic)
                .map(ConstructorMapper.of(Fingerprint.class))
                .one();
    }
}
