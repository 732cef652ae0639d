package vn.giamngheo.indicators.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A level of places at which an indicator is observed. */
enum Level {
    @JsonProperty("country")
    COUNTRY,
    @JsonProperty("province")
    PROVINCE,
    @JsonProperty("district")
    DISTRICT,
    @JsonProperty("commune")
    COMMUNE,
    @JsonProperty("village")
    VILLAGE
}
