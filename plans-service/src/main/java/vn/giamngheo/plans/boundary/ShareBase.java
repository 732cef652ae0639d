package vn.giamngheo.plans.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the share of a divided place is counted in. */
enum ShareBase {
    @JsonProperty("households")
    HOUSEHOLDS("số hộ"),
    @JsonProperty("population")
    POPULATION("dân số"),
    @JsonProperty("area")
    AREA("diện tích");

    private final String vietnamese;

    ShareBase(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var base : values()) {
            words.put(base.wireName(), base.vietnamese);
        }
        return Collections.unmodifiableMap(words);
    }
}
