package vn.giamngheo.platform.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Bodies that clients may begin with, by their routes: the resource {@code body-examples.json} of a service. Each is
 * one that tests send with success.
 */
final class BodyExamples {

    private static final String JSON = "application/json";
    private static final String VERSION = "/api/v1";
    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

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

    void give(PathItem.HttpMethod method, String path, Operation operation) {
        var example = examples.get(key(method, path));
        if (example != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaType(JSON).setExample(example);
        }
    }

    /** {@code postPaymentsByIdReversals}: method and path in one word. */
    private static String key(PathItem.HttpMethod method, String path) {
        return IN_BRACES.matcher(path.replace(VERSION, "")).replaceAll("by-$1").transform(way -> Stream.of(
                        way.split("[/-]"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining("", method.name().toLowerCase(Locale.ROOT), "")));
    }
}
