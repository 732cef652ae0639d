package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import vn.giamngheo.platform.http.CommonProblem;
import vn.giamngheo.platform.http.Words;

/** Reads a value that is text of a certain form, such as a code or a partial date. */
class FormReader<T> extends StdDeserializer<T> {

    private final transient Function<String, T> form;
    private final transient Words expected;

    FormReader(Class<T> type, Function<String, T> form, Words expected) {
        super(type);
        this.form = form;
        this.expected = expected;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new UnreadableValue(parser, CommonProblem.WRONG_TYPE, parser.currentName(), expected);
        }
        try {
            return form.apply(parser.getText());
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new UnreadableValue(parser, CommonProblem.UNREADABLE_VALUE, Texts.shown(parser.getText()), expected);
        }
    }
}
