package vn.giamngheo.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the gateway answers itself, as the API document says it. */
final class OwnPaths {

    private static final String FILE = "/own-paths.json";

    private OwnPaths() {}

    static ObjectNode read() {
        try (var file = OwnPaths.class.getResourceAsStream(FILE)) {
            return (ObjectNode) new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
