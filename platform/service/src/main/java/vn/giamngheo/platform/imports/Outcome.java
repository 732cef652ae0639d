package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Violation;

/**
 * What became of a line.
 *
 * @param id of the thing that the line is about; null when it failed
 * @param violations empty unless it failed
 */
public record Outcome(Result result, UUID id, List<Violation> violations) {

    public enum Result {
        OK,
        UNCHANGED,
        FAILED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Outcome ok(UUID id) {
        return new Outcome(Result.OK, id, List.of());
    }

    /** What the line says was stored before. */
    public static Outcome unchanged(UUID id) {
        return new Outcome(Result.UNCHANGED, id, List.of());
    }

    public static Outcome failed(List<Violation> violations) {
        return new Outcome(Result.FAILED, null, violations);
    }

    /** The outcome of the work, or its failure when it breaks a rule. */
    public static Outcome of(Supplier<Outcome> work) {
        try {
            return work.get();
        } catch (ProblemException refused) {
            return failed(refused.violations());
        }
    }
}
