package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What was done to a house. */
enum HouseWork {
    /** Xây mới. */
    @JsonProperty("built")
    BUILT("xây mới"),
    /** Sửa chữa. */
    @JsonProperty("repaired")
    REPAIRED("sửa chữa");

    private final String words;

    HouseWork(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    String words() {
        return words;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
