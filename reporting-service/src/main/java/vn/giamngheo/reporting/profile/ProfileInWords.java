package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.platform.paper.PaperWords;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** What poor and near-poor households are like as a signed text has it: by group, and why they are poor. */
final class ProfileInWords {

    private static final List<String> HEADINGS =
            List.of("TT", "Nội dung", "Hộ nghèo", "Nhân khẩu nghèo", "Hộ cận nghèo", "Nhân khẩu cận nghèo");

    private static final List<String> NUMBERS = List.of("A", "B", "1", "2", "3", "4");

    private static final Map<String, String> GROUPS = inOrder(
            "minority", "Dân tộc thiểu số",
            "no_labour_capacity", "Không có khả năng lao động",
            "person_of_merit", "Có người có công với cách mạng",
            "female_head", "Chủ hộ là nữ",
            "other", "Hộ khác");

    private ProfileInWords() {}

    private static Map<String, String> inOrder(String... codesAndWords) {
        var words = new LinkedHashMap<String, String>();
        for (var i = 0; i < codesAndWords.length; i += 2) {
            words.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return words;
    }

    static InWords of(JsonNode report) {
        var total = report.path("total");
        return new InWords(
                sentences(total),
                List.of(
                        table("Hộ nghèo, hộ cận nghèo theo nhóm", "groups", GROUPS, total),
                        table("Nguyên nhân nghèo", "causes", ProfileTable.CAUSES, total)));
    }

    private static List<String> sentences(JsonNode total) {
        if (total.path("reported").asLong() == 0) {
            return List.of("Chưa có số liệu: 0/%s thôn có kết quả.".formatted(Wording.number(total.path("villages"))));
        }
        var counted = "%s/%s thôn có kết quả: %s hộ nghèo (%s nhân khẩu), %s hộ cận nghèo (%s nhân khẩu)."
                .formatted(
                        Wording.number(total.path("reported")),
                        Wording.number(total.path("villages")),
                        Wording.number(total.path("poor").path("households")),
                        Wording.number(total.path("poor").path("persons")),
                        Wording.number(total.path("nearPoor").path("households")),
                        Wording.number(total.path("nearPoor").path("persons")));
        return List.of(counted, "Nguyên nhân của hộ nghèo: %s.".formatted(causes(total.path("poor"))));
    }

    private static String causes(JsonNode poor) {
        return ProfileTable.CAUSES.entrySet().stream()
                .map(cause -> "%s %s hộ"
                        .formatted(
                                cause.getValue().substring(0, 1).toLowerCase(PaperWords.VIETNAMESE)
                                        + cause.getValue().substring(1),
                                households(counted(poor, "causes", cause.getKey()))))
                .collect(Collectors.joining("; "));
    }

    private static InWords.Table table(String title, String of, Map<String, String> words, JsonNode total) {
        var rows = new ArrayList<List<String>>();
        rows.add(row("", "Tổng số", total.path("poor"), total.path("nearPoor")));
        words.forEach((code, said) -> rows.add(row(
                String.valueOf(rows.size()),
                said,
                counted(total.path("poor"), of, code),
                counted(total.path("nearPoor"), of, code))));
        return new InWords.Table(title, HEADINGS, NUMBERS, rows);
    }

    /** Of a class, how many there are of one thing; missing where there are none. */
    private static JsonNode counted(JsonNode ofClass, String of, String code) {
        return Wording.each(ofClass.path(of))
                .filter(each -> Wording.text(each.path("code")).equals(code))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static List<String> row(String number, String name, JsonNode poor, JsonNode nearPoor) {
        return Stream.of(number, name, households(poor), persons(poor), households(nearPoor), persons(nearPoor))
                .toList();
    }

    private static String households(JsonNode counted) {
        return figure(counted, "households");
    }

    private static String persons(JsonNode counted) {
        return figure(counted, "persons");
    }

    /** What is not among what was counted is none. */
    private static String figure(JsonNode counted, String name) {
        return counted.isMissingNode() ? "0" : Wording.number(counted.path(name));
    }
}
