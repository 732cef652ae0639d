package vn.giamngheo.reporting.disbursement;

import java.util.Arrays;
import java.util.List;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** By when the money of a row is from; see {@link Capital}. */
enum CapitalPart {
    OF_YEAR("ofYear", false),
    CARRIED_IN("carriedIn", true),
    TOGETHER("together", null);

    private final String wireName;
    private final Boolean carriedIn;

    CapitalPart(String wireName, Boolean carriedIn) {
        this.wireName = wireName;
        this.carriedIn = carriedIn;
    }

    String wireName() {
        return wireName;
    }

    /** Null for both. */
    Boolean carriedIn() {
        return carriedIn;
    }

    /** @throws ProblemException 400 when there is none of that name */
    static CapitalPart asked(String name) {
        return name == null
                ? TOGETHER
                : Arrays.stream(values())
                        .filter(part -> part.wireName.equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                CommonProblem.UNKNOWN_CODE, Where.parameter("capital"), name, names()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(CapitalPart::wireName).toList();
    }
}
