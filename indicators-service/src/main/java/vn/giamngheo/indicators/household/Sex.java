package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of a member, as the population register has it. */
enum Sex {
    /** Nam. */
    @JsonProperty("male")
    MALE,
    /** Nữ. */
    @JsonProperty("female")
    FEMALE
}
