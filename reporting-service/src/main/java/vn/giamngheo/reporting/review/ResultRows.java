package vn.giamngheo.reporting.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.value.Rate;
import vn.giamngheo.reporting.figure.ReportArea;

/** Adds up what villages found, for a place and for those directly below it. */
@ApplicationScoped
class ResultRows {

    private static final List<String> FORM_1 = List.of("total", "poor", "nearPoor", "averageLivingStandard");

    private static final List<String> FLOW = List.of(
            "opening",
            "toOther",
            "roseAbove",
            "otherDecrease",
            "fromOther",
            "fellBack",
            "newlyArisen",
            "otherIncrease",
            "closing");

    /** {@code tops}: the place itself and those directly below it; {@code tree}: which of them a village belongs to. */
    private static final String SUMS = """
            with recursive tops (id, is_total) as (
                select cast(:area as uuid), true
                union all
                select p.area_id, false from area_period p
                where p.parent_id = :area and p.valid @> cast(:tree as date)
            ),
            tree (id, top, is_total) as (
                select id, id, is_total from tops
                union
                select p.area_id, t.top, t.is_total from area_period p join tree t on p.parent_id = t.id
                where p.valid @> cast(:tree as date)
            ),
            villages as (
                select t.id, t.top, t.is_total from tree t join area a on a.id = t.id and not a.deleted
                where a.level = 'village' and (cast(:readable as uuid[]) is null or t.id = any(cast(:readable as uuid[])))
            )
            select p.area_id as id, p.code, p.name, a.level, s.*
            from (
                select v.top, v.is_total, count(distinct v.id) as villages, count(distinct r.area_id) as reported, %s
                from villages v
                left join review_result r on r.area_id = v.id and r.year = :year and r.standard = :standard
                    and r.kind = :kind and not r.deleted
                group by v.top, v.is_total
            ) s
            join area a on a.id = s.top
            join area_period p on p.area_id = s.top and p.valid @> cast(:tree as date)
            order by s.is_total desc, p.code
            """.formatted(Stream.of("households", "persons")
            .flatMap(ResultRows::columns)
            .map(column -> "coalesce(sum((r.%s #>> '{%s}')::bigint), 0) as \"%s.%s\""
                    .formatted(column[0], column[1].replace('.', ','), column[0], column[1]))
            .collect(Collectors.joining(", ")));

    @Inject
    Jdbi jdbi;

    /** Which results are asked for. */
    public record Filter(UUID area, LocalDate tree, int year, String kind, String standard) {}

    private static Stream<String[]> columns(String of) {
        var flows = Stream.of("poorFlow", "nearPoorFlow")
                .flatMap(flow -> FLOW.stream().map(column -> flow + "." + column));
        return Stream.concat(FORM_1.stream(), flows).map(column -> new String[] {of, column});
    }

    /**
     * The place itself first, then those below it by code; a place without villages is left out.
     *
     * @param readable the places that the caller may read; null for all
     */
    List<PlaceResult> sums(Filter filter, Set<UUID> readable) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(SUMS).bindMethods(filter);
            var bound = readable == null
                    ? query.bind("readable", (String) null)
                    : query.bindArray("readable", UUID.class, readable.toArray());
            return bound.map((row, context) -> result(row)).list();
        });
    }

    private static PlaceResult result(ResultSet row) throws SQLException {
        var place = new ReportArea(
                row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), row.getString("level"));
        return new PlaceResult(
                place,
                row.getLong("villages"),
                row.getLong("reported"),
                counts(row, "households."),
                counts(row, "persons."));
    }

    private static Counts counts(ResultSet row, String of) throws SQLException {
        var total = row.getLong(of + "total");
        var poor = row.getLong(of + "poor");
        var nearPoor = row.getLong(of + "nearPoor");
        return new Counts(
                total,
                new Rate(poor, total),
                new Rate(nearPoor, total),
                new Rate(row.getLong(of + "averageLivingStandard"), total),
                new Rate(poor + nearPoor, total),
                flow(row, of + "poorFlow."),
                flow(row, of + "nearPoorFlow."));
    }

    private static Flow flow(ResultSet row, String of) throws SQLException {
        return new Flow(
                row.getLong(of + "opening"),
                row.getLong(of + "toOther"),
                row.getLong(of + "roseAbove"),
                row.getLong(of + "otherDecrease"),
                row.getLong(of + "fromOther"),
                row.getLong(of + "fellBack"),
                row.getLong(of + "newlyArisen"),
                row.getLong(of + "otherIncrease"),
                row.getLong(of + "closing"));
    }
}
