package vn.giamngheo.platform.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody did with a thing. */
public enum Did {
    CHANGED,
    /** Was shown people. */
    LOOKED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
