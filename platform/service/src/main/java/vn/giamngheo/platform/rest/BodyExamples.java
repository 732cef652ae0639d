package vn.giamngheo.platform.rest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Bodies that clients may begin with, by the names of operations: the resource {@code body-examples.json} of a service. Each is
 * one that tests send with success.
 */
final class BodyExamples {

    private static final String JSON = "application/json";

    private final Map<String, Object> examples;

    private BodyExamples(Map<String, Object> examples) {
        this.examples = examples;
    }

    static BodyExamples ofThisService() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("body-examples.json")) {
            return new BodyExamples(
                    file == null
                            ? Map.of()
                            : mapper().readValue(file, new TypeReference<TreeMap<String, Object>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    void give(Operation operation) {
        var example = examples.get(operation.getOperationId());
        if (example != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaType(JSON).setExample(example);
        }
    }
}
