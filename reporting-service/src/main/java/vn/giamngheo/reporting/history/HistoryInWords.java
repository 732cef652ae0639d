package vn.giamngheo.reporting.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** How the money of a line came to a place as a signed text has it, in triệu đồng: a sentence, and a table of the acts. */
final class HistoryInWords {

    private static final List<String> HEADINGS =
            List.of("TT", "Ngày", "Văn bản", "Nội dung", "Từ", "Đến", "Nguồn vốn", "Tăng (giảm)", "Lũy kế");

    private static final List<String> NUMBERS = List.of("A", "B", "C", "D", "E", "G", "H", "1", "2");

    private static final Map<String, String> KINDS = Map.of(
            "estimate", "Giao dự toán",
            "allocation", "Phân bổ",
            "handover", "Bàn giao",
            "budget_transfer", "Điều chuyển",
            "carry_over", "Chuyển nguồn",
            "opening_balance", "Số dư đầu kỳ",
            "receipt", "Nhận vốn",
            "reversal", "Hủy bút toán");

    private static final Map<String, String> DECISIONS = Map.of(
            "initial", "giao đầu năm",
            "supplementary", "giao bổ sung",
            "adjustment", "điều chỉnh",
            "recall", "thu hồi");

    private HistoryInWords() {}

    static InWords of(JsonNode report) {
        return new InWords(List.of(sentence(report)), List.of(table(report)));
    }

    private static String sentence(JsonNode report) {
        var documents = Wording.each(report.path("entries"))
                .map(entry -> Wording.text(entry.path("document")))
                .distinct()
                .count();
        return "%s: vốn năm %d được giao %s triệu đồng, theo %d văn bản."
                .formatted(line(report), report.path("parameters").path("year").intValue(), total(report), documents);
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("entries")).forEach(entry -> rows.add(row(String.valueOf(rows.size() + 1), entry)));
        rows.add(List.of("", "", "", "Tổng số", "", "", "", "", total(report)));
        return new InWords.Table(
                "Quá trình giao vốn: " + line(report) + " (đơn vị: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    private static String total(JsonNode report) {
        return Wording.millions(report.path("total"));
    }

    private static String line(JsonNode report) {
        return Wording.named(
                report.path("parameters").path("line"), report.path("name").path("vi"));
    }

    private static List<String> row(String number, JsonNode entry) {
        return List.of(
                number,
                Wording.day(entry.path("date")),
                Wording.text(entry.path("actNumber")),
                what(entry),
                Wording.text(entry.path("from").path("name")),
                Wording.text(entry.path("to").path("name")),
                Wording.source(entry.path("source")),
                change(entry),
                Wording.millions(entry.path("total")));
    }

    private static String what(JsonNode entry) {
        var revision = entry.path("revision");
        return what(
                Wording.text(entry.path("kind")),
                Wording.text(entry.path("decision")),
                revision.isNumber() ? revision.intValue() : null);
    }

    /**
     * Such as {@code Phân bổ, điều chỉnh lần 2}.
     *
     * @param decision its code; empty or null where nothing is decided
     * @param revision null for none
     */
    static String what(String kind, String decision, Integer revision) {
        var decided = decision == null ? "" : DECISIONS.getOrDefault(decision, "");
        return Stream.of(KINDS.getOrDefault(kind, kind), decided + (revision == null ? "" : " lần " + revision))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
    }

    /** What the place has more, or less, by it. */
    private static String change(JsonNode entry) {
        var amount = entry.path("amount").decimalValue();
        var change = Wording.text(entry.path("direction")).equals("in") ? amount : amount.negate();
        return PaperWords.figure(change.movePointLeft(6));
    }
}
