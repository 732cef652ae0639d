package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** Poverty over the years as a signed text has it: of each year the rates, who escaped, fell back and newly became poor. */
final class DynamicsInWords {

    private static final List<String> HEADINGS = List.of(
            "TT",
            "Địa bàn",
            "Năm",
            "Tổng số hộ",
            "Hộ nghèo",
            "Tỷ lệ",
            "Thoát nghèo",
            "Tái nghèo",
            "Phát sinh mới",
            "Hộ cận nghèo",
            "Tỷ lệ",
            "Tỷ lệ nghèo đa chiều",
            "Thôn có kết quả");

    private static final List<String> NUMBERS =
            List.of("A", "B", "C", "1", "2", "3 = 2 : 1", "4", "5", "6", "7", "8 = 7 : 1", "9 = (2 + 7) : 1", "10");

    private DynamicsInWords() {}

    static InWords of(JsonNode report) {
        var years = Wording.each(report.path("total").path("years"))
                .map(DynamicsInWords::sentence)
                .toList();
        return new InWords(years.isEmpty() ? List.of("Chưa có số liệu.") : years, List.of(table(report)));
    }

    private static String sentence(JsonNode year) {
        var completeness = new Completeness(year);
        var households = completeness.households();
        var poor = households.path("poor");
        return "Năm %s%s: hộ nghèo %s hộ (%s), thoát nghèo %s hộ, tái nghèo %s hộ, phát sinh mới %s hộ; hộ cận nghèo %s hộ (%s).%s%s"
                .formatted(
                        year.path("year").asText(),
                        completeness.said(),
                        count(poor),
                        Wording.percent(poor.path("rate")),
                        Wording.number(poor.path("escaped")),
                        Wording.number(poor.path("flow").path("fellBack")),
                        Wording.number(poor.path("flow").path("newlyArisen")),
                        count(households.path("nearPoor")),
                        Wording.percent(households.path("nearPoor").path("rate")),
                        noChange(year),
                        LeftOut.of(year));
    }

    private static String noChange(JsonNode year) {
        var households = year.path("households");
        var why = Stream.of(
                        households.path("poor").path("rate"),
                        households.path("nearPoor").path("rate"),
                        households.path("multidimensional"))
                .map(rate -> rate.path("noChange").path("words").path("vi"))
                .filter(JsonNode::isTextual)
                .map(Wording::text)
                .distinct()
                .collect(Collectors.joining("; "));
        return why.isEmpty() ? "" : " Không so sánh với năm trước: %s.".formatted(why);
    }

    private static String count(JsonNode ofClass) {
        return Wording.number(ofClass.path("rate").path("numerator"));
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Stream.concat(Wording.each(report.path("places")), Stream.of(report.path("total")))
                .forEach(place -> rows.addAll(rows(place, rows.size())));
        return new InWords.Table(
                "Diễn biến hộ nghèo, hộ cận nghèo qua các năm" + DecidedInWords.of(report.path("parameters")),
                HEADINGS,
                NUMBERS,
                rows);
    }

    private static List<List<String>> rows(JsonNode place, int before) {
        var rows = new ArrayList<List<String>>();
        Wording.each(place.path("years"))
                .forEach(year -> rows.add(row(String.valueOf(before + rows.size() + 1), place.path("place"), year)));
        return rows;
    }

    private static List<String> row(String number, JsonNode place, JsonNode year) {
        var completeness = new Completeness(year);
        var households = completeness.households();
        return Stream.of(
                        Stream.of(
                                number,
                                Wording.text(place.path("name")),
                                year.path("year").asText(),
                                Wording.number(households.path("total"))),
                        poor(households.path("poor")),
                        Stream.of(
                                count(households.path("nearPoor")),
                                Wording.percent(households.path("nearPoor").path("rate")),
                                Wording.percent(households.path("multidimensional")),
                                completeness.villages()))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableList());
    }

    private static Stream<String> poor(JsonNode poor) {
        return Stream.of(
                count(poor),
                Wording.percent(poor.path("rate")),
                Wording.number(poor.path("escaped")),
                Wording.number(poor.path("flow").path("fellBack")),
                Wording.number(poor.path("flow").path("newlyArisen")));
    }
}
