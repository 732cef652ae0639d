package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.testing.Eventually;

/** Whatever the suite has sent, from the first event on, is what its published schemas say. */
@SystemTest
@Order(Integer.MAX_VALUE)
class EventsKeepTheirSchemaTest {

    private static final Duration TO_ARRIVE = Duration.ofSeconds(20);
    private static final Set<String> ATTRIBUTES = Set.of(
            "specversion", "id", "type", "source", "subject", "time", "datacontenttype", "actor", "correlationid");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private String bootstrapServers;

    /** The sample has no result, and nothing in it contradicts itself. */
    @BeforeAll
    void given(Suite suite) {
        bootstrapServers = "127.0.0.1:" + (suite.port() + 6);
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var province = admin.province("99", "Tỉnh Gió Ngàn");
        admin.agency("99-LD", "Sở Lao động", province);
        var commune = admin.commune("99001", "Xã Gió Ngàn", province);
        admin.village("99001-01", "Thôn Gió", commune);
        conversation.national("admin").records("/api/v1/area-classes", """
                {"area": "99001", "scheme": "settlement", "value": "rural", "validFrom": "2025-07-01", "act": "1/QĐ-TD"}""");
        var household = HouseholdReview.held(conversation, commune, "99001", "99001-01");
        new SentFile(conversation.of("standing-agency", province), "/api/v1/published-totals").stores("""
                area,year,standard,stage,actNumber,actIssuedOn,actIssuer,actTitle,form,c1,c2,c3,c4
                99,2025,NATIONAL-2022-2025,approved,3/QĐ-TD,2025-12,UBND tỉnh,Kết quả thí dụ,1,9,40,2,"22,22"
                """, TO_ARRIVE);
        admin.rate("events_trained");
        conversation.of("line-agency", province).records("/api/v1/observations", """
                {"indicator": "events_trained", "area": "99", "periodFrom": "2026-01-01", "periodTo": "2026-06-30",
                 "numerator": 5, "denominator": 8, "source": "Báo cáo"}""");
        admin.programme("EVENTS", "DA1", "DA5");
        SupportedHouseholds.paid(
                conversation.of("finance-officer", province), "99", "EVENTS", household, "events-housing", 5);
        var plan = conversation.of("standing-agency", province).records("/api/v1/plans", """
                {"area": "99", "programme": "EVENTS", "title": "Kế hoạch", "issuer": "Ủy ban nhân dân",
                 "periodFrom": "2026-01-01", "periodTo": "2026-12-31", "fundLines": [],
                 "targets": [{"key": "CT1", "indicator": "events_trained", "comparator": "at_least", "value": 60,
                              "unit": "percent", "dueOn": "2026-12-31"},
                             {"key": "CT2", "indicator": "events_trained", "comparator": "at_least", "value": 70,
                              "unit": "percent", "dueOn": "2026-12-31"}]}""");
        conversation
                .of("approver", province)
                .sends("/api/v1/plans/" + plan.text("id") + "/issue", "")
                .succeeded();
        Beside.at("99", "EVENTS").recordedBy(conversation.of("finance-officer", province));
        givenAWorkWithAContractThatIsSettled(conversation, province);
        givenALivelihoodProjectThatAsksForMoney(conversation, province, commune);
        OwedReport.in(province, "EVENTS", conversation.of("standing-agency", province))
                .submitted(conversation.of("commune-officer", commune), commune);
        awaitTheirArrival();
    }

