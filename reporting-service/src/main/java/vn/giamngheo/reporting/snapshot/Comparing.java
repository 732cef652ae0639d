package vn.giamngheo.reporting.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Compares two snapshots where they lie: the database takes them apart, so that neither comes into memory. Lines with the
 * same key are paired in their order.
 */
@ApplicationScoped
public class Comparing {

    /** The id of what is not kept. */
    private static final UUID NOWHERE = new UUID(0, 0);

    private static final String LINES = """
            with kind as (
                select k.nr, k.of ->> 'part' as part, cast(k.of ->> 'outer' as jsonpath) as outer_path, k.of -> 'outerKey' as outer_key,
                    cast(k.of ->> 'inner' as jsonpath) as inner_path, k.of -> 'key' as inner_key,
                    array(select jsonb_array_elements_text(k.of -> 'without')) as without
                from jsonb_array_elements(cast(:kinds as jsonb)) with ordinality as k (of, nr)
            ), line as (
                select s.id, k.nr, k.part, key.of as key, i.line - k.without as line,
                    row_number() over (partition by s.id, k.nr, key.of order by o.nr, i.nr) as n
                from (%s) s
                cross join kind k
                cross join lateral jsonb_path_query(s.report, k.outer_path) with ordinality as o (part, nr)
                cross join lateral jsonb_path_query(o.part, k.inner_path) with ordinality as i (line, nr)
                cross join lateral (
                    select coalesce((
                        select jsonb_agg(field.value order by field.outside desc, field.nr) from (
                            select true as outside, f.nr, o.part #> string_to_array(f.path, '.') as value
                            from jsonb_array_elements_text(k.outer_key) with ordinality as f (path, nr)
                            union all
                            select false, f.nr, i.line #> string_to_array(f.path, '.')
                            from jsonb_array_elements_text(k.inner_key) with ordinality as f (path, nr)
                        ) field), '[]') as of
                ) key
            )
            select * from (
                select nr, key::text collate "C" as key, n, coalesce(one.part, other.part) as part, one.line as one,
                    other.line as other
                from (select * from line where id = :from) one
                full join (select * from line where id = :to) other using (nr, key, n)
                where one.line is distinct from other.line
            ) difference
            where (nr, key, n) > (:nr, :key, :n)
            order by nr, key, n
            limit :limit
            """;

    private static final String OF_TWO = LINES.formatted(
            "select id, cast(convert_from(body, 'UTF8') as jsonb) as report from snapshot where id in (:from, :to)");

    private static final String OF_NOW = LINES.formatted("""
            select id, cast(convert_from(body, 'UTF8') as jsonb) as report from snapshot where id = :from
            union all
            select :to, cast(:now as jsonb)
            """);

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper mapper;

    /**
     * The last difference of the page before.
     *
     * @param nr of its kind of line
     * @param n its number among those with its key
     */
    public record After(long nr, String key, long n) {

        public static final After NOTHING = new After(0, "", 0);
    }

    /** A difference with where it stands. */
    public record Found(After at, Differences.Line line) {}

    List<Found> page(List<Lines> kinds, UUID from, UUID to, After after, int limit) {
        return jdbi.withHandle(handle -> page(handle.createQuery(OF_TWO).bind("to", to), kinds, from, after, limit));
    }

    /** What a report that is not kept says otherwise. @param now its JSON */
    public List<Found> pageToNow(List<Lines> kinds, UUID from, String now, After after, int limit) {
        return jdbi.withHandle(handle ->
                page(handle.createQuery(OF_NOW).bind("to", NOWHERE).bind("now", now), kinds, from, after, limit));
    }

    private List<Found> page(Query query, List<Lines> kinds, UUID from, After after, int limit) {
        return query.bind("kinds", json(kinds))
                .bind("from", from)
                .bind("nr", after.nr())
                .bind("key", after.key())
                .bind("n", after.n())
                .bind("limit", limit)
                .map(this::found)
                .list();
    }

    private Found found(ResultSet row, StatementContext context) throws SQLException {
        return new Found(
                new After(row.getLong("nr"), row.getString("key"), row.getLong("n")),
                Differences.Line.of(
                        row.getString("part"),
                        read(row.getString("key")),
                        read(row.getString("one")),
                        read(row.getString("other"))));
    }

    private JsonNode read(String json) {
        try {
            return json == null ? null : mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
