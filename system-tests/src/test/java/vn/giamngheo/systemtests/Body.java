package vn.giamngheo.systemtests;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A good body of a request, to be made bad in one place. */
record Body(String json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** @param value as JSON writes it, whatever it may be */
    Body with(String pointer, String value) {
        var marked = tree(json);
        put(marked, JsonPointer.compile(pointer), "@");
        return new Body(marked.toString().replace("\"@\"", value));
    }

    Body without(String pointer) {
        var at = JsonPointer.compile(pointer);
        var tree = tree(json);
        ((ObjectNode) tree.at(at.head())).remove(at.last().getMatchingProperty());
        return new Body(tree.toString());
    }

    private static void put(JsonNode tree, JsonPointer at, String mark) {
        var parent = tree.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), mark);
        } else {
            ((ObjectNode) parent).put(at.last().getMatchingProperty(), mark);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
