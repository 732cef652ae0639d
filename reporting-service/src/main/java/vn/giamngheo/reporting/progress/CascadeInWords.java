package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.value.UnitWords;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** What plans want of the places below as a signed text has it: a sentence and a table for each target. */
final class CascadeInWords {

    private static final List<String> HEADINGS =
            List.of("TT", "Địa bàn", "Được giao", "Kế hoạch của địa bàn", "So với được giao", "Thực hiện");

    private static final List<String> NUMBERS = List.of("A", "B", "1", "2", "3", "4");

    private CascadeInWords() {}

    static InWords of(JsonNode report) {
        var targets = Wording.each(report.path("plans"))
                .flatMap(plan -> Wording.each(plan.path("targets")))
                .toList();
        return new InWords(
                targets.stream().map(CascadeInWords::sentence).toList(),
                targets.stream().map(CascadeInWords::table).toList());
    }

    private static String sentence(JsonNode target) {
        var counts = target.path("counts");
        return "%s: chỉ tiêu %s, đã giao các địa bàn %s, kế hoạch của các địa bàn %s; %s bằng, %s thấp hơn, %s cao hơn mức được giao, %s chưa có chỉ tiêu."
                .formatted(
                        name(target),
                        Wording.number(target.path("target")),
                        Wording.number(target.path("assigned")),
                        Wording.number(target.path("stated")),
                        Wording.number(counts.path("equal")),
                        Wording.number(counts.path("less")),
                        Wording.number(counts.path("more")),
                        Wording.number(counts.path("none")));
    }

    private static String name(JsonNode target) {
        var name =
                target.path("name").path("vi").isTextual() ? target.path("name").path("vi") : target.path("indicator");
        var population = target.path("population").isTextual() ? " – " + Wording.text(target.path("population")) : "";
        return Wording.text(name) + population + " (" + UnitWords.printed(Wording.text(target.path("unit"))) + ")";
    }

    private static InWords.Table table(JsonNode target) {
        var rows = new ArrayList<List<String>>();
        Wording.each(target.path("places")).forEach(row -> rows.add(row(String.valueOf(rows.size() + 1), row)));
        return new InWords.Table("Giao chỉ tiêu: " + name(target), HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, JsonNode row) {
        return List.of(
                number,
                Wording.text(row.path("place").path("name")),
                Wording.number(row.path("assigned")),
                Wording.number(row.path("stated")),
                TargetCascade.Standing.valueOf(
                                Wording.text(row.path("standing")).toUpperCase(Locale.ROOT))
                        .words(),
                Wording.number(row.path("actual").path("value")));
    }
}
