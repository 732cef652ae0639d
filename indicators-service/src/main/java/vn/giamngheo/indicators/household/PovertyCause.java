package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a household is poor (nguyên nhân nghèo); it may have several. */
public enum PovertyCause {
    /** Không có đất sản xuất. */
    @JsonProperty("land")
    LAND,
    /** Không có vốn. */
    @JsonProperty("capital")
    CAPITAL,
    /** Không có lao động. */
    @JsonProperty("labour")
    LABOUR,
    /** Không có công cụ, phương tiện sản xuất. */
    @JsonProperty("tools")
    TOOLS,
    /** Không có kiến thức về sản xuất. */
    @JsonProperty("knowledge")
    KNOWLEDGE,
    /** Không có kỹ năng lao động. */
    @JsonProperty("skills")
    SKILLS,
    /** Có người ốm đau, bệnh nặng, tai nạn. */
    @JsonProperty("illness")
    ILLNESS,
    /** Nguyên nhân khác. */
    @JsonProperty("other")
    OTHER;

    /** In the order of form 10. */
    public static List<String> wireNames() {
        return Arrays.stream(values())
                .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
