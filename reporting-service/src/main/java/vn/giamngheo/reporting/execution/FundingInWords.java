package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** The money of plans as a signed text has it, in triệu đồng: a sentence and a table for each plan. */
final class FundingInWords {

    private static final List<String> HEADINGS =
            List.of("TT", "Dự án, tiểu dự án", "Kế hoạch", "Đã giao", "Chênh lệch", "Giải ngân");

    private static final List<String> NUMBERS = List.of("A", "B", "1", "2", "3 = 1 - 2", "4");

    private FundingInWords() {}

    static InWords of(JsonNode report) {
        var plans = Wording.each(report.path("plans")).toList();
        return new InWords(
                plans.stream().map(FundingInWords::sentence).toList(),
                plans.stream().map(FundingInWords::table).toList());
    }

    private static String sentence(JsonNode plan) {
        var total = plan.path("total").path("total");
        return "%s: nhu cầu vốn theo kế hoạch %s triệu đồng, đã giao %s triệu đồng, giải ngân %s triệu đồng."
                .formatted(
                        title(plan),
                        Wording.millions(total.path("stated")),
                        Wording.millions(total.path("allocated")),
                        Wording.millions(total.path("disbursed")));
    }

    private static InWords.Table table(JsonNode plan) {
        var rows = new ArrayList<List<String>>();
        Wording.each(plan.path("lines"))
                .forEach(line -> rows.add(row(String.valueOf(rows.size() + 1), name(line), line.path("total"))));
        rows.add(row("", "Tổng số", plan.path("total").path("total")));
        return new InWords.Table(
                "Vốn theo kế hoạch: " + title(plan) + " (đơn vị: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    /** With the place of a plan that was taken over. */
    private static String title(JsonNode plan) {
        return Wording.ofPlace(Wording.text(plan.path("title")), plan);
    }

    private static String name(JsonNode line) {
        return Wording.named(line.path("line"), line.path("name").path("vi"));
    }

    private static List<String> row(String number, String name, JsonNode figures) {
        return List.of(
                number,
                name,
                Wording.millions(figures.path("stated")),
                Wording.millions(figures.path("allocated")),
                Wording.millions(figures.path("difference")),
                Wording.millions(figures.path("disbursed")));
    }
}
