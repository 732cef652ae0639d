package vn.giamngheo.reporting.work;

import java.util.Arrays;
import java.util.List;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** A figure of a work that the ledger tells, and which postings it sums; the others stand in the work and its contracts. */
enum WorkFigure {
    COMMITTED("committed", List.of("commit"), false),
    DISBURSED("disbursed", List.of("pay", "advance"), false),
    DISBURSED_IN_YEAR("disbursedInYear", List.of("pay", "advance"), true);

    private final String wireName;
    private final List<String> effects;
    private final boolean ofYear;

    WorkFigure(String wireName, List<String> effects, boolean ofYear) {
        this.wireName = wireName;
        this.effects = effects;
        this.ofYear = ofYear;
    }

    String wireName() {
        return wireName;
    }

    /** Of the postings that count, what they do. */
    List<String> effects() {
        return effects;
    }

    /** Whether only money of the asked year counts. */
    boolean isOfYear() {
        return ofYear;
    }

    /** @throws ProblemException 400 when there is none of that name */
    static WorkFigure asked(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.wireName.equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.UNKNOWN_CODE, Where.parameter("figure"), name, names()));
    }

    private static List<String> names() {
        return Arrays.stream(values()).map(WorkFigure::wireName).toList();
    }
}
