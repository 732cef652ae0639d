package vn.giamngheo.reporting.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** Who registered to escape poverty as a signed text has it: a sentence for each class, and a table of the places below. */
final class EscapesInWords {

    private static final List<String> HEADINGS = List.of(
            "TT",
            "Địa bàn",
            "Hộ nghèo đăng ký",
            "Thoát nghèo",
            "Thành cận nghèo",
            "Chưa thoát",
            "Hộ cận nghèo đăng ký",
            "Thoát cận nghèo",
            "Chưa thoát");

    private static final List<String> NUMBERS = List.of("A", "B", "1", "2", "3", "4", "5", "6", "7");

    private EscapesInWords() {}

    static InWords of(JsonNode report) {
        var total = report.path("total");
        return new InWords(
                List.of(
                        "Hộ nghèo đăng ký thoát nghèo: %s hộ; thoát nghèo %s, thành cận nghèo %s, chưa thoát %s, %s."
                                .formatted(
                                        figure(total, "poor", "registered"),
                                        figure(total, "poor", "escaped"),
                                        figure(total, "poor", "nearPoor"),
                                        figure(total, "poor", "notEscaped"),
                                        undecided(total, "poor")),
                        "Hộ cận nghèo đăng ký thoát cận nghèo: %s hộ; thoát cận nghèo %s, chưa thoát %s, %s."
                                .formatted(
                                        figure(total, "nearPoor", "registered"),
                                        figure(total, "nearPoor", "escaped"),
                                        figure(total, "nearPoor", "notEscaped"),
                                        undecided(total, "nearPoor"))),
                List.of(table(report)));
    }

    private static String undecided(JsonNode row, String as) {
        return "không còn ở địa bàn %s, chưa có quyết định %s"
                .formatted(figure(row, as, "left"), figure(row, as, "open"));
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("places"))
                .forEach(each -> rows.add(row(
                        String.valueOf(rows.size() + 1),
                        Wording.text(each.path("place").path("name")),
                        each)));
        rows.add(row("", "Tổng số", report.path("total")));
        return new InWords.Table("Hộ đăng ký thoát nghèo, thoát cận nghèo", HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, String name, JsonNode row) {
        return Stream.of(
                        Stream.of(number, name),
                        Stream.of("registered", "escaped", "nearPoor", "notEscaped")
                                .map(figure -> figure(row, "poor", figure)),
                        Stream.of("registered", "escaped", "notEscaped").map(figure -> figure(row, "nearPoor", figure)))
                .flatMap(each -> each)
                .toList();
    }

    private static String figure(JsonNode row, String as, String figure) {
        return Wording.number(row.path(as).path(figure));
    }
}
