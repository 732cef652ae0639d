package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** The result of a review as a signed text has it: form 1 of households. */
final class ReviewInWords {

    private static final List<String> HEADINGS = List.of(
            "TT",
            "Địa bàn",
            "Tổng số hộ",
            "Hộ nghèo",
            "Tỷ lệ",
            "Hộ cận nghèo",
            "Tỷ lệ",
            "Tỷ lệ nghèo đa chiều",
            "Thôn có kết quả");

    private static final List<String> NUMBERS =
            List.of("A", "B", "1", "2", "3 = 2 : 1", "4", "5 = 4 : 1", "6 = (2 + 4) : 1", "7");

    private ReviewInWords() {}

    static InWords of(JsonNode report) {
        return new InWords(List.of(sentence(report.path("total"))), List.of(table(report)));
    }

    private static String sentence(JsonNode total) {
        var completeness = new Completeness(total);
        if (!completeness.has(Line.FORM_1)) {
            return completeness.nothing() + LeftOut.of(total);
        }
        var households = total.path("households");
        return "Tổng số %s hộ%s: hộ nghèo %s hộ (%s), hộ cận nghèo %s hộ (%s); tỷ lệ nghèo đa chiều %s.%s"
                .formatted(
                        Wording.number(households.path("total")),
                        completeness.said(),
                        count(households, "poor"),
                        Wording.percent(households.path("poor")),
                        count(households, "nearPoor"),
                        Wording.percent(households.path("nearPoor")),
                        Wording.percent(households.path("multidimensional")),
                        LeftOut.of(total));
    }

    private static String count(JsonNode households, String share) {
        return Wording.number(households.path(share).path("numerator"));
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("places")).forEach(place -> rows.add(row(String.valueOf(rows.size() + 1), place)));
        rows.add(row("", report.path("total")));
        return new InWords.Table(
                "Tổng hợp kết quả rà soát hộ nghèo, hộ cận nghèo" + DecidedInWords.of(report), HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, JsonNode place) {
        var completeness = new Completeness(place);
        var households = completeness.households();
        return List.of(
                number,
                Wording.text(place.path("place").path("name")),
                Wording.number(households.path("total")),
                count(households, "poor"),
                Wording.percent(households.path("poor")),
                count(households, "nearPoor"),
                Wording.percent(households.path("nearPoor")),
                Wording.percent(households.path("multidimensional")),
                completeness.villages());
    }
}
