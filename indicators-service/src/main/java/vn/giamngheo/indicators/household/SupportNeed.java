package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a household needs help with (nhu cầu hỗ trợ). */
public enum SupportNeed {
    /** Y tế. */
    @JsonProperty("health")
    HEALTH,
    /** Giáo dục. */
    @JsonProperty("education")
    EDUCATION,
    /** Sản xuất. */
    @JsonProperty("production")
    PRODUCTION,
    /** Vay vốn. */
    @JsonProperty("credit")
    CREDIT,
    /** Nhà ở. */
    @JsonProperty("housing")
    HOUSING,
    /** Nhu cầu khác. */
    @JsonProperty("other")
    OTHER
}
