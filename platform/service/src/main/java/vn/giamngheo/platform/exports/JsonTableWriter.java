package vn.giamngheo.platform.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** One JSON object for each row, named by the keys of the columns; what is empty is left out. */
class JsonTableWriter implements TableWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final List<Heading> headings;
    private final boolean wrapped;

    private JsonTableWriter(JsonGenerator json, List<Heading> headings, boolean wrapped) throws IOException {
        this.json = json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.headings = headings;
        this.wrapped = wrapped;
        if (wrapped) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
        }
    }

    static JsonTableWriter lines(OutputStream out, List<Heading> headings) throws IOException {
        return new JsonTableWriter(
                FACTORY.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n")), headings, false);
    }

    static JsonTableWriter items(OutputStream out, List<Heading> headings) throws IOException {
        return new JsonTableWriter(FACTORY.createGenerator(out), headings, true);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        json.writeStartObject();
        for (var i = 0; i < headings.size(); i++) {
            if (cells.get(i) != null) {
                json.writeFieldName(headings.get(i).key());
                value(cells.get(i));
            }
        }
        json.writeEndObject();
    }

    /** Programs that read objects have no place for it. */
    @Override
    public void remark(String words) {}

    private void value(Object cell) throws IOException {
        if (cell instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else {
            json.writeString(cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        if (wrapped) {
            json.writeEndArray();
            json.writeEndObject();
        } else {
            json.writeRaw('\n');
        }
        json.flush();
    }
}
