package vn.giamngheo.reporting.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.reporting.review.DecidedInWords;
import vn.giamngheo.reporting.snapshot.InWords;
import vn.giamngheo.reporting.snapshot.Wording;

/** What households lack as a signed text has it: of each dimension and its indicators, among the poor and the near-poor. */
final class DeprivationInWords {

    private static final List<String> HEADINGS = List.of(
            "TT",
            "Chiều, chỉ số thiếu hụt",
            "Hộ nghèo",
            "Tỷ lệ",
            "Hộ cận nghèo",
            "Tỷ lệ",
            "Hộ nghèo đa chiều",
            "Tỷ lệ");

    private static final List<String> NUMBERS = List.of("A", "B", "1", "2", "3", "4", "5 = 1 + 3", "6");

    private static final List<String> CLASSES = List.of("poor", "nearPoor", "multidimensional");

    private DeprivationInWords() {}

    static InWords of(JsonNode report) {
        var total = report.path("total");
        return new InWords(List.of(sentence(total)), List.of(table(total, DecidedInWords.of(report))));
    }

    private static String sentence(JsonNode place) {
        if (place.path("reported").asLong() == 0) {
            return "Chưa có số liệu: 0/%s thôn có kết quả.".formatted(Wording.number(place.path("villages")));
        }
        var together = place.path("multidimensional");
        if (together.path("households").asLong() == 0) {
            return "Theo kết quả của %s/%s thôn, không có hộ nghèo, hộ cận nghèo."
                    .formatted(Wording.number(place.path("reported")), Wording.number(place.path("villages")));
        }
        if (!isKnown(place, "multidimensional")) {
            return "Chưa có số liệu về mức độ thiếu hụt của %s hộ nghèo, hộ cận nghèo của %s/%s thôn có kết quả."
                    .formatted(
                            Wording.number(together.path("households")),
                            Wording.number(place.path("reported")),
                            Wording.number(place.path("villages")));
        }
        return "Trong %s hộ nghèo, hộ cận nghèo của %s/%s thôn có kết quả%s: %s."
                .formatted(
                        Wording.number(together.path("households")),
                        Wording.number(place.path("reported")),
                        Wording.number(place.path("villages")),
                        knownOf(together),
                        dimensions(place, "multidimensional")
                                .map(dimension -> "thiếu hụt %s %s hộ (%s)"
                                        .formatted(
                                                name(dimension),
                                                lacking(dimension),
                                                Wording.percent(dimension.path("households"))))
                                .collect(Collectors.joining("; ")));
    }

    /** Of how many it is known what they lack, where that is not all. */
    private static String knownOf(JsonNode ofClass) {
        return surveyed(ofClass) < ofClass.path("households").asLong()
                ? " (đã biết mức độ thiếu hụt của %s hộ)".formatted(Wording.number(ofClass.path("surveyed")))
                : "";
    }

    /** Of how many it is known what they lack; figures frozen before that was counted are of all. */
    private static long surveyed(JsonNode ofClass) {
        return ofClass.path("surveyed").asLong(ofClass.path("households").asLong());
    }

    /**
     * Whether it is known of any household what it lacks; where there is none, that is known. Results of before it was told of how
     * many it is known still say what these lack.
     */
    private static boolean isKnown(JsonNode place, String ofClass) {
        var of = place.path(ofClass);
        return place.path("reported").asLong() > 0
                && (surveyed(of) > 0
                        || of.path("households").asLong() == 0
                        || dimensions(place, ofClass)
                                .anyMatch(each -> each.path("households")
                                                .path("numerator")
                                                .asLong()
                                        > 0));
    }

    private static Stream<JsonNode> dimensions(JsonNode place, String ofClass) {
        return Wording.each(place.path(ofClass).path("dimensions"));
    }

    private static String name(JsonNode lacked) {
        return lacked.path("name").isTextual() ? Wording.text(lacked.path("name")) : Wording.text(lacked.path("code"));
    }

    private static String lacking(JsonNode lacked) {
        return Wording.number(lacked.path("households").path("numerator"));
    }

    private static InWords.Table table(JsonNode place, String decided) {
        var rows = new ArrayList<List<String>>();
        rows.add(households("Tổng số hộ", place, ofClass -> ofClass.path("households")));
        rows.add(households("Số hộ đã biết mức độ thiếu hụt", place, ofClass -> ofClass.path("surveyed")));
        var dimensions = dimensions(place, "multidimensional").toList();
        for (var i = 0; i < dimensions.size(); i++) {
            rows.addAll(rows(String.valueOf(i + 1), dimensions.get(i), place));
        }
        return new InWords.Table("Mức độ thiếu hụt theo chiều" + decided, HEADINGS, NUMBERS, rows);
    }

    private static List<String> households(String name, JsonNode place, UnaryOperator<JsonNode> which) {
        var row = new ArrayList<>(List.of("", name));
        CLASSES.forEach(each -> {
            row.add(
                    place.path("reported").asLong() == 0
                            ? Wording.number(MissingNode.getInstance())
                            : Wording.number(which.apply(place.path(each))));
            row.add("");
        });
        return row;
    }

    /** The dimension, then its indicators. */
    private static List<List<String>> rows(String number, JsonNode dimension, JsonNode place) {
        var ofClasses = CLASSES.stream()
                .map(each -> isKnown(place, each)
                        ? same(dimension, place.path(each).path("dimensions"))
                        : MissingNode.getInstance())
                .toList();
        var rows = new ArrayList<>(List.of(row(number, name(dimension), ofClasses)));
        Wording.each(dimension.path("indicators"))
                .forEach(indicator -> rows.add(row(
                        "",
                        "- " + name(indicator),
                        ofClasses.stream()
                                .map(each -> same(indicator, each.path("indicators")))
                                .toList())));
        return rows;
    }

    /** What another class says of the same; nothing where it says nothing. */
    private static JsonNode same(JsonNode lacked, JsonNode among) {
        return Wording.each(among)
                .filter(each -> each.path("code").equals(lacked.path("code")))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static List<String> row(String number, String name, List<JsonNode> ofClasses) {
        var row = new ArrayList<>(List.of(number, name));
        ofClasses.forEach(each -> {
            row.add(lacking(each));
            row.add(Wording.percent(each.path("households")));
        });
        return row;
    }
}
