package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a household is there. */
enum Presence {
    @JsonProperty("present")
    PRESENT,
    /** Left for a place that is not known here; it may come back. */
    @JsonProperty("moved_out")
    MOVED_OUT,
    /** Became a part of another household. */
    @JsonProperty("merged")
    MERGED,
    /** There is nobody any more. */
    @JsonProperty("dissolved")
    DISSOLVED
}
