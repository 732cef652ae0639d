package vn.giamngheo.indicators.review;

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
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.events.ReviewRoundState;
import vn.giamngheo.platform.event.EventJson;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;

/** The table {@code review_round}. */
@ApplicationScoped
class Rounds {

    static final String SEEN =
            """
            (%s or exists (select from review_round_handover h where h.round_id = t.id and %s))
            """.formatted(Reach.seenBy("t.commune_id", "t.opened_on"), Reach.seenBy("h.area_id", "h.effective_on"));

    private static final String STATE = """
            select t.id, t.event_version, t.commune_id, t.kind, s.code, t.year, t.opened_on, t.decided_on,
                coalesce((select jsonb_agg(jsonb_build_object('areaId', h.area_id, 'effectiveOn', h.effective_on)
                        order by h.effective_on, h.area_id)
                    from review_round_handover h where h.round_id = t.id), '[]')::text as handovers
            from review_round t join poverty_standard s on s.id = t.standard_id
            """;

    private static final String ROW = """
            select t.id, t.commune_id, t.kind, t.standard_id, s.code as standard, t.year, t.opened_on, t.opening_on,
                t.opinion_on, t.decided_on, t.effective_on, t.signed, t.act_id
            from review_round t join poverty_standard s on s.id = t.standard_id
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    void insert(Round round, String by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into review_round
                            (id, commune_id, kind, standard_id, year, opened_on, opening_on, opened_by)
                        values (:id, :communeId, :kindName, :standardId, :year, :openedOn, :openingOn, :by)
                        """)
                .bindMethods(round)
                .bind("kindName", round.kind().name())
                .bind("by", by)
                .execute());
    }

    void hear(UUID id, LocalDate on, UUID act) {
        jdbi.useHandle(handle ->
                handle.execute("update review_round set opinion_on = ?, opinion_act_id = ? where id = ?", on, act, id));
    }

    void decide(Round round, String by) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        update review_round
                        set decided_on = :decidedOn, effective_on = :effectiveOn, signed = :signed, act_id = :actId,
                            decided_by = :by
                        where id = :id
                        """).bindMethods(round).bind("by", by).execute());
    }

    void handOver(UUID id, RoundHandover handover) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into review_round_handover (round_id, area_id, effective_on, act_id) values (?, ?, ?, ?)",
                id,
                handover.areaId(),
                handover.effectiveOn(),
                handover.actId()));
    }

    /** Who goes on with it, its commune having ended. */
    List<RoundHandover> handovers(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select area_id, effective_on, act_id from review_round_handover where round_id = :id
                        order by effective_on, area_id
                        """)
                .bind("id", id)
                .map(ConstructorMapper.of(RoundHandover.class))
                .list());
    }

    /** A further version of what is told of it. */
    void raise(UUID id) {
        jdbi.useHandle(
                handle -> handle.execute("update review_round set event_version = event_version + 1 where id = ?", id));
    }

    ReviewRoundState state(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + "where t.id = :id")
                .bind("id", id)
                .map((row, context) -> state(row))
                .one());
    }

    /** In the order of their ids. */
    List<ReviewRoundState> states(UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(STATE + "where t.id > :after order by t.id limit :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> state(row))
                .list());
    }

    private static ReviewRoundState state(ResultSet row) throws SQLException {
        return new ReviewRoundState(
                row.getObject("id", UUID.class),
                row.getInt("event_version"),
                false,
                row.getObject("commune_id", UUID.class),
                ReviewKind.valueOf(row.getString("kind")).wireName(),
                row.getString("code"),
                row.getInt("year"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                List.of(EventJson.data(row.getString("handovers"), ReviewRoundState.HandedOver[].class)));
    }

    /** Lets the feed tell a round whose households have come further. */
    void touch(UUID id) {
        jdbi.useHandle(handle -> handle.execute("update review_round set year = year where id = ?", id));
    }

    /** @throws ProblemException 404 when there is none */
    Round existing(UUID id) {
        return found("where t.id = :id", id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** @throws ProblemException 404 when there is none */
    Round locked(UUID id) {
        return found("where t.id = :id for update of t", id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private Optional<Round> found(String which, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + which)
                .bind("id", id)
                .map(ConstructorMapper.of(Round.class))
                .findFirst());
    }

    List<Round> byIds(Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + "where t.id = any(:ids)")
                .bindArray("ids", UUID.class, ids.toArray())
                .map(ConstructorMapper.of(Round.class))
                .list());
    }

    boolean isYearlyOpened(UUID commune, UUID standard, int year) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from review_round where kind = 'YEARLY' and commune_id = :commune
                            and standard_id = :standard and year = :year)
                        """)
                .bind("commune", commune)
                .bind("standard", standard)
                .bind("year", year)
                .mapTo(Boolean.class)
                .one());
    }

    /** The last yearly review of the commune that was decided before the year. */
    Optional<Round> lastYearly(UUID commune, UUID standard, int year) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + """
                        where t.kind = 'YEARLY' and t.commune_id = :commune and t.standard_id = :standard
                            and t.year < :year and t.decided_on is not null
                        order by t.year desc limit 1
                        """)
                .bind("commune", commune)
                .bind("standard", standard)
                .bind("year", year)
                .map(ConstructorMapper.of(Round.class))
                .findFirst());
    }

    /** The next yearly review of the commune after the year that is decided. */
    Optional<Round> nextYearly(Round round) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + """
                        where t.kind = 'YEARLY' and t.commune_id = :communeId and t.standard_id = :standardId
                            and t.year > :year and t.decided_on is not null
                        order by t.year limit 1
                        """)
                .bindMethods(round)
                .map(ConstructorMapper.of(Round.class))
                .findFirst());
    }

    /**
     * The reviews whose results a decision can have moved, by the days of their decisions: those that were decided on its day
     * or later, of villages where its households have lived, and whose period ends after its survey began.
     */
    List<Round> after(Round decided) {
        return jdbi.withHandle(handle -> handle.createQuery(ROW + """
                        where t.standard_id = :standardId and t.id <> :id and t.decided_on >= :decidedOn
                            and t.effective_on >= least(cast(:effectiveOn as date), cast(:openedOn as date))
                            and exists (select from review_result v where v.round_id = t.id and not v.deleted and v.area_id in (
                                select l.village_id from review_case k
                                join household_residence l on l.household_id = k.household_id
                                where k.round_id = :id))
                        order by t.decided_on, t.id
                        """)
                .bindMethods(decided)
                .map(ConstructorMapper.of(Round.class))
                .list());
    }

    /**
     * Of a place and all below it, by the day of their opening.
     *
     * @param year null for all years
     * @param open only those that are not decided
     */
    List<Round> page(UUID area, LocalDate tree, Integer year, boolean open, After after, int limit) {
        return jdbi.withHandle(handle -> scope.bind(handle.createQuery(Subtree.TREE + ROW + """
                        where (t.commune_id in (select id from tree) or exists (
                                select from review_round_handover h where h.round_id = t.id
                                    and h.effective_on <= :tree and h.area_id in (select id from tree)))
                            and (t.opened_on, t.id) > (:openedOn, :id)
                            and (cast(:year as int) is null or t.year = :year)
                            and (not :open or t.decided_on is null) and %s
                        order by t.opened_on, t.id limit :limit
                        """.formatted(SEEN)))
                .bind("area", area)
                .bind("tree", tree)
                .bind("year", year)
                .bind("open", open)
                .bindMethods(after)
                .bind("limit", limit)
                .map(ConstructorMapper.of(Round.class))
                .list());
    }

    /** The last round of the page before. */
    public record After(LocalDate openedOn, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static After of(List<String> keys) {
            return new After(LocalDate.parse(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }
}
