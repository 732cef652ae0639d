package vn.giamngheo.platform.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;

/**
 * A line in the table {@code import_row}.
 *
 * @param cells a JSON array: the line as it stands in the file
 * @param firstLine the line of the file that is about the same already; null when there is none
 * @param outcome null until it has been handled; {@code violations} and {@code thingId} with it
 */
public record StagedRow(
        int line,
        int rank,
        String clientKey,
        String cells,
        Integer firstLine,
        Outcome.Result outcome,
        String violations,
        UUID thingId) {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    JsonNode cellTree() {
        return tree(cells);
    }

    static JsonNode tree(String cells) {
        try {
            return MAPPER.readTree(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String json(List<Object> cells) {
        try {
            return MAPPER.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
