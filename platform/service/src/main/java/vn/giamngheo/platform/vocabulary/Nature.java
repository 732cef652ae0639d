package vn.giamngheo.platform.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;

/** What money is for: vốn đầu tư phát triển, vốn sự nghiệp; many plans do not say. */
public enum Nature {
    @JsonProperty("investment")
    INVESTMENT("đầu tư phát triển"),
    @JsonProperty("recurrent")
    RECURRENT("sự nghiệp"),
    @JsonProperty("not_stated")
    NOT_STATED("không ghi rõ");

    private final String vietnamese;

    Nature(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** As readers say it. */
    public Words words() {
        return new Words(vietnamese, wireName());
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