    private static void givenAWorkWithAContractThatIsSettled(Conversation conversation, Place province) {
        var finance = conversation.of("finance-officer", province);
        var act = "\"act\": {\"number\": \"1/QĐ-TD\", \"issuer\": \"UBND\", \"title\": \"Thí dụ\"}";
        var money = "\"line\": \"DA1\", \"source\": \"province\", \"nature\": \"investment\"";
        finance.records("/api/v1/estimates", """
                {"programme": "EVENTS", "year": 2025, "date": "2025-08-01", %s, "total": 100,
                 "parts": [{"receiver": {"area": "99"}, %s, "amount": 100}]}""".formatted(act, money));
        finance.records("/api/v1/works", """
                {"code": "EVENTS-1", "programme": "EVENTS", "date": "2025-08-01", "area": "99", "content": {
                 "name": "Cầu thí dụ", "investor": "99-LD", %s, "costs": [{"source": "province", "amount": 100}],
                 "capital": [{"year": 2025, "source": "province", "amount": 60}]}}""".formatted(act));
        finance.records("/api/v1/contracts", """
                {"programme": "EVENTS", "number": "1/HĐ-TD", "title": "Xây cầu", "date": "2025-08-02", "work": "EVENTS-1",
                 "holder": {"area": "99"}, "payeeKind": "contractor", "payee": "Công ty Gió Ngàn", %s, "value": 100,
                 "stages": [{"number": 1, "name": "Cả cầu", "amount": 100}],
                 "commitments": [{%s, "year": 2025, "amount": 100}]}""".formatted(act, money));
        finance.records("/api/v1/counterpart-rules", """
                {"area": "99", "programme": "EVENTS", "line": "DA1", "percent": 0, "validFrom": "2025-08-01", %s}""".formatted(act));
        finance.records("/api/v1/settlements", """
                {"programme": "EVENTS", "year": 2025, "date": "2026-06-30", "holder": {"area": "99"}, %s, "total": 0,
                 "parts": [{%s, "amount": 0}]}""".formatted(act, money));
    }

    /** What is not there is refused. */
    private static void givenALivelihoodProjectThatAsksForMoney(
            Conversation conversation, Place province, Place commune) {
        Livelihood.rule(conversation.national("admin"), province);
        var livelihood = new Livelihood(conversation, commune, "EVENTS");
        livelihood.asks(livelihood.approved(60, 40), 60);
    }

    static Set<String> topics() {
        return Topics.partitions().keySet();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyEventIsWhatItsSchemaSays(String topic) {
        for (var event : consumed(topic)) {
            var faults = schema(event.path("type").asText()).validate(event.path("data"));
            assertEquals(Set.of(), Set.copyOf(faults), event::toPrettyString);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyEventIsOfATypeThatItsTopicCarries(String topic) throws IOException {
        var types = new Properties();
        try (var file = EventsKeepTheirSchemaTest.class.getResourceAsStream("/topic-types.properties")) {
            types.load(file);
        }
        var carried = Set.of(types.getProperty(topic).split(","));
        consumed(topic)
                .forEach(event -> assertTrue(carried.contains(event.path("type").asText()), event::toPrettyString));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyEventSaysWhoCausedItAndWhen(String topic) {
        for (var event : consumed(topic)) {
            var missing = ATTRIBUTES.stream()
                    .filter(name -> event.path(name).asText().isBlank())
                    .toList();
            assertEquals(List.of(), missing, event::toPrettyString);
        }
    }

    @Test
    void noEventCarriesThePayee() {
        for (var topic : List.of(Topics.POSTINGS, Topics.COMMITMENTS)) {
            consumed(topic).forEach(event -> assertEquals(List.of(), event.findValues("payee"), event::toPrettyString));
        }
    }

    @Test
    void noEventNamesAPerson() {
        for (var topic : topics()) {
            for (var event : consumed(topic)) {
                assertFalse(event.toString().contains(HouseholdReview.NAME), topic);
                assertFalse(event.toString().contains(HouseholdReview.CITIZEN), topic);
            }
        }
    }

    private void awaitTheirArrival() {
        topics().forEach(topic ->
                Eventually.until(TO_ARRIVE, () -> assertFalse(consumed(topic).isEmpty(), topic)));
    }

    private static JsonSchema schema(String type) {
        var file = "/schemas/" + type + ".json";
        var schema = EventsKeepTheirSchemaTest.class.getResourceAsStream(file);
        assertNotNull(schema, () -> "There is no " + file);
        return SCHEMAS.getSchema(schema);
    }

    private List<JsonNode> consumed(String topic) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer.endOffsets(partitions), consumer);
        }
    }

    private static List<JsonNode> readTo(Map<TopicPartition, Long> ends, KafkaConsumer<String, String> consumer) {
        var events = new ArrayList<JsonNode>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(event -> events.add(json(event.value())));
        }
        return events;
    }

    private static JsonNode json(String event) {
        try {
            return new ObjectMapper().readTree(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + event, e);
        }
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
