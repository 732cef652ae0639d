package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.reporting.figure.ReportArea;

/**
 * The results that a figure sums: all of them added up, and a page of them by place.
 *
 * @param total the figure itself; null where all that state it leave it blank
 * @param results how many there are, on all pages
 */
public record CountedResults(Long total, long results, List<Item> items) {

    private static final String SUM = """
            select count(*) as results, coalesce(sum(counts), case when count(*) = 0 then 0 end) as total from result
            """;

    private static final String PAGE = """
            select r.*, p.code, p.name, a.level
            from result r join area a on a.id = r.place
            join area_period p on p.area_id = r.place and p.valid @> cast(:tree as date)
            where (p.code, r.id) > (:after, :afterId)
            order by p.code, r.id limit :limit
            """;

    /** The last of the page before. */
    public record After(String code, UUID id) {

        public static final After NOTHING = new After("", new UUID(0, 0));

        /** From the keys of a cursor. */
        public static After of(List<String> keys) {
            return new After(keys.get(0), UUID.fromString(keys.get(1)));
        }
    }

    /**
     * One of them.
     *
     * @param kind {@code review_result} of a village, or {@code published_total} of a place
     * @param round the review that found it; left out of a published total
     * @param date from which a result holds, or on which a total was published
     * @param decidedOn the day of the decision, by which a result counts; left out of a published total
     * @param actNumber of a published total; left out where it has none
     * @param counts what it adds to the figure; null where it leaves it blank
     */
    public record Item(
            String kind,
            UUID id,
            ReportArea place,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID round,
            LocalDate date,
            @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate decidedOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) String actNumber,
            Long counts) {

        /** By which a page goes on. */
        public List<?> keys() {
            return List.of(place.code(), id);
        }
    }

    /**
     * @param counted the query that begins with what it is given after a relation {@code result (id, kind, place, round,
     *     on_day, decided_on, act, counts)}: each result once, with what it adds; its {@code tree} names the day of the places
     */
    public static CountedResults read(Function<String, Query> counted, After after, int limit) {
        var items = counted.apply(PAGE)
                .bind("after", after.code())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
        return counted.apply(SUM)
                .map((row, context) -> new CountedResults(number(row, "total"), row.getLong("results"), items))
                .one();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("kind"),
                row.getObject("id", UUID.class),
                new ReportArea(
                        row.getObject("place", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("level")),
                row.getObject("round", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("act"),
                number(row, "counts"));
    }

    private static Long number(ResultSet row, String name) throws SQLException {
        var number = row.getLong(name);
        return row.wasNull() ? null : number;
    }
}
