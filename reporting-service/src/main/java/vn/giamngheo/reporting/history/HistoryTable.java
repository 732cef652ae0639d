package vn.giamngheo.reporting.history;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.platform.value.PartialDate;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.history.AllocationHistory.Entry;
import vn.giamngheo.reporting.history.AllocationHistory.Party;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.SheetAnswer;
import vn.giamngheo.reporting.sheet.SheetColumn;
import vn.giamngheo.reporting.snapshot.Wording;

/** The acts that gave and took as a table, a row for each amount of them. */
final class HistoryTable {

    private HistoryTable() {}

    /** @param entry null in the total */
    private record Row(AllocationHistory report, Entry entry) {

        <T> T of(Function<Entry, T> said) {
            return entry == null ? null : said.apply(entry);
        }

        String party(Function<Entry, Party> which, Function<Party, String> said) {
            var party = of(which);
            return party == null ? null : said.apply(party);
        }

        /** What the place has more, or less, by it. */
        Money change() {
            if (entry == null) {
                return total();
            }
            return Money.of(entry.direction().equals("in") ? entry.amount() : Math.negateExact(entry.amount()));
        }

        Money amount() {
            return entry == null ? null : Money.of(entry.amount());
        }

        Money total() {
            return Money.of(entry == null ? report.total() : entry.total());
        }

        String what() {
            return entry == null ? null : HistoryInWords.what(entry.kind(), entry.decision(), entry.revision());
        }
    }

    /** Its columns are a promise: new ones come last. */
    private static final List<SheetColumn<Row>> COLUMNS = List.of(
            SheetColumn.unprinted(
                    "placeCode",
                    "Mã địa bàn",
                    row -> row.report().parameters().area().code()),
            SheetColumn.unprinted(
                    "place", "Địa bàn", row -> row.report().parameters().area().name()),
            SheetColumn.unprinted("programme", "Chương trình", row -> row.report()
                    .parameters()
                    .programme()),
            SheetColumn.unprinted("line", "Mã dự án, tiểu dự án", row -> row.report()
                    .parameters()
                    .line()),
            SheetColumn.text("kind", "Nội dung", row -> row.of(Entry::kind), Row::what),
            SheetColumn.text("date", "Ngày", row -> row.of(Entry::date)),
            SheetColumn.text("actNumber", "Văn bản", row -> row.of(Entry::actNumber)),
            SheetColumn.code(
                    "issuedOn",
                    "Ngày ban hành",
                    row -> row.of(Entry::issuedOn),
                    date -> PaperWords.day(new PartialDate(date))),
            SheetColumn.unprinted("decision", "Loại quyết định", row -> row.of(Entry::decision)),
            SheetColumn.unprinted("revision", "Điều chỉnh lần", row -> row.of(Entry::revision)),
            SheetColumn.text("note", "Ghi chú", row -> row.of(Entry::note)),
            SheetColumn.unprinted("direction", "Vào, ra", row -> row.of(Entry::direction)),
            SheetColumn.unprinted("fromCode", "Mã bên giao", row -> row.party(Entry::from, Party::code)),
            SheetColumn.text("from", "Từ", row -> row.party(Entry::from, Party::name)),
            SheetColumn.unprinted("toCode", "Mã bên nhận", row -> row.party(Entry::to, Party::code)),
            SheetColumn.text("to", "Đến", row -> row.party(Entry::to, Party::name)),
            SheetColumn.code("source", "Nguồn vốn", row -> row.of(Entry::source), Wording::source),
            SheetColumn.code("nature", "Loại vốn", row -> row.of(Entry::nature), Wording::nature),
            SheetColumn.text("originYear", "Năm vốn", row -> row.of(Entry::originYear)),
            SheetColumn.unprinted("amount", "Số tiền theo văn bản", Row::amount),
            SheetColumn.money("change", "Tăng, giảm", Row::change),
            SheetColumn.figure("total", "Lũy kế", Row::total),
            SheetColumn.unprinted("document", "Mã chứng từ", row -> row.of(Entry::document)),
            SheetColumn.unprinted("reverses", "Hủy chứng từ", row -> row.of(Entry::reverses)));

    /** @param names read for whoever reads a table */
    static SheetAnswer of(AllocationHistory report, Supplier<PaperNames> names) {
        var asked = report.parameters();
        return SheetAnswer.of(
                "allocation-history-%s-%d".formatted(asked.area().code(), asked.year()),
                report,
                () -> sheet(report, names.get()));
    }

    private static MoneySheet<Row> sheet(AllocationHistory report, PaperNames names) {
        var asked = report.parameters();
        var name = report.name() == null ? "" : " " + report.name().vi();
        var about = About.of(asked.area()).until(asked.asOf()).programme(asked.programme(), names);
        return new MoneySheet<>(
                "Quá trình giao vốn",
                "QUÁ TRÌNH GIAO VỐN NĂM %d: %s%s".formatted(asked.year(), asked.line(), name),
                about.text(),
                COLUMNS,
                report.entries().stream().map(entry -> new Row(report, entry)).toList(),
                new Row(report, null));
    }
}
