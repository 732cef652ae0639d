package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was done to a house. */
enum HouseWork {
    /** Xây mới. */
    @JsonProperty("built")
    BUILT,
    /** Sửa chữa. */
    @JsonProperty("repaired")
    REPAIRED
}
