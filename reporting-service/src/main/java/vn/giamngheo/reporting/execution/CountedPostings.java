package vn.giamngheo.reporting.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.platform.value.Days;
import vn.giamngheo.platform.value.Money;

/**
 * The postings that a figure sums: all of them added up, and a page of them by date.
 *
 * @param total the figure itself
 * @param postings how many there are, on all pages
 */
public record CountedPostings(Money total, long postings, List<CountedPosting> items) {

    private static final String SUM =
            "select coalesce(sum(counts), 0)::bigint as total, count(*) as postings from counted";

    private static final String PAGE = """
            select p.id, p.document_id, p.kind, p.date, d.act_number, d.issued_on, d.reverses_id, p.programme_code, p.line_code,
                p.source, p.nature, p.origin_year, c.counts,
                coalesce(p.giver_kind, case when p.named_giver_id is not null then d.giver_kind end) as giver_kind,
                coalesce(p.giver_id, p.named_giver_id) as giver_id,
                coalesce(ga.code, gp.code) as giver_code, coalesce(ga.name, gp.name) as giver_name,
                p.receiver_kind, p.receiver_id,
                coalesce(ra.code, rp.code) as receiver_code, coalesce(ra.name, rp.name) as receiver_name
            from counted c join posting p on p.id = c.id
            left join ledger_document d on d.id = p.document_id
            left join agency ga on ga.id = coalesce(p.giver_id, p.named_giver_id)
            left join agency ra on ra.id = p.receiver_id
            left join lateral (
                select a.code, a.name from area_period a where a.area_id = coalesce(p.giver_id, p.named_giver_id)
                order by a.valid @> p.date desc, a.valid_from desc limit 1
            ) gp on true
            left join lateral (
                select a.code, a.name from area_period a where a.area_id = p.receiver_id
                order by a.valid @> p.date desc, a.valid_from desc limit 1
            ) rp on true
            where (p.date, p.id) > (:after, :afterId)
            order by p.date, p.id
            limit :limit
            """;

    /** The last of the page before. */
    public record After(LocalDate date, UUID id) {

        public static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));

        /** From the keys of a cursor. */
        public static After of(List<String> keys) {
            return new After(Days.read(keys.get(0)), UUID.fromString(keys.get(1)));
        }
    }

    private record Sum(long total, long postings) {}

    /**
     * @param counted the query that begins with what it is given after a relation {@code counted (id, counts)}: each posting
     *     once, with what it adds
     */
    public static CountedPostings read(Function<String, Query> counted, After after, int limit) {
        var sum = counted.apply(SUM)
                .map((row, context) -> new Sum(row.getLong("total"), row.getLong("postings")))
                .one();
        var items = counted.apply(PAGE)
                .bind("after", after.date())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> posting(row))
                .list();
        return new CountedPostings(Money.of(sum.total()), sum.postings(), items);
    }

    private static CountedPosting posting(ResultSet row) throws SQLException {
        return new CountedPosting(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("kind"),
                row.getObject("date", LocalDate.class),
                row.getString("act_number"),
                row.getString("issued_on"),
                row.getObject("reverses_id", UUID.class),
                row.getString("programme_code"),
                row.getString("line_code"),
                row.getString("source"),
                row.getString("nature"),
                row.getInt("origin_year"),
                holder(row, "giver"),
                holder(row, "receiver"),
                Money.of(row.getLong("counts")));
    }

    private static CountedPosting.Holder holder(ResultSet row, String who) throws SQLException {
        var id = row.getObject(who + "_id", UUID.class);
        return id == null
                ? null
                : new CountedPosting.Holder(
                        row.getString(who + "_kind"), id, row.getString(who + "_code"), row.getString(who + "_name"));
    }
}
