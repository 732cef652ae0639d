package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.text.Normalizer;
import vn.giamngheo.platform.http.CommonProblem;

/**
 * Reads text from a request: in Unicode's composed form, so that a name typed on a phone equals the same name typed on
 * a computer; without control characters, which no database and no printer takes, and without marks that nobody sees.
 */
class TextReader extends StdDeserializer<String> {

    TextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (!Texts.isPlain(text)) {
            throw new UnreadableValue(parser, CommonProblem.UNREADABLE_VALUE, Texts.shown(text), Forms.PRINTABLE);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
