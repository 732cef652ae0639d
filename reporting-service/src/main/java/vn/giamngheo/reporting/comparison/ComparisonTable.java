package vn.giamngheo.reporting.comparison;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.exports.Caption;
import vn.giamngheo.platform.exports.Heading;
import vn.giamngheo.platform.http.Languages;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.restatement.Basis;
import vn.giamngheo.reporting.review.AskedReview;
import vn.giamngheo.reporting.sheet.About;
import vn.giamngheo.reporting.snapshot.Wording;

/** The comparison as a table: for programs a line of each place and year, for readers a line of each place. */
final class ComparisonTable {

    static final List<Heading> HEADINGS = List.of(
            new Heading("code", "Mã địa bàn"),
            new Heading("place", "Địa bàn"),
            new Heading("level", "Cấp"),
            new Heading("year", "Năm"),
            new Heading("figure", "Chỉ tiêu"),
            new Heading("unit", "Đơn vị"),
            new Heading("value", "Giá trị"),
            new Heading("numerator", "Tử số"),
            new Heading("denominator", "Mẫu số"),
            new Heading("change", "Tăng, giảm so với năm trước"),
            new Heading("changeUnit", "Đơn vị tăng, giảm"),
            new Heading("changePercent", "Tăng, giảm (%)"),
            new Heading("basis", "Cách tính"),
            new Heading("state", "Trạng thái"),
            new Heading("villages", "Số thôn"),
            new Heading("reported", "Số thôn có kết quả"),
            new Heading("how", "Nguồn cộng"),
            new Heading("places", "Số nơi có số liệu"),
            new Heading("totals", "Số biểu đã công bố"),
            new Heading("blank", "Cột để trống"),
            new Heading("offTree", "Số nơi đã sắp xếp chưa tính vào"),
            new Heading("noChange", "Mã lý do không so sánh"));

    private ComparisonTable() {}

    static Caption caption(ComparisonReport report) {
        var asked = report.parameters();
        var about = About.of(asked.area())
                .saying("các năm %d–%d".formatted(asked.since(), asked.year()))
                .saying("đơn vị hành chính ngày " + PaperWords.day(asked.tree()));
        asked.of()
                .forEach((name, value) ->
                        about.saying(narrowed(name, value, called(asked.named().get(name)))));
        return new Caption(
                "SO SÁNH: " + report.name().vi().toUpperCase(Languages.VIETNAMESE),
                about.without(report.partial()).text(),
                report.unit().equals(Compared.DONG) ? "đồng" : UnitWords.printed(report.unit()));
    }

    private static String called(Label name) {
        return name == null ? null : name.vi();
    }

    /** What a parameter of the figure means, on paper. @param called what its code is called; null where nobody has told */
    static String narrowed(String name, String value, String called) {
        return switch (name) {
            case "standard" -> called == null ? "chuẩn nghèo đa chiều " + value : called;
            case "kind" -> AskedReview.kindInWords(value);
            case "programme" -> called == null ? "chương trình " + value : called;
            case "line" -> "dự án, tiểu dự án " + value + (called == null ? "" : " " + called);
            case "source" -> Wording.source(TextNode.valueOf(value)).toLowerCase(Languages.VIETNAMESE);
            case "indicator" -> "mã chỉ tiêu " + value;
            case "population" -> "đối tượng: " + value;
            case "basis" -> Basis.asked(value).words();
            case "asOf" -> "đến ngày " + PaperWords.day(LocalDate.parse(value));
            default -> value;
        };
    }

    /** Its columns are a promise: new ones come last. */
    static List<List<Object>> rows(ComparisonReport report) {
        return report.all()
                .flatMap(place -> place.years().stream().map(year -> row(report, place, year)))
                .toList();
    }

    private static List<Object> row(
            ComparisonReport report, ComparisonReport.OfPlace of, ComparisonReport.OfYear year) {
        return Arrays.asList(
                of.place().code(),
                of.place().name(),
                of.place().level(),
                year.year(),
                report.parameters().figure(),
                report.unit(),
                year.value(),
                year.numerator(),
                year.denominator(),
                year.change(),
                report.changeUnit(),
                year.changePercent(),
                year.basis(),
                year.state(),
                year.villages(),
                year.reported(),
                year.how() == null ? null : year.how().word(),
                year.places(),
                year.published() == null ? null : year.published().totals(),
                year.published() == null ? null : blank(year.published()),
                year.offTree() == null ? null : year.offTree().places(),
                year.noChange() == null ? null : year.noChange().code().word());
    }

    private static String blank(ComparisonReport.InTotals published) {
        return published.blank().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Of each year its value and the change, side by side; then of each why two years are not held against each other. */
    static List<Heading> wideHeadings(ComparisonReport report) {
        BiFunction<String, String, Heading> value =
                report.changeUnit().equals(report.unit()) ? Heading::figure : Heading::percent;
        var points = report.changeUnit().equals(report.unit()) ? "" : " (điểm %)";
        var years = report.total().years().stream()
                .map(ComparisonReport.OfYear::year)
                .toList();
        return Stream.of(
                        Stream.of(new Heading("code", "Mã địa bàn"), new Heading("place", "Địa bàn")),
                        years.stream()
                                .flatMap(year -> Stream.of(
                                        value.apply("value" + year, String.valueOf(year)),
                                        value.apply("change" + year, year + ": tăng, giảm" + points))),
                        years.stream().map(year -> new Heading("noChange" + year, year + ": vì sao không so sánh")))
                .flatMap(each -> each)
                .toList();
    }

    static List<Object> wideRow(ComparisonReport.OfPlace of) {
        List<Object> row = new ArrayList<>();
        row.add(of.place().code());
        row.add(of.place().name());
        of.years().forEach(year -> {
            row.add(year.value());
            row.add(year.change());
        });
        of.years()
                .forEach(year -> row.add(
                        year.noChange() == null ? null : year.noChange().words().vi()));
        return row;
    }
}
