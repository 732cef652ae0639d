package vn.giamngheo.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the values of an indicator add. A rate is added as numerator and denominator, each of them so. */
enum Adding {
    /** Adds over places and over periods. */
    @JsonProperty("flow")
    FLOW,
    /** Adds over places; over time the last one counts. */
    @JsonProperty("stock")
    STOCK,
    /** Is shown only where it was recorded. */
    @JsonProperty("none")
    NONE
}
