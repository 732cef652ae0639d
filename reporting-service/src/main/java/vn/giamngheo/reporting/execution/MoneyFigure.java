package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giamngheo.events.Label;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.value.Money;

/** A figure of budget execution, and of which others it is made with which sign. */
public enum MoneyFigure {
    @JsonProperty("received")
    RECEIVED("received", "Vốn nhận", "Received", Map.of("received", 1)),
    @JsonProperty("passedOn")
    PASSED_ON("passedOn", "Vốn giao lại", "Passed on", Map.of("passed_on", 1)),
    @JsonProperty("allocated")
    ALLOCATED("allocated", "Vốn được sử dụng", "Allocated", Map.of("received", 1, "passed_on", -1)),
    @JsonProperty("carriedOver")
    CARRIED_OVER("carriedOver", "Vốn chuyển sang năm sau", "Carried over", Map.of("carried_over", 1)),
    @JsonProperty("disbursed")
    DISBURSED("disbursed", "Đã giải ngân", "Disbursed", Map.of("disbursed", 1)),
    @JsonProperty("remaining")
    REMAINING(
            "remaining",
            "Vốn còn lại",
            "Remaining",
            Map.of("received", 1, "passed_on", -1, "carried_over", -1, "disbursed", -1));

    private final String wireName;
    private final Label label;
    private final Map<String, Integer> signs;

    MoneyFigure(String wireName, String vietnamese, String english, Map<String, Integer> signs) {
        this.wireName = wireName;
        this.label = new Label(vietnamese, english);
        this.signs = signs;
    }

    /** @throws ProblemException 400 when there is none of that name */
    public static MoneyFigure asked(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.wireName.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), name, names()));
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(figure -> figure.wireName).toList();
    }

    public Label label() {
        return label;
    }

    public Money of(Execution execution) {
        return switch (this) {
            case RECEIVED -> execution.received();
            case PASSED_ON -> execution.passedOn();
            case ALLOCATED -> execution.allocated();
            case CARRIED_OVER -> execution.carriedOver();
            case DISBURSED -> execution.disbursed();
            case REMAINING -> execution.remaining();
        };
    }

    /** SQL: a row for each part, as {@code (part, sign)}. */
    String parts() {
        return signs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> "('" + part.getKey() + "', " + part.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
