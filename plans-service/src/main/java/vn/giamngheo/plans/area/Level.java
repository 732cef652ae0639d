package vn.giamngheo.plans.area;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giamngheo.platform.http.Words;
import vn.giamngheo.platform.value.AreaCode;

/**
 * The levels of the tree of places. Districts ended on 2025-06-30. A village has a code of ours: that of the commune in
 * which it was first recorded and a number, which it keeps wherever it is moved.
 */
public enum Level {
    @JsonProperty("province")
    PROVINCE("Tỉnh", "[0-9]{2}", "01"),
    @JsonProperty("district")
    DISTRICT("Huyện", "[0-9]{3}", "001"),
    @JsonProperty("commune")
    COMMUNE("Xã", "[0-9]{5}", "00001"),
    @JsonProperty("village")
    VILLAGE("Thôn", "[0-9]{5}-[0-9]{2,3}", "00001-01");

    private final String vietnamese;
    private final Pattern pattern;
    private final String form;

    Level(String vietnamese, String pattern, String form) {
        this.vietnamese = vietnamese;
        this.pattern = Pattern.compile(pattern);
        this.form = form;
    }

    /** The names on the wire with their Vietnamese words, from above. */
    public static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var level : values()) {
            words.put(level.wireName(), level.vietnamese);
        }
        return Collections.unmodifiableMap(words);
    }

    public static Level ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The level of that name in a sentence. */
    public static Words word(String wireName) {
        return wireName.equals("country")
                ? new Words("toàn quốc", "country")
                : new Words(ofWireName(wireName).vietnamese.toLowerCase(Locale.ROOT), wireName);
    }

    /** A code says its level by its form. */
    boolean fits(AreaCode code) {
        return fits(code.text());
    }

    public boolean fits(String code) {
        return pattern.matcher(code).matches();
    }

    /** Whether a place of this level may lie directly below one of the other. */
    public boolean liesBelow(String parentLevel) {
        return switch (this) {
            case PROVINCE -> parentLevel.equals("country");
            case DISTRICT -> parentLevel.equals("province");
            case COMMUNE -> parentLevel.equals("district") || parentLevel.equals("province");
            case VILLAGE -> parentLevel.equals("commune");
        };
    }

    /** What a code of the level looks like. */
    public String form() {
        return form;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
