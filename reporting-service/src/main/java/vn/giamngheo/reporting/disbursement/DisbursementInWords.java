package vn.giamngheo.reporting.disbursement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** The sheet of disbursement as a signed text has it, in triệu đồng. */
final class DisbursementInWords {

    private static final List<String> HEADINGS =
            List.of("TT", "Đơn vị", "Vốn được giao", "Vốn trong năm", "Vốn kéo dài", "Giải ngân", "Tỷ lệ");

    private static final List<String> NUMBERS = List.of("A", "B", "1 = 2 + 3", "2", "3", "4", "5 = 4 : 1");

    private DisbursementInWords() {}

    static InWords of(JsonNode report) {
        var total = report.path("total");
        return new InWords(List.of(sentence(total.path("capital"))), List.of(table(report, total)));
    }

    private static String sentence(JsonNode capital) {
        var together = capital.path("together");
        return "Tổng vốn được giao %s triệu đồng (trong năm %s, kéo dài %s); giải ngân trong kỳ %s triệu đồng, lũy kế %s triệu đồng, tỷ lệ %s."
                .formatted(
                        Wording.millions(together.path("allocated")),
                        Wording.millions(capital.path("ofYear").path("allocated")),
                        Wording.millions(capital.path("carriedIn").path("allocated")),
                        Wording.millions(together.path("disbursedInPeriod")),
                        Wording.millions(together.path("disbursed")),
                        Wording.percent(together.path("rate")));
    }

    private static InWords.Table table(JsonNode report, JsonNode total) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("rows"))
                .forEach(row -> rows.add(row(String.valueOf(rows.size() + 1), name(row), row)));
        rows.add(row("", "Tổng số", total));
        return new InWords.Table("Tình hình giải ngân (đơn vị: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    private static String name(JsonNode row) {
        return Wording.text(row.path("holder").path("name"));
    }

    private static List<String> row(String number, String name, JsonNode row) {
        var capital = row.path("capital");
        var together = capital.path("together");
        return List.of(
                number,
                name,
                Wording.millions(together.path("allocated")),
                Wording.millions(capital.path("ofYear").path("allocated")),
                Wording.millions(capital.path("carriedIn").path("allocated")),
                Wording.millions(together.path("disbursed")),
                Wording.percent(together.path("rate")));
    }
}
