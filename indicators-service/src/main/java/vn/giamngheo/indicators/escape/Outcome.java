package vn.giamngheo.indicators.escape;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a household that registered, by the last decision about it in the year. */
enum Outcome {
    /** Neither poor nor near-poor. */
    @JsonProperty("escaped")
    ESCAPED,
    /** Was poor, and is near-poor. */
    @JsonProperty("near_poor")
    NEAR_POOR,
    /** Is what it was, or poorer. */
    @JsonProperty("not_escaped")
    NOT_ESCAPED,
    /** Moved away, merged or dissolved before anything was decided. */
    @JsonProperty("left")
    LEFT,
    /** Nothing is decided yet. */
    @JsonProperty("open")
    OPEN
}
