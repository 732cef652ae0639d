package vn.giamngheo.reporting.livelihood;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** Livelihood projects as a signed text has them, in triệu đồng: what they come to together, and a table of places and states. */
final class LivelihoodsInWords {

    private static final List<String> HEADINGS = List.of(
            "TT", "Địa bàn", "Dự án", "Trạng thái", "Số dự án", "Số hộ", "Tổng kinh phí", "Ngân sách", "Đã giữ vốn");

    private static final List<String> NUMBERS = List.of("A", "B", "C", "D", "1", "2", "3", "4", "5");

    private LivelihoodsInWords() {}

    static InWords of(JsonNode report) {
        return new InWords(List.of(sentence(report)), List.of(table(report)));
    }

    private static String sentence(JsonNode report) {
        var total = report.path("total");
        return "%s dự án, mô hình sinh kế đề xuất năm %d với %s lượt hộ tham gia (%s hộ nghèo, %s hộ cận nghèo, %s hộ mới thoát nghèo); tổng kinh phí %s triệu đồng, trong đó ngân sách %s triệu đồng."
                .formatted(
                        Wording.number(total.path("projects")),
                        report.path("parameters").path("year").intValue(),
                        Wording.number(total.path("households")),
                        Wording.number(total.path("poor")),
                        Wording.number(total.path("nearPoor")),
                        Wording.number(total.path("newlyEscaped")),
                        Wording.millions(total.path("cost")),
                        Wording.millions(total.path("stateBudget")));
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("rows"))
                .forEach(row -> rows.add(row(
                        String.valueOf(rows.size() + 1),
                        Wording.text(row.path("place").path("name")),
                        Wording.named(row.path("line"), row.path("name").path("vi")),
                        ProjectWords.state(Wording.text(row.path("state"))),
                        row.path("figures"))));
        rows.add(row("", "Tổng số", "", "", report.path("total")));
        return new InWords.Table("Dự án, mô hình sinh kế (đơn vị tiền: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, String place, String line, String state, JsonNode figures) {
        return List.of(
                number,
                place,
                line,
                state,
                Wording.number(figures.path("projects")),
                Wording.number(figures.path("households")),
                Wording.millions(figures.path("cost")),
                Wording.millions(figures.path("stateBudget")),
                Wording.millions(figures.path("reserved")));
    }
}
