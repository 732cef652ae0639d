package vn.giamngheo.reporting.figure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a measure adds. Every measure declares one. */
public enum Adding {
    /** Adds over places and over periods. */
    @JsonProperty("flow")
    FLOW,
    /** Adds over places; over time the last one counts. */
    @JsonProperty("stock")
    STOCK,
    /** Names a giver and a receiver: for a subtree, only what crosses its border counts. */
    @JsonProperty("transfer")
    TRANSFER,
    /** Is recomputed from its parts, or shown only where it was recorded. */
    @JsonProperty("none")
    NONE
}
