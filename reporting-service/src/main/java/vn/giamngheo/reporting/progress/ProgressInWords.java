package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** Targets and results as a signed text has them. */
final class ProgressInWords {

    private static final List<String> HEADINGS =
            List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Đánh giá");

    private static final List<String> NUMBERS = List.of("A", "B", "C", "1", "2", "3");

    private ProgressInWords() {}

    static InWords of(JsonNode report) {
        var targets = Wording.each(report.path("plans"))
                .flatMap(plan -> Wording.each(plan.path("targets")).map(target -> new Row(plan, target)))
                .toList();
        return new InWords(
                targets.stream().map(ProgressInWords::sentence).toList(),
                targets.isEmpty() ? List.of() : List.of(table(targets)));
    }

    /** A target of a plan. */
    private record Row(JsonNode plan, JsonNode target) {

        String name() {
            var name = Wording.ofPlace(Wording.text(target.path("name").path("vi")), plan);
            var population = target.path("population").textValue();
            return population == null ? name : name + " – " + population;
        }
    }

    private static String sentence(Row row) {
        var target = row.target();
        var actual = actual(target);
        return actual.isNumber()
                ? "%s: kế hoạch %s, %s %s%s; %s."
                        .formatted(
                                row.name(),
                                planned(target),
                                done(target),
                                Wording.number(actual),
                                ofWhom(target),
                                judged(target))
                : "%s: kế hoạch %s, chưa có số liệu.".formatted(row.name(), planned(target));
    }

    private static JsonNode actual(JsonNode target) {
        return JudgedBy.of(target).path("value");
    }

    private static String done(JsonNode target) {
        var since = since(target);
        return since.isEmpty() ? "thực hiện" : "thực hiện " + since + " là";
    }

    /** Of which years the results are added up, where it is not of the asked one alone. */
    private static String since(JsonNode target) {
        var from = target.path("cumulated").path("from");
        return from.isTextual()
                ? "lũy kế từ năm " + LocalDate.parse(from.textValue()).getYear()
                : "";
    }

    private static String ofWhom(JsonNode target) {
        return target.path("population").isTextual()
                        && !target.path("actual").path("population").isTextual()
                ? " (của toàn địa bàn)"
                : "";
    }

    private static String planned(JsonNode target) {
        var upper = target.path("upper");
        return upper.isNumber()
                ? Wording.number(target.path("target")) + " - " + Wording.number(upper)
                : Wording.number(target.path("target"));
    }

    private static String judged(JsonNode target) {
        var met = target.path("met");
        if (!met.isBoolean()) {
            return "chưa đánh giá";
        }
        return met.booleanValue() ? "đạt" : "chưa đạt";
    }

    private static InWords.Table table(List<Row> targets) {
        var rows = new ArrayList<List<String>>();
        for (var each : targets) {
            var target = each.target();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    each.name() + bracketed(since(target)) + ofWhom(target),
                    unit(target),
                    planned(target),
                    Wording.number(actual(target)),
                    judged(target)));
        }
        return new InWords.Table("Kết quả thực hiện chỉ tiêu", HEADINGS, NUMBERS, rows);
    }

    private static String bracketed(String said) {
        return said.isEmpty() ? "" : " (" + said + ")";
    }

    private static String unit(JsonNode target) {
        return UnitWords.printed(Wording.text(target.path("unit")));
    }
}
