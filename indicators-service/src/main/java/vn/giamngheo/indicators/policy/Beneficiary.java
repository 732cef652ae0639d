package vn.giamngheo.indicators.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import vn.giamngheo.platform.http.Words;

/** Who gets it. */
enum Beneficiary {
    @JsonProperty("household")
    HOUSEHOLD("hộ", "household"),
    @JsonProperty("member")
    MEMBER("thành viên", "member");

    private final Words words;

    Beneficiary(String vietnamese, String english) {
        this.words = new Words(vietnamese, english);
    }

    Words words() {
        return words;
    }

    String wireName() {
        return words.en();
    }
}
