package vn.giamngheo.indicators.check;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a rule of which some figures are missing. Where all are, it says nothing. */
public enum Missing {
    /** It says nothing. */
    SKIP,
    /** What is missing counts as zero. */
    ZERO,
    /** That something is missing is found; and whether the rule held if it were zero. */
    REPORT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
