package vn.giamngheo.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code asyncapi.json}, which integrators read, is what topics, types and schemas say. What it should be is written to
 * {@code target/asyncapi.json}.
 */
class AsyncApiTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> INTERNAL =
            Set.of(Topics.HOUSEHOLD_CLASSES, Topics.SUPPORTS, Topics.DELEGATIONS, Topics.MARKS);
    private static final Path FOUND = Path.of("target", "asyncapi.json");

    private final Map<String, List<String>> types = types();

    @Test
    void everyTopicSaysWhatItCarries() {
        assertEquals(Topics.partitions().keySet(), types.keySet());
    }

    @Test
    void everySchemaIsCarriedByOneTopic() throws IOException, URISyntaxException {
        var carried = types.values().stream().flatMap(List::stream).sorted().collect(Collectors.toList());
        assertEquals(List.copyOf(schemas()), carried);
    }

    @Test
    void theDocumentIsWhatTopicsAndSchemasSay() throws IOException {
        var expected = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n";
        Files.writeString(FOUND, expected);
        assertEquals(expected, resource("/asyncapi.json"), () -> "what it should be is in " + FOUND.toAbsolutePath());
    }

    @Test
    void whatNamesHouseholdsIsNotToldToOthers() throws IOException {
        assertFalse(resource("/asyncapi.json").contains("household-classes"));
        assertFalse(resource("/asyncapi.json").contains("support-payment"));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        var document = MAPPER.readTree(resource("/asyncapi.json"));
        var lost = document.findValuesAsText("$ref").stream()
                .filter(each -> document.at(each.substring(1)).isMissingNode())
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyExampleIsOneThatWasSent() throws IOException {
        for (var message : MAPPER.readTree(resource("/asyncapi.json")).at("/components/messages")) {
            assertEquals(
                    message.path("name").asText(),
                    message.at("/examples/0/payload/type").asText());
        }
    }

    private ObjectNode document() {
        var document = MAPPER.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Giảm nghèo: events")
                .put("version", "v1")
                .put(
                        "description",
                        "What the services of the suite tell: whole states, of which the newest counts (eventVersion), and"
                                + " facts, which count once by their id. CloudEvents 1.0 in structured mode; the key of a"
                                + " record is its subject, so that its order is kept. Read tolerantly: within a major version"
                                + " fields are added. Topics are kept for ever. Nothing here carries a person.");
        document.put("defaultContentType", "application/cloudevents+json");
        document.putObject("servers")
                .putObject("broker")
                .put("host", "{broker}")
                .put("protocol", "kafka")
                .putObject("variables")
                .putObject("broker")
                .put("default", "127.0.0.1:9092")
                .put("description", "As its operator names it");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var components = document.putObject("components");
        var messages = components.putObject("messages");
        var schemas = components.putObject("schemas");
        schemas.set("event", envelope());
        types.forEach((topic, carried) -> {
            if (!INTERNAL.contains(topic)) {
                describe(topic, carried, channels, operations);
                carried.forEach(type -> describe(type, messages, schemas));
            }
        });
        return document;
    }

    private static void describe(String topic, List<String> carried, ObjectNode channels, ObjectNode operations) {
        var channel = channels.putObject(topic).put("address", topic);
        var messages = channel.putObject("messages");
        carried.forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("partitions", Topics.partitions().get(topic));
        var operation = operations.putObject("tell-" + topic).put("action", "send");
        operation.putObject("channel").put("$ref", "#/channels/" + topic);
    }

    private static void describe(String type, ObjectNode messages, ObjectNode schemas) {
        var schema = (ObjectNode) tree("/schemas/" + type + ".json");
        schema.remove(List.of("$schema", "$id"));
        schemas.set(type, schema);
        var message = messages.putObject(type)
                .put("name", type)
                .put("title", schema.path("description").asText());
        var payload = message.putObject("payload");
        payload.putArray("allOf").addObject().put("$ref", "#/components/schemas/event");
        var properties = payload.putObject("properties");
        properties.putObject("type").put("const", type);
        properties.putObject("data").put("$ref", "#/components/schemas/" + type);
        message.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid");
        message.putArray("examples").addObject().set("payload", tree("/history/" + type + ".json"));
    }

    private static ObjectNode envelope() {
        var schema = MAPPER.createObjectNode()
                .put("type", "object")
                .put("description", "One event, CloudEvents 1.0 in structured mode");
        var properties = schema.putObject("properties");
        properties.putObject("specversion").put("const", "1.0");
        text(properties, "id", "uuid", "An event counts once, however often it comes");
        text(properties, "type", null, "What data is, and its major version");
        text(properties, "source", null, "The service that tells it");
        text(properties, "subject", "uuid", "The id of what it is about; the key of the record");
        text(properties, "time", "date-time", "When it was told");
        text(properties, "datacontenttype", null, "application/json");
        text(properties, "actor", null, "The subject of the token that caused it, or system");
        text(properties, "correlationid", null, "X-Request-Id of the request that caused it");
        properties
                .putObject("reemitted")
                .put("type", "boolean")
                .put("description", "Told again by its owner, for copies that are in doubt");
        properties.putObject("data").put("type", "object");
        var required = schema.putArray("required");
        properties.fieldNames().forEachRemaining(name -> require(required, name));
        return schema;
    }

    private static void require(ArrayNode required, String name) {
        if (!name.equals("reemitted")) {
            required.add(name);
        }
    }

    private static void text(ObjectNode properties, String name, String format, String description) {
        var text = properties.putObject(name).put("type", "string");
        if (format != null) {
            text.put("format", format);
        }
        text.put("description", description);
    }

    private static Map<String, List<String>> types() {
        try (var file = AsyncApiTest.class.getResourceAsStream("/topic-types.properties")) {
            var properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            var types = new TreeMap<String, List<String>>();
            properties.forEach(
                    (topic, listed) -> types.put((String) topic, Arrays.asList(((String) listed).split(","))));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> schemas() throws IOException, URISyntaxException {
        var folder = Path.of(AsyncApiTest.class.getResource("/schemas").toURI());
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String resource(String name) throws IOException {
        try (var file = AsyncApiTest.class.getResourceAsStream(name)) {
            return file == null ? "{}" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode tree(String name) {
        try {
            return MAPPER.readTree(resource(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
