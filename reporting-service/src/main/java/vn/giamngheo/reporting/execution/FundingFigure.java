package vn.giamngheo.reporting.execution;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** A figure of plan funding that is a sum; the difference is made of the first two. */
enum FundingFigure {
    @JsonProperty("stated")
    STATED,
    @JsonProperty("allocated")
    ALLOCATED,
    @JsonProperty("disbursed")
    DISBURSED;

    /** @throws ProblemException 400 when there is none of that name */
    static FundingFigure asked(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), name, names()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(FundingFigure::wireName).toList();
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
