package vn.giamngheo.reporting.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import vn.giamngheo.reporting.figure.LineNames;
import vn.giamngheo.reporting.figure.Readable;

/** Reads the acts that gave to a place, or took from it, in their order. */
@ApplicationScoped
class ReportingHistory {

    private static final String CROSSING = """
            with holder (id) as (
                select cast(:area as uuid)
                union all
                select a.id from agency a where a.area_id = :area and not a.deleted
            )
            select p.document_id, p.kind, p.date, d.act_number, d.issued_on, d.decision, d.revision, d.reverses_id, d.note,
                r.id is not null as receives,
                coalesce(p.giver_kind, case when p.named_giver_id is not null then d.giver_kind end) as giver_kind,
                coalesce(p.giver_id, p.named_giver_id) as giver_id,
                coalesce(ga.code, gp.code) as giver_code, coalesce(ga.name, gp.name) as giver_name,
                p.receiver_kind, p.receiver_id,
                coalesce(ra.code, rp.code) as receiver_code, coalesce(ra.name, rp.name) as receiver_name,
                p.source, p.nature, p.origin_year, p.amount
            from posting p
            left join ledger_document d on d.id = p.document_id
            left join holder g on g.id = p.giver_id
            left join holder r on r.id = p.receiver_id
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
            where p.programme_code = :programme and p.line_code = :line and p.spending_year = :year
                and p.effect in ('give', 'carry')
                and (g.id is null) <> (r.id is null)
                and (cast(:asOf as date) is null or p.date <= :asOf)
            order by p.date, p.document_id, p.id
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    LineNames names;

    @Inject
    Readable readable;

    AllocationHistory report(AllocationHistory.Parameters asked) {
        var entries = new ArrayList<AllocationHistory.Entry>();
        var total = 0L;
        for (var row : rows(asked)) {
            total = Math.addExact(total, row.change());
            entries.add(row.entry(total));
        }
        var name = names.all().get(new LineNames.Key(asked.programme(), asked.line()));
        return new AllocationHistory("allocation-history", asked, name, entries, total);
    }

    private List<HistoryRow> rows(AllocationHistory.Parameters asked) {
        return jdbi.withHandle(handle -> isReadable(asked, handle) ? rows(asked, handle) : List.of());
    }

    private boolean isReadable(AllocationHistory.Parameters asked, Handle handle) {
        var area = asked.area().id();
        var all = readable.all(area, asked.tree(), asked.latest());
        return !readable.of(Set.of(area), all, asked.latest(), handle).places().isEmpty();
    }

    private static List<HistoryRow> rows(AllocationHistory.Parameters asked, Handle handle) {
        return handle.createQuery(CROSSING)
                .bind("area", asked.area().id())
                .bind("programme", asked.programme())
                .bind("line", asked.line())
                .bind("year", asked.year())
                .bind("asOf", asked.asOf())
                .map(ConstructorMapper.of(HistoryRow.class))
                .list();
    }
}
