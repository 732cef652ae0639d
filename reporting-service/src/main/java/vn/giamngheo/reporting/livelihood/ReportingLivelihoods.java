package vn.giamngheo.reporting.livelihood;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
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
        var rows = new LivelihoodRows(asked, holding, handle).sums();
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
}
