package vn.giamngheo.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.PovertyStandardState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.platform.event.Projection;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.EventsAbout;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.Told;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/**
 * How many queries each question takes that is not of one thing by its id: {@code query-counts.csv} says it, and it is the
 * same for a province of two communes as for one of nine, with something of everything in each. A change of it is meant.
 */
@QuarkusTest
class QueryCountsTest {

    private static final String FILE = "query-counts.csv";
    private static final int FEW = 2;
    private static final int MANY = 9;

    /** Between them they may ask everything. */
    private static final List<String> ROLES = List.of("standing-agency", "auditor", "admin");

    private final World world = World.around("reporting");
    private final String programme = world.programme("DA2", "DA3", "DA3-TDA1", "DA7-TDA1");
    private final String indicator = world.indicator("percent", "no", true);
    private final String standard = "CN-" + indicator;

    @Inject
    Jdbi jdbi;

    @All
    @Inject
    List<Projection> projections;

    @Test
    void eachQuestionTakesAsManyAsItIsSaidTo() throws IOException {
        tellOfTheStandard();
        var small = province(FEW);
        var large = province(MANY);
        world.arrive();
        var few = counts(small);
        Files.writeString(Path.of("target", FILE), text(few));
        assertEquals(text(few), text(counts(large)), "they grow with the places");
        assertEquals(said(), text(few), "found: target/" + FILE);
    }

    private void tellOfTheStandard() {
        var id = UUID.randomUUID();
        var label = new Label("Chuẩn thí dụ", null);
        var state = new PovertyStandardState(
                id, 1, false, standard, label, World.COUNTRY.id(), World.BEGINNING, LocalDate.of(2099, 12, 31));
        world.publish(Topics.POVERTY_STANDARDS, PovertyStandardState.TYPE, id, state);
    }

    private Place province(int communes) {
        var province = world.province();
        tellOf(province);
        for (var i = 0; i < communes; i++) {
            var commune = world.commune(province);
            tellOf(commune);
            tellOf(world.village(commune));
        }
        return province;
    }

    private void tellOf(Place place) {
        var codes = Map.of(
                "THI-DU-2021-2025", programme,
                "NTP-SPR-2021-2025", programme,
                "example_rate", indicator,
                "CN-2022-2025", standard,
                "NATIONAL-2022-2025", standard);
        EventsAbout.place(place, codes).stream().filter(this::isTakenIn).forEach(world::publish);
    }

    private boolean isTakenIn(Told told) {
        return projections.stream().anyMatch(projection -> projection.topic().equals(told.topic()));
    }

    private Map<String, Integer> counts(Place province) throws IOException {
        var areas = List.of(World.COUNTRY.id().toString());
        var token = TestTokens.of(new TokenRequest("counted", ROLES, areas, Optional.empty(), TokenRequest.LONGEST));
        var counts = new TreeMap<String, Integer>();
        for (var question : questions(province).entrySet()) {
            // What is asked for the first time may look up what is kept from then on.
            CountedQueries.of(token, question.getValue(), jdbi);
            var counted = CountedQueries.of(token, question.getValue(), jdbi);
            assertEquals(
                    200,
                    counted.answer().statusCode(),
                    () -> question.getValue() + "\n" + counted.answer().asString());
            counts.put(question.getKey(), counted.queries().size());
        }
        return counts;
    }

    /** The address of each by its path. */
    private Map<String, String> questions(Place province) throws IOException {
        var document = new ObjectMapper()
                .readTree(RestAssured.given().get("/q/openapi?format=json").asString());
        var questions = new TreeMap<String, String>();
        document.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().contains("{") && isOfData(path.getKey())) {
                questions.put(
                        path.getKey(),
                        path.getKey() + "?" + query(path.getValue().get("get"), document, province));
            }
        });
        return questions;
    }

    /** Templates are files; what the operator asks is of no place. */
    private static boolean isOfData(String path) {
        return path.startsWith("/api/v1/") && !path.endsWith("/template") && !path.startsWith("/api/v1/operations");
    }

    private String query(JsonNode operation, JsonNode document, Place province) {
        var known = new HashMap<>(Map.of(
                "area",
                province.code(),
                "year",
                "2023",
                "from",
                "2023-01-01",
                "to",
                "2023-12-31",
                "programme",
                programme,
                "standard",
                standard,
                "indicator",
                indicator,
                "plan",
                id(province, "01920000-0000-7000-8000-000000000005"),
                "target",
                "CT01",
                "rule",
                id(province, "01920000-0000-7000-8000-000000000471")));
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> named(parameter, known, document))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private static String named(JsonNode parameter, Map<String, String> known, JsonNode document) {
        var name = parameter.get("name").asText();
        if (known.containsKey(name)) {
            return name + "=" + known.get(name);
        }
        return parameter.path("required").asBoolean() ? name + "=" + first(parameter.get("schema"), document) : "";
    }

    /** The first of the words that are allowed. */
    private static String first(JsonNode schema, JsonNode document) {
        var resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        return resolved.at("/enum/0").asText();
    }

    private static String id(Place place, String ofExample) {
        return EventsAbout.id(place, ofExample).toString();
    }

    private static String text(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + "," + each.getValue() + "\n")
                .collect(Collectors.joining("", "path,queries\n", ""));
    }

    private static String said() throws IOException {
        try (var file = QueryCountsTest.class.getResourceAsStream("/" + FILE)) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
