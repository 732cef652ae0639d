package vn.giamngheo.indicators.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;

/** Khu vực nông thôn, thành thị: which of the two lines of a standard holds for a village. */
public enum Settlement {
    @JsonProperty("rural")
    RURAL("nông thôn"),
    @JsonProperty("urban")
    URBAN("thành thị");

    private final String vietnamese;

    Settlement(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** As readers say it. */
    public Words words() {
        return new Words(vietnamese, wireName());
    }

    /** As the classes of places name it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such kind */
    public static Settlement ofWireName(String name) {
        for (var each : values()) {
            if (each.wireName().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
