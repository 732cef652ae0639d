package vn.giamngheo.indicators.household;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a household is poor (nguyên nhân nghèo); it may have several. */
public enum PovertyCause {
    /** Không có đất sản xuất. */
    @JsonProperty("land")
    LAND("không có đất sản xuất"),
    /** Không có vốn. */
    @JsonProperty("capital")
    CAPITAL("không có vốn sản xuất, kinh doanh"),
    /** Không có lao động. */
    @JsonProperty("labour")
    LABOUR("không có lao động"),
    /** Không có công cụ, phương tiện sản xuất. */
    @JsonProperty("tools")
    TOOLS("không có công cụ, phương tiện sản xuất"),
    /** Không có kiến thức về sản xuất. */
    @JsonProperty("knowledge")
    KNOWLEDGE("không có kiến thức về sản xuất"),
    /** Không có kỹ năng lao động. */
    @JsonProperty("skills")
    SKILLS("không có kỹ năng lao động, sản xuất"),
    /** Có người ốm đau, bệnh nặng, tai nạn. */
    @JsonProperty("illness")
    ILLNESS("có người ốm đau, bệnh nặng, tai nạn"),
    /** Nguyên nhân khác. */
    @JsonProperty("other")
    OTHER("nguyên nhân khác");

    private final String words;

    PovertyCause(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    public String words() {
        return words;
    }

    /** In the order of form 10. */
    public static List<String> wireNames() {
        return Arrays.stream(values())
                .map(cause -> cause.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
