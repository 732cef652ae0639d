package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.JsonNodeDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.text.Normalizer;
import vn.giamngheo.platform.http.CommonProblem;

/** Reads what may be a text or a number, a text as {@link TextReader} does. */
class TreeReader extends StdDeserializer<JsonNode> {

    private static final JsonDeserializer<? extends JsonNode> USUAL =
            JsonNodeDeserializer.getDeserializer(JsonNode.class);

    TreeReader() {
        super(JsonNode.class);
    }

    @Override
    public JsonNode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var node = USUAL.deserialize(parser, context);
        if (!node.isTextual()) {
            return node;
        }
        if (!Texts.isPlain(node.textValue())) {
            throw new UnreadableValue(
                    parser, CommonProblem.UNREADABLE_VALUE, Texts.shown(node.textValue()), Forms.PRINTABLE);
        }
        return TextNode.valueOf(Normalizer.normalize(node.textValue(), Normalizer.Form.NFC));
    }

    @Override
    public JsonNode getNullValue(DeserializationContext context) throws JsonMappingException {
        return USUAL.getNullValue(context);
    }
}
