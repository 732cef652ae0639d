package vn.giamngheo.indicators.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.PovertyStandardState;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Subtree;

/** The table {@code poverty_standard}. */
@ApplicationScoped
class Standards {

    private static final String ROW = """
            select s.id, s.code, s.name_vi, s.name_en, s.area_id, s.valid_from, s.valid_to, s.content::text as content,
                s.act_id
            from poverty_standard s
            """;

    /** The country, and what the place lies in on the day. */
    private static final String ABOVE = "with recursive " + Subtree.above(":on");

    @Inject
    Jdbi jdbi;

    @Inject
    ObjectMapper mapper;

    /** An act that extended a standard. */
    record Extended(LocalDate validTo, UUID actId) {}

    void insert(StandardRow standard) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into poverty_standard
                            (id, code, name_vi, name_en, area_id, valid_from, valid_to, content, act_id)
                        values (:id, :code, :vi, :en, :areaId, :validFrom, :validTo, cast(:json as jsonb), :actId)
                        """)
                .bindMethods(standard)
                .bindMethods(standard.name())
                .bind("json", json(standard.content()))
                .execute());
    }

    void update(StandardRow standard) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update poverty_standard
                        set name_vi = :vi, name_en = :en, valid_to = :validTo, content = cast(:json as jsonb),
                            act_id = :actId
                        where id = :id
                        """)
                .bindMethods(standard)
                .bindMethods(standard.name())
                .bind("json", json(standard.content()))
                .execute());
    }

    void extend(UUID id, LocalDate validTo, UUID act) {
        jdbi.useHandle(handle -> {
            handle.execute("update poverty_standard set valid_to = ? where id = ?", validTo, id);
            handle.execute(
                    "insert into poverty_standard_extension (standard_id, valid_to, act_id) values (?, ?, ?)",
                    id,
                    validTo,
                    act);
        });
    }

    List<Extended> extensions(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select valid_to, act_id from poverty_standard_extension where standard_id = :id order by valid_to
                        """)
                .bind("id", id)
                .map((row, context) -> new Extended(row.getObject(1, LocalDate.class), row.getObject(2, UUID.class)))
                .list());
    }

    /** Its next state follows. */
    void raise(UUID id) {
        jdbi.useHandle(handle ->
                handle.execute("update poverty_standard set event_version = event_version + 1 where id = ?", id));
    }

    /** As it is told. */
    PovertyStandardState state(UUID id) {
        return states("s.id = :id", query -> query.bind("id", id)).get(0);
    }

    List<PovertyStandardState> states(UUID after, int limit) {
        return states("s.id > :after order by s.id limit :limit", query -> query.bind("after", after)
                .bind("limit", limit));
    }

    private List<PovertyStandardState> states(String which, UnaryOperator<Query> bound) {
        return jdbi.withHandle(handle -> bound.apply(handle.createQuery("""
                        select s.id, s.event_version, s.code, s.name_vi, s.name_en, s.area_id, s.valid_from, s.valid_to
                        from poverty_standard s where
                        """ + which))
                .map((row, context) -> new PovertyStandardState(
                        row.getObject("id", UUID.class),
                        row.getInt("event_version"),
                        false,
                        row.getString("code"),
                        new Label(row.getString("name_vi"), row.getString("name_en")),
                        row.getObject("area_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list());
    }

    /** Whether households have been reviewed or classed by it. */
    boolean isUsed(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery("""
                        select exists (select from review_round where standard_id = :id)
                            or exists (select from class_decision where standard_id = :id)
                        """).bind("id", id).mapTo(Boolean.class).one());
    }

    /** @throws ProblemException 404 when there is none */
    StandardRow existing(UUID id) {
        return found("where s.id = :id", id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException 404 when there is none */
    StandardRow locked(UUID id) {
        return found("where s.id = :id for update", id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Optional<StandardRow> found(String which, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + which)
                .bind("id", id)
                .map((row, context) -> standard(row))
                .findFirst());
    }

    Optional<StandardRow> byCode(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where s.code = :code")
                .bind("code", code)
                .map((row, context) -> standard(row))
                .findFirst());
    }

    List<StandardRow> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where s.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> standard(row))
                .list());
    }

    /** By first day and code. @param after the first day and code of the last of the page before */
    List<StandardRow> page(LocalDate from, String after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW
                        + "where (s.valid_from, s.code) > (:from, :after) order by s.valid_from, s.code limit :limit")
                .bind("from", from)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> standard(row))
                .list());
    }

    /** Those that hold at a place on a day: the nation's, and that of its province if it has its own. */
    List<StandardRow> inForce(UUID area, LocalDate on) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOVE + ROW + """
                        where s.area_id in (select id from above) and s.valid_from <= :on and s.valid_to >= :on
                        order by s.valid_from, s.code
                        """)
                .bind("area", area)
                .bind("on", on)
                .map((row, context) -> standard(row))
                .list());
    }

    /** Those of a place that hold on some of these days. */
    List<StandardRow> overlapping(UUID area, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ROW + "where s.area_id = :area and s.valid_from <= :to and s.valid_to >= :from")
                .bind("area", area)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> standard(row))
                .list());
    }

    private StandardRow standard(ResultSet row) throws SQLException {
        return new StandardRow(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new Label(row.getString("name_vi"), row.getString("name_en")),
                row.getObject("area_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                content(row.getString("content")),
                row.getObject("act_id", UUID.class));
    }

    private StandardContent content(String json) {
        try {
            return mapper.readValue(json, StandardContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(StandardContent content) {
        try {
            return mapper.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
