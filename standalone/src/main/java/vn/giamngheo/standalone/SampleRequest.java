package vn.giamngheo.standalone;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One request of the sample.
 *
 * @param name unique and stable: it makes the key under which the request counts once
 * @param role of whoever sends it
 * @param saveId name under which later requests find the id that the answer holds; null where none needs it
 */
record SampleRequest(
        String name, @JsonProperty("as") String role, String method, String path, JsonNode body, String saveId) {

    /** The same request with the ids of earlier answers in the places of their names. */
    SampleRequest with(Map<String, String> ids) {
        return new SampleRequest(name, role, method, replace(path, ids), replace(body, ids), saveId);
    }

    private static JsonNode replace(JsonNode body, Map<String, String> ids) {
        return body == null ? null : Json.read(replace(body.toString(), ids));
    }

    private static String replace(String text, Map<String, String> ids) {
        var replaced = text;
        for (var id : ids.entrySet()) {
            replaced = replaced.replace("${" + id.getKey() + "}", id.getValue());
        }
        return replaced;
    }
}
