package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose money it is. */
enum MoneySource {
    @JsonProperty("central")
    CENTRAL,
    @JsonProperty("province")
    PROVINCE,
    @JsonProperty("district")
    DISTRICT,
    @JsonProperty("commune")
    COMMUNE,
    /** Huy động xã hội. */
    @JsonProperty("mobilised")
    MOBILISED,
    /** Của gia đình. */
    @JsonProperty("own")
    OWN
}
