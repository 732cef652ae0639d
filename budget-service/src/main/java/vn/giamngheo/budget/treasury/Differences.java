package vn.giamngheo.budget.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.budget.ledger.DocumentView.HolderView;
import vn.giamngheo.budget.ledger.Source;
import vn.giamngheo.platform.place.Reach;
import vn.giamngheo.platform.place.Scope;
import vn.giamngheo.platform.place.Subtree;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.vocabulary.Nature;

/**
 * Holds the ledger against the statements whenever it is asked, so that nothing stored can grow stale: vouchers of a
 * budget year, by holder and purpose. What is not mapped is not guessed.
 */
@ApplicationScoped
class Differences {

    private static final String TREE_OF_ALL = "with tree (id) as (select id from area) ";

    /** A voucher's papers and lines are added up; a paper without a voucher stands for itself. */
    private static final String DIFFERENCES = """
            , place (id) as (
                select t.id from tree t where %s
            ), holder (kind, id) as (
                select 'area', id from place
                union all
                select 'agency', g.id from agency g join place p on p.id = g.area_id where not g.deleted
            ), booked as (
                select p.giver_kind as holder_kind, p.giver_id as holder_id, d.programme_code, p.line_code, p.source,
                    p.nature, p.origin_year, coalesce(number_key(d.voucher), d.id::text) as mark, min(d.voucher) as voucher,
                    sum(p.amount) as amount,
                    min(d.date) as first, max(d.date) as last, array_agg(distinct d.id) as documents
                from posting p
                join ledger_document d on d.id = p.document_id
                join holder h on h.kind = p.giver_kind and h.id = p.giver_id
                where p.spending_year = :year and p.effect in ('PAY', 'ADVANCE')
                group by 1, 2, 3, 4, 5, 6, 7, 8
            ), line as (
                select t.*, case t.kind when 'REFUND' then -t.amount else t.amount end as moved, c.id as code_id,
                    c.holder_kind, c.holder_id, c.programme_code, c.line_code, c.source, c.nature, c.origin_year
                from treasury_line t %s
                where t.year = :year
            ), stated as (
                select l.holder_kind, l.holder_id, l.programme_code, l.line_code, l.source, l.nature, l.origin_year,
                    number_key(l.voucher) as mark, min(l.voucher) as voucher, sum(l.moved) as amount, min(l.date) as first, max(l.date) as last
                from line l join holder h on h.kind = l.holder_kind and h.id = l.holder_id
                group by 1, 2, 3, 4, 5, 6, 7, 8
            ), difference as (
                select case when s.mark is null then 'ONLY_IN_LEDGER' when b.mark is null then 'ONLY_IN_STATEMENT'
                        else 'OTHER_AMOUNT' end as kind,
                    coalesce(b.voucher, s.voucher) as voucher, holder_kind, holder_id,
                    programme_code, line_code, source, nature, origin_year, coalesce(b.amount, 0) as ledger,
                    coalesce(s.amount, 0) as statement, least(b.first, s.first) as first,
                    greatest(b.last, s.last) as last, b.documents, cast(null as uuid) as area_id,
                    cast(null as text) as unit_code, cast(null as text) as chapter_code,
                    cast(null as text) as target_code, cast(null as text) as source_code, :year as year,
                    concat_ws('|', mark, holder_id, programme_code, line_code, source, nature, origin_year) as rest
                from booked b full join stated s using
                    (holder_kind, holder_id, programme_code, line_code, source, nature, origin_year, mark)
                where coalesce(b.amount, 0) <> coalesce(s.amount, 0)
                union all
                select 'UNMAPPED_CODE', voucher, null, null, null, null, null, null, null, 0, sum(moved), min(date),
                    max(date), null, area_id, unit_code, chapter_code, target_code, source_code, :year,
                    concat_ws('|', voucher, area_id, unit_code, chapter_code, target_code, source_code)
                from line
                where code_id is null and area_id in (select id from place)
                group by voucher, area_id, unit_code, chapter_code, target_code, source_code
            ), asked as (
                select d.*, kind || '|' || rest as key from difference d
                where (cast(:kind as text) is null or kind = :kind)
                    and (cast(:programme as text) is null or programme_code = :programme)
            )
            """;

    private static final String PAGE = """
            select * from asked where key collate "C" > :after order by key collate "C" limit :limit
            """;

    private static final String TOTALS = """
            select kind, count(*) as count, sum(ledger)::bigint as ledger, sum(statement)::bigint as statement from asked
            group by kind order by kind
            """;

    private static final String SEEN = DIFFERENCES.formatted(Reach.seenBy("t.id", ":tree"), StatementLines.MEANING);

    @Inject
    Jdbi jdbi;

    @Inject
    Scope scope;

    /**
     * Which differences are asked for.
     *
     * @param area the place, with all below it; null for the whole country
     * @param kind null for all
     * @param programme null for all, and for codes that mean nothing
     */
    record Filter(UUID area, LocalDate tree, int year, Difference.Kind kind, String programme) {}

    List<Difference> page(Filter filter, String after, int limit) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(begin(filter) + PAGE), filter)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> difference(row))
                .list());
    }

    List<Difference.Total> totals(Filter filter) {
        return jdbi.withHandle(handle -> bind(handle.createQuery(begin(filter) + TOTALS), filter)
                .map((row, context) -> new Difference.Total(
                        Difference.Kind.valueOf(row.getString("kind")),
                        row.getLong("count"),
                        Money.of(row.getLong("ledger")),
                        Money.of(row.getLong("statement")),
                        Money.of(Math.subtractExact(row.getLong("statement"), row.getLong("ledger")))))
                .list());
    }

    private static String begin(Filter filter) {
        return (filter.area() == null ? TREE_OF_ALL : Subtree.TREE) + SEEN;
    }

    private Query bind(Query query, Filter filter) {
        return scope.bind(query)
                .bind("area", filter.area())
                .bind("tree", filter.tree())
                .bind("year", filter.year())
                .bind("kind", filter.kind() == null ? null : filter.kind().name())
                .bind("programme", filter.programme());
    }

    private static Difference difference(ResultSet row) throws SQLException {
        var kind = Difference.Kind.valueOf(row.getString("kind"));
        var mapped = kind != Difference.Kind.UNMAPPED_CODE;
        var ledger = Money.of(row.getLong("ledger"));
        var statement = Money.of(row.getLong("statement"));
        return new Difference(
                kind,
                row.getString("voucher"),
                row.getObject("area_id", UUID.class),
                mapped ? null : TreasuryCodes.codes(row),
                mapped ? new HolderView(row.getString("holder_kind"), row.getObject("holder_id", UUID.class)) : null,
                row.getString("programme_code"),
                row.getString("line_code"),
                mapped ? Source.valueOf(row.getString("source")) : null,
                mapped ? Nature.valueOf(row.getString("nature")) : null,
                mapped ? (Integer) row.getInt("origin_year") : null,
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                ledger,
                statement,
                statement.minus(ledger),
                documents(row),
                row.getString("key"));
    }

    private static List<UUID> documents(ResultSet row) throws SQLException {
        var documents = row.getArray("documents");
        return documents == null ? null : Arrays.asList((UUID[]) documents.getArray());
    }
}
