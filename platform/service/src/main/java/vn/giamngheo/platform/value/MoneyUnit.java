package vn.giamngheo.platform.value;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an amount in a file is counted in. */
public enum MoneyUnit {
    DONG("đồng", 0),
    TRIEU("triệu", 6),
    TY("tỷ", 9);

    private final String word;
    private final int zeros;

    MoneyUnit(String word, int zeros) {
        this.word = word;
        this.zeros = zeros;
    }

    /** The codes with their Vietnamese words, in order. */
    public static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        Arrays.stream(values()).forEach(unit -> words.put(unit.wireName(), unit.word));
        return words;
    }

    /** @param name null for no unit */
    public static MoneyUnit ofWireName(String name) {
        return name == null ? null : valueOf(name.toUpperCase(Locale.ROOT));
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String word() {
        return word;
    }

    int zeros() {
        return zeros;
    }

    /** How many đồng that many of the unit are. */
    BigDecimal dong(BigDecimal number) {
        return number.scaleByPowerOfTen(zeros);
    }
}
