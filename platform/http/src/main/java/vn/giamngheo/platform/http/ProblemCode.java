package vn.giamngheo.platform.http;

import java.util.Locale;

/**
 * A stable name for one way in which a request can fail. Each module lists its own in an enum; the words stand
 * in {@code <enum>_vi.properties} and {@code <enum>_en.properties} beside it, as {@code <code>.title} and
 * {@code <code>.detail}.
 */
public interface ProblemCode {

    String name();

    /** The HTTP status that this failure always has. */
    int status();

    /** The name on the wire: {@code UNKNOWN_FIELD} is {@code unknown-field}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
