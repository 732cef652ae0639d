package vn.giamngheo.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An event as its owner puts it on the wire: CloudEvents 1.0 in structured mode. */
public final class WireEvent {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private WireEvent() {}

    /** @param data an event record, or what stands in for one */
    public static String of(UUID id, String type, UUID subject, Object data) {
        return with(Map.of(), id, type, subject, data);
    }

    /** The same with further attributes, such as a later minor version may bring. */
    public static String with(Map<String, Object> more, UUID id, String type, UUID subject, Object data) {
        var event = new LinkedHashMap<String, Object>(more);
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("type", type);
        event.put("source", "test");
        event.put("subject", subject);
        event.put("time", "2026-01-02T03:04:05Z");
        event.put("datacontenttype", "application/json");
        event.put("actor", "test");
        event.put("correlationid", "test");
        event.put("data", data);
        return json(event);
    }

    /** Anything as JSON; days as {@code 2023-03-16}. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
