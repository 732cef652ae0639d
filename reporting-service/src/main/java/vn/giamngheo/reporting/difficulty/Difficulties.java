package vn.giamngheo.reporting.difficulty;

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
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.reporting.duty.OwnPlaces;
import vn.giamngheo.reporting.figure.ReportArea;

/** The difficulties of all places. */
@ApplicationScoped
class Difficulties {

    /** SQL: whether the caller may know of a row {@code t}. */
    static final String SEEN = Reach.seenBy("t.area_id", "t.noted_on");

    private static final String STATE = """
            case when t.withdrawn_on is not null then 'WITHDRAWN' when n.answer is not null then 'ANSWERED'
                when t.merged_into is not null then 'MERGED' else 'OPEN' end
            """;

    /** The answer nearest above in what it was merged into, with each place as it was called on the day. */
    private static final String DIFFICULTY = """
            select t.*, p.code, p.name, a.level, tp.code as to_code, tp.name as to_name, ta.level as to_level,
                (select count(*) from difficulty m where m.merged_into = t.id) as merged,
                n.id as answered_id, n.answer as said, n.answer_act as said_by_act, n.answered_on as said_on,
                n.to_area_id as said_by, np.code as said_code, np.name as said_name, na.level as said_level,
                %4$s as state
            from difficulty t
            join lateral (%1$s) p on true join area a on a.id = t.area_id
            join lateral (%2$s) tp on true join area ta on ta.id = t.to_area_id
            left join lateral (
                with recursive chain (id, merged_into, depth) as (
                    select t.id, t.merged_into, 0
                    union all
                    select u.id, u.merged_into, c.depth + 1 from difficulty u join chain c on u.id = c.merged_into
                )
                select d.* from chain c join difficulty d on d.id = c.id where d.answer is not null order by c.depth limit 1
            ) n on true
            left join lateral (%3$s) np on true left join area na on na.id = n.to_area_id
            """.formatted(
                    named("t.area_id", "t.noted_on"),
                    named("t.to_area_id", "t.noted_on"),
                    named("n.to_area_id", "n.noted_on"),
                    STATE);

    private static final String BELOW = """
            with recursive below (id) as (
                select id from difficulty where merged_into = :id
                union
                select d.id from difficulty d join below b on d.merged_into = b.id
            )
            """;

