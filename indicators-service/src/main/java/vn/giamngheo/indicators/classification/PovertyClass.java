package vn.giamngheo.indicators.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a household is by a standard; exactly one of them. */
public enum PovertyClass {
    /** Hộ nghèo. */
    @JsonProperty("poor")
    POOR("Hộ nghèo"),
    /** Hộ cận nghèo. */
    @JsonProperty("near_poor")
    NEAR_POOR("Hộ cận nghèo"),
    /** Hộ có mức sống trung bình; decided by income only. */
    @JsonProperty("average_living_standard")
    AVERAGE_LIVING_STANDARD("Hộ có mức sống trung bình"),
    /** Above all of them. */
    @JsonProperty("none")
    NONE("Không thuộc hộ nghèo, hộ cận nghèo");

    private final String words;

    PovertyClass(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    public String words() {
        return words;
    }

    /** Whether the multidimensional poverty rate counts it: poor and near-poor together. */
    public boolean isPoorOrNear() {
        return this == POOR || this == NEAR_POOR;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
