package vn.giamngheo.reporting.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import vn.giamngheo.platform.act.Acts;
import vn.giamngheo.platform.identity.Caller;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.reporting.duty.OwnPlaces;

/** The releases of all provinces. */
@ApplicationScoped
class Releases {

    private static final String COLUMNS = """
            t.id, t.area_id, t.area_code, t.year, t.tree, t.state, t.sha256, t.threshold, t.drafted_by, t.drafted_at,
            t.published_by, t.published_at, t.ended_by, t.ended_at, t.reason, t.act_id,
            array(select s.snapshot_id from figure_release_snapshot s where s.release_id = t.id order by s.position)
                as snapshots
            """;

    /** SQL: whether the caller may know of a row {@code t}: of what nobody outside reads yet its own place alone. */
    private static final String SEEN =
            """
            (%s and (t.published_at is not null
                or %s))
            """.formatted(Reach.seenBy("t.area_id", "t.tree"), OwnPlaces.speaksFor("t.area_id", "t.tree"));

    private static final String PAGE = """
            select %s from figure_release t
            where t.id > :after
                and (cast(:year as int) is null or t.year = :year)
                and (cast(:state as text) is null or t.state = :state)
                and %s
                %s
            order by t.id
            limit :limit
            """;

    private static final String OF_ALL = PAGE.formatted(COLUMNS, SEEN, "");
    private static final String OF_SUBTREE =
            Subtree.TREE + PAGE.formatted(COLUMNS, SEEN, "and t.area_id in (select id from tree)");

    @Inject
    Jdbi jdbi;

    @Inject
    Acts acts;

    @Inject
    Scope scope;

    @Inject
    Caller caller;

    /**
     * Which releases are asked for. Whatever is null is not asked.
     *
     * @param area the place, with all below it; null for the whole country
     * @param tree the day whose places apply
     */
    public record Filter(UUID area, LocalDate tree, Integer year, String state) {}

    /** The last of the page before. */
    record After(int year, String area) {

        /** Newer years come first. */
        static final After NOTHING = new After(Integer.MAX_VALUE, "");
    }

