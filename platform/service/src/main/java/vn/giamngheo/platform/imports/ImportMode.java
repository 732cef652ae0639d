package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;
import vn.giamngheo.platform.rest.Parameters;

/** What becomes of the good lines of a file. */
public enum ImportMode {
    /** Everything is tried and nothing kept. */
    DRY_RUN,
    /** All lines or none. */
    ATOMIC,
    /** The good lines, in chunks. */
    PARTIAL;

    private static final String PARAMETER = "mode";

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws ProblemException 400 when the parameter is absent or none of the modes */
    static ImportMode asked(String value) {
        Parameters.required(PARAMETER, value);
        return Arrays.stream(values())
                .filter(mode -> mode.wireName().equals(value))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.UNKNOWN_CODE, Where.parameter(PARAMETER), value, "[dry-run, atomic, partial]"));
    }
}
