package vn.giamngheo.reporting.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.Adding;
import vn.giamngheo.reporting.figure.Measure;
import vn.giamngheo.reporting.figure.Readable;
import vn.giamngheo.reporting.figure.Shown;

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
    Readable readable;

    @Inject
    Jdbi jdbi;

    /** From one state of the database. */
    WorksReport report(WorksReport.Parameters asked) {
        var shown = readable.below(asked.area().id(), asked.tree(), asked.year());
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            var works = new WorkRows(asked, shown.map(Shown::places), handle).works();
            var total = works.stream().map(WorksReport.Work::figures).reduce(NOTHING, WorksReport.Figures::plus);
            return new WorksReport(
                    "works",
                    asked,
                    DEFINITIONS,
                    works,
                    total,
                    shown.map(Shown::remark).orElse(null));
        });
    }
}
