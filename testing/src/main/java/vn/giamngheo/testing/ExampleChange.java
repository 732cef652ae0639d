package vn.giamngheo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** Makes another event of an example: goes through all that it holds, and leaves what nobody says otherwise. */
abstract class ExampleChange {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What stands for an id of the example. */
    abstract String id(String ofExample);

    String text(String ofExample) {
        return ofExample;
    }

    JsonNode field(String name, JsonNode value) {
        return of(value);
    }

    /** @param changed of which all fields are changed already */
    ObjectNode object(ObjectNode changed) {
        return changed;
    }

    /** @param changed of which all items are changed already */
    ArrayNode array(ArrayNode changed) {
        return changed;
    }

    final JsonNode of(JsonNode example) {
        if (example instanceof ObjectNode object) {
            var changed = object.objectNode();
            object.properties().forEach(field -> changed.set(field.getKey(), field(field.getKey(), field.getValue())));
            return object(changed);
        }
        if (example instanceof ArrayNode array) {
            var changed = array.arrayNode();
            array.forEach(each -> changed.add(of(each)));
            return array(changed);
        }
        return example.isTextual() ? TextNode.valueOf(changed(example.asText())) : example;
    }

    private String changed(String text) {
        return ID.matcher(text).matches() ? id(text) : text(text);
    }
}
