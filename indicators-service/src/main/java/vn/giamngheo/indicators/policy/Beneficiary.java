package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who gets it. */
enum Beneficiary {
    @JsonProperty("household")
    HOUSEHOLD,
    @JsonProperty("member")
    MEMBER
}
