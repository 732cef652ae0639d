package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a review is held (QĐ 24/2021/QĐ-TTg Art. 3). */
enum ReviewKind {
    /** Rà soát định kỳ: all households of the list, once a year. */
    @JsonProperty("yearly")
    YEARLY,
    /** Rà soát thường xuyên: households that ask. */
    @JsonProperty("regular")
    REGULAR,
    /** By an instruction of its own. */
    @JsonProperty("ad_hoc")
    AD_HOC;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
