package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whose money it is. */
enum MoneySource {
    @JsonProperty("central")
    CENTRAL("trung ương"),
    @JsonProperty("province")
    PROVINCE("tỉnh"),
    @JsonProperty("district")
    DISTRICT("huyện"),
    @JsonProperty("commune")
    COMMUNE("xã"),
    /** Huy động xã hội. */
    @JsonProperty("mobilised")
    MOBILISED("huy động"),
    /** Của gia đình. */
    @JsonProperty("own")
    OWN("tự có");

    private final String words;

    MoneySource(String words) {
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
