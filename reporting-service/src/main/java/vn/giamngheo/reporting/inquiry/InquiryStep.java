package vn.giamngheo.reporting.inquiry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import vn.giamngheo.platform.act.Act;

/**
 * What became of an inquiry after it was issued.
 *
 * @param by the subject of whoever did it
 * @param act absent where none orders it
 * @param dueAt of an extension: the due time from then on; {@code dueBefore} the one that it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InquiryStep(Kind step, String by, Instant at, String reason, Act act, Instant dueAt, Instant dueBefore) {

    enum Kind {
        @JsonProperty("extended")
        EXTENDED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
