package vn.giamngheo.reporting.duty;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a report that is owed has come. */
public enum ReportState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("submitted")
    SUBMITTED,
    /** With reasons: it is changed and submitted again. */
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("accepted")
    ACCEPTED,
    /** Never changed any more; a correction is another version. */
    @JsonProperty("locked")
    LOCKED,
    /** A draft that was made by mistake: nobody else was ever told of it, and another one may be drafted. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

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
}
