package vn.giamngheo.plans.boundary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How much of a place goes to another. */
public enum Extent {
    /** The place goes on with its people and its territory; its code, name, kind and parent may change. */
    UNCHANGED("giữ nguyên"),
    WHOLE("toàn bộ"),
    PART("một phần");

    private final String vietnamese;

    Extent(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Extent ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var extent : values()) {
            words.put(extent.wireName(), extent.vietnamese);
        }
        return Collections.unmodifiableMap(words);
    }
}