    void insert(Release release, byte[] body) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into figure_release (id, area_id, area_code, year, tree, state, act_id, body, sha256,
                                threshold, drafted_by)
                            values (:id, :areaId, :areaCode, :year, :tree, 'DRAFT', :actId, :body, :sha256, :threshold,
                                :draftedBy)
                            """).bindMethods(release).bind("body", body).execute();
            handle.createUpdate("""
                            insert into figure_release_snapshot (release_id, position, snapshot_id)
                            select :id, s.nr, s.of from unnest(:snapshots) with ordinality as s (of, nr)
                            """)
                    .bind("id", release.id())
                    .bindArray("snapshots", UUID.class, release.snapshots().toArray())
                    .execute();
        });
    }

    Optional<Release> byId(UUID id) {
        return read("select %s from figure_release t where t.id = :id".formatted(COLUMNS), id);
    }

    /** With all others of its place and year, which nobody else changes until the transaction ends. */
    Optional<Release> locked(UUID id) {
        jdbi.useHandle(handle ->
                handle.createQuery("""
                        select t.id from figure_release t join figure_release asked using (area_id, year)
                        where asked.id = :id order by t.id for update of t
                        """).bind("id", id).mapTo(UUID.class).list());
        return byId(id);
    }

    private Optional<Release> read(String query, UUID id) {
        return withActs(jdbi.withHandle(handle -> handle.createQuery(query)
                        .bind("id", id)
                        .map((row, context) -> release(row))
                        .list()))
                .stream()
                .findFirst();
    }

    List<Release> page(Filter filter, UUID after, int limit) {
        return withActs(jdbi.withHandle(
                handle -> scope.bindSifting(handle.createQuery(filter.area() == null ? OF_ALL : OF_SUBTREE))
                        .bindMethods(filter)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((row, context) -> release(row))
                        .list()));
    }

    boolean isSeen(UUID id) {
        return jdbi.withHandle(handle -> scope.bind(
                        handle.createQuery("select %s from figure_release t where t.id = :id".formatted(SEEN)))
                .bind("id", id)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    /** What everybody reads or would read, to the byte. */
    byte[] body(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from figure_release where id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one());
    }

    /** Whether everybody reads what was drafted later. */
    boolean isOlderThanPublished(Release release) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                            select from figure_release
                            where year = :year and area_code = :area and state = 'PUBLISHED' and drafted_at > :draftedAt
                        )
                        """)
                .bind("year", release.year())
                .bind("area", release.areaCode())
                .bind("draftedAt", release.draftedAt().atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one());
    }

    /** The one before it, of the same place and year, is read no more. */
    void publish(Release release) {
        jdbi.useHandle(handle -> {
            by(handle.createUpdate("""
                            update figure_release set state = 'REPLACED', ended_by = :by, ended_at = clock_timestamp()
                            where year = :year and area_code = :area and state = 'PUBLISHED'
                            """))
                    .bind("year", release.year())
                    .bind("area", release.areaCode())
                    .execute();
            by(handle.createUpdate("""
                            update figure_release set state = 'PUBLISHED', published_by = :by,
                                published_at = clock_timestamp()
                            where id = :id
                            """)).bind("id", release.id()).execute();
        });
    }

    void withdraw(UUID id, String reason) {
        jdbi.useHandle(handle -> by(handle.createUpdate("""
                        update figure_release set state = 'WITHDRAWN', ended_by = :by, ended_at = clock_timestamp(),
                            reason = :reason
                        where id = :id
                        """))
                .bind("id", id)
                .bind("reason", reason)
                .execute());
    }

    private <S extends SqlStatement<S>> S by(S statement) {
        return statement.bind("by", caller.subject());
    }

    /** What everybody reads, the newest year first. @param year null for all */
    List<PublishedFigures> inForce(Integer year, After after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select t.year, t.area_code as area, convert_from(t.body, 'UTF8')::jsonb #>> '{area,name}' as name,
                            a.number as act, t.published_at, t.sha256
                        from figure_release t join act a on a.id = t.act_id
                        where t.state = 'PUBLISHED' and (-t.year, t.area_code) > (-:afterYear, :afterArea)
                            and (cast(:year as int) is null or t.year = :year)
                        order by -t.year, t.area_code
                        limit :limit
                        """)
                .bind("year", year)
                .bind("afterYear", after.year())
                .bind("afterArea", after.area())
                .bind("limit", limit)
                .map(ConstructorMapper.of(PublishedFigures.class))
                .list());
    }

    /**
     * What identifies the bytes that everybody reads.
     *
     * @param sha256 of the bytes, in hexadecimal digits
     */
    public record Tagged(UUID id, String sha256) {}

    Optional<Tagged> inForce(int year, String area) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, sha256 from figure_release
                        where year = :year and area_code = :area and state = 'PUBLISHED'
                        """)
                .bind("year", year)
                .bind("area", area)
                .map(ConstructorMapper.of(Tagged.class))
                .findFirst());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("area_id", UUID.class),
                row.getString("area_code"),
                row.getInt("year"),
                row.getObject("tree", LocalDate.class),
                ReleaseState.valueOf(row.getString("state")),
                Arrays.asList((UUID[]) row.getArray("snapshots").getArray()),
                row.getString("sha256"),
                row.getInt("threshold"),
                row.getString("drafted_by"),
                instant(row, "drafted_at"),
                row.getString("published_by"),
                instant(row, "published_at"),
                row.getString("ended_by"),
                instant(row, "ended_at"),
                row.getString("reason"),
                null,
                null,
                row.getObject("act_id", UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<Release> withActs(List<Release> releases) {
        var byId = acts.byId(releases.stream().map(Release::actId).toList());
        return releases.stream()
                .map(release -> release.with(byId.get(release.actId()), null))
                .toList();
    }
}
