package vn.giamngheo.indicators.validation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which number of a figure is meant. */
enum Part {
    @JsonProperty("value")
    VALUE,
    @JsonProperty("numerator")
    NUMERATOR,
    @JsonProperty("denominator")
    DENOMINATOR
}
