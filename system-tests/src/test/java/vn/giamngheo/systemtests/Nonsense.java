package vn.giamngheo.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bodies that a schema allows, and what nobody should send, by chance from a seed. */
final class Nonsense {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int DEEPEST = 6;
    private static final int HUGE = 100_000;
    private static final int DEEP = 3_000;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "NaN",
            "1e400",
            "9223372036854775808",
            "1.046,625",
            "2023-02-30",
            "2023-13",
            "0000-00-00",
            "+999999999-12-31",
            "'; drop table area; --",
            "' or 1=1 --",
            "\\",
            "%",
            "_%_",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "a\u0000b",
            "\u202Eabc",
            "\uFEFFabc",
            "\uD83D\uDE00",
            Normalizer.normalize("Thôn Nà Khoang", Normalizer.Form.NFC),
            Normalizer.normalize("Thôn Nà Khoang", Normalizer.Form.NFD),
            "00000000-0000-0000-0000-000000000000",
            "VN",
            "01",
            "a".repeat(3_000));

    private static final List<String> LITERALS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "1e-400",
            "-0",
            "9223372036854775807",
            "9223372036854775808",
            "123456789012345678901234567890",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "{\"a\": 1}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "á".repeat(HUGE) + "\"",
            "[".repeat(DEEP) + "]".repeat(DEEP),
            "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP),
            IntStream.range(0, HUGE).mapToObj(each -> "1").collect(Collectors.joining(",", "[", "]")));

    private final JsonNode document;
    private final Random random;

    Nonsense(JsonNode document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    String text() {
        return any(TEXTS);
    }

    /** Something that fits, mostly. @param schema may be missing */
    JsonNode fitting(JsonNode schema) {
        return fitting(schema, 0);
    }

    private JsonNode fitting(JsonNode given, int depth) {
        var schema = resolved(given);
        if (schema.has("enum")) {
            return any(list(schema.path("enum")));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" ->
                depth > DEEPEST
                        ? MAPPER.createArrayNode()
                        : MAPPER.createArrayNode().add(fitting(schema.path("items"), depth + 1));
            case "integer", "number" -> number(schema);
            case "boolean" -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
            default -> MAPPER.getNodeFactory().textNode(fittingText(schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = MAPPER.createObjectNode();
        var required =
                list(schema.path("required")).stream().map(JsonNode::asText).toList();
        schema.path("properties").properties().stream()
                .filter(each -> required.contains(each.getKey()) || depth <= DEEPEST && random.nextBoolean())
                .forEach(each -> object.set(each.getKey(), fitting(each.getValue(), depth + 1)));
        return object;
    }

    private JsonNode number(JsonNode schema) {
        var least = schema.path("minimum").asInt(0);
        var most = schema.path("maximum").asInt(least + 10);
        return MAPPER.getNodeFactory().numberNode(least + random.nextInt(Math.max(1, most - least + 1)));
    }

    private String fittingText(JsonNode schema) {
        if (schema.has("examples") || schema.has("example")) {
            return schema.path("example").asText(schema.path("examples").path(0).asText());
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2023-0" + (1 + random.nextInt(9)) + "-15";
            case "date-time" -> "2023-05-15T08:00:00Z";
            default -> once(3) ? text() : any(List.of("DA1", "CTMTQG-GN-2021-2025", "VN", "central", "060", "2023-05"));
        };
    }

    /** The body with one thing in it that is not as it should be. */
    String spoiled(JsonNode good) {
        var body = good.deepCopy();
        var at = any(containers(body));
        var mark = "\u0001";
        if (at instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("another");
            var name = any(names);
            if (once(5)) {
                object.remove(name);
            } else {
                object.put(name, mark);
            }
        } else {
            ((ArrayNode) at).add(mark);
        }
        return body.toString().replace("\"\\u0001\"", once(2) ? any(LITERALS) : quoted(text()));
    }

    /** Bytes that are no JSON, or not only. */
    byte[] broken(JsonNode good) {
        var text = good.toString();
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
            case 1 -> (text + text).getBytes(StandardCharsets.UTF_8);
            case 2 -> text.getBytes(StandardCharsets.UTF_16);
            case 3 -> new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
            default -> any(LITERALS).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String quoted(String text) {
        return MAPPER.getNodeFactory().textNode(text).toString();
    }

    private static List<JsonNode> containers(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(each -> found.addAll(containers(each)));
        }
        return found;
    }

    private JsonNode resolved(JsonNode schema) {
        var at = schema;
        while (at.has("$ref") || at.has("allOf") || at.has("anyOf") || at.has("oneOf")) {
            at = at.has("$ref")
                    ? document.at(at.path("$ref").asText().substring(1))
                    : first(at).orElse(MAPPER.createObjectNode());
        }
        return at;
    }

    private static Optional<JsonNode> first(JsonNode schema) {
        return Stream.of("allOf", "anyOf", "oneOf")
                .map(schema::path)
                .filter(JsonNode::isArray)
                .map(each -> each.path(0))
                .findFirst();
    }

    /** Where there are several, as with what may be null, the first. */
    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        var list = new ArrayList<JsonNode>();
        array.forEach(list::add);
        return list;
    }
}
