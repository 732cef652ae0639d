package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a policy is for. Two supports of one kind at the same time are one too many. */
enum PolicyKind {
    /** Bảo hiểm y tế. */
    @JsonProperty("health_insurance")
    HEALTH_INSURANCE("bảo hiểm y tế"),
    /** Miễn, giảm học phí. */
    @JsonProperty("tuition")
    TUITION("miễn, giảm học phí"),
    /** Tiền điện. */
    @JsonProperty("electricity")
    ELECTRICITY("tiền điện"),
    /** Tín dụng ưu đãi. */
    @JsonProperty("credit")
    CREDIT("tín dụng ưu đãi"),
    /** Trợ giúp pháp lý. */
    @JsonProperty("legal_aid")
    LEGAL_AID("trợ giúp pháp lý"),
    /** Đào tạo nghề. */
    @JsonProperty("training")
    TRAINING("đào tạo nghề"),
    /** Nhà ở. */
    @JsonProperty("housing")
    HOUSING("nhà ở"),
    /** Nước sạch và vệ sinh. */
    @JsonProperty("water_sanitation")
    WATER_SANITATION("nước sạch và vệ sinh"),
    /** Quà Tết. */
    @JsonProperty("tet_gift")
    TET_GIFT("quà Tết"),
    /** Khác. */
    @JsonProperty("other")
    OTHER("khác");

    private final String words;

    PolicyKind(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    String words() {
        return words;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
