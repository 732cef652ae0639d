package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** A figure of budget execution, and of which others it is made with which sign. */
enum MoneyFigure {
    @JsonProperty("received")
    RECEIVED("received", Map.of("received", 1)),
    @JsonProperty("passedOn")
    PASSED_ON("passedOn", Map.of("passed_on", 1)),
    @JsonProperty("allocated")
    ALLOCATED("allocated", Map.of("received", 1, "passed_on", -1)),
    @JsonProperty("carriedOver")
    CARRIED_OVER("carriedOver", Map.of("carried_over", 1)),
    @JsonProperty("disbursed")
    DISBURSED("disbursed", Map.of("disbursed", 1)),
    @JsonProperty("remaining")
    REMAINING("remaining", Map.of("received", 1, "passed_on", -1, "carried_over", -1, "disbursed", -1));

    private final String wireName;
    private final Map<String, Integer> signs;

    MoneyFigure(String wireName, Map<String, Integer> signs) {
        this.wireName = wireName;
        this.signs = signs;
    }

    /** @throws ProblemException 400 when there is none of that name */
    static MoneyFigure asked(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.wireName.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), name, names()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(figure -> figure.wireName).toList();
    }

    /** SQL: a row for each part, as {@code (part, sign)}. */
    String parts() {
        return signs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> "('" + part.getKey() + "', " + part.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
