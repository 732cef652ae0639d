package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.events.SubmissionState;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Places;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.reporting.duty.Lying;
import vn.giamngheo.reporting.duty.Obligation;
import vn.giamngheo.reporting.duty.OwnPlaces;
import vn.giamngheo.reporting.duty.ReportState;
import vn.giamngheo.reporting.stored.StoredJson;

/** The submissions of all places. */
@ApplicationScoped
class Submissions {

    /** SQL: whether a row {@code t} is of the caller's own places, or of what they came from. */
    private static final String OWN = OwnPlaces.speaksFor("t.area_id", "t.tree");

    /**
     * SQL: whether the caller may know of a row {@code t}: of what was never submitted its own place alone, and nobody who only got a
     * part of a divided place. Its figures are of all that the place had.
     */
    static final String SEEN =
            "(" + Reach.writtenBy("t.area_id", "t.tree") + " and (t.event_version > 0 or " + OWN + "))";

    /** SQL: whether one of {@code :persons} wrote a row {@code t}. */
    private static final String WRITTEN = """
            exists (select from unnest(array_append(t.writers, t.drafted_by)) w (by)
                where string_to_array(w.by, :for) && cast(:persons as text[]))
            """;

    /** SQL: its writers with the one who changes it. */
    private static final String WITH_CALLER =
            "case when :by = any(writers) then writers else array_append(writers, :by) end";

