package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Something that was done with a report.
 *
 * @param by the subject of whoever did it
 * @param reasons why it was returned or withdrawn; null, and left out, of other steps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Step(Kind step, String by, Instant at, String reasons) {

    enum Kind {
        @JsonProperty("drafted")
        DRAFTED,
        /** Its figures were frozen anew. */
        @JsonProperty("frozen")
        FROZEN,
        @JsonProperty("submitted")
        SUBMITTED,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("locked")
        LOCKED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
