package vn.giamngheo.reporting.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** A comparison as a signed text has it, money in triệu đồng: how the figure of the place went, and a table of the places below. */
final class ComparisonInWords {

    private static final String MILLIONS = "triệu đồng";

    private final JsonNode report;

    private ComparisonInWords(JsonNode report) {
        this.report = report;
    }

    static InWords of(JsonNode report) {
        var words = new ComparisonInWords(report);
        return new InWords(List.of(words.sentence()), List.of(words.table()));
    }

    private String sentence() {
        var total = report.path("total");
        return "%s%s của %s: %s."
                .formatted(
                        name(),
                        narrowed(),
                        PaperWords.withinSentence(
                                Wording.text(total.path("place").path("name"))),
                        Wording.each(total.path("years")).map(this::said).collect(Collectors.joining("; ")));
    }

    private String said(JsonNode year) {
        var change = change(year);
        return "năm %d %s%s"
                .formatted(
                        year.path("year").intValue(),
                        year.path("value").isNumber() ? value(year) + " " + unit("unit") : "chưa có số liệu",
                        change.isEmpty() ? "" : " (" + change + ")");
    }

    /** Since the year before, or why there is none; nothing where that is not known. */
    private String change(JsonNode year) {
        if (year.path("noChange").isObject()) {
            return "không so sánh với năm trước: "
                    + Wording.text(year.path("noChange").path("words").path("vi"));
        }
        var change = year.path("change");
        if (!change.isNumber()) {
            return "";
        }
        return change.decimalValue().signum() == 0
                ? "bằng năm trước"
                : "%s %s %s so với năm trước"
                        .formatted(
                                change.decimalValue().signum() > 0 ? "tăng" : "giảm",
                                figure(change).replaceFirst("^-", ""),
                                unit("changeUnit"));
    }

    private InWords.Table table() {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("places"))
                .forEach(place -> rows.add(row(
                        String.valueOf(rows.size() + 1),
                        Wording.text(place.path("place").path("name")),
                        place)));
        rows.add(row("", Wording.text(report.path("total").path("place").path("name")), report.path("total")));
        return new InWords.Table(
                "%s%s (đơn vị: %s)".formatted(name(), narrowed(), unit("unit")), headings(), numbers(), rows);
    }

    private List<String> headings() {
        return Stream.concat(
                        Stream.of("TT", "Địa bàn"),
                        Wording.each(report.path("total").path("years"))
                                .map(year -> "Năm " + year.path("year").intValue()))
                .toList();
    }

    private List<String> numbers() {
        return Stream.concat(
                        Stream.of("A", "B"),
                        IntStream.rangeClosed(
                                        1, report.path("total").path("years").size())
                                .mapToObj(String::valueOf))
                .toList();
    }

    private List<String> row(String number, String name, JsonNode place) {
        return Stream.concat(
                        Stream.of(number, name),
                        Wording.each(place.path("years")).map(this::value))
                .toList();
    }

    private String value(JsonNode year) {
        return figure(year.path("value"));
    }

    private String figure(JsonNode value) {
        return isMoney() ? Wording.millions(value) : Wording.number(value);
    }

    private boolean isMoney() {
        return Compared.DONG.equals(Wording.text(report.path("unit")));
    }

    private String unit(String of) {
        return isMoney() ? MILLIONS : UnitWords.printed(Wording.text(report.path(of)));
    }

    private String name() {
        return Wording.text(report.path("name").path("vi"));
    }

    /** By what the figure is told apart from others of its name. */
    private String narrowed() {
        var named = report.path("parameters").path("named");
        var of = report.path("parameters").path("of").properties().stream()
                .map(each -> ComparisonTable.narrowed(
                        each.getKey(),
                        each.getValue().asText(),
                        named.path(each.getKey()).path("vi").textValue()))
                .collect(Collectors.joining("; "));
        return of.isEmpty() ? "" : " (" + of + ")";
    }
}
