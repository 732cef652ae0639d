package vn.giamngheo.reporting.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.sheet.SheetColumn;
import vn.giamngheo.reporting.snapshot.Wording;

/** The report as a table. */
final class WorksTable {

    private WorksTable() {}

    private static List<SheetColumn<WorksReport.Work>> columns(PaperNames names) {
        return List.of(
                SheetColumn.text("code", "Mã công trình", WorksReport.Work::code),
                SheetColumn.text("name", "Công trình", WorksReport.Work::name),
                SheetColumn.code("programme", "Chương trình", WorksReport.Work::programme, names::programme),
                SheetColumn.text(
                        "placeCode",
                        "Mã địa bàn",
                        work -> work.place() == null ? null : work.place().code()),
                SheetColumn.text(
                        "place",
                        "Địa bàn",
                        work -> work.place() == null ? null : work.place().name()),
                SheetColumn.text(
                        "investor",
                        "Chủ đầu tư",
                        work -> work.investor() == null ? null : work.investor().name()),
                SheetColumn.text(
                        "decision",
                        "Quyết định đầu tư",
                        work -> work.decision() == null ? null : work.decision().number()),
                SheetColumn.text(
                        "costs",
                        "Cơ cấu nguồn (đồng)",
                        work -> costs(work, WorksReport.Cost::source, Money::dong),
                        work -> costs(work, cost -> Wording.source(cost.source()), WorksTable::printed)),
                money("totalCost", "Tổng mức đầu tư", WorksReport.Figures::totalCost),
                money("capitalOfYear", "Kế hoạch vốn năm", WorksReport.Figures::capitalOfYear),
                money("committed", "Đã cam kết chi", WorksReport.Figures::committed),
                money("disbursedInYear", "Giải ngân trong năm", WorksReport.Figures::disbursedInYear),
                money("disbursed", "Lũy kế giải ngân", WorksReport.Figures::disbursed),
                money("accepted", "Giá trị nghiệm thu", WorksReport.Figures::accepted),
                SheetColumn.percent(
                        "rate", "Tỷ lệ giải ngân năm (%)", "disbursedInYear", "capitalOfYear", work -> work.figures()
                                .rate()),
                SheetColumn.percent(
                        "rateOnCost", "Tỷ lệ trên tổng mức (%)", "disbursed", "totalCost", work -> work.figures()
                                .rateOnCost()),
                SheetColumn.text(
                        "standsAt",
                        "Nay thuộc",
                        work -> standsAt(work, ReportArea::code),
                        work -> standsAt(work, ReportArea::name)));
    }

    private static String standsAt(WorksReport.Work work, Function<ReportArea, String> said) {
        return work.standsAt() == null ? null : said.apply(work.standsAt().place());
    }

    private static SheetColumn<WorksReport.Work> money(
            String key, String vietnamese, Function<WorksReport.Figures, Money> figure) {
        return SheetColumn.money(key, vietnamese, work -> figure.apply(work.figures()));
    }

    private static String printed(Money money) {
        return PaperWords.figure(BigDecimal.valueOf(money.dong()));
    }

    private static String costs(
            WorksReport.Work work, Function<WorksReport.Cost, String> source, Function<Money, ?> amount) {
        return work.costs().isEmpty()
                ? null
                : work.costs().stream()
                        .map(cost -> source.apply(cost) + " " + amount.apply(cost.amount()))
                        .collect(Collectors.joining("; "));
    }

    static MoneySheet<WorksReport.Work> of(WorksReport report, AskedSheet.Asked asked, PaperNames names) {
        return new MoneySheet<>(
                "Công trình",
                "DANH MỤC CÔNG TRÌNH VÀ TÌNH HÌNH GIẢI NGÂN NĂM "
                        + report.parameters().year(),
                asked.about(names).without(report.heldAbove(), report.partial()).text(),
                Remarks.after(columns(names), report.heldAbove(), report.partial()),
                report.works(),
                WorksReport.Work.total(report.total()));
    }
}
