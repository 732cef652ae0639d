package vn.giamngheo.reporting.execution;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.execution.PlanFunding.Figures;
import vn.giamngheo.reporting.execution.PlanFunding.Line;
import vn.giamngheo.reporting.execution.PlanFunding.Plan;
import vn.giamngheo.reporting.figure.PaperNames;
import vn.giamngheo.reporting.figure.ReportArea;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.Remarks;
import vn.giamngheo.reporting.sheet.SheetAnswer;
import vn.giamngheo.reporting.sheet.SheetColumn;

/**
 * The money of plans as tables: for programs one in long form, a row of each source of each line of each plan; on paper a sheet of
 * each plan, its sources side by side.
 */
final class FundingTable {

    /** Its columns are a promise: new ones come last. */
    private static final List<SheetColumn<Row>> COLUMNS = List.of(
            SheetColumn.text("placeCode", "Mã địa bàn", row -> row.place().code()),
            SheetColumn.text("place", "Địa bàn", row -> row.place().name()),
            SheetColumn.text("plan", "Mã kế hoạch", row -> row.plan().id()),
            SheetColumn.text("title", "Kế hoạch", row -> row.plan().title()),
            SheetColumn.text("status", "Trạng thái", row -> row.plan().status()),
            SheetColumn.text("programme", "Chương trình", row -> row.plan().programme()),
            SheetColumn.text("firstYear", "Từ năm", row -> row.plan().years().get(0)),
            SheetColumn.text("lastYear", "Đến năm", row -> last(row.plan().years())),
            SheetColumn.text("part", "Phần", row -> row.line().line() == null ? "total" : "line"),
            SheetColumn.text("line", "Mã dự án, tiểu dự án", row -> row.line().line()),
            SheetColumn.text("lineName", "Dự án, tiểu dự án", row -> name(row.line())),
            SheetColumn.text("source", "Nguồn vốn", Row::source),
            money("stated", "Kế hoạch", Figures::stated),
            money("allocated", "Đã giao", Figures::allocated),
            money("difference", "Chênh lệch", Figures::difference),
            money("disbursed", "Giải ngân", Figures::disbursed));

    private FundingTable() {}

    private record Row(ReportArea place, Plan plan, Line line, String source, Figures figures) {

        static Stream<Row> of(ReportArea place, Plan plan, Line line) {
            return Stream.of(
                    new Row(place, plan, line, "central", line.central()),
                    new Row(place, plan, line, "local", line.local()),
                    new Row(place, plan, line, "total", line.total()));
        }
    }

    private static SheetColumn<Row> money(String key, String vietnamese, Function<Figures, Money> figure) {
        return SheetColumn.figure(key, vietnamese, row -> figure.apply(row.figures()));
    }

    private static int last(List<Integer> years) {
        return years.get(years.size() - 1);
    }

    private static String name(Line line) {
        return line.name() == null ? null : line.name().vi();
    }

    /** @param names read for whoever reads the paper */
    static SheetAnswer of(PlanFunding report, Supplier<PaperNames> names) {
        var asked = report.parameters();
        return new SheetAnswer(
                "plan-funding-%s-%d".formatted(asked.area().code(), asked.year()),
                report,
                () -> sheets(report, names.get()),
                () -> forPrograms(report));
    }

    private static List<MoneySheet<Line>> sheets(PlanFunding report, PaperNames names) {
        return IntStream.range(0, report.plans().size())
                .mapToObj(i -> sheet(i + 1, report.plans().get(i), report, names))
                .toList();
    }

    private static ReportArea place(Plan plan, PlanFunding report) {
        return plan.place() == null ? report.parameters().area() : plan.place();
    }

    private static MoneySheet<Row> forPrograms(PlanFunding report) {
        var columns = Remarks.after(COLUMNS, report.heldAbove(), report.partial());
        var rows = report.plans().stream().flatMap(plan -> Stream.concat(plan.lines().stream(), Stream.of(plan.total()))
                .flatMap(line -> Row.of(place(plan, report), plan, line)));
        return MoneySheet.forPrograms(columns, rows.toList());
    }

    private static MoneySheet<Line> sheet(int number, Plan plan, PlanFunding report, PaperNames names) {
        var about = About.of(place(plan, report))
                .saying("giai đoạn %d - %d".formatted(plan.years().get(0), last(plan.years())))
                .programme(plan.programme(), names)
                .until(report.parameters().asOf())
                .without(report.heldAbove(), report.partial());
        return new MoneySheet<>(
                "Kế hoạch " + number,
                "VỐN THEO KẾ HOẠCH: " + plan.title(),
                about.text(),
                columns(),
                plan.lines(),
                plan.total());
    }

    private static List<SheetColumn<Line>> columns() {
        var sources = new SourcesSideBySide<Line, Figures>(Line::central, Line::local, Line::total);
        return Stream.of(
                        Stream.of(
                                SheetColumn.<Line>text("lineName", "Dự án, tiểu dự án", FundingTable::name),
                                SheetColumn.<Line>text("line", "Mã dự án, tiểu dự án", Line::line)),
                        sources.money("stated", "Kế hoạch", null, Figures::stated),
                        sources.money("allocated", "Đã giao", null, Figures::allocated),
                        sources.money("difference", "Chênh lệch", "stated - allocated", Figures::difference),
                        sources.money("disbursed", "Giải ngân", null, Figures::disbursed))
                .flatMap(each -> each)
                .toList();
    }
}
