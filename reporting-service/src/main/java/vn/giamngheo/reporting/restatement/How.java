package vn.giamngheo.reporting.restatement;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a figure was carried onto the asked tree. */
public enum How {
    /** All of its place went to one. */
    @JsonProperty("whole")
    WHOLE("toàn bộ"),
    /** Its place was divided, and so was the figure, by the stated shares. */
    @JsonProperty("apportioned")
    APPORTIONED("chia theo tỷ lệ"),
    /** Its place was divided and the figure was not: it stands at the lowest place that holds all parts. */
    @JsonProperty("not_apportioned")
    NOT_APPORTIONED("không chia, tính ở nơi chứa mọi phần");

    private final String words;

    How(String words) {
        this.words = words;
    }

    /** In Vietnamese. */
    public String words() {
        return words;
    }
}
