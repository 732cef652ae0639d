package vn.giamngheo.reporting.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** What was done of activities as a signed text has it. Outputs are in many units, and do not add. */
final class ActivitiesInWords {

    private static final List<String> HEADINGS = List.of(
            "TT",
            "Hoạt động",
            "Địa bàn",
            "Thời hạn",
            "Đơn vị tính",
            "Kế hoạch",
            "Thực hiện lũy kế",
            "Thực hiện trong năm",
            "Lượt người tham gia",
            "Chậm");

    private static final List<String> NUMBERS = List.of("A", "B", "C", "D", "E", "1", "2", "3", "4", "G");

    private ActivitiesInWords() {}

    static InWords of(JsonNode report) {
        return new InWords(List.of(sentence(report)), List.of(table(report)));
    }

    private static String sentence(JsonNode report) {
        var total = report.path("total");
        var done = total.path("done");
        return ("%s hoạt động, trong đó %s hoạt động chậm; %s lượt người tham gia (nữ %s, dân tộc thiểu số %s, hộ nghèo %s,"
                        + " hộ cận nghèo %s, hộ mới thoát nghèo %s).")
                .formatted(
                        Wording.number(total.path("activities")),
                        Wording.number(total.path("late")),
                        Wording.number(done.path("participants")),
                        Wording.number(done.path("women")),
                        Wording.number(done.path("ethnicMinority")),
                        Wording.number(done.path("poor")),
                        Wording.number(done.path("nearPoor")),
                        Wording.number(done.path("newlyEscaped")));
    }

    private static InWords.Table table(JsonNode report) {
        var rows = new ArrayList<List<String>>();
        Wording.each(report.path("activities"))
                .forEach(activity -> rows.add(row(String.valueOf(rows.size() + 1), activity)));
        var participants = report.path("total").path("done").path("participants");
        rows.add(List.of("", "Tổng số", "", "", "", "", "", "", Wording.number(participants), ""));
        return new InWords.Table("Kết quả thực hiện các hoạt động", HEADINGS, NUMBERS, rows);
    }

    private static List<String> row(String number, JsonNode activity) {
        return List.of(
                number,
                Wording.text(activity.path("title")),
                Wording.text(activity.path("place").path("name")),
                Wording.day(activity.path("dueOn")),
                Wording.text(activity.path("unit")),
                Wording.number(activity.path("planned")),
                Wording.number(activity.path("achieved")),
                Wording.number(activity.path("output")),
                Wording.number(activity.path("done").path("participants")),
                activity.path("late").asBoolean() ? "chậm" : "");
    }
}
