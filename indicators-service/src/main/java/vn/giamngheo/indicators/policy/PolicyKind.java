package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a policy is for. Two supports of one kind at the same time are one too many. */
enum PolicyKind {
    /** Bảo hiểm y tế. */
    @JsonProperty("health_insurance")
    HEALTH_INSURANCE,
    /** Miễn, giảm học phí. */
    @JsonProperty("tuition")
    TUITION,
    /** Tiền điện. */
    @JsonProperty("electricity")
    ELECTRICITY,
    /** Tín dụng ưu đãi. */
    @JsonProperty("credit")
    CREDIT,
    /** Trợ giúp pháp lý. */
    @JsonProperty("legal_aid")
    LEGAL_AID,
    /** Đào tạo nghề. */
    @JsonProperty("training")
    TRAINING,
    /** Nhà ở. */
    @JsonProperty("housing")
    HOUSING,
    /** Nước sạch và vệ sinh. */
    @JsonProperty("water_sanitation")
    WATER_SANITATION,
    /** Quà Tết. */
    @JsonProperty("tet_gift")
    TET_GIFT,
    /** Khác. */
    @JsonProperty("other")
    OTHER
}
