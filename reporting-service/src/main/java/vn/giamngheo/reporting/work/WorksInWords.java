package vn.giamngheo.reporting.work;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** The works as a signed text has them, in triệu đồng. */
final class WorksInWords {

    private static final List<String> HEADINGS = List.of(
            "TT",
            "Công trình",
            "Địa bàn",
            "Tổng mức đầu tư",
            "Kế hoạch vốn năm",
            "Giải ngân trong năm",
            "Lũy kế",
            "Tỷ lệ");

    private static final List<String> NUMBERS = List.of("A", "B", "C", "1", "2", "3", "4", "5 = 3 : 2");

    private WorksInWords() {}

    static InWords of(JsonNode report) {
        return new InWords(List.of(sentence(report)), List.of(table(report)));
    }

    private static String sentence(JsonNode report) {
        var total = report.path("total");
        return "%d công trình, tổng mức đầu tư %s triệu đồng; kế hoạch vốn năm %s triệu đồng, giải ngân trong năm %s triệu đồng, tỷ lệ %s."
                .formatted(
                        report.path("works").size(),
                        Wording.millions(total.path("totalCost")),
                        Wording.millions(total.path("capitalOfYear")),
                        Wording.millions(total.path("disbursedInYear")),
                        Wording.percent(total.path("rate")));
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("works"))
                .forEach(work -> rows.add(row(
                        String.valueOf(rows.size() + 1),
                        Wording.named(work.path("code"), work.path("name")),
                        Wording.text(work.path("place").path("name")),
                        work.path("figures"))));
        rows.add(row("", "Tổng số", "", report.path("total")));
        return new InWords.Table("Danh mục công trình (đơn vị: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, String name, String place, JsonNode figures) {
        return List.of(
                number,
                name,
                place,
                Wording.millions(figures.path("totalCost")),
                Wording.millions(figures.path("capitalOfYear")),
                Wording.millions(figures.path("disbursedInYear")),
                Wording.millions(figures.path("disbursed")),
                Wording.percent(figures.path("rate")));
    }
}