    private static final String PAGE = """
            select t.* from submission t join reporting_period p on p.id = t.period_id
            where t.id > :after
                and (cast(:duty as uuid) is null or p.duty_id = :duty)
                and (cast(:period as uuid) is null or t.period_id = :period)
                and (cast(:state as text) is null or t.state = :state)
                and (not :newest or (t.state <> 'WITHDRAWN' or cast(:state as text) = 'WITHDRAWN') and not exists (
                    select from submission n where n.period_id = t.period_id and n.area_id = t.area_id
                        and n.agency_id is not distinct from t.agency_id and n.version > t.version
                        and n.event_version > 0))
                and %s
                %s
            order by t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(SEEN, "and " + Lying.in("t.area_id", "t.tree"));

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    OwnPlaces own;

    @Inject
    Places places;

    @Inject
    Caller caller;

    @Inject
    StoredJson json;

    /**
     * Which submissions are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param tree the day whose places apply
     * @param newest whether only the newest version of each is asked for
     */
    public record Filter(UUID area, LocalDate tree, UUID duty, UUID period, String state, boolean newest) {}

    List<Submission> page(Filter filter, UUID after, int limit) {
        return jdbi.withHandle(handle -> {
            var query = scope.bindSifting(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE));
            if (filter.area() != null) {
                query.bindArray(
                        "candidates",
                        UUID.class,
                        places.everBelow(List.of(filter.area())).toArray());
            }
            return query.bindMethods(filter)
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> submission(row))
                    .list();
        });
    }

    List<Submission> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery("select t.* from submission t where t.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> submission(row))
                .list());
    }

    Optional<Submission> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** Until the transaction ends nobody else changes it. */
    Optional<Submission> locked(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select t.* from submission t where t.id = :id for update")
                .bind("id", id)
                .map((row, context) -> submission(row))
                .findFirst());
    }

    /** The newest version of a report that is owed, but for drafts that were taken back. */
    Optional<Submission> newest(UUID period, UUID area, UUID agency) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.* from submission t
                        where t.period_id = :period and t.area_id = :area
                            and t.agency_id is not distinct from cast(:agency as uuid) and t.state <> 'WITHDRAWN'
                        order by t.version desc limit 1
                        """)
                .bind("period", period)
                .bind("area", area)
                .bind("agency", agency)
                .map((row, context) -> submission(row))
                .findFirst());
    }

    /** Of each report that is owed to a place for a period, the newest version that was accepted. */
    List<Submission> acceptedBy(UUID place, UUID period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct on (t.area_id, t.agency_id) t.* from submission t
                        where t.to_area_id = :place and t.period_id = :period and t.state in ('ACCEPTED', 'LOCKED')
                        order by t.area_id, t.agency_id, t.version desc
                        """)
                .bind("place", place)
                .bind("period", period)
                .map((row, context) -> submission(row))
                .list());
    }

    /** What waits for the caller's own places to be accepted, and was submitted by others; the longest due first. */
    List<Submission> toAccept(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select t.* from submission t
                        where t.state in ('SUBMITTED', 'ACCEPTED') and t.to_area_id = any(:candidates)
                            and %s
                            and not string_to_array(t.submitted_by, :for) && cast(:persons as text[])
                            and not %s
                        order by t.state desc, t.owed ->> 'dueOn', t.id
                        limit :limit
                        """.formatted(OwnPlaces.speaksFor("t.to_area_id", "t.tree"), WRITTEN))
                        .bindArray("places", UUID.class, caller.areas().toArray())
                        .bindArray("candidates", UUID.class, own.candidates().toArray())
                        .bindArray("persons", String.class, caller.persons().toArray())
                        .bind("for", Caller.FOR)
                        .bind("limit", limit)
                        .map((row, context) -> submission(row))
                        .list());
    }

    /** Whether the caller, or in whose name it acts, wrote it. */
    boolean isWrittenByCaller(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select %s from submission t where t.id = :id".formatted(WRITTEN))
                        .bind("id", id)
                        .bind("for", Caller.FOR)
                        .bindArray("persons", String.class, caller.persons().toArray())
                        .mapTo(Boolean.class)
                        .one());
    }

    boolean isSeen(UUID id) {
        return jdbi.withHandle(
                handle -> scope.bind(handle.createQuery("select %s from submission t where t.id = :id".formatted(SEEN)))
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    void insert(Submission submission) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into submission (id, period_id, area_id, agency_id, version, reason, state, to_area_id, tree,
                            contains, owed, content, prefilled, drafted_by)
                        values (:id, :periodId, :areaId, :agencyId, :version, :reason, :stateName, :toAreaId, :tree,
                            cast(:containsJson as jsonb), cast(:owedJson as jsonb), cast(:contentJson as jsonb),
                            cast(:prefilledJson as jsonb), :by)
                        """)
                .bindMethods(submission)
                .bind("stateName", submission.state().name())
                .bind("containsJson", json.write(submission.contains()))
                .bind("owedJson", json.write(submission.owed()))
                .bind("contentJson", json.write(submission.content()))
                .bind("prefilledJson", json.write(submission.prefilled()))
                .bind("by", caller.subject())
                .execute());
    }

    void write(UUID id, Content content) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update submission set content = cast(:content as jsonb), writers = %s where id = :id
                        """.formatted(WITH_CALLER))
                .bind("id", id)
                .bind("content", json.write(content))
                .bind("by", caller.subject())
                .execute());
    }

    /** What was frozen anew. */
    void refreeze(UUID id, Contains contains, Obligation owed, Content content, Sections prefilled) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update submission set contains = cast(:contains as jsonb), owed = cast(:owed as jsonb),
                            content = cast(:content as jsonb), prefilled = cast(:prefilled as jsonb), writers = %s
                        where id = :id
                        """.formatted(WITH_CALLER))
                .bind("by", caller.subject())
                .bind("id", id)
                .bind("contains", json.write(contains))
                .bind("owed", json.write(owed))
                .bind("content", json.write(content))
                .bind("prefilled", json.write(prefilled))
                .execute());
    }

    /** The next state, with the event that tells it, in one change: what is locked stays. */
    void move(SubmissionState told, ReportState state, String submittedBy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update submission set state = :state, event_version = :version, told = cast(:told as jsonb),
                            submitted_by = :by
                        where id = :id
                        """)
                .bind("id", told.id())
                .bind("state", state.name())
                .bind("version", told.eventVersion())
                .bind("told", json.write(told))
                .bind("by", submittedBy)
                .execute());
    }

    /** Others are not told: they never knew of it. */
    void withdraw(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("update submission set state = 'WITHDRAWN' where id = :id")
                .bind("id", id)
                .execute());
    }

    /** The next in the order of their ids, as they were told last. */
    List<SubmissionState> told(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select told from submission where id > :after and told is not null order by id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> json.read(row.getString("told"), new TypeReference<SubmissionState>() {}))
                .list());
    }

    private Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getObject("id", UUID.class),
                row.getInt("event_version"),
                row.getObject("period_id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getInt("version"),
                row.getString("reason"),
                ReportState.valueOf(row.getString("state")),
                row.getObject("to_area_id", UUID.class),
                row.getObject("tree", LocalDate.class),
                json.read(row.getString("contains"), new TypeReference<Contains>() {}),
                json.read(row.getString("owed"), new TypeReference<Obligation>() {}),
                json.read(row.getString("content"), new TypeReference<Content>() {}),
                json.read(row.getString("prefilled"), new TypeReference<Sections>() {}),
                row.getString("submitted_by"));
    }
}
