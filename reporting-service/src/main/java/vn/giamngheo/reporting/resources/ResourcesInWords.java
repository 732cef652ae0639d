package vn.giamngheo.reporting.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** All resources as a signed text has them, in triệu đồng: the ledger, and beside it what is never added to it. */
final class ResourcesInWords {

    private static final List<String> HEADINGS = List.of("TT", "Nguồn vốn", "Vốn được giao", "Giải ngân");
    private static final List<String> NUMBERS = List.of("A", "B", "1", "2");

    private ResourcesInWords() {}

    static InWords of(JsonNode report) {
        return new InWords(
                List.of(ledger(report.path("ledger")), beside(report)), List.of(table(report.path("ledger"))));
    }

    private static String ledger(JsonNode ledger) {
        return "Ngân sách nhà nước các cấp: được giao %s triệu đồng, giải ngân %s triệu đồng."
                .formatted(Wording.millions(ledger.path("allocated")), Wording.millions(ledger.path("disbursed")));
    }

    private static String beside(JsonNode report) {
        return "Ngoài số trên: dư nợ tín dụng chính sách %s triệu đồng; vốn lồng ghép %s triệu đồng; huy động khác %s triệu đồng."
                .formatted(
                        sum(report.path("policyCredit"), "outstanding"),
                        sum(report.path("integrated"), "allocated"),
                        sum(report.path("mobilised"), "amount"));
    }

    private static String sum(JsonNode rows, String amount) {
        return Wording.millions(LongNode.valueOf(Wording.each(rows)
                .mapToLong(row -> row.path(amount).longValue())
                .reduce(0, Math::addExact)));
    }

    private static InWords.Table table(JsonNode ledger) {
        var rows = new ArrayList<List<String>>();
        Wording.each(ledger.path("sources"))
                .forEach(source ->
                        rows.add(row(String.valueOf(rows.size() + 1), Wording.source(source.path("source")), source)));
        rows.add(row("", "Tổng số", ledger));
        return new InWords.Table("Ngân sách nhà nước (đơn vị: triệu đồng)", HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, String name, JsonNode figures) {
        return List.of(
                number, name, Wording.millions(figures.path("allocated")), Wording.millions(figures.path("disbursed")));
    }
}
