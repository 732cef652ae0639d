package vn.giamngheo.reporting.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Ids;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.freshness.Witnessed.Position;

/** The snapshots, each for ever as it was published. */
@ApplicationScoped
public class Snapshots {

    /**
     * SQL: whether the caller has all of the place of a row {@code t} on the day of its tree. Whoever has a part of a
     * divided place would read what a whole one added up to.
     */
    static final String SEEN = """
            (:everywhere or (cast(:reach as uuid[]) is null or t.area_id = any(cast(:reach as uuid[])))
                and exists (%s select from up where up.id = any(:places) and not up.divided))
            """.formatted(Reach.up("t.area_id", "t.tree"));

    private static final String COLUMNS = """
            t.id, t.report, t.parameters, t.area_id, t.area_code, t.area_name, t.area_level, t.year, t.tree, t.sha256,
            octet_length(t.body) as bytes, t.topics, t.until, t.data_as_of, t.published_by, t.published_at, t.schedule_id,
            t.due_at, t.submission_id, coalesce(cast(t.question as jsonb) ->> 'basis' = 'restated', false) as restated
            """;

    private static final String PAGE = """
            select %s from snapshot t
            where (t.published_at, t.id) > (:after, :afterId)
                and t.report = any(:reports)
                and (cast(:report as text) is null or t.report = :report)
                and (cast(:year as int) is null or t.year = :year)
                and (cast(:from as date) is null
                    or t.published_at >= cast(cast(:from as date) as timestamp) at time zone 'Asia/Ho_Chi_Minh')
                and (cast(:to as date) is null
                    or t.published_at < cast(cast(:to as date) + 1 as timestamp) at time zone 'Asia/Ho_Chi_Minh')
                and %s
                %s
            order by t.published_at, t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(COLUMNS, SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(COLUMNS, SEEN, "and t.area_id in (select id from tree)");

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    ObjectMapper mapper;

    /**
     * Which snapshots are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param tree the day whose places and parents apply
     * @param from the first day, in Việt Nam, on which it was published
     * @param to the last one
     */
    public record Filter(UUID area, LocalDate tree, String report, Integer year, LocalDate from, LocalDate to) {}

    /** The last snapshot of the page before. */
    record After(Instant at, UUID id) {

        static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));
    }

    /** Why a report was published: by somebody, or for a time of a schedule. */
    public record Reason(String subject, UUID schedule, Instant dueAt) {

        public static Reason askedBy(String subject) {
            return new Reason(subject, null, null);
        }
    }

    /** @return the id of the new one */
    public UUID add(Draft draft, Reason reason) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into snapshot (id, report, parameters, question, area_id, area_code, area_name, area_level,
                            year, tree, body, sha256, topics, until, data_as_of, published_by, published_at, schedule_id,
                            due_at)
                        values (:id, :report, cast(:parameters as jsonb), :question, :areaId, :areaCode, :areaName,
                            :areaLevel, :year, :tree, :body, :sha256, cast(:topics as jsonb), cast(:until as jsonb), :dataAsOf,
                            :subject, clock_timestamp(), :schedule, :dueAt)
                        """)
                .bind("id", id)
                .bind("report", draft.report())
                .bind("parameters", json(draft.parameters()))
                .bind("question", json(draft.question().settled()))
                .bind("areaId", draft.question().area().id())
                .bind("areaCode", draft.question().area().code())
                .bind("areaName", draft.question().area().name())
                .bind("areaLevel", draft.question().area().level())
                .bind("year", draft.question().year())
                .bind("tree", draft.question().tree())
                .bind("body", draft.body())
                .bind("sha256", draft.sha256())
                .bind("topics", json(draft.position().topics()))
                .bind(
                        "until",
                        draft.position().until() == null
                                ? null
                                : json(draft.position().until()))
                .bind("dataAsOf", draft.dataAsOf().atOffset(ZoneOffset.UTC))
                .bind("subject", reason.subject())
                .bind("schedule", reason.schedule())
                .bind("dueAt", reason.dueAt() == null ? null : reason.dueAt().atOffset(ZoneOffset.UTC))
                .execute());
        return id;
    }

    public Optional<Snapshot> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** In any order. */
    List<Snapshot> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select %s from snapshot t where t.id = any(:ids)".formatted(COLUMNS))
                        .bindArray("ids", UUID.class, ids.toArray())
                        .map(this::snapshot)
                        .list());
    }

    /**
     * The newest that answers a question, of those that were published for everybody and not submitted; also of those that were
     * published on the day that it names without naming it.
     */
    Optional<Snapshot> latest(String report, Question question) {
        var undated = question.undated();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select %s from snapshot t
                        where t.report = :report and t.submission_id is null
                            and (t.question = :question or t.question = any(:undated)
                                and cast(coalesce(t.due_at, t.published_at) at time zone 'Asia/Ho_Chi_Minh' as date) = :day)
                        order by t.published_at desc, t.id desc limit 1
                        """.formatted(COLUMNS))
                .bind("report", report)
                .bind("question", json(question.settled()))
                .bindArray(
                        "undated",
                        String.class,
                        undated == null
                                ? new Object[0]
                                : undated.settled().stream().map(this::json).toArray())
                .bind("day", undated == null ? null : undated.day())
                .map(this::snapshot)
                .findFirst());
    }

    /** What it says, to the byte. */
    public byte[] body(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from snapshot where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one());
    }

    /** @param reports those that the caller reads */
    List<Snapshot> page(Filter filter, Collection<String> reports, After after, int limit) {
        return jdbi.withHandle(
                handle -> scope.bindSifting(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                        .bindMethods(filter)
                        .bindArray("reports", String.class, reports.toArray())
                        .bind("after", after.at().atOffset(ZoneOffset.UTC))
                        .bind("afterId", after.id())
                        .bind("limit", limit)
                        .map(this::snapshot)
                        .list());
    }

    /** Whether the caller has all of the place of a snapshot on the day of its tree. */
    boolean isSeen(UUID id) {
        return jdbi.withHandle(
                handle -> scope.bind(handle.createQuery("select %s from snapshot t where t.id = :id".formatted(SEEN)))
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    private Snapshot snapshot(ResultSet row, StatementContext context) throws SQLException {
        return new Snapshot(
                row.getObject("id", UUID.class),
                row.getString("report"),
                read(row.getString("parameters"), new TypeReference<Map<String, String>>() {}),
                new ReportArea(
                        row.getObject("area_id", UUID.class),
                        row.getString("area_code"),
                        row.getString("area_name"),
                        row.getString("area_level")),
                row.getInt("year"),
                row.getObject("tree", LocalDate.class),
                row.getString("sha256"),
                row.getLong("bytes"),
                instant(row, "data_as_of"),
                new Position(topics(row.getString("topics")), topics(row.getString("until"))),
                row.getString("published_by"),
                instant(row, "published_at"),
                row.getObject("schedule_id", UUID.class),
                instant(row, "due_at"),
                row.getObject("submission_id", UUID.class),
                row.getBoolean("restated"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private SortedMap<String, List<Long>> topics(String json) {
        return json == null ? null : read(json, new TypeReference<SortedMap<String, List<Long>>>() {});
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
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
