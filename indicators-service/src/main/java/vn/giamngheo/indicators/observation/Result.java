package vn.giamngheo.indicators.observation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of one of many. */
enum Result {
    @JsonProperty("recorded")
    RECORDED,
    /** It is the next version of a figure that was there. */
    @JsonProperty("corrected")
    CORRECTED,
    /** It says what was said last. */
    @JsonProperty("unchanged")
    UNCHANGED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("refused")
    REFUSED
}
