package vn.giamngheo.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * One event on the wire: CloudEvents 1.0 in structured mode.
 *
 * @param type what the data is and its major version, such as {@code area.v1}
 * @param source the service that publishes it
 * @param subject the id of the aggregate; the key of the record, so that its order is kept
 * @param actor the subject of the token that caused it
 * @param correlationid the id of the request that caused it
 * @param reemitted true when the owner tells it again for copies that are in doubt; null otherwise
 */
public record Envelope(
        String specversion,
        UUID id,
        String type,
        String source,
        String subject,
        Instant time,
        String datacontenttype,
        String actor,
        String correlationid,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean reemitted,
        JsonNode data) {

    /** Whether copies that are in doubt are to write it anew. */
    public boolean isToldAgain() {
        return Boolean.TRUE.equals(reemitted);
    }
}
