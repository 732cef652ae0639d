package vn.giamngheo.reporting.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.disbursement.SinceSnapshot.Amounts;
import vn.giamngheo.reporting.disbursement.SinceSnapshot.Key;
import vn.giamngheo.reporting.snapshot.Coverage;

/**
 * Finds the sheet that was published last, of the asked day or an earlier one. A snapshot does not change, so it need not
 * be read in the transaction of the figures.
 */
@ApplicationScoped
class LastSheet {

    /** Where no day was given it is that of publishing: bodies are large, and only the one that is found is read. */
    private static final String LAST = """
            select found.id, found.tree, found.published_at,
                cast(cast(convert_from(found.body, 'UTF8') as jsonb) #>> '{parameters,on}' as date) as last_day
            from (
                select t.id, t.tree, t.published_at, t.body
                from snapshot t
                where t.report = :report and t.area_id = :area and t.year = :year
                    and t.parameters ->> 'programme' is not distinct from cast(:programme as text)
                    and coalesce(
                        cast(t.parameters ->> 'on' as date),
                        cast(coalesce(t.due_at, t.published_at) at time zone 'Asia/Ho_Chi_Minh' as date)) <= :on
                order by t.published_at desc, t.id desc limit 1
            ) found
            """;

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

    private record Found(UUID id, LocalDate tree, OffsetDateTime publishedAt, LocalDate on) {}

    /** Empty when none was published, or it holds what the caller may not see. */
    Optional<SinceSnapshot> of(Disbursement.Parameters asked) {
        return jdbi.withHandle(handle -> last(asked, handle))
                .filter(found -> coverage.isWhole(asked.area().id(), found.tree(), asked.year(), false))
                .map(found -> new SinceSnapshot(
                        found.id(),
                        found.on(),
                        found.publishedAt().toInstant(),
                        jdbi.withHandle(handle -> said(found.id(), handle))));
    }

    private static Optional<Found> last(Disbursement.Parameters asked, Handle handle) {
        return handle.createQuery(LAST)
                .bind("report", PublishedDisbursement.NAME)
                .bind("area", asked.area().id())
                .bind("year", asked.year())
                .bind("programme", asked.programme())
                .bind("on", asked.on())
                .map((row, context) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("tree", LocalDate.class),
                        row.getObject("published_at", OffsetDateTime.class),
                        row.getObject("last_day", LocalDate.class)))
                .findOne();
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
