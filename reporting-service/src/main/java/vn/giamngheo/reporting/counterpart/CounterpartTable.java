package vn.giamngheo.reporting.counterpart;

import java.util.List;
import java.util.function.Function;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.sheet.AskedSheet;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.sheet.SheetColumn;

/** The report as a table. Rows do not add, so there is no total. */
final class CounterpartTable {

    private CounterpartTable() {}

    private static List<SheetColumn<CounterpartReport.Row>> columns(PaperNames names) {
        return List.of(
                SheetColumn.text("code", "Mã địa bàn", row -> row.place().code()),
                SheetColumn.text("name", "Địa bàn", row -> row.place().name()),
                SheetColumn.code("programme", "Chương trình", CounterpartReport.Row::programme, names::programme),
                SheetColumn.text(
                        "line",
                        "Dự án, tiểu dự án",
                        CounterpartReport.Row::line,
                        row -> names.line(row.programme(), row.line())),
                SheetColumn.text("act", "Văn bản", CounterpartReport.Row::act),
                SheetColumn.code("base", "Cơ sở tính", CounterpartReport.Row::base, CounterpartTable::base),
                SheetColumn.figure("percent", "Tỷ lệ phải đối ứng (%)", CounterpartReport.Row::percent),
                SheetColumn.figure(
                        "central", "Vốn trung ương", row -> row.figures().central()),
                SheetColumn.figure(
                        "required", "Phải đối ứng", row -> row.figures().required()),
                SheetColumn.figure(
                        "local", "Vốn địa phương", row -> row.figures().local()),
                SheetColumn.figure(
                        "share", "Tỷ lệ đạt (%)", row -> row.figures().share().percent()),
                SheetColumn.<CounterpartReport.Row>figure(
                                "missing", "Còn thiếu", row -> row.figures().missing())
                        .madeOf("required - local"),
                SheetColumn.figure(
                        "tolerance", "Sai số cho phép", row -> row.figures().tolerance()),
                SheetColumn.text("met", "Đạt", row -> row.figures().met()),
                SheetColumn.text(
                        "standsAt",
                        "Nay thuộc",
                        row -> standsAt(row, ReportArea::code),
                        row -> standsAt(row, ReportArea::name)));
    }

    private static String base(String code) {
        return code.equals("central") ? "Vốn trung ương" : "Tổng vốn";
    }

    private static String standsAt(CounterpartReport.Row row, Function<ReportArea, String> said) {
        return row.standsAt() == null ? null : said.apply(row.standsAt().place());
    }

    static MoneySheet<CounterpartReport.Row> of(CounterpartReport report, AskedSheet.Asked asked, PaperNames names) {
        return new MoneySheet<>(
                "Vốn đối ứng",
                "VỐN ĐỐI ỨNG CỦA ĐỊA PHƯƠNG NĂM " + report.parameters().year(),
                asked.about(names).without(report.heldAbove(), report.partial()).text(),
                Remarks.after(columns(names), report.heldAbove(), report.partial()),
                report.rules(),
                null);
    }
}
