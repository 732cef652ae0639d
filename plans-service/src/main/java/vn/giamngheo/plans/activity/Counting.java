package vn.giamngheo.plans.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What of the entries of an activity counts toward the target that it serves. */
enum Counting {
    /** Its output, in the unit of the target. */
    @JsonProperty("output")
    OUTPUT,
    @JsonProperty("participants")
    PARTICIPANTS,
    @JsonProperty("women")
    WOMEN,
    @JsonProperty("ethnic_minority")
    ETHNIC_MINORITY,
    @JsonProperty("poor")
    POOR,
    @JsonProperty("near_poor")
    NEAR_POOR,
    @JsonProperty("newly_escaped")
    NEWLY_ESCAPED;

    /** The unit of all but outputs. */
    static final String PEOPLE = "people";

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
