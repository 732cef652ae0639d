package vn.giamngheo.reporting.finding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.finding.FindingWords;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.InWords.Table;
import vn.giamngheo.reporting.snapshot.Wording;

/** Findings as a signed text has them: how many of each rule, and what those that still stand say. */
final class FindingsInWords {

    private static final List<String> HEADINGS =
            List.of("TT", "Vấn đề", "Mức độ", "Số phát hiện", "Chưa xử lý", "Đã xử lý");

    private static final List<String> NUMBERS = List.of("A", "B", "C", "1 = 2 + 3", "2", "3");

    private static final List<String> OPEN_HEADINGS =
            List.of("TT", "Vấn đề", "Mức độ", "Từ ngày", "Đến ngày", "Nội dung");

    private static final List<String> OPEN_NUMBERS = List.of("A", "B", "C", "D", "E", "G");

    private FindingsInWords() {}

    /** What findings of one rule have in common. */
    private record Rule(String title, String severity) {

        static Rule of(JsonNode finding) {
            return new Rule(
                    Wording.text(finding.path("title").path("vi")),
                    FindingsTable.severity(Wording.text(finding.path("severity"))));
        }
    }

    static InWords of(JsonNode report) {
        var byRule = Wording.each(report.path("findings"))
                .collect(Collectors.groupingBy(Rule::of, LinkedHashMap::new, Collectors.toList()));
        return new InWords(List.of(sentence(report, byRule)), tables(report, byRule));
    }

    private static String sentence(JsonNode report, Map<Rule, List<JsonNode>> byRule) {
        var begun = "Đối chiếu số liệu năm %d%s: "
                .formatted(report.path("parameters").path("year").intValue(), narrowed(report.path("parameters")));
        var all = all(byRule);
        return all.isEmpty()
                ? begun + "không có phát hiện nào."
                : "%s%d phát hiện, chưa xử lý %d, đã xử lý %d (%s)."
                        .formatted(begun, all.size(), open(all), all.size() - open(all), titles(byRule));
    }

    /** How many there are of each title, whatever their severity. */
    private static String titles(Map<Rule, List<JsonNode>> byRule) {
        var counts = new LinkedHashMap<String, Integer>();
        byRule.forEach((rule, of) -> counts.merge(rule.title(), of.size(), Integer::sum));
        return counts.entrySet().stream()
                .map(of -> "%s: %d".formatted(of.getKey(), of.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Which findings were asked for, where that is not all. */
    private static String narrowed(JsonNode asked) {
        var said = Stream.of(
                        asked.path("code").isTextual()
                                ? FindingWords.title(asked.path("code").textValue())
                                        .vi()
                                : "",
                        asked.path("severity").isTextual()
                                ? "mức độ "
                                        + FindingsTable.severity(
                                                asked.path("severity").textValue())
                                : "",
                        asked.path("open").isBoolean()
                                ? asked.path("open").booleanValue()
                                        ? "chỉ phát hiện chưa xử lý"
                                        : "chỉ phát hiện đã xử lý"
                                : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private static List<JsonNode> all(Map<Rule, List<JsonNode>> byRule) {
        return byRule.values().stream().flatMap(List::stream).toList();
    }

    private static long open(List<JsonNode> findings) {
        return findings.stream().filter(FindingsInWords::isOpen).count();
    }

    private static boolean isOpen(JsonNode finding) {
        return finding.path("open").booleanValue();
    }

    private static List<Table> tables(JsonNode report, Map<Rule, List<JsonNode>> byRule) {
        var narrowed = narrowed(report.path("parameters"));
        return Stream.of(
                        new Table("Phát hiện qua đối chiếu số liệu" + narrowed, HEADINGS, NUMBERS, counted(byRule)),
                        new Table("Phát hiện chưa xử lý" + narrowed, OPEN_HEADINGS, OPEN_NUMBERS, standing(byRule)))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static List<List<String>> counted(Map<Rule, List<JsonNode>> byRule) {
        var rows = new ArrayList<List<String>>();
        byRule.forEach(
                (rule, of) -> rows.add(counted(String.valueOf(rows.size() + 1), rule.title(), rule.severity(), of)));
        if (!rows.isEmpty()) {
            rows.add(counted("", "Tổng số", "", all(byRule)));
        }
        return rows;
    }

    private static List<String> counted(String number, String title, String severity, List<JsonNode> of) {
        var open = open(of);
        return List.of(
                number,
                title,
                severity,
                String.valueOf(of.size()),
                String.valueOf(open),
                String.valueOf(of.size() - open));
    }

    private static List<List<String>> standing(Map<Rule, List<JsonNode>> byRule) {
        var rows = new ArrayList<List<String>>();
        byRule.forEach((rule, of) -> of.stream()
                .filter(FindingsInWords::isOpen)
                .forEach(finding -> rows.add(List.of(
                        String.valueOf(rows.size() + 1),
                        rule.title(),
                        rule.severity(),
                        Wording.day(finding.path("periodFrom")),
                        Wording.day(finding.path("periodTo")),
                        Wording.text(finding.path("detail").path("vi"))))));
        return rows;
    }
}
