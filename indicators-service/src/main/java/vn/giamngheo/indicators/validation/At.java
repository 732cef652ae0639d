package vn.giamngheo.indicators.validation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a figure is taken from. */
enum At {
    /** The place that is checked. */
    @JsonProperty("here")
    HERE,
    /** The places directly below it on the last day of the period, together. */
    @JsonProperty("below")
    BELOW
}
