package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who of a place owes a report. */
public enum Owes {
    /** The place itself, to the level above. */
    @JsonProperty("place")
    PLACE,
    /** Each agency that leads a line of the programme there, to the place. */
    @JsonProperty("agencies")
    AGENCIES
}
