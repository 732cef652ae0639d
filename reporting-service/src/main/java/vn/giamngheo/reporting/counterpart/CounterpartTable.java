package vn.giamngheo.reporting.counterpart;

import java.util.List;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.SheetColumn;

/** The report as a table. Rows do not add, so there is no total. */
final class CounterpartTable {

    private static final List<SheetColumn<CounterpartReport.Row>> COLUMNS = List.of(
            SheetColumn.plain("code", "Mã địa bàn", row -> row.place().code()),
            SheetColumn.plain("name", "Địa bàn", row -> row.place().name()),
            SheetColumn.plain("programme", "Chương trình", CounterpartReport.Row::programme),
            SheetColumn.plain("line", "Dự án, tiểu dự án", CounterpartReport.Row::line),
            SheetColumn.plain("act", "Văn bản", CounterpartReport.Row::act),
            SheetColumn.plain("base", "Cơ sở tính", CounterpartReport.Row::base),
            SheetColumn.plain("percent", "Tỷ lệ phải đối ứng (%)", CounterpartReport.Row::percent),
            SheetColumn.plain("central", "Vốn trung ương", row -> row.figures().central()),
            SheetColumn.plain("required", "Phải đối ứng", row -> row.figures().required()),
            SheetColumn.plain("local", "Vốn địa phương", row -> row.figures().local()),
            SheetColumn.plain(
                    "share", "Tỷ lệ đạt (%)", row -> row.figures().share().percent()),
            SheetColumn.plain("missing", "Còn thiếu", row -> row.figures().missing()),
            SheetColumn.plain(
                    "tolerance", "Sai số cho phép", row -> row.figures().tolerance()),
            SheetColumn.plain("met", "Đạt", row -> row.figures().met()),
            SheetColumn.plain(
                    "standsAt",
                    "Nay thuộc",
                    row -> row.standsAt() == null
                            ? null
                            : row.standsAt().place().code()));

    private CounterpartTable() {}

    static MoneySheet<CounterpartReport.Row> of(CounterpartReport report, About about) {
        return new MoneySheet<>(
                "Vốn đối ứng",
                "VỐN ĐỐI ỨNG CỦA ĐỊA PHƯƠNG NĂM " + report.parameters().year(),
                about.without(report.heldAbove(), report.partial()).text(),
                COLUMNS,
                report.rules(),
                null);
    }
}
