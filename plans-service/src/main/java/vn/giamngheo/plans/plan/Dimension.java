package vn.giamngheo.plans.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The dimensions of deprivation (chiều thiếu hụt): NĐ 07/2021/NĐ-CP, Art. 3. */
enum Dimension {
    /** Việc làm. */
    @JsonProperty("employment")
    EMPLOYMENT,
    /** Y tế. */
    @JsonProperty("health")
    HEALTH,
    /** Giáo dục. */
    @JsonProperty("education")
    EDUCATION,
    /** Nhà ở. */
    @JsonProperty("housing")
    HOUSING,
    /** Nước sinh hoạt và vệ sinh. */
    @JsonProperty("water_and_sanitation")
    WATER_AND_SANITATION,
    /** Thông tin. */
    @JsonProperty("information")
    INFORMATION;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
