package vn.giamngheo.reporting.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.figure.Shown;
import vn.giamngheo.reporting.review.CountedResults;
import vn.giamngheo.reporting.review.DecidedResults;
import vn.giamngheo.reporting.review.ReviewFilter;

/** Adds up what was counted in villages, for a place and for those directly below it. */
@ApplicationScoped
class ProfileRows {

    /** {@code tops}: the place itself and those directly below it; {@code villages}: those of each with their results. */
    private static final String VILLAGES = """
            with recursive tops (id, is_total) as (
                select cast(:area as uuid), true
                union all
                select p.area_id, false from area_period p
                where p.parent_id = :area and p.valid @> cast(:tree as date)
            ),
            tree (id, top, is_total) as (
                select id, id, is_total from tops
                union
                select p.area_id, t.top, t.is_total from tree t join area_period p on p.parent_id = t.id
                where p.valid @> cast(:tree as date)
            ),
            %s,
            villages as (
                select t.top, t.is_total, t.id, r.id as result, r.households, r.persons, r.round_id, r.closing_on, r.decided_on
                from tree t join area a on a.id = t.id and not a.deleted and a.level = 'village'
                left join found r on r.area_id = t.id and r.is_last
                    and exists (
                        select from review_detail d
                        where d.result_id = r.id and (cast(:counted as text) is null or d.subject = :counted)
                    )
                where cast(:readable as uuid[]) is null or t.id = any(cast(:readable as uuid[]))
                    or t.id = any(cast(:had as uuid[]))
            )
            """.formatted(DecidedResults.FOUND);

    private static final String PLACES = VILLAGES
            + """
            , sums as (
                select top, is_total, count(distinct id) as villages, count(distinct id) filter (where result is not null) as reported,
                    %s
                from villages group by top, is_total
            )
            select p.area_id as id, p.code, p.name, a.level, s.is_total, s.villages, s.reported, %s
            from sums s
            join area a on a.id = s.top
            join area_period p on p.area_id = s.top and p.valid @> cast(:tree as date)
            order by s.is_total desc, p.code
            """.formatted(
                            figures("sum((%1$s ->> '%2$s')::bigint) as %1$s_%3$s"),
                            figures("coalesce(s.%1$s_%3$s, 0) as %1$s_%3$s"));

    private static final String DETAILS = VILLAGES + """
            select v.top, v.is_total, d.class, d.subject, d.code, max(d.name) as name, max(d.dimension) as dimension,
                sum(d.households) as households, sum(d.persons) as persons
            from villages v join review_detail d on d.result_id = v.result
            group by v.top, v.is_total, d.class, d.subject, d.code
            order by min(d.position), d.code
            """;

    @Inject
    Jdbi jdbi;

    /** Whose details they are: a place may be the asked one and have the same village below itself. */
    private record Top(UUID id, boolean isTotal) {}

    private record Key(Top top, String of, String by) {}

    private record Detail(Key key, Counted counted) {}

    private static String figures(String sql) {
        return List.of("households", "persons").stream()
                .flatMap(of -> Map.of("total", "total", "poor", "poor", "nearPoor", "near_poor").entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> sql.formatted(of, each.getKey(), each.getValue())))
                .collect(Collectors.joining(", "));
    }

    /**
     * The place itself first, then those below it by code; a place without villages is left out. From one state of the
     * database.
     *
     * @param counted only results that count that; null for all that count anything
     * @param shown the places that the caller may read; null for all
     */
    List<PlaceProfile> of(ReviewFilter filter, String counted, Shown shown) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var details = bound(handle.createQuery(DETAILS), filter, counted, shown)
                    .map((row, context) -> detail(row))
                    .collect(Collectors.groupingBy(
                            Detail::key, Collectors.mapping(Detail::counted, Collectors.toUnmodifiableList())));
            return bound(handle.createQuery(PLACES), filter, counted, shown)
                    .map((row, context) -> profile(row, details))
                    .list();
        });
    }

    /**
     * What a figure of the asked place sums.
     *
     * @param counted only results that count that; null for all that count anything
     * @param shown the places that the caller may read; null for all
     */
    CountedResults counted(
            ReviewFilter filter,
            ProfileFigure figure,
            String counted,
            Shown shown,
            CountedResults.After after,
            int limit) {
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ,
                handle -> CountedResults.read(
                        sql -> figure.bind(
                                bound(handle.createQuery(VILLAGES + figure.result() + sql), filter, counted, shown)),
                        after,
                        limit));
    }

    /**
     * Whether results of the asked place count what a figure is by, perhaps at zero: a code that none of them has is
     * mistyped, and zero would be a lie.
     */
    boolean knows(ReviewFilter filter, ProfileFigure figure, String counted, Shown shown) {
        return !figure.isCountedAtZero()
                || jdbi.withHandle(handle -> figure.bindDetail(
                                bound(handle.createQuery(VILLAGES + ProfileFigure.KNOWN), filter, counted, shown))
                        .mapTo(Boolean.class)
                        .one());
    }

    private static Query bound(Query query, ReviewFilter filter, String counted, Shown shown) {
        return Shown.bind(query.bindMethods(filter).bind("counted", counted), shown);
    }

    private static Detail detail(ResultSet row) throws SQLException {
        var top = new Top(row.getObject("top", UUID.class), row.getBoolean("is_total"));
        return new Detail(
                new Key(top, row.getString("class"), row.getString("subject")),
                new Counted(
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("households"),
                        row.getLong("persons"),
                        row.getString("dimension")));
    }

    private static PlaceProfile profile(ResultSet row, Map<Key, List<Counted>> details) throws SQLException {
        var top = new Top(row.getObject("id", UUID.class), row.getBoolean("is_total"));
        return new PlaceProfile(
                new ReportArea(top.id(), row.getString("code"), row.getString("name"), row.getString("level")),
                row.getLong("villages"),
                row.getLong("reported"),
                row.getLong("households_total"),
                row.getLong("persons_total"),
                details.getOrDefault(new Key(top, "all", "ethnicity"), List.of()),
                ofClass(row, top, "poor", details),
                ofClass(row, top, "near_poor", details));
    }

    private static ClassProfile ofClass(ResultSet row, Top top, String of, Map<Key, List<Counted>> details)
            throws SQLException {
        var lacking = details.getOrDefault(new Key(top, of, "lacking"), List.of());
        return new ClassProfile(
                row.getLong("households_" + of),
                row.getLong("persons_" + of),
                details.getOrDefault(new Key(top, of, "surveyed"), List.of()).stream()
                        .mapToLong(Counted::households)
                        .sum(),
                lacking.stream().mapToLong(Counted::households).sum(),
                lacking,
                details.getOrDefault(new Key(top, of, "dimension"), List.of()),
                details.getOrDefault(new Key(top, of, "cause"), List.of()),
                details.getOrDefault(new Key(top, of, "group"), List.of()),
                details.getOrDefault(new Key(top, of, "ethnicity"), List.of()));
    }
}
