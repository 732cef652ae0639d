package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why somebody who is entitled did not get it. A code, so that nothing personal is written. */
enum Reason {
    @JsonProperty("declined")
    DECLINED("từ chối"),
    @JsonProperty("no_funds")
    NO_FUNDS("hết kinh phí"),
    @JsonProperty("moved")
    MOVED("chuyển đi"),
    @JsonProperty("supported_otherwise")
    SUPPORTED_OTHERWISE("đã được hỗ trợ khác"),
    @JsonProperty("not_applied")
    NOT_APPLIED("chưa đề nghị"),
    @JsonProperty("other")
    OTHER("khác");

    private final String words;

    Reason(String words) {
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
