package vn.giamngheo.reporting.schedule;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.reporting.figure.ReportArea;

/** The schedules, and what became of each of their times. */
@ApplicationScoped
class Schedules {

    static final String SEEN = Reach.seenBy("t.area_id", "t.from_day");

    private static final String PAGE = """
            select t.* from report_schedule t
            where (t.made_at, t.id) > (:after, :afterId) and %s %s
            order by t.made_at, t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and t.area_id in (select id from tree)");

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    ObjectMapper mapper;

    /** The last of the page before. */
    record After(Instant at, UUID id) {

        static final After NOTHING = new After(Instant.EPOCH, new UUID(0, 0));
    }

    void insert(Schedule schedule) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into report_schedule (id, report, parameters, area_id, area_code, area_name, area_level,
                            cadence, day, hour, from_day, until_day, made_by, made_at, areas, roles, next_due)
                        values (:id, :report, cast(:parameters as jsonb), :areaId, :areaCode, :areaName, :areaLevel,
                            :cadence, :day, :hour, :from, :until, :by, clock_timestamp(), :areas, :roles, :due)
                        """)
                .bind("id", schedule.id())
                .bind("report", schedule.report())
                .bind("parameters", json(schedule.parameters()))
                .bind("areaId", schedule.area().id())
                .bind("areaCode", schedule.area().code())
                .bind("areaName", schedule.area().name())
                .bind("areaLevel", schedule.area().level())
                .bind("cadence", schedule.cadence().name())
                .bind("day", schedule.day())
                .bind("hour", schedule.hour())
                .bind("from", schedule.from())
                .bind("until", schedule.until())
                .bind("by", schedule.madeBy())
                .bindArray("areas", UUID.class, schedule.maker().areas().toArray())
                .bindArray("roles", String.class, schedule.maker().roles().toArray())
                .bind("due", utc(schedule.nextDue()))
                .execute());
    }

    Optional<Schedule> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select t.* from report_schedule t where t.id = :id")
                .bind("id", id)
                .map(this::schedule)
                .findOne());
    }

    /** Until the transaction ends nobody else publishes or ends it. */
    Optional<Schedule> locked(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select t.* from report_schedule t where t.id = :id for update")
                        .bind("id", id)
                        .map(this::schedule)
                        .findOne());
    }

    boolean isSeen(UUID id) {
        return jdbi.withHandle(handle -> scope.bind(
                        handle.createQuery("select %s from report_schedule t where t.id = :id".formatted(SEEN)))
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    void end(UUID id, LocalDate on, Instant nextDue) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update report_schedule set until_day = :on, next_due = :due where id = :id")
                .bind("id", id)
                .bind("on", on)
                .bind("due", utc(nextDue))
                .execute());
    }

    /** @param area null for the whole country */
    List<Schedule> page(UUID area, LocalDate tree, After after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = scope.bind(handle.createQuery(area == null ? OF_ALL : OF_SUBTREE));
            if (area != null) {
                query.bind("area", area).bind("tree", tree);
            }
            return query.bind("after", utc(after.at()))
                    .bind("afterId", after.id())
                    .bind("limit", limit)
                    .map(this::schedule)
                    .list();
        });
    }

    /** The latest first. @param before null for the first page */
    List<Schedule.Run> runs(UUID id, Instant before, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select due_at, snapshot_id, problem, done_at from schedule_run
                        where schedule_id = :id and (cast(:before as timestamptz) is null or due_at < :before)
                        order by due_at desc limit :limit
                        """)
                .bind("id", id)
                .bind("before", utc(before))
                .bind("limit", limit)
                .map((row, context) -> new Schedule.Run(
                        instant(row, "due_at"),
                        row.getObject("snapshot_id", UUID.class),
                        row.getString("problem"),
                        instant(row, "done_at")))
                .list());
    }

    Schedule schedule(ResultSet row, StatementContext context) throws SQLException {
        return new Schedule(
                row.getObject("id", UUID.class),
                row.getString("report"),
                parameters(row.getString("parameters")),
                new ReportArea(
                        row.getObject("area_id", UUID.class),
                        row.getString("area_code"),
                        row.getString("area_name"),
                        row.getString("area_level")),
                Cadence.valueOf(row.getString("cadence")),
                row.getObject("day", Integer.class),
                row.getInt("hour"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("made_by"),
                instant(row, "made_at"),
                instant(row, "next_due"),
                new Schedule.Maker(
                        row.getString("made_by"),
                        Set.of((UUID[]) row.getArray("areas").getArray()),
                        Set.of((String[]) row.getArray("roles").getArray())));
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private Map<String, String> parameters(String json) {
        try {
            return mapper.readValue(json, new TypeReference<Map<String, String>>() {});
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
