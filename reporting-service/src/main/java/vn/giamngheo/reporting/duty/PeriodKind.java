package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What a reporting period is (TT 10/2022/TT-BLĐTBXH, Art. 4; QĐ 24/2021/QĐ-TTg, Art. 7). Its days are data: the May of one
 * report is not that of another.
 */
public enum PeriodKind {
    @JsonProperty("weekly")
    WEEKLY,
    @JsonProperty("monthly")
    MONTHLY,
    @JsonProperty("quarterly")
    QUARTERLY,
    @JsonProperty("six_month")
    SIX_MONTH,
    @JsonProperty("yearly")
    YEARLY,
    /** Kết quả sơ bộ of the yearly review. */
    @JsonProperty("review_preliminary")
    REVIEW_PRELIMINARY,
    /** Kết quả chính thức of the yearly review. */
    @JsonProperty("review_official")
    REVIEW_OFFICIAL;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
