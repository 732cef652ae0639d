package vn.giamngheo.reporting.execution;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.restatement.Act;
import vn.giamngheo.reporting.restatement.HeldAbove;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.sheet.SheetAnswer;
import vn.giamngheo.reporting.sheet.SheetColumn;

/**
 * Budget execution as tables: for programs one in long form, a row of each line and source; on paper a row of each line with its
 * sources side by side and, on the restated basis, a sheet of what stands here of other places.
 */
final class ExecutionTable {

    /** Its columns are a promise: new ones come last. */
    private static final List<SheetColumn<Row>> COLUMNS = List.of(
            SheetColumn.text("placeCode", "Mã địa bàn", row -> row.of().place().code()),
            SheetColumn.text("place", "Địa bàn", row -> row.of().place().name()),
            SheetColumn.text("part", "Phần", row -> row.of().part()),
            SheetColumn.text("programme", "Chương trình", row -> row.of().programme()),
            SheetColumn.text("line", "Mã dự án, tiểu dự án", row -> row.of().line()),
            SheetColumn.text("lineName", "Dự án, tiểu dự án", row -> row.of().name()),
            SheetColumn.text("source", "Nguồn vốn", Row::source),
            money("received", "Nhận từ ngoài địa bàn", Execution::received),
            money("passedOn", "Giao ra ngoài địa bàn", Execution::passedOn),
            money("allocated", "Vốn được giao", Execution::allocated),
            money("carriedOver", "Chuyển nguồn sang năm sau", Execution::carriedOver),
            money("disbursed", "Giải ngân", Execution::disbursed),
            money("remaining", "Còn lại", Execution::remaining),
            SheetColumn.figure(
                    "rate", "Tỷ lệ giải ngân (%)", row -> row.figures().rate().percent()),
            SheetColumn.text("how", "Cách chuyển", row -> row.of().how()),
            SheetColumn.text("standsAt", "Nay thuộc", row -> row.of().standsAt(ReportArea::code)));

    private ExecutionTable() {}

    /**
     * What has figures of its own.
     *
     * @param part {@code line} and {@code total}, of which {@code own} and {@code carried} are parts
     * @param carried null but for what stands here of another place
     */
    private record Of(
            ReportArea place,
            String part,
            BudgetExecution.Line said,
            BudgetExecution.Carried carried,
            BudgetExecution.Sources figures) {

        String programme() {
            return said == null ? null : said.programme();
        }

        String line() {
            return said == null ? null : said.line();
        }

        String name() {
            return said == null || said.name() == null ? null : said.name().vi();
        }

        String how() {
            return carried == null ? null : carried.how().name().toLowerCase(Locale.ROOT);
        }

        String howInWords() {
            return carried == null ? "của chính địa bàn" : carried.how().words();
        }

        String standsAt(Function<ReportArea, String> said) {
            return carried == null ? null : said.apply(carried.to());
        }

        String acts() {
            return carried == null
                    ? null
                    : carried.acts().stream().map(Act::number).collect(Collectors.joining(", "));
        }
    }

    private record Row(Of of, String source, Execution figures) {

        static Stream<Row> of(Of of) {
            return Stream.of(
                    new Row(of, "central", of.figures().central()),
                    new Row(of, "local", of.figures().local()),
                    new Row(of, "total", of.figures().total()));
        }
    }

    private static SheetColumn<Row> money(String key, String vietnamese, Function<Execution, Money> figure) {
        return SheetColumn.figure(key, vietnamese, row -> figure.apply(row.figures()));
    }

    /** @param names read for whoever reads the paper */
    static SheetAnswer of(BudgetExecution report, Supplier<PaperNames> names) {
        var asked = report.parameters();
        return new SheetAnswer(
                "budget-execution-%s-%d".formatted(asked.area().code(), asked.year()),
                report,
                () -> sheets(report, names.get()),
                () -> forPrograms(report));
    }

    private static List<MoneySheet<Of>> sheets(BudgetExecution report, PaperNames names) {
        return report.restated() == null
                ? List.of(lines(report, names))
                : List.of(lines(report, names), elsewhere(report, names));
    }

