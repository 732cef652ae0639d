package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The level of the places of which a period asks something. */
public enum Level {
    @JsonProperty("province")
    PROVINCE,
    /** Until it was abolished: on days on which there is none, nobody of this level owes anything. */
    @JsonProperty("district")
    DISTRICT,
    @JsonProperty("commune")
    COMMUNE
}
