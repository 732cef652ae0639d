package vn.giamngheo.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way an indicator is better. */
enum Direction {
    @JsonProperty("higher_is_better")
    HIGHER_IS_BETTER,
    @JsonProperty("lower_is_better")
    LOWER_IS_BETTER,
    @JsonProperty("neither")
    NEITHER
}
