package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import vn.giamngheo.platform.http.Words;

/** How far a report that is owed has come. */
public enum ReportState {
    @JsonProperty("draft")
    DRAFT("dự thảo", "a draft"),
    @JsonProperty("submitted")
    SUBMITTED("đã gửi", "submitted"),
    /** With reasons: it is changed and submitted again. */
    @JsonProperty("returned")
    RETURNED("bị trả lại", "returned"),
    @JsonProperty("accepted")
    ACCEPTED("đã tiếp nhận", "accepted"),
    /** Never changed any more; a correction is another version. */
    @JsonProperty("locked")
    LOCKED("đã khóa", "locked"),
    /** A draft that was made by mistake: nobody else was ever told of it, and another one may be drafted. */
    @JsonProperty("withdrawn")
    WITHDRAWN("đã rút", "withdrawn");

    private final Words words;

    ReportState(String vietnamese, String english) {
        this.words = new Words(vietnamese, english);
    }

    /** Whether its own place works on it. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the level above has taken it over. */
    public boolean isAccepted() {
        return this == ACCEPTED || this == LOCKED;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a problem calls it. */
    public Words words() {
        return words;
    }
}
