package vn.giamngheo.indicators.escape;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a household that registered, by the last decision about it in the year. */
enum Outcome {
    /** Neither poor nor near-poor. */
    @JsonProperty("escaped")
    ESCAPED("thoát nghèo, thoát cận nghèo"),
    /** Was poor, and is near-poor. */
    @JsonProperty("near_poor")
    NEAR_POOR("thành cận nghèo"),
    /** Is what it was, or poorer. */
    @JsonProperty("not_escaped")
    NOT_ESCAPED("chưa thoát"),
    /** Moved away, merged or dissolved before anything was decided. */
    @JsonProperty("left")
    LEFT("không còn ở địa bàn"),
    /** Nothing is decided yet. */
    @JsonProperty("open")
    OPEN("chưa có quyết định");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    String words() {
        return words;
    }
}
