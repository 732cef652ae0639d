package vn.giamngheo.plans.area;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.giamngheo.platform.value.AreaCode;

/** The levels of the tree of places. Districts ended on 2025-06-30. */
enum Level {
    @JsonProperty("province")
    PROVINCE(2, "Tỉnh"),
    @JsonProperty("district")
    DISTRICT(3, "Huyện"),
    @JsonProperty("commune")
    COMMUNE(5, "Xã");

    private final int digits;
    private final String vietnamese;

    Level(int digits, String vietnamese) {
        this.digits = digits;
        this.vietnamese = vietnamese;
    }

    /** The names on the wire with their Vietnamese words, from above. */
    static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var level : values()) {
            words.put(level.wireName(), level.vietnamese);
        }
        return Collections.unmodifiableMap(words);
    }

    static Level ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** An official code says its level by its length. */
    boolean fits(AreaCode code) {
        return code.text().length() == digits && Character.isDigit(code.text().charAt(0));
    }

    /** Whether a place of this level may lie directly below one of the other. */
    boolean liesBelow(String parentLevel) {
        return switch (this) {
            case PROVINCE -> parentLevel.equals("country");
            case DISTRICT -> parentLevel.equals("province");
            case COMMUNE -> parentLevel.equals("district") || parentLevel.equals("province");
        };
    }

    int digits() {
        return digits;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
