package vn.giamngheo.reporting.resources;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.value.Money;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.sheet.MoneySheet;
import vn.giamngheo.reporting.sheet.SheetColumn;

/**
 * The report as tables: on paper a sheet for each kind of resource, so that nothing is added to the ledger; for programs one
 * table whose rows say what they are.
 */
final class ResourcesTable {

    private static final List<SheetColumn<Row>> COLUMNS = List.of(
            SheetColumn.plain("part", "Phần", Row::part),
            SheetColumn.plain("name", "Nội dung", Row::name),
            SheetColumn.plain("source", "Nguồn", Row::source),
            SheetColumn.plain("allocated", "Vốn được giao", Row::allocated),
            SheetColumn.plain("disbursed", "Giải ngân", Row::disbursed),
            SheetColumn.plain("lent", "Doanh số cho vay", Row::lent),
            SheetColumn.plain("recovered", "Thu nợ", Row::recovered),
            SheetColumn.plain("outstanding", "Dư nợ", Row::outstanding),
            SheetColumn.plain("overdue", "Nợ quá hạn", Row::overdue),
            SheetColumn.plain("borrowers", "Số hộ vay", Row::borrowers),
            SheetColumn.plain("gifts", "Số lượt", Row::gifts),
            SheetColumn.plain("amount", "Giá trị", Row::amount),
            SheetColumn.plain("labourDays", "Ngày công", Row::labourDays));

    private ResourcesTable() {}

    /** Whatever is not of its part is null. */
    private record Row(
            String part,
            String name,
            String source,
            Money allocated,
            Money disbursed,
            Money lent,
            Money recovered,
            Money outstanding,
            Money overdue,
            Long borrowers,
            Long gifts,
            Money amount,
            Long labourDays) {

        static Row of(String part, AllResources.Source each) {
            return new Row(
                    part,
                    null,
                    each.source(),
                    each.allocated(),
                    each.disbursed(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        static Row of(AllResources.PolicyCredit each) {
            return new Row(
                    "policy_credit",
                    each.creditProgramme(),
                    null,
                    null,
                    null,
                    each.lent(),
                    each.recovered(),
                    each.outstanding(),
                    each.overdue(),
                    each.borrowers(),
                    null,
                    null,
                    null);
        }

        static Row of(AllResources.Integrated each) {
            return new Row(
                    "integrated",
                    each.origin(),
                    each.source(),
                    each.allocated(),
                    each.disbursed(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        static Row of(AllResources.Mobilised each) {
            return new Row(
                    "mobilised",
                    each.form(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    each.gifts(),
                    each.amount(),
                    each.labourDays());
        }
    }

    static List<Heading> headings() {
        return COLUMNS.stream().map(SheetColumn::heading).toList();
    }

    /** In đồng; the total of the ledger is a row of its own. */
    static List<List<Object>> table(AllResources report) {
        return new MoneySheet<>("", "", "", COLUMNS, rows(report), null).table();
    }

    private static List<Row> rows(AllResources report) {
        return Stream.of(
                        report.ledger().sources().stream().map(each -> Row.of("ledger", each)),
                        Stream.of(Row.of("ledger_total", total(report))),
                        report.policyCredit().stream().map(Row::of),
                        report.integrated().stream().map(Row::of),
                        report.mobilised().stream().map(Row::of))
                .flatMap(each -> each)
                .toList();
    }

    private static AllResources.Source total(AllResources report) {
        return new AllResources.Source(
                null, report.ledger().allocated(), report.ledger().disbursed());
    }

    static List<MoneySheet<?>> sheets(AllResources report, About of) {
        var about = of.without(report.heldAbove(), report.partial()).text();
        var year = report.parameters().year();
        return List.of(
                new MoneySheet<>(
                        "Vốn chương trình",
                        "VỐN CHƯƠNG TRÌNH NĂM " + year,
                        about,
                        List.of(
                                SheetColumn.plain("source", "Nguồn", AllResources.Source::source),
                                SheetColumn.money("allocated", "Vốn được giao", AllResources.Source::allocated),
                                SheetColumn.money("disbursed", "Giải ngân", AllResources.Source::disbursed)),
                        report.ledger().sources(),
                        total(report)),
                beside(
                        "Tín dụng chính sách",
                        "TÍN DỤNG CHÍNH SÁCH NĂM " + year,
                        about,
                        report.policyCredit(),
                        List.of("name", "lent", "recovered", "outstanding", "overdue", "borrowers"),
                        Row::of),
                beside(
                        "Vốn lồng ghép",
                        "VỐN LỒNG GHÉP NĂM " + year,
                        about,
                        report.integrated(),
                        List.of("name", "source", "allocated", "disbursed"),
                        Row::of),
                beside(
                        "Huy động",
                        "VỐN HUY ĐỘNG NĂM " + year,
                        about,
                        report.mobilised(),
                        List.of("name", "gifts", "amount", "labourDays"),
                        Row::of));
    }

    private static <T> MoneySheet<Row> beside(
            String name, String title, String about, List<T> what, List<String> keys, Function<T, Row> row) {
        return new MoneySheet<>(
                name,
                title,
                about,
                keys.stream().flatMap(key -> column(key).stream()).toList(),
                what.stream().map(row).toList(),
                null);
    }

    private static Optional<SheetColumn<Row>> column(String key) {
        return COLUMNS.stream()
                .filter(column -> column.heading().key().equals(key))
                .findFirst();
    }
}
