package vn.giamngheo.platform.imports;

import java.util.List;
import vn.giamngheo.platform.http.Violation;

/**
 * What became of a line.
 *
 * @param violations empty unless it failed
 */
record RowResult(int line, Outcome outcome, List<Violation> violations) {

    static RowResult of(int line, Outcome outcome) {
        return new RowResult(line, outcome, List.of());
    }

    static RowResult failed(int line, List<Violation> violations) {
        return new RowResult(line, new Outcome(Outcome.Result.FAILED, null), violations);
    }
}
