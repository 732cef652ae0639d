package vn.giamngheo.plans.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ways in which acts class places; in each a place has one value on a day. {@code none} says that it has none. */
enum Scheme {
    /** Khu vực nông thôn, thành thị. */
    @JsonProperty("settlement")
    SETTLEMENT("Nông thôn / thành thị", List.of("rural", "urban"), Set.of("commune", "village")),
    /** Khu vực I, II, III of the ethnic-minority and mountainous area. */
    @JsonProperty("region")
    REGION("Khu vực", List.of("region_1", "region_2", "region_3", "none"), Set.of("commune")),
    /** Địa bàn khó khăn, đặc biệt khó khăn. */
    @JsonProperty("difficulty")
    DIFFICULTY("Mức độ khó khăn", List.of("difficult", "specially_difficult", "none"), Set.of("commune", "village")),
    /** Huyện nghèo, xã nghèo. */
    @JsonProperty("poor")
    POOR("Huyện nghèo, xã nghèo", List.of("poor_district", "poor_commune", "none"), Set.of("district", "commune")),
    /** Xã bãi ngang, ven biển, hải đảo. */
    @JsonProperty("coastal")
    COASTAL("Bãi ngang, ven biển", List.of("coastal_commune", "none"), Set.of("commune"));

    private final String vietnamese;
    private final List<String> values;
    private final Set<String> levels;

    Scheme(String vietnamese, List<String> values, Set<String> levels) {
        this.vietnamese = vietnamese;
        this.values = values;
        this.levels = levels;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scheme ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    List<String> allowed() {
        return values;
    }

    boolean appliesTo(String level) {
        return levels.contains(level);
    }

    static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        for (var scheme : Scheme.values()) {
            words.put(scheme.wireName(), scheme.vietnamese);
        }
        return Collections.unmodifiableMap(words);
    }
}
