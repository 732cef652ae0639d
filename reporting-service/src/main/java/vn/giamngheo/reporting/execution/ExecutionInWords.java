package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** Budget execution as a signed text has it, in triệu đồng. */
final class ExecutionInWords {

    private static final List<String> HEADINGS = List.of(
            "TT", "Dự án, tiểu dự án", "Vốn được giao", "Trung ương", "Địa phương", "Giải ngân", "Còn lại", "Tỷ lệ");

    private static final List<String> NUMBERS = List.of("A", "B", "1 = 2 + 3", "2", "3", "4", "5", "6 = 4 : 1");

    private ExecutionInWords() {}

    static InWords of(JsonNode report) {
        var lines = Wording.each(report.path("lines")).toList();
        var total = report.path("total");
        var sentences = Stream.concat(
                        Stream.of(sentence("Tổng số", total)), lines.stream().map(line -> sentence(name(line), line)))
                .toList();
        return new InWords(sentences, List.of(table(lines, total)));
    }

    private static String name(JsonNode line) {
        return Wording.named(line.path("line"), line.path("name").path("vi"));
    }

    private static String sentence(String name, JsonNode sources) {
        var together = sources.path("total");
        return "%s: vốn được giao %s triệu đồng (trung ương %s, địa phương %s); đã giải ngân %s triệu đồng, tỷ lệ %s; còn lại %s triệu đồng."
                .formatted(
                        name,
                        Wording.millions(together.path("allocated")),
                        Wording.millions(sources.path("central").path("allocated")),
                        Wording.millions(sources.path("local").path("allocated")),
                        Wording.millions(together.path("disbursed")),
                        Wording.percent(together.path("rate")),
                        Wording.millions(together.path("remaining")));
    }

    private static InWords.Table table(List<JsonNode> lines, JsonNode total) {
        var rows = new ArrayList<List<String>>();
        for (var i = 0; i < lines.size(); i++) {
            rows.add(row(String.valueOf(i + 1), name(lines.get(i)), lines.get(i)));
        }
        rows.add(row("", "Tổng số", total));
        return new InWords.Table("Tình hình thực hiện vốn (đơn vị: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, String name, JsonNode sources) {
        var together = sources.path("total");
        return List.of(
                number,
                name,
                Wording.millions(together.path("allocated")),
                Wording.millions(sources.path("central").path("allocated")),
                Wording.millions(sources.path("local").path("allocated")),
                Wording.millions(together.path("disbursed")),
                Wording.millions(together.path("remaining")),
                Wording.percent(together.path("rate")));
    }
}
