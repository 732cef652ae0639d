package vn.giamngheo.reporting.difficulty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;

/** How far a difficulty has come. */
public enum DifficultyState {
    @JsonProperty("open")
    OPEN("đang chờ giải quyết", "open"),
    /** A place above has taken it into one of its own. */
    @JsonProperty("merged")
    MERGED("đã được gộp", "merged"),
    /** By whoever was asked, or with what it was merged into. */
    @JsonProperty("answered")
    ANSWERED("đã được trả lời", "answered"),
    @JsonProperty("withdrawn")
    WITHDRAWN("đã rút", "withdrawn");

    private final Words words;

    DifficultyState(String vietnamese, String english) {
        this.words = new Words(vietnamese, english);
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a problem calls it. */
    Words words() {
        return words;
    }
}
