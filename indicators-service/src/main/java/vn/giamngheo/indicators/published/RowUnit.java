package vn.giamngheo.indicators.published;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What a line of a form counts. */
enum RowUnit {
    /** Form 1 has both in one line. */
    BOTH,
    HOUSEHOLDS,
    PERSONS;

    static final Set<RowUnit> EACH = Set.of(HOUSEHOLDS, PERSONS);

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RowUnit of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
