package vn.giamngheo.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an indicator is counted in. */
enum Unit {
    @JsonProperty("percent")
    PERCENT,
    @JsonProperty("percentage_points")
    PERCENTAGE_POINTS,
    @JsonProperty("households")
    HOUSEHOLDS,
    @JsonProperty("people")
    PEOPLE,
    @JsonProperty("models")
    MODELS,
    @JsonProperty("communes")
    COMMUNES
}
