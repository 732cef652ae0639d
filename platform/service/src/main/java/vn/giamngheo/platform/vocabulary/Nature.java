package vn.giamngheo.platform.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What money is for: vốn đầu tư phát triển, vốn sự nghiệp; many plans do not say. */
public enum Nature {
    @JsonProperty("investment")
    INVESTMENT,
    @JsonProperty("recurrent")
    RECURRENT,
    @JsonProperty("not_stated")
    NOT_STATED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
