package vn.giamngheo.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One operation of the merged document.
 *
 * @param path with its parameters in braces
 * @param node all that the document says of it
 */
record Operation(String method, String path, List<Parameter> parameters, JsonNode node) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** @param in {@code path}, {@code query} or {@code header} */
    record Parameter(String name, String in, boolean required, JsonNode schema) {

        static Parameter of(JsonNode parameter) {
            return new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    parameter.path("schema"));
        }
    }

    static List<Operation> in(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .map(each -> of(each.getKey(), path.getKey(), path.getValue(), each.getValue())))
                .toList();
    }

    private static Operation of(String method, String path, JsonNode shared, JsonNode operation) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                Stream.of(shared, operation)
                        .flatMap(each -> stream(each.path("parameters")))
                        .map(Parameter::of)
                        .toList(),
                operation);
    }

    String text(String field) {
        return node.path(field).asText();
    }

    /** The media types of its body, with their schemas; missing where it takes none. */
    JsonNode content() {
        return node.path("requestBody").path("content");
    }

    List<Parameter> in(String where) {
        return parameters.stream().filter(each -> each.in().equals(where)).toList();
    }

    /** Of its body as JSON. */
    Optional<JsonNode> jsonSchema() {
        return Optional.of(content().path("application/json").path("schema")).filter(schema -> !schema.isMissingNode());
    }

    /** The first that it says it takes. */
    String mediaType() {
        return content().fieldNames().next();
    }

    /** What its path begins with before the first parameter: the list that its id is of. */
    String list() {
        var brace = path.indexOf("/{");
        return brace < 0 ? path : path.substring(0, brace);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
