package vn.giamngheo.reporting.counterpart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** The local share as a signed text has it, in triệu đồng. */
final class CounterpartInWords {

    private static final List<String> HEADINGS = List.of(
            "TT", "Địa bàn", "Dự án", "Vốn trung ương", "Vốn địa phương", "Phải đối ứng", "Còn thiếu", "Đạt yêu cầu");

    private static final List<String> NUMBERS = List.of("A", "B", "C", "1", "2", "3", "4 = 3 - 2", "5");

    private CounterpartInWords() {}

    static InWords of(JsonNode report) {
        return new InWords(List.of(sentence(report)), List.of(table(report)));
    }

    private static String sentence(JsonNode report) {
        var rules = report.path("rules").size();
        var notMet = report.path("notMet").intValue();
        return "Vốn đối ứng: %d mức quy định, %d đạt, %d chưa đạt.".formatted(rules, rules - notMet, notMet);
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("rules")).forEach(rule -> rows.add(row(String.valueOf(rows.size() + 1), rule)));
        return new InWords.Table("Vốn đối ứng của địa phương (đơn vị: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, JsonNode rule) {
        var figures = rule.path("figures");
        return List.of(
                number,
                Wording.text(rule.path("place").path("name")),
                line(rule),
                Wording.millions(figures.path("central")),
                Wording.millions(figures.path("local")),
                Wording.millions(figures.path("required")),
                Wording.millions(figures.path("missing")),
                figures.path("met").booleanValue() ? "Có" : "Không");
    }

    /** A rule without a line is of the programme. */
    private static String line(JsonNode rule) {
        var name = rule.path("name").path("vi");
        return rule.path("line").isTextual() || name.isTextual()
                ? Wording.named(rule.path("line"), name)
                : Wording.text(rule.path("programme"));
    }
}
