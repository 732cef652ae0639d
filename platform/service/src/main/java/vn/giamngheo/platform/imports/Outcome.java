package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;

/**
 * What became of a good line.
 *
 * @param id of the thing that the line is about
 */
public record Outcome(Result result, UUID id) {

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
        return new Outcome(Result.OK, id);
    }

    /** What the line says was stored before. */
    public static Outcome unchanged(UUID id) {
        return new Outcome(Result.UNCHANGED, id);
    }
}
