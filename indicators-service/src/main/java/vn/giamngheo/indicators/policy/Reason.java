package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why somebody who is entitled did not get it. A code, so that nothing personal is written. */
enum Reason {
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("no_funds")
    NO_FUNDS,
    @JsonProperty("moved")
    MOVED,
    @JsonProperty("supported_otherwise")
    SUPPORTED_OTHERWISE,
    @JsonProperty("not_applied")
    NOT_APPLIED,
    @JsonProperty("other")
    OTHER
}
