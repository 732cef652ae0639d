package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The merged document is one that a generator of clients and a reader can rely on. */
@SystemTest
class ApiDocumentTest {

    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    private static final Path FOUND = Path.of("target", "openapi.json");

    private JsonNode document;

    @BeforeAll
    void given(Suite suite) throws IOException {
        var answer = suite.conversation().withoutToken().asks("/openapi?format=json");
        document = new ObjectMapper().readTree(answer.body());
    }

    /** A release replaces {@code released-openapi.json} by what this writes to {@code target/openapi.json}. */
    @Test
    void whatWasReleasedStillHolds() throws IOException {
        Files.writeString(FOUND, document.toString() + "\n");
        try (var released = ApiDocumentTest.class.getResourceAsStream("/released-openapi.json")) {
            assertEquals(List.of(), Contract.broken(new ObjectMapper().readTree(released), document));
        }
    }

    @Test
    void everyExampleIsOfItsType() {
        var wrong = new ArrayList<String>();
        for (var operation : Operation.in(document)) {
            for (var parameter : operation.node().path("parameters")) {
                var example = parameter.path("example");
                var type = parameter.path("schema").path("type").asText();
                if (!example.isMissingNode() && example.isTextual() != type.equals("string")) {
                    wrong.add(operation + " " + parameter);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What a client may copy is what its operation takes. */
    @Test
    void everyBodyOfJsonHasAnExampleThatItsSchemaAccepts() {
        var wrong = new TreeMap<String, Object>();
        for (var operation : Operation.in(document)) {
            var body = operation.content().path("application/json");
            if (!body.isMissingNode()) {
                var faults = body.path("example").isObject()
                        ? schema(body.path("schema")).validate(body.path("example"))
                        : Set.of("no example");
                faults.forEach(fault -> wrong.put(operation.text("operationId"), fault));
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** Of several kinds of one thing a field tells which it is, which a schema cannot say. */
    private JsonSchema schema(JsonNode ofBody) {
        var whole = ofBody.<ObjectNode>deepCopy();
        whole.set("components", document.path("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole.toString().replace("\"oneOf\"", "\"anyOf\""));
    }

    @Test
    void everyPartOfAPathIsAParameterAndNothingElse() {
        var wrong = Operation.in(document).stream()
                .filter(operation -> !inBraces(operation)
                        .equals(new TreeSet<>(operation.in("path").stream()
                                .map(Operation.Parameter::name)
                                .toList())))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyOperationSaysWhatItDoesAndUnderWhatItBelongs() {
        var silent = Operation.in(document).stream()
                .filter(each -> each.text("summary").isBlank()
                        || each.node().path("tags").isEmpty())
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void operationsHaveNamesOfTheirOwn() {
        var names = Operation.in(document).stream()
                .map(each -> each.text("operationId"))
                .toList();
        assertTrue(names.stream().noneMatch(String::isBlank), "each has a name");
        assertEquals(names.size(), names.stream().distinct().count(), "no two have the same");
    }

    @Test
    void everySuccessSaysWhatItIs() {
        var silent = new ArrayList<String>();
        for (var operation : Operation.in(document)) {
            operation.node().path("responses").properties().stream()
                    .filter(answer ->
                            answer.getKey().startsWith("2") && !answer.getKey().equals("204"))
                    .filter(answer -> !saysWhatItIs(answer.getValue().path("content")))
                    .forEach(answer -> silent.add(operation + " " + answer.getKey()));
        }
        assertEquals(List.of(), silent);
    }

    private static boolean saysWhatItIs(JsonNode content) {
        return !content.isEmpty() && content.findParents("schema").size() >= content.size();
    }

    @Test
    void everyOperationSaysHowItFails() {
        var silent = Operation.in(document).stream()
                .filter(each -> each.node()
                        .at("/responses/default/content/application~1problem+json/schema")
                        .isMissingNode())
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var lost = references(document).stream()
                .distinct()
                .filter(each -> document.at(each.substring(1)).isMissingNode())
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyWordForATagIsExplainedOnce() {
        var used = Operation.in(document).stream()
                .flatMap(each -> texts(each.node().path("tags")))
                .distinct()
                .sorted()
                .toList();
        var explained = new ArrayList<String>();
        document.path("tags").forEach(tag -> explained.add(tag.path("name").asText()));
        assertEquals(explained.size(), explained.stream().distinct().count());
        assertTrue(explained.containsAll(used), () -> used + " but only " + explained);
    }

    private static TreeSet<String> inBraces(Operation operation) {
        return new TreeSet<>(IN_BRACES
                .matcher(operation.path())
                .results()
                .map((MatchResult each) -> each.group(1))
                .toList());
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsText("$ref");
    }

    private static Stream<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(each -> texts.add(each.asText()));
        return texts.stream();
    }
}
