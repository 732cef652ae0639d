package vn.giamngheo.reporting.progress;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** A figure of the cascade that is a sum; what was observed of a place is told by the explanation of plan progress. */
enum CascadeFigure {
    @JsonProperty("assigned")
    ASSIGNED,
    @JsonProperty("stated")
    STATED;

    /** @throws ProblemException 400 when there is none of that name */
    static CascadeFigure asked(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.wireName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), name, names()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(CascadeFigure::wireName).toList();
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
