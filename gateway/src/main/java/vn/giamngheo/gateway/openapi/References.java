package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/** The references of a document to its own components. */
final class References {

    private References() {}

    /** @param renamed the new reference by the old one, such as {@code #/components/schemas/Area} */
    static void rename(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(renamed(field.getValue(), renamed)));
        }
        node.forEach(child -> rename(child, renamed));
    }

    /** Any text that is a reference is one: discriminators hold them outside of {@code $ref}. */
    private static JsonNode renamed(JsonNode value, Map<String, String> renamed) {
        var to = renamed.get(value.asText());
        return value.isTextual() && to != null ? TextNode.valueOf(to) : value;
    }
}
