package vn.giamngheo.budget.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether it is expected or promised. */
enum ForecastKind {
    /** Ước thực hiện. */
    @JsonProperty("estimate")
    ESTIMATE,
    /** Cam kết giải ngân. */
    @JsonProperty("pledge")
    PLEDGE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
