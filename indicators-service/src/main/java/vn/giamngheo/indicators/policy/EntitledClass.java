package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whom a policy is for, by the class of the household. */
enum EntitledClass {
    @JsonProperty("poor")
    POOR,
    @JsonProperty("near_poor")
    NEAR_POOR,
    @JsonProperty("average_living_standard")
    AVERAGE_LIVING_STANDARD,
    /** Mới thoát nghèo: for as many months as the policy says. */
    @JsonProperty("newly_escaped")
    NEWLY_ESCAPED
}
