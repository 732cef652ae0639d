package vn.giamngheo.reporting.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.reporting.freshness.Witnessed.Position;

/**
 * Figures of a submission.
 *
 * @param parameters of its route
 * @param sha256 of its bytes
 * @param dataAsOf every command answered before it is included
 * @param position which events are included
 * @param snapshot where its bytes are; null, and left out, before it was submitted
 * @param ofWholePlace true of an agency's report whose figures are those of all of its place; else null, and left out
 * @param restated whether figures of places that have ended are carried onto its tree; said in the figures themselves
 */
record FrozenReport(
        String report,
        Map<String, String> parameters,
        String sha256,
        Instant dataAsOf,
        Position position,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID snapshot,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean ofWholePlace,
        @JsonIgnore boolean restated) {}
