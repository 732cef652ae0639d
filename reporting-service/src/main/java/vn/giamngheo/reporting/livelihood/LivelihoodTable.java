package vn.giamngheo.reporting.livelihood;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.livelihood.LivelihoodReport.Figures;
import vn.giamngheo.reporting.livelihood.LivelihoodReport.Row;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.sheet.SheetAnswer;
import vn.giamngheo.reporting.sheet.SheetColumn;

/** Livelihood projects as a table, a row of each commune, line and state. */
final class LivelihoodTable {

    private LivelihoodTable() {}

    /** They are a promise: new ones come last. */
    private static List<SheetColumn<Row>> columns(PaperNames names) {
        return List.of(
                SheetColumn.text("placeCode", "Mã địa bàn", row -> place(row, ReportArea::code)),
                SheetColumn.text("place", "Địa bàn", row -> place(row, ReportArea::name)),
                SheetColumn.code("programme", "Chương trình", Row::programme, names::programme),
                SheetColumn.text("line", "Dự án, tiểu dự án", Row::line, LivelihoodTable::named),
                SheetColumn.code("state", "Trạng thái", Row::state, ProjectWords::state),
                count("projects", "Số dự án, mô hình", Figures::projects),
                count("inLedger", "Trong đó: đã có hợp đồng trong sổ", Figures::inLedger),
                count("households", "Số lượt hộ tham gia", Figures::households),
                count("poor", "Hộ nghèo", Figures::poor),
                count("nearPoor", "Hộ cận nghèo", Figures::nearPoor),
                count("newlyEscaped", "Hộ mới thoát nghèo", Figures::newlyEscaped),
                count("ethnicMinority", "Hộ dân tộc thiểu số", Figures::ethnicMinority),
                money("stateBudget", "Ngân sách nhà nước hỗ trợ", Figures::stateBudget),
                money("loans", "Vốn vay", Figures::loans),
                money("own", "Vốn tự có", Figures::own),
                money("cost", "Tổng kinh phí", Figures::cost).madeOf("stateBudget + loans + own"),
                money("reserved", "Vốn đã giữ theo đề nghị", Figures::reserved),
                money("returned", "Vốn quay vòng đã hoàn lại", Figures::returned),
                money("lentOn", "Vốn đã cho quay vòng tiếp", Figures::lentOn),
                SheetColumn.text(
                        "standsAt",
                        "Nay thuộc",
                        row -> standsAt(row, ReportArea::code),
                        row -> standsAt(row, ReportArea::name)));
    }

    private static String place(Row row, Function<ReportArea, String> said) {
        return row.place() == null ? null : said.apply(row.place());
    }

    private static String named(Row row) {
        return row.name() == null ? row.line() : row.line() + " " + row.name().vi();
    }

    private static String standsAt(Row row, Function<ReportArea, String> said) {
        return row.standsAt() == null ? null : said.apply(row.standsAt().place());
    }

    private static SheetColumn<Row> count(String key, String vietnamese, Function<Figures, Long> figure) {
        return SheetColumn.count(key, vietnamese, row -> figure.apply(row.figures()));
    }

    private static SheetColumn<Row> money(String key, String vietnamese, Function<Figures, Money> figure) {
        return SheetColumn.money(key, vietnamese, row -> figure.apply(row.figures()));
    }

    /** @param names read for whoever reads a table */
    static SheetAnswer of(LivelihoodReport report, Supplier<PaperNames> names) {
        var asked = report.parameters();
        return SheetAnswer.of(
                "livelihood-projects-%s-%d".formatted(asked.area().code(), asked.year()),
                report,
                () -> sheet(report, names.get()));
    }

    private static MoneySheet<Row> sheet(LivelihoodReport report, PaperNames names) {
        var asked = report.parameters();
        var about = About.of(asked.area())
                .programme(asked.programme(), names)
                .without(report.heldAbove(), report.partial());
        var columns = Remarks.after(columns(names), report.heldAbove(), report.partial());
        return new MoneySheet<>(
                "Sinh kế",
                "DỰ ÁN, MÔ HÌNH SINH KẾ ĐỀ XUẤT NĂM " + asked.year(),
                about.text(),
                columns,
                report.rows(),
                Row.total(report.total()));
    }
}
