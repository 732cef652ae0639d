package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.platform.http.ProblemException;
import vn.giamngheo.platform.http.Where;

/** One JSON object on each line, with the keys of the columns. */
class NdjsonTableReader implements TableReader {

    private static final String EXPECTED = "{\"key\": \"text\", …}";
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_LINE = 1 << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private final Path file;
    private final Reader text;
    private final List<String> keys;
    private int line;

    NdjsonTableReader(Path file, ImportKind kind) throws IOException {
        this.file = file;
        this.text = Utf8.reader(file);
        this.keys = kind.columns().stream().map(Column::key).toList();
    }

    @Override
    public List<String> headings() {
        return keys;
    }

    @Override
    public int headingLine() {
        return 1;
    }

    @Override
    public Line next() throws IOException {
        for (var json = readLine(); json != null; json = readLine()) {
            line++;
            if (!json.isBlank()) {
                return new Line(line, cells(json));
            }
        }
        return null;
    }

    private String readLine() throws IOException {
        try {
            var letters = new StringBuilder();
            var letter = text.read();
            if (letter < 0) {
                return null;
            }
            for (; letter >= 0 && letter != '\n'; letter = text.read()) {
                if (letters.append((char) letter).length() > LONGEST_LINE) {
                    throw unreadable(line + 1, LONGEST_LINE);
                }
            }
            return letters.toString();
        } catch (CharacterCodingException failure) {
            throw Utf8.refusal(file);
        }
    }

    private List<Object> cells(String json) {
        try {
            var object = MAPPER.readTree(json);
            if (!object.isObject()) {
                throw unreadable(line, 1);
            }
            object.fieldNames().forEachRemaining(this::checkKnown);
            return new ArrayList<>(
                    keys.stream().map(key -> cell(object.get(key))).collect(Collectors.toList()));
        } catch (JsonProcessingException failure) {
            throw unreadable(
                    line,
                    failure.getLocation() == null ? 1 : failure.getLocation().getColumnNr());
        }
    }

    private void checkKnown(String key) {
        if (!keys.contains(key)) {
            throw new ProblemException(
                    ImportProblem.UNKNOWN_COLUMN, Where.request(), line, key, String.join(", ", keys));
        }
    }

    /** A number of a length that the database would spell out is kept as the text that it came as. */
    private static Object number(BigDecimal number) {
        return number.precision() + Math.abs((long) number.scale()) > LONGEST_NUMBER ? number.toString() : number;
    }

    private Object cell(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return number(value.decimalValue());
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        throw unreadable(line, 1);
    }

    private static ProblemException unreadable(int line, int column) {
        return new ProblemException(ImportProblem.UNREADABLE_LINE, Where.request(), line, column, EXPECTED);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
