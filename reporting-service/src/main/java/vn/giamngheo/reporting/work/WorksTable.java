package vn.giamngheo.reporting.work;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.SheetColumn;

/** The report as a table. */
final class WorksTable {

    private static final List<SheetColumn<WorksReport.Work>> COLUMNS = List.of(
            SheetColumn.plain("code", "Mã công trình", WorksReport.Work::code),
            SheetColumn.plain("name", "Công trình", WorksReport.Work::name),
            SheetColumn.plain("programme", "Chương trình", WorksReport.Work::programme),
            SheetColumn.plain(
                    "placeCode",
                    "Mã địa bàn",
                    work -> work.place() == null ? null : work.place().code()),
            SheetColumn.plain(
                    "place",
                    "Địa bàn",
                    work -> work.place() == null ? null : work.place().name()),
            SheetColumn.plain(
                    "investor",
                    "Chủ đầu tư",
                    work -> work.investor() == null ? null : work.investor().name()),
            SheetColumn.plain(
                    "decision",
                    "Quyết định đầu tư",
                    work -> work.decision() == null ? null : work.decision().number()),
            SheetColumn.plain("costs", "Cơ cấu nguồn (đồng)", WorksTable::costs),
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
            SheetColumn.plain(
                    "standsAt",
                    "Nay thuộc",
                    work -> work.standsAt() == null
                            ? null
                            : work.standsAt().place().code()));

    private WorksTable() {}

    private static SheetColumn<WorksReport.Work> money(
            String key, String vietnamese, Function<WorksReport.Figures, Money> figure) {
        return SheetColumn.money(key, vietnamese, work -> figure.apply(work.figures()));
    }

    private static String costs(WorksReport.Work work) {
        return work.costs().isEmpty()
                ? null
                : work.costs().stream()
                        .map(cost -> cost.source() + " " + cost.amount().dong())
                        .collect(Collectors.joining("; "));
    }

    static MoneySheet<WorksReport.Work> of(WorksReport report, About about) {
        return new MoneySheet<>(
                "Công trình",
                "DANH MỤC CÔNG TRÌNH VÀ TÌNH HÌNH GIẢI NGÂN NĂM "
                        + report.parameters().year(),
                about.without(report.heldAbove(), report.partial()).text(),
                COLUMNS,
                report.works(),
                WorksReport.Work.total(report.total()));
    }
}
