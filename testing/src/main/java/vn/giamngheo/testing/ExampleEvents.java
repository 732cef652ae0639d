package vn.giamngheo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import vn.giamngheo.events.Topics;

/** The example of every version ever sent, of every type but marks, which are events of nothing. */
final class ExampleEvents {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExampleEvents() {}

    /** The topic of each type. */
    static Map<String, String> topics() {
        var topics = new TreeMap<String, String>();
        var types = new Properties();
        try (var file = Topics.class.getResourceAsStream("/topic-types.properties")) {
            types.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        types.stringPropertyNames().stream()
                .filter(topic -> !topic.equals(Topics.MARKS))
                .forEach(topic ->
                        List.of(types.getProperty(topic).split(",")).forEach(type -> topics.put(type.strip(), topic)));
        return topics;
    }

    /** The data of {@code plan.v1.json}, {@code plan.v1-2.json} and so on, the newest last. */
    static List<ObjectNode> of(String type) {
        var examples = new ArrayList<ObjectNode>();
        var example = resource("/history/" + type + ".json");
        while (example != null) {
            examples.add((ObjectNode) tree(example).get("data"));
            example = resource("/history/%s-%d.json".formatted(type, examples.size() + 1));
        }
        return examples;
    }

    static ObjectNode newest(String type) {
        var examples = of(type);
        return examples.get(examples.size() - 1);
    }

    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return null when there is none */
    private static String resource(String name) {
        try (var file = Topics.class.getResourceAsStream(name)) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
