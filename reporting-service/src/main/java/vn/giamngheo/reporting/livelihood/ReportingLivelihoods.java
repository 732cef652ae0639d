package vn.giamngheo.reporting.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.Period;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;

/** Adds up livelihood projects by commune, line and state. */
@ApplicationScoped
class ReportingLivelihoods {

    private static final String ROWS = """
            select p.area_id, p.programme_code, p.line_code, p.state, count(*) as projects,
                count(*) filter (where c.known) as in_ledger,
                sum(p.households) as households, sum(p.poor) as poor, sum(p.near_poor) as near_poor,
                sum(p.newly_escaped) as newly_escaped, sum(p.ethnic_minority) as ethnic_minority,
                sum(p.state_budget) as state_budget, sum(p.loans) as loans, sum(p.own) as own,
                coalesce(sum(m.reserved), 0) as reserved, sum(p.returned) as returned, sum(p.lent_on) as lent_on
            from livelihood_project p
            join unnest(:places) as i (id) on i.id = p.area_id
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
            group by p.area_id, p.programme_code, p.line_code, p.state
            order by p.area_id, p.programme_code, p.line_code, p.state
            """;

    private static final List<Measure.Definition> DEFINITIONS = List.of(
            new Measure.Definition(
                    "projects",
                    Adding.FLOW,
                    "Dự án, mô hình đề xuất trong năm, theo trạng thái mới nhất",
                    "Projects proposed in the year, by their latest state"),
            new Measure.Definition(
                    "inLedger",
                    Adding.FLOW,
                    "Trong số projects: đã có hợp đồng trong sổ theo đề nghị cấp vốn của dự án",
                    "Of projects, those for whose funding request the ledger has a contract"),
            new Measure.Definition(
                    "households",
                    Adding.FLOW,
                    "Lượt hộ tham gia: một hộ trong hai dự án tính hai lượt",
                    "Households that take part: one in two projects counts twice"),
            new Measure.Definition(
                    "ethnicMinority",
                    Adding.FLOW,
                    "Hộ dân tộc thiểu số, đã nằm trong các loại hộ",
                    "Households of ethnic minorities, which are of the other classes, too"),
            new Measure.Definition(
                    "cost",
                    Adding.FLOW,
                    "stateBudget + loans + own, theo phê duyệt, chưa phê duyệt thì theo đề xuất",
                    "stateBudget + loans + own as approved, else as proposed"),
            new Measure.Definition(
                    "reserved",
                    Adding.FLOW,
                    "Vốn đã giữ theo đề nghị cấp vốn, kể cả phần đã chuyển vào hợp đồng, trừ phần đã trả lại",
                    "Reserved for funding requests, with what contracts have taken of it, less what was released"),
            new Measure.Definition(
                    "returned",
                    Adding.FLOW,
                    "Vốn quay vòng các hộ đã hoàn lại, đến nay",
                    "Given back by households for the next ones, up to now"),
            new Measure.Definition(
                    "lentOn",
                    Adding.FLOW,
                    "Vốn đã cho các hộ tiếp theo quay vòng, không quá returned",
                    "Lent on to the next households, never more than was returned"));

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** From one state of the database, and over one connection. */
    LivelihoodReport report(LivelihoodReport.Parameters asked) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> report(asked, holdings.of(held, handle), handle));
    }

    private static LivelihoodReport report(LivelihoodReport.Parameters asked, Holding holding, Handle handle) {
        var rows = rows(asked, holding, handle);
        var named = holding.named(
                rows.stream().map(row -> row.place().id()).collect(Collectors.toSet()), asked.tree(), handle);
        return new LivelihoodReport(
                "livelihood-projects",
                asked,
                DEFINITIONS,
                rows.stream()
                        .map(row -> placed(row, holding, named))
                        .sorted((one, other) -> ReportArea.BY_CODE.compare(one.place(), other.place()))
                        .toList(),
                rows.stream()
                        .map(LivelihoodReport.Row::figures)
                        .reduce(LivelihoodReport.Figures.NOTHING, LivelihoodReport.Figures::plus),
                asked.basis() == Basis.RESTATED ? named.heldAbove(holding.heldAbove()) : null,
                holding.remark());
    }

    private static LivelihoodReport.Row placed(LivelihoodReport.Row row, Holding holding, Named named) {
        var place = row.place().id();
        return row.at(named.place(place), holding.standsAt(place, named));
    }

    private static List<LivelihoodReport.Row> rows(LivelihoodReport.Parameters asked, Holding holding, Handle handle) {
        return handle.createQuery(ROWS)
                .bind("places", holding.places())
                .bind("from", Period.year(asked.year()).from())
                .bind("to", Period.year(asked.year()).to())
                .bind("programme", asked.programme())
                .bind("line", asked.line())
                .bind("state", asked.state())
                .map((row, context) -> row(row))
                .list();
    }

    private static LivelihoodReport.Row row(ResultSet row) throws SQLException {
        return new LivelihoodReport.Row(
                new ReportArea(row.getObject("area_id", UUID.class), "", "", ""),
                null,
                row.getString("programme_code"),
                row.getString("line_code"),
                row.getString("state"),
                figures(row));
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
