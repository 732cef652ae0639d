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
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
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

    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry(AreaState.TYPE, AreaState.class),
            Map.entry(BoundaryActState.TYPE, BoundaryActState.class),
            Map.entry(AreaClassesState.TYPE, AreaClassesState.class),
            Map.entry(AgencyState.TYPE, AgencyState.class),
            Map.entry(ProgrammeState.TYPE, ProgrammeState.class),
            Map.entry(LineApplicabilityState.TYPE, LineApplicabilityState.class),
            Map.entry(IndicatorState.TYPE, IndicatorState.class),
            Map.entry(PlanState.TYPE, PlanState.class),
            Map.entry(PostingsRecorded.TYPE, PostingsRecorded.class),
            Map.entry(ContractState.TYPE, ContractState.class),
            Map.entry(WorkState.TYPE, WorkState.class),
            Map.entry(ReviewRoundState.TYPE, ReviewRoundState.class),
            Map.entry(SettlementRecorded.TYPE, SettlementRecorded.class),
            Map.entry(ObservationState.TYPE, ObservationState.class),
            Map.entry(ReviewResultState.TYPE, ReviewResultState.class),
            Map.entry(PublishedTotalState.TYPE, PublishedTotalState.class),
            Map.entry(SubmissionState.TYPE, SubmissionState.class),
            Map.entry(HouseholdClassesState.TYPE, HouseholdClassesState.class),
            Map.entry(SupportPaymentState.TYPE, SupportPaymentState.class),
            Map.entry(FindingState.TYPE, FindingState.class),
            Map.entry(DisbursementForecastState.TYPE, DisbursementForecastState.class),
            Map.entry(PolicyCreditState.TYPE, PolicyCreditState.class),
            Map.entry(IntegratedFundState.TYPE, IntegratedFundState.class),
            Map.entry(MobilisedGiftState.TYPE, MobilisedGiftState.class),
            Map.entry(CounterpartRuleState.TYPE, CounterpartRuleState.class),
            Map.entry(LivelihoodProjectState.TYPE, LivelihoodProjectState.class),
            Map.entry(FundingRequested.TYPE, FundingRequested.class),
            Map.entry(FundingCancelled.TYPE, FundingCancelled.class),
            Map.entry(FundingDecided.TYPE, FundingDecided.class),
            Map.entry(FundingReleased.TYPE, FundingReleased.class),
            Map.entry(ActivityState.TYPE, ActivityState.class),
            Map.entry(ActivityEntryState.TYPE, ActivityEntryState.class),
            Map.entry(TargetAssignmentState.TYPE, TargetAssignmentState.class),
            Map.entry(DelegationState.TYPE, DelegationState.class),
            Map.entry(EscapeRegisterState.TYPE, EscapeRegisterState.class),
            Map.entry(PovertyStandardState.TYPE, PovertyStandardState.class),
            Map.entry(Mark.TYPE, Mark.class));

    static Stream<String> types() {
        return RECORDS.keySet().stream().sorted();
    }

    /** {@code plan.v1.json} was sent first, {@code plan.v1-2.json} after the first field was added, and so on. */
    static Stream<String> examples() throws IOException, URISyntaxException {
        try (var files =
                Files.list(Path.of(HistoryTest.class.getResource("/history").toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleObeysItsSchema(String example) throws IOException {
        assertEquals(Set.of(), schema(type(example)).validate(data(example)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaRefusesAnExampleWithoutARequiredField(String type) throws IOException, URISyntaxException {
        var broken = (ObjectNode) newest(type);
        broken.remove("id");
        assertFalse(schema(type).validate(broken).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadWithoutLoss(String example) throws IOException {
        var data = data(example);
        var read = MAPPER.readTree(MAPPER.writeValueAsString(MAPPER.treeToValue(data, RECORDS.get(type(example)))));
        assertEquals(data, withoutLaterFields(read, data));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaNamesEveryFieldOfItsRecord(String type) throws IOException, URISyntaxException {
        var fields = new TreeSet<String>();
        newest(type).fieldNames().forEachRemaining(fields::add);
        var described = new TreeSet<String>();
        tree("/schemas/" + type + ".json").get("properties").fieldNames().forEachRemaining(described::add);
        assertEquals(described, fields);
    }

    @Test
    void everyTopicHasItsPartitions() {
        assertEquals(1, Topics.partitions().get(Topics.AREAS));
        assertEquals(6, Topics.partitions().get(Topics.POSTINGS));
        assertEquals(
                RECORDS.size() - 5,
                Topics.partitions().size(),
                "with places go boundary acts, with programmes the places of lines, with funding requests their"
                        + " cancellations, with the decisions on them the releases, with activities what was done of them");
    }

    @Test
    void onlyMarksAreForgotten() {
        assertEquals("3600000", Topics.settings(Topics.MARKS).get("retention.ms"));
        Topics.partitions().keySet().stream()
                .filter(topic -> !topic.equals(Topics.MARKS))
                .forEach(topic -> assertEquals(Map.of(), Topics.settings(topic)));
    }

    /** What was read, less the fields that came after the example and are therefore empty. */
    private static JsonNode withoutLaterFields(JsonNode read, JsonNode example) {
        if (read instanceof ObjectNode object && example.isObject()) {
            object.properties()
                    .removeIf(field ->
                            !example.has(field.getKey()) && field.getValue().isNull());
            object.properties().forEach(field -> withoutLaterFields(field.getValue(), example.path(field.getKey())));
        }
        for (var i = 0; read.isArray() && i < read.size(); i++) {
            withoutLaterFields(read.get(i), example.path(i));
        }
        return read;
    }

    private static String type(String example) {
        return example.replaceAll("(-[0-9]+)?\\.json$", "");
    }

    private static JsonNode newest(String type) throws IOException, URISyntaxException {
        return examples()
                .filter(example -> type(example).equals(type))
                .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                .map(HistoryTest::data)
                .orElseThrow();
    }

    private static JsonNode data(String example) {
        try {
            return tree("/history/" + example).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
