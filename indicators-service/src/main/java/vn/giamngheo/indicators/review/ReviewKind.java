package vn.giamngheo.indicators.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;

/** Why a review is held (QĐ 24/2021/QĐ-TTg Art. 3). */
enum ReviewKind {
    /** Rà soát định kỳ: all households of the list, once a year. */
    @JsonProperty("yearly")
    YEARLY("rà soát định kỳ"),
    /** Rà soát thường xuyên: households that ask. */
    @JsonProperty("regular")
    REGULAR("rà soát thường xuyên"),
    /** By an instruction of its own. */
    @JsonProperty("ad_hoc")
    AD_HOC("rà soát theo yêu cầu");

    private final String words;

    ReviewKind(String words) {
        this.words = words;
    }

    /** As Vietnamese papers write it. */
    String words() {
        return words;
    }

    /** As readers of either language say it. */
    Words said() {
        return new Words(words, wireName());
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
