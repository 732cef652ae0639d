package vn.giamngheo.indicators.published;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the result had come when it was published; later ones count before earlier ones of the same day. */
public enum Stage {
    /** Sơ bộ: it never counts. */
    PRELIMINARY,
    /** Chính thức. */
    APPROVED,
    /** Điều chỉnh sau phúc tra. */
    ADJUSTED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
