package vn.giamngheo.reporting.livelihood;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Holding;

/** Reads the projects that the report adds up, by commune, line and state, or one by one. */
final class LivelihoodRows {

    /** What is reserved for a project, {@code m}, with the project {@code p} at the place that had it, {@code h}. */
    private static final String ASKED = """
            from livelihood_project p
            join livelihood_project_holder h on h.project_id = p.id
                and (h.held_from is null or h.held_from <= :tree) and (h.held_until is null or h.held_until > :tree)
            join unnest(:places) as i (id) on i.id = h.area_id
            left join lateral (
                select sum((select sum(t.amount) from funding_request_part t where t.request_id = r.id)
                    - coalesce(f.amount, 0)) as reserved
                from funding_request r
                join funding_decision d on d.id = r.id and d.outcome = 'committed'
                left join funding_release f on f.id = r.id
                where r.project_id = p.id
            ) m on true
            cross join lateral (
                select exists (
                    select from funding_request r join contract c on c.funding_request_id = r.id and not c.deleted
                    where r.project_id = p.id) as known
            ) c
            where not p.deleted and p.state <> 'draft' and p.proposed_on between :from and :to
                and (cast(:programme as text) is null or p.programme_code = :programme)
                and (cast(:line as text) is null or p.line_code = :line)
                and (cast(:state as text) is null or p.state = :state)
            """;

    /** Each with the name of its line. */
    private static final String SUMS = """
            select s.*, n.name_vi, n.name_en
            from (
            select h.area_id, p.programme_code, p.line_code, p.state, count(*) as projects,
                count(*) filter (where c.known) as in_ledger,
                sum(p.households) as households, sum(p.poor) as poor, sum(p.near_poor) as near_poor,
                sum(p.newly_escaped) as newly_escaped, sum(p.ethnic_minority) as ethnic_minority,
                sum(p.state_budget) as state_budget, sum(p.loans) as loans, sum(p.own) as own,
                coalesce(sum(m.reserved), 0) as reserved, sum(p.returned) as returned, sum(p.lent_on) as lent_on
            """ + ASKED + """
            group by h.area_id, p.programme_code, p.line_code, p.state
            ) s
            left join lateral (
                select l.name_vi, l.name_en from programme e join programme_line l on l.programme_id = e.id
                where e.code = s.programme_code and l.code = s.line_code limit 1
            ) n on true
            order by s.area_id, s.programme_code, s.line_code, s.state
            """;

    private static final String PAGE = """
            select p.id, p.title, h.area_id, p.programme_code, p.line_code, p.kind, p.state, p.proposed_on, p.approved_on,
                p.contracted_on, p.closed_on, 1 as projects, case when c.known then 1 else 0 end as in_ledger, p.households, p.poor, p.near_poor, p.newly_escaped,
                p.ethnic_minority, p.state_budget, p.loans, p.own, coalesce(m.reserved, 0) as reserved,
                p.returned, p.lent_on
            """ + ASKED + """
                and (p.proposed_on, p.id) > (:after, :afterId)
            order by p.proposed_on, p.id
            limit :limit
            """;

    private static final String REQUESTS = """
            select r.project_id, r.id, r.date,
                (select coalesce(sum(t.amount), 0) from funding_request_part t where t.request_id = r.id) as amount,
                d.outcome, d.document_id, f.amount as released
            from funding_request r
            left join funding_decision d on d.id = r.id
            left join funding_release f on f.id = r.id
            where r.project_id = any(:projects)
            order by r.date, r.id
            """;

    private final LivelihoodReport.Parameters asked;
    private final Holding holding;
    private final Handle handle;

    LivelihoodRows(LivelihoodReport.Parameters asked, Holding holding, Handle handle) {
        this.asked = asked;
        this.holding = holding;
        this.handle = handle;
    }

    /** The last project of the page before. */
    record After(LocalDate proposedOn, UUID id) {

        static final After NOTHING = new After(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** Places are known by their ids alone. */
    List<LivelihoodReport.Row> sums() {
        return bound(SUMS).map((row, context) -> sum(row)).list();
    }

    /** Likewise; in the order in which they were proposed. */
    List<ExplainedLivelihoods.Item> page(After after, int limit) {
        var found = bound(PAGE)
                .bind("after", after.proposedOn())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
        var requests =
                requests(found.stream().map(ExplainedLivelihoods.Item::project).toList());
        return found.stream()
                .map(each -> each.with(each.place(), null, requests.getOrDefault(each.project(), List.of())))
                .toList();
    }

    private Map<UUID, List<ExplainedLivelihoods.Request>> requests(Collection<UUID> projects) {
        return handle
                .createQuery(REQUESTS)
                .bindArray("projects", UUID.class, projects.toArray())
                .map((row, context) -> Map.entry(row.getObject("project_id", UUID.class), request(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Query bound(String sql) {
        return handle.createQuery(sql)
                .bind("places", holding.places())
                .bind("tree", asked.tree())
                .bind("from", Period.year(asked.year()).from())
                .bind("to", Period.year(asked.year()).to())
                .bind("programme", asked.programme())
                .bind("line", asked.line())
                .bind("state", asked.state());
    }

    private static LivelihoodReport.Row sum(ResultSet row) throws SQLException {
        return new LivelihoodReport.Row(
                place(row),
                null,
                row.getString("programme_code"),
                row.getString("line_code"),
                name(row),
                row.getString("state"),
                figures(row));
    }

    private static Label name(ResultSet row) throws SQLException {
        var vietnamese = row.getString("name_vi");
        return vietnamese == null ? null : new Label(vietnamese, row.getString("name_en"));
    }

    private static ExplainedLivelihoods.Item item(ResultSet row) throws SQLException {
        return new ExplainedLivelihoods.Item(
                row.getObject("id", UUID.class),
                row.getString("title"),
                place(row),
                null,
                row.getString("programme_code"),
                row.getString("line_code"),
                row.getString("kind"),
                row.getString("state"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("approved_on", LocalDate.class),
                row.getObject("contracted_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                figures(row),
                List.of());
    }

    private static ExplainedLivelihoods.Request request(ResultSet row) throws SQLException {
        var released = row.getObject("released", Long.class);
        return new ExplainedLivelihoods.Request(
                row.getObject("id", UUID.class),
                row.getObject("date", LocalDate.class),
                Money.of(row.getLong("amount")),
                row.getString("outcome"),
                row.getObject("document_id", UUID.class),
                released == null ? null : Money.of(released));
    }

    private static ReportArea place(ResultSet row) throws SQLException {
        return new ReportArea(row.getObject("area_id", UUID.class), "", "", "");
    }

    private static LivelihoodReport.Figures figures(ResultSet row) throws SQLException {
        var state = Money.of(row.getLong("state_budget"));
        var loans = Money.of(row.getLong("loans"));
        var own = Money.of(row.getLong("own"));
        return new LivelihoodReport.Figures(
                row.getLong("projects"),
                row.getLong("in_ledger"),
                row.getLong("households"),
                row.getLong("poor"),
                row.getLong("near_poor"),
                row.getLong("newly_escaped"),
                row.getLong("ethnic_minority"),
                state,
                loans,
                own,
                state.plus(loans).plus(own),
                Money.of(row.getLong("reserved")),
                Money.of(row.getLong("returned")),
                Money.of(row.getLong("lent_on")));
    }
}