    private static MoneySheet<Row> forPrograms(BudgetExecution report) {
        var columns = Remarks.after(COLUMNS, heldAbove(report), report.partial());
        var rows = Stream.of(linesOf(report), Stream.of(total(report)), standing(report))
                .flatMap(each -> each)
                .flatMap(Row::of);
        return MoneySheet.forPrograms(columns, rows.toList());
    }

    private static Stream<Of> linesOf(BudgetExecution report) {
        return report.lines().stream()
                .map(line -> new Of(
                        report.parameters().area(),
                        "line",
                        line,
                        null,
                        new BudgetExecution.Sources(line.central(), line.local(), line.total())));
    }

    private static Of total(BudgetExecution report) {
        return new Of(report.parameters().area(), "total", null, null, report.total());
    }

    private static Stream<Of> standing(BudgetExecution report) {
        if (report.restated() == null) {
            return Stream.empty();
        }
        var own = new Of(
                report.parameters().area(), "own", null, null, report.restated().own());
        return Stream.concat(
                Stream.of(own),
                report.restated().carried().stream()
                        .map(each -> new Of(each.place(), "carried", null, each, each.figures())));
    }

    private static List<HeldAbove> heldAbove(BudgetExecution report) {
        return report.restated() == null ? null : report.restated().heldAbove();
    }

    private static MoneySheet<Of> lines(BudgetExecution report, PaperNames names) {
        return new MoneySheet<>(
                "Thực hiện vốn",
                "TÌNH HÌNH THỰC HIỆN VỐN NĂM " + report.parameters().year(),
                about(report, names),
                Stream.concat(
                                Stream.of(
                                        SheetColumn.<Of>text("lineName", "Dự án, tiểu dự án", Of::name),
                                        SheetColumn.<Of>text("line", "Mã dự án, tiểu dự án", Of::line),
                                        SheetColumn.<Of>code(
                                                "programme", "Chương trình", Of::programme, names::programme)),
                                figures())
                        .toList(),
                linesOf(report).toList(),
                total(report));
    }

    /** Rows do not add up to what is allocated: what one was given by another counts in each. */
    private static MoneySheet<Of> elsewhere(BudgetExecution report, PaperNames names) {
        return new MoneySheet<>(
                "Nơi đã sắp xếp",
                "VỐN CỦA ĐỊA BÀN VÀ CỦA NƠI ĐÃ SẮP XẾP, NĂM "
                        + report.parameters().year(),
                about(report, names),
                Stream.concat(
                                Stream.of(
                                        SheetColumn.<Of>text("place", "Địa bàn", of -> of.place()
                                                .name()),
                                        SheetColumn.<Of>text("placeCode", "Mã địa bàn", of -> of.place()
                                                .code()),
                                        SheetColumn.<Of>text("how", "Cách chuyển", Of::howInWords),
                                        SheetColumn.<Of>text(
                                                "standsAt", "Nay thuộc", of -> of.standsAt(ReportArea::name)),
                                        SheetColumn.<Of>text("acts", "Văn bản sắp xếp", Of::acts)),
                                figures())
                        .toList(),
                standing(report).toList(),
                null);
    }

    private static String about(BudgetExecution report, PaperNames names) {
        var asked = report.parameters();
        return About.of(asked.agency(), asked.area())
                .until(asked.asOf())
                .programme(asked.programme(), names)
                .without(heldAbove(report), report.partial())
                .text();
    }

    private static Stream<SheetColumn<Of>> figures() {
        var sources = new SourcesSideBySide<Of, Execution>(
                of -> of.figures().central(), of -> of.figures().local(), of -> of.figures()
                        .total());
        return Stream.of(
                        sources.money("received", "Nhận từ ngoài địa bàn", null, Execution::received),
                        sources.money("passedOn", "Giao ra ngoài địa bàn", null, Execution::passedOn),
                        sources.money("allocated", "Vốn được giao", "received - passedOn", Execution::allocated),
                        sources.money("carriedOver", "Chuyển nguồn sang năm sau", null, Execution::carriedOver),
                        sources.money("disbursed", "Giải ngân", null, Execution::disbursed),
                        sources.money(
                                "remaining", "Còn lại", "allocated - carriedOver - disbursed", Execution::remaining),
                        sources.percent("rate", "Tỷ lệ giải ngân", "disbursed", "allocated", Execution::rate))
                .flatMap(each -> each);
    }
}
