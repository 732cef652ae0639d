package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.platform.http.Problem;
import vn.giamngheo.platform.http.ProblemCode;
import vn.giamngheo.platform.http.Violation;
import vn.giamngheo.platform.http.Words;

/**
 * A violation as it is kept, so that its words can be said in the language of whoever asks later.
 *
 * @param source the enum that has the code
 * @param field the key of the column; empty where the line or the file as a whole is meant
 */
record StoredViolation(String source, String name, String field, List<Words> args) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static StoredViolation of(Violation violation) {
        return new StoredViolation(
                violation.code().getClass().getName(),
                violation.code().name(),
                violation.where().name().replaceFirst("^/", ""),
                violation.args().stream().map(StoredViolation::words).toList());
    }

    private static Words words(Object argument) {
        return argument instanceof Words words ? words : new Words(String.valueOf(argument), String.valueOf(argument));
    }

    static String write(List<Violation> violations) {
        try {
            return MAPPER.writeValueAsString(
                    violations.stream().map(StoredViolation::of).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param json null means none */
    static List<StoredViolation> read(String json) {
        try {
            return json == null ? List.of() : List.of(MAPPER.readValue(json, StoredViolation[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    ProblemCode code() {
        try {
            var codes = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(source)
                    .asSubclass(ProblemCode.class)
                    .getEnumConstants();
            return Arrays.stream(codes)
                    .filter(code -> code.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    String words(Locale locale) {
        return Problem.detail(code(), locale, List.copyOf(args));
    }
}
