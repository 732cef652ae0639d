package vn.giamngheo.reporting.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.giamngheo.reporting.snapshot.Wording;

/** How complete the figures of a place are, as a signed text says it: what nobody reported is not 0. */
final class Completeness {

    private static final String NOTHING = "Chưa có số liệu";

    private final JsonNode result;

    /** @param result of a place, or of a year of it */
    Completeness(JsonNode result) {
        this.result = result;
    }

    boolean has(Line line) {
        return result.path("reported").asLong() > 0
                || Wording.each(result.path("published"))
                        .anyMatch(each -> each.path("form").asInt() == line.form()
                                && each.path("unit").asText().equals(line.unit()));
    }

    /** {@code 4/6}: of how many villages there is a result. */
    String villages() {
        return Wording.number(result.path("reported")) + "/" + Wording.number(result.path("villages"));
    }

    /** In brackets, where some villages have no result; else nothing. */
    String said() {
        if (result.path("reported").asLong() >= result.path("villages").asLong()) {
            return "";
        }
        var totals = Wording.each(result.path("published"))
                .filter(each -> each.path("form").asInt() == Line.FORM_1.form())
                .mapToLong(each -> each.path("totals").asLong())
                .sum();
        return totals == 0
                ? " (%s thôn có kết quả)".formatted(villages())
                : " (%d biểu đã công bố, %s thôn có kết quả)".formatted(totals, villages());
    }

    /** Instead of figures. */
    String nothing() {
        return NOTHING + said() + ".";
    }

    /** The figures in households, without those that nobody reported. */
    JsonNode households() {
        var households = result.path("households").<JsonNode>deepCopy();
        if (households instanceof ObjectNode some) {
            if (!has(Line.FORM_1)) {
                some.remove(List.of("total", "multidimensional"));
            }
            leaveOut(some.path("poor"), Line.flow(2, false));
            leaveOut(some.path("nearPoor"), Line.flow(3, false));
        }
        return households;
    }

    private void leaveOut(JsonNode ofClass, Line flow) {
        if (ofClass instanceof ObjectNode some) {
            if (!has(Line.FORM_1)) {
                some.remove(List.of("rate", "numerator", "denominator", "percent"));
            }
            if (!has(flow)) {
                some.remove(List.of("flow", "escaped"));
            }
        }
    }
}
