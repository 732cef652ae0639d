package vn.giamngheo.platform.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/**
 * The answer to a command as it is kept and given again, to the letter.
 *
 * @param location null where nothing with an address was made
 * @param eventIds what to send as {@code After}; empty when nothing was published
 */
public record StoredAnswer(String requestHash, int status, String location, String eventIds, String body) {

    static StoredAnswer of(String requestHash, Response response, String eventIds, ObjectMapper mapper) {
        try {
            return new StoredAnswer(
                    requestHash,
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    eventIds,
                    mapper.writeValueAsString(response.getEntity()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Response response() {
        var response = Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (!eventIds.isEmpty()) {
            response.header(PublishedEvents.HEADER, eventIds);
        }
        return response.build();
    }
}
