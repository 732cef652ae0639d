package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a household needs help with (nhu cầu hỗ trợ). */
public enum SupportNeed {
    /** Y tế. */
    @JsonProperty("health")
    HEALTH("y tế"),
    /** Giáo dục. */
    @JsonProperty("education")
    EDUCATION("giáo dục"),
    /** Sản xuất. */
    @JsonProperty("production")
    PRODUCTION("sản xuất"),
    /** Vay vốn. */
    @JsonProperty("credit")
    CREDIT("vay vốn"),
    /** Nhà ở. */
    @JsonProperty("housing")
    HOUSING("nhà ở"),
    /** Nhu cầu khác. */
    @JsonProperty("other")
    OTHER("khác");

    private final String words;

    SupportNeed(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    public String words() {
        return words;
    }
}
