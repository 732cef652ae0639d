package vn.giamngheo.indicators.observation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a version stands among the others. */
public enum Said {
    /** The last one, not approved yet. */
    @JsonProperty("provisional")
    PROVISIONAL,
    /** The last that was approved: it is in force. */
    @JsonProperty("approved")
    APPROVED,
    /** It was approved, and a later one has been. */
    @JsonProperty("corrected")
    CORRECTED,
    /** It was never approved, and there is a later one. */
    @JsonProperty("replaced")
    REPLACED
}
