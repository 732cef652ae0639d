package vn.giamngheo.reporting.difficulty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a difficulty has come. */
public enum DifficultyState {
    @JsonProperty("open")
    OPEN,
    /** A place above has taken it into one of its own. */
    @JsonProperty("merged")
    MERGED,
    /** By whoever was asked, or with what it was merged into. */
    @JsonProperty("answered")
    ANSWERED,
    @JsonProperty("withdrawn")
    WITHDRAWN;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
