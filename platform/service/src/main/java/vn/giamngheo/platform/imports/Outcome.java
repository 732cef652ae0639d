package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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

    /**
     * What became of a line that says what may have been said before.
     *
     * @param isNew false where it had been
     * @param refused null unless it broke a rule
     */
    public static Outcome of(UUID id, boolean isNew, ProblemException refused) {
        if (refused != null) {
            return failed(refused.violations());
        }
        return isNew ? ok(id) : unchanged(id);
    }

    /**
     * Of lines that are read one by one and then handled together.
     *
     * @param reading breaks off where a line breaks a rule by itself: it is refused, and not handled
     * @param handling what becomes of those that were read, in their order
     */
    public static <T> List<Outcome> ofAll(
            List<ImportRow> rows, Function<ImportRow, T> reading, Function<List<T>, List<Outcome>> handling) {
        var read = new ArrayList<T>();
        var refused = new HashMap<Integer, Outcome>();
        for (var i = 0; i < rows.size(); i++) {
            try {
                read.add(reading.apply(rows.get(i)));
            } catch (ProblemException broken) {
                refused.put(i, failed(broken.violations()));
            }
        }
        var handled = handling.apply(read).iterator();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> refused.containsKey(i) ? refused.get(i) : handled.next())
                .toList();
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
