package vn.giamngheo.reporting.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.restatement.Holding;
import vn.giamngheo.reporting.restatement.Holdings;
import vn.giamngheo.reporting.restatement.Named;

/** Lists works with what the ledger says of each. */
@ApplicationScoped
class ReportingWorks {

    private static final WorksReport.Figures NOTHING =
            WorksReport.Figures.of(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    private static final List<Measure.Definition> DEFINITIONS = List.of(
            new Measure.Definition(
                    "totalCost",
                    Adding.FLOW,
                    "Tổng mức đầu tư theo quyết định",
                    "The total cost by the decision in force"),
            new Measure.Definition(
                    "capitalOfYear", Adding.FLOW, "Kế hoạch vốn của năm", "What is planned for the budget year"),
            new Measure.Definition(
                    "committed",
                    Adding.FLOW,
                    "Đã cam kết, chưa thanh toán, chưa tạm ứng, mọi năm",
                    "Bound, neither paid nor advanced, of all years"),
            new Measure.Definition(
                    "disbursedInYear",
                    Adding.FLOW,
                    "Thanh toán và tạm ứng chưa thu hồi thuộc năm ngân sách, đến ngày on",
                    "Payments and advances outstanding of the budget year, up to the day on"),
            new Measure.Definition("disbursed", Adding.FLOW, "Như trên, lũy kế các năm", "The same of all years"),
            new Measure.Definition(
                    "accepted",
                    Adding.FLOW,
                    "Giá trị nghiệm thu của các hợp đồng, số mới nhất, không theo ngày on",
                    "Accepted of its contracts as last told, whatever the day on"),
            new Measure.Definition(
                    "rate",
                    Adding.NONE,
                    "disbursedInYear / capitalOfYear, phần trăm; không lấy trung bình",
                    "disbursedInYear / capitalOfYear in percent; never averaged"),
            new Measure.Definition(
                    "rateOnCost", Adding.NONE, "disbursed / totalCost, như trên", "disbursed / totalCost, likewise"));

    @Inject
    Holdings holdings;

    @Inject
    Jdbi jdbi;

    /** From one state of the database, and over one connection. */
    WorksReport report(WorksReport.Parameters asked) {
        var held = holdings.asked(asked.area().id(), asked.tree(), asked.year(), asked.on(), asked.basis());
        return jdbi.inTransaction(
                TransactionIsolationLevel.REPEATABLE_READ, handle -> report(asked, holdings.of(held, handle), handle));
    }

    private static WorksReport report(WorksReport.Parameters asked, Holding holding, Handle handle) {
        var works = new WorkRows(asked, holding.places(), handle).works();
        var total = works.stream().map(WorksReport.Work::figures).reduce(NOTHING, WorksReport.Figures::plus);
        var named = holding.named(
                works.stream().map(work -> work.place().id()).collect(Collectors.toSet()), asked.tree(), handle);
        return new WorksReport(
                "works",
                asked,
                DEFINITIONS,
                works.stream().map(work -> placed(work, holding, named)).toList(),
                total,
                asked.basis() == Basis.RESTATED ? named.heldAbove(holding.heldAbove()) : null,
                holding.remark());
    }

    private static WorksReport.Work placed(WorksReport.Work work, Holding holding, Named named) {
        var place = work.place().id();
        return holding.standing(place).isEmpty() ? work : work.at(named.place(place), holding.standsAt(place, named));
    }
}