    private static final String PAGE = DIFFICULTY + """
            where (t.noted_on, t.id) > (:after, :afterId)
                and (cast(:programme as text) is null or t.programme_code = :programme)
                and (cast(:line as text) is null or t.line_code = :line)
                and (cast(:state as text) is null or %s = :state)
                and (not :topmost or t.merged_into is null)
                and (cast(:mergedInto as uuid) is null or t.merged_into = :mergedInto)
                and %s
                %s
            order by t.noted_on, t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(STATE, SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(STATE, SEEN, "and t.area_id in (select id from tree)");

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    @Inject
    OwnPlaces own;

    @Inject
    Caller caller;

    private static String named(String area, String day) {
        return """
                select b.code, b.name from area_period b where b.area_id = %1$s
                order by greatest(b.valid_from - %2$s, %2$s - b.valid_to, 0) limit 1
                """.formatted(area, day);
    }

    /**
     * Which difficulties are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param tree the day whose places apply
     * @param topmost whether those are left out that were taken into another one
     * @param mergedInto the one that they were taken into
     */
    public record Filter(
            UUID area, LocalDate tree, String programme, String line, String state, boolean topmost, UUID mergedInto) {}

    /** The last of the page before. */
    record After(LocalDate day, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    List<Difficulty> page(Filter filter, After after, int limit) {
        return jdbi.withHandle(
                handle -> scope.bindSifting(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                        .bindMethods(filter)
                        .bind("after", after.day())
                        .bind("afterId", after.id())
                        .bind("limit", limit)
                        .map((row, context) -> difficulty(row))
                        .list());
    }

    List<Difficulty> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(DIFFICULTY + "where t.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> difficulty(row))
                .list());
    }

    Optional<Difficulty> byId(UUID id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /** Until the transaction ends nobody else changes them. In one order, so that two mergers do not wait for each other. */
    void lock(Collection<UUID> ids) {
        jdbi.useHandle(
                handle -> handle.createQuery("select id from difficulty where id = any(:ids) order by id for update")
                        .bindArray("ids", UUID.class, ids.toArray())
                        .mapTo(UUID.class)
                        .list());
    }

    boolean isSeen(UUID id) {
        return jdbi.withHandle(
                handle -> scope.bind(handle.createQuery("select %s from difficulty t where t.id = :id".formatted(SEEN)))
                        .bind("id", id)
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    /** What a place says of itself for a programme, and nobody has answered by a day. */
    List<Difficulty> openOf(UUID area, String programme, LocalDate until) {
        return jdbi.withHandle(handle -> handle.createQuery(DIFFICULTY + """
                        where t.area_id = :area and t.programme_code = :programme and t.noted_on <= :until
                            and t.withdrawn_on is null and (n.answered_on is null or n.answered_on > :until)
                        order by t.noted_on, t.id
                        """)
                .bind("area", area)
                .bind("programme", programme)
                .bind("until", until)
                .map((row, context) -> difficulty(row))
                .list());
    }

    /** What waits for an answer of the caller's own places, the oldest first. */
    List<Difficulty> toAnswer(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        DIFFICULTY + """
                        where t.answer is null and t.withdrawn_on is null and t.merged_into is null
                            and t.to_area_id = any(:candidates)
                            and %s
                        order by t.noted_on, t.id
                        limit :limit
                        """.formatted(OwnPlaces.speaksFor("t.to_area_id", "t.noted_on")))
                .bindArray("places", UUID.class, caller.areas().toArray())
                .bindArray("candidates", UUID.class, own.candidates().toArray())
                .bind("limit", limit)
                .map((row, context) -> difficulty(row))
                .list());
    }

    void insert(UUID id, UUID area, UUID to, DifficultyRequest request) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into difficulty (id, area_id, noted_on, programme_code, line_code, description, basis,
                            proposal, to_area_id, recorded_by)
                        values (:id, :areaId, :notedOn, :programme, :line, :description, :basis, :proposal, :toId, :by)
                        """)
                .bindMethods(request)
                .bind("id", id)
                .bind("areaId", area)
                .bind("toId", to)
                .bind("by", caller.subject())
                .execute());
    }

    void word(UUID id, DifficultyChange change) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update difficulty set description = :description, basis = :basis, proposal = :proposal
                        where id = :id
                        """).bindMethods(change).bind("id", id).execute());
    }

    /** All that was taken into it, however far down. */
    List<Difficulty> below(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(BELOW + DIFFICULTY + "where t.id in (select id from below)")
                .bind("id", id)
                .map((row, context) -> difficulty(row))
                .list());
    }

    void merge(Collection<UUID> ids, UUID into) {
        jdbi.useHandle(handle -> handle.createUpdate("update difficulty set merged_into = :into where id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .bind("into", into)
                .execute());
    }

    /** All that was taken into it has changed with it. */
    void answer(UUID id, AnswerRequest answer) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update difficulty set answer = :answer, answer_act = :act, answered_on = :today,
                                answered_by = :by
                            where id = :id
                            """)
                    .bindMethods(answer)
                    .bind("today", Days.today())
                    .bind("by", caller.subject())
                    .bind("id", id)
                    .execute();
            handle.createUpdate(BELOW
                            + "update difficulty set merged_into = merged_into where id in (select id from below)")
                    .bind("id", id)
                    .execute();
        });
    }

    void withdraw(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate("update difficulty set withdrawn_on = :today where id = :id")
                .bind("today", Days.today())
                .bind("id", id)
                .execute());
    }

    private static Difficulty difficulty(ResultSet row) throws SQLException {
        return new Difficulty(
                id(row, "id"),
                area(row, "area_id", ""),
                row.getObject("noted_on", LocalDate.class),
                row.getString("programme_code"),
                row.getString("line_code"),
                row.getString("description"),
                row.getString("basis"),
                row.getString("proposal"),
                area(row, "to_area_id", "to_"),
                DifficultyState.valueOf(row.getString("state")),
                id(row, "merged_into"),
                row.getInt("merged"),
                answer(row));
    }

    private static Difficulty.Answer answer(ResultSet row) throws SQLException {
        if (row.getString("said") == null) {
            return null;
        }
        var answered = id(row, "answered_id");
        return new Difficulty.Answer(
                row.getString("said"),
                area(row, "said_by", "said_"),
                row.getObject("said_on", LocalDate.class),
                row.getString("said_by_act"),
                answered.equals(id(row, "id")) ? null : answered);
    }

    private static ReportArea area(ResultSet row, String id, String prefix) throws SQLException {
        return new ReportArea(
                id(row, id),
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                row.getString(prefix + "level"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
