package vn.giamngheo.reporting.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.disbursement.SinceSnapshot.Amounts;
import vn.giamngheo.reporting.disbursement.SinceSnapshot.Key;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.snapshot.Coverage;

/**
 * Finds the last published sheet on the same basis, of the asked day or an earlier one, that said other figures than a report:
 * so a report that is published again without a write between says the same again. A snapshot does not change, so it need not
 * be read in the transaction of the figures.
 */
@ApplicationScoped
class LastSheet {

    /** Where no day was given it is that of publishing: bodies are large, and only the one that is found is read. */
    private static final String FOUND = """
            select found.id, found.tree, found.published_at, cast(s.sheet #>> '{parameters,on}' as date) as last_day,
                cast(s.sheet #>> '{sinceSnapshot,id}' as uuid) as before
            from (%s) found
            cross join lateral (select cast(convert_from(found.body, 'UTF8') as jsonb) as sheet) s
            """;

    private static final String LAST = FOUND.formatted("""
                select t.id, t.tree, t.published_at, t.body
                from snapshot t
                where t.report = :report and t.area_id = :area and t.year = :year
                    and coalesce(cast(t.question as jsonb) ->> 'basis', 'original') = :basis
                    and t.parameters ->> 'programme' is not distinct from cast(:programme as text)
                    and t.parameters ->> 'agency' is not distinct from cast(:agency as text)
                    and coalesce(
                        cast(t.parameters ->> 'on' as date),
                        cast(coalesce(t.due_at, t.published_at) at time zone 'Asia/Ho_Chi_Minh' as date)) <= :on
                order by t.published_at desc, t.id desc limit 1
            """);

    private static final String BY_ID =
            FOUND.formatted("select t.id, t.tree, t.published_at, t.body from snapshot t where t.id = :id");

    private static final String SAID = """
            select line #>> '{holder,kind}' as kind, cast(line #>> '{holder,id}' as uuid) as id,
                cast(line #>> '{capital,together,allocated}' as bigint) as allocated,
                cast(line #>> '{capital,together,disbursed}' as bigint) as disbursed
            from snapshot t
            cross join lateral (select cast(convert_from(t.body, 'UTF8') as jsonb) as sheet) s
            cross join lateral (
                select jsonb_path_query(s.sheet, '$.rows[*]') union all select s.sheet -> 'total'
            ) l (line)
            where t.id = :id
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    Coverage coverage;

    /** @param before the sheet that it was compared with itself; null for none */
    private record Found(UUID id, LocalDate tree, OffsetDateTime publishedAt, LocalDate on, UUID before) {}

    /** Empty when none was published, all said the same, or it holds what the caller may not see. */
    Optional<SinceSnapshot> of(Disbursement report) {
        var asked = report.parameters();
        return jdbi.withHandle(handle -> last(asked, handle))
                .flatMap(found -> differing(found, asked, SinceSnapshot.said(report)));
    }

    /** A sheet that says the same was compared with the last one that did not. */
    private Optional<SinceSnapshot> differing(Found found, Disbursement.Parameters asked, Map<Key, Amounts> now) {
        if (!Stream.of(found.tree(), asked.tree()).distinct().allMatch(tree -> isWhole(tree, asked))) {
            return Optional.empty();
        }
        var said = jdbi.withHandle(handle -> said(found.id(), handle));
        return said.equals(now)
                ? Optional.ofNullable(found.before())
                        .flatMap(this::byId)
                        .flatMap(before -> differing(before, asked, now))
                : Optional.of(new SinceSnapshot(
                        found.id(), found.on(), found.publishedAt().toInstant(), said));
    }

    private boolean isWhole(LocalDate tree, Disbursement.Parameters asked) {
        return coverage.isWhole(
                asked.area().id(), tree, Readable.latest(asked.year(), asked.on()), asked.basis() == Basis.RESTATED);
    }

    private Optional<Found> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, context) -> found(row))
                .findOne());
    }

    private static Optional<Found> last(Disbursement.Parameters asked, Handle handle) {
        return handle.createQuery(LAST)
                .bind("report", PublishedDisbursement.NAME)
                .bind("area", asked.area().id())
                .bind("year", asked.year())
                .bind("basis", asked.basis() == Basis.RESTATED ? "restated" : "original")
                .bind("programme", asked.programme())
                .bind("agency", asked.agency() == null ? null : asked.agency().code())
                .bind("on", asked.on())
                .map((row, context) -> found(row))
                .findOne();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                row.getObject("tree", LocalDate.class),
                row.getObject("published_at", OffsetDateTime.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("before", UUID.class));
    }

    private static Map<Key, Amounts> said(UUID id, Handle handle) {
        var said = new HashMap<Key, Amounts>();
        handle.createQuery(SAID)
                .bind("id", id)
                .map((row, context) -> Map.entry(
                        new Key(row.getString("kind"), row.getObject("id", UUID.class)),
                        new Amounts(Money.of(row.getLong("allocated")), Money.of(row.getLong("disbursed")))))
                .forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        return said;
    }
}
