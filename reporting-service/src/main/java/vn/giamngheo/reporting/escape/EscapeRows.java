package vn.giamngheo.reporting.escape;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holding;

/** Adds registers of villages up, for a place and for those directly below it. */
final class EscapeRows {

    private static final List<String> COLUMNS =
            List.of("registered", "escaped", "nearPoor", "notEscaped", "left", "open");

    private static final String SUMS = Stream.of("poor", "near_poor")
            .flatMap(of -> COLUMNS.stream()
                    .map(column -> "coalesce(sum((c.%1$s ->> '%2$s')::bigint), 0) as %1$s_%2$s".formatted(of, column)))
            .collect(Collectors.joining(", "));

    /** {@code counted}: registers with the place of the tree at which each stands. */
    private static final String COUNTED = """
            with recursive tree (id, top) as (
                select p.area_id, p.area_id from area_period p
                where p.parent_id = :area and p.valid @> cast(:tree as date)
                union
                select p.area_id, t.top from tree t join area_period p on p.parent_id = t.id
                where p.valid @> cast(:tree as date)
            ),
            inside (id) as (select id from unnest(:places) as i (id)),
            counted as (
                select r.id, r.area_id, coalesce(s.stands, r.area_id) as place, r.poor, r.near_poor
                from escape_register r join inside i on i.id = r.area_id
                left join unnest(:carried, :standsAt) as s (place, stands) on s.place = r.area_id
                where r.year = :year and r.standard = :standard and not r.deleted
            )
            """;

    private static final String TOTAL = COUNTED + "select count(*) as registers, " + SUMS + " from counted c";

    private static final String PAGE = COUNTED + "select c.id, c.area_id, " + SUMS + """
             from counted c where c.id > :after group by c.id, c.area_id order by c.id limit :limit
            """;

    private static final String BELOW = COUNTED + """
            select a.id, p.code, p.name, a.level, %s
            from area_period p
            join area a on a.id = p.area_id and not a.deleted
            join inside i on i.id = p.area_id
            left join tree t on t.top = p.area_id
            left join counted c on c.place = t.id
            where p.parent_id = :area and p.valid @> cast(:tree as date)
            group by a.id, p.code, p.name, a.level order by p.code, a.id
            """.formatted(SUMS);

    private final EscapeReport.Parameters asked;
    private final Holding holding;
    private final Handle handle;

    EscapeRows(EscapeReport.Parameters asked, Holding holding, Handle handle) {
        this.asked = asked;
        this.holding = holding;
        this.handle = handle;
    }

    /** A place before anything is held against it. */
    record Row(ReportArea place, EscapeReport.Counted poor, EscapeReport.Counted nearPoor) {}

    Row total() {
        return bound(TOTAL).map((row, context) -> row(asked.area(), row)).one();
    }

    /** The register of a village. */
    record Register(UUID id, UUID village, EscapeReport.Counted poor, EscapeReport.Counted nearPoor) {}

    long registers() {
        return bound(TOTAL).map((row, context) -> row.getLong("registers")).one();
    }

    /** Those that the figures of the asked place sum, by their ids. */
    List<Register> registers(UUID after, int limit) {
        return bound(PAGE)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new Register(
                        row.getObject("id", UUID.class),
                        row.getObject("area_id", UUID.class),
                        counted(row, "poor"),
                        counted(row, "near_poor")))
                .list();
    }

    List<Row> below() {
        return bound(BELOW)
                .map((row, context) -> row(
                        new ReportArea(
                                row.getObject("id", UUID.class),
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("level")),
                        row))
                .list();
    }

    private Query bound(String sql) {
        return handle.createQuery(sql)
                .bind("area", asked.area().id())
                .bind("tree", asked.tree())
                .bind("year", asked.year())
                .bind("standard", asked.standard())
                .bind("places", holding.places())
                .bind("carried", holding.carriedPlaces())
                .bind("standsAt", holding.standsAt());
    }

    private static Row row(ReportArea place, ResultSet row) throws SQLException {
        return new Row(place, counted(row, "poor"), counted(row, "near_poor"));
    }

    private static EscapeReport.Counted counted(ResultSet row, String of) throws SQLException {
        return new EscapeReport.Counted(
                row.getLong(of + "_registered"),
                row.getLong(of + "_escaped"),
                row.getLong(of + "_nearPoor"),
                row.getLong(of + "_notEscaped"),
                row.getLong(of + "_left"),
                row.getLong(of + "_open"));
    }
}
