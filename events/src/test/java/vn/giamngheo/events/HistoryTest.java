package vn.giamngheo.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example of every version ever sent still obeys its schema and is still read by its record. */
class HistoryTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Map<String, Class<?>> RECORDS = Map.of(
            AreaState.TYPE, AreaState.class,
            AgencyState.TYPE, AgencyState.class,
            ProgrammeState.TYPE, ProgrammeState.class,
            IndicatorState.TYPE, IndicatorState.class,
            PlanState.TYPE, PlanState.class,
            PostingsRecorded.TYPE, PostingsRecorded.class,
            ObservationState.TYPE, ObservationState.class,
            FindingState.TYPE, FindingState.class,
            Mark.TYPE, Mark.class);

    static Stream<String> types() {
        return RECORDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void anExampleObeysItsSchema(String type) throws IOException {
        assertEquals(Set.of(), schema(type).validate(example(type).get("data")));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaRefusesAnExampleWithoutARequiredField(String type) throws IOException {
        var broken = (ObjectNode) example(type).get("data");
        broken.remove("id");
        assertFalse(schema(type).validate(broken).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("types")
    void anExampleIsReadWithoutLoss(String type) throws IOException {
        var data = example(type).get("data");
        assertEquals(data, MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.treeToValue(data, RECORDS.get(type)))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaNamesEveryFieldOfItsRecord(String type) throws IOException {
        var fields = new TreeSet<String>();
        example(type).get("data").fieldNames().forEachRemaining(fields::add);
        var described = new TreeSet<String>();
        tree("/schemas/" + type + ".json").get("properties").fieldNames().forEachRemaining(described::add);
        assertEquals(described, fields);
    }

    @Test
    void everyTopicHasItsPartitions() {
        assertEquals(1, Topics.partitions().get(Topics.AREAS));
        assertEquals(6, Topics.partitions().get(Topics.POSTINGS));
        assertEquals(RECORDS.size(), Topics.partitions().size());
    }

    @Test
    void onlyMarksAreForgotten() {
        assertEquals("3600000", Topics.settings(Topics.MARKS).get("retention.ms"));
        Topics.partitions().keySet().stream()
                .filter(topic -> !topic.equals(Topics.MARKS))
                .forEach(topic -> assertEquals(Map.of(), Topics.settings(topic)));
    }

    private static JsonNode example(String type) throws IOException {
        return tree("/history/" + type + ".json");
    }

    private static JsonSchema schema(String type) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(tree("/schemas/" + type + ".json"));
    }

    private static JsonNode tree(String resource) throws IOException {
        try (var file = HistoryTest.class.getResourceAsStream(resource)) {
            return MAPPER.readTree(file);
        }
    }
}
