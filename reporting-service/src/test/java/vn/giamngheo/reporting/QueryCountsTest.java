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
 * How many queries each report takes: {@code query-counts.csv} says it, and it is the same for a province of two communes as
 * for one of nine, with something of everything in each. A change of it is meant.
 */
@QuarkusTest
class QueryCountsTest {

    private static final String FILE = "query-counts.csv";
    private static final int FEW = 2;
    private static final int MANY = 9;

    /** Between them they may ask everything. */
    private static final List<String> ROLES = List.of("standing-agency", "auditor", "admin");

    /** Of what has such a parameter. */
    private static final Map<String, String> ASKED = Map.of(
            "year", "2023",
            "from", "2023-01-01",
            "to", "2023-12-31",
            "on", "2023-12-31",
            "line", "DA3-TDA1",
            "target", "CT02");

    private static final Map<String, String> FIGURES = Map.of(
            "/api/v1/reports/all-resources/explain", "policyCredit.lent",
            "/api/v1/reports/budget-execution/explain", "received",
            "/api/v1/reports/counterpart/explain", "local",
            "/api/v1/reports/deprivation-profile/explain", "poor",
            "/api/v1/reports/disbursement/explain", "paid",
            "/api/v1/reports/plan-funding/explain", "allocated",
            "/api/v1/reports/review-profiles/explain", "poor",
            "/api/v1/reports/review-results/explain", "households.poor",
            "/api/v1/reports/target-cascade/explain", "assigned",
            "/api/v1/reports/works/explain", "committed");

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
            if (path.getValue().has("get") && !path.getKey().contains("{") && isReport(path.getKey())) {
                questions.put(
                        path.getKey(),
                        path.getKey() + query(path.getKey(), path.getValue().get("get"), province));
            }
        });
        return questions;
    }

    /** The latest is a file that was kept. */
    private static boolean isReport(String path) {
        return path.startsWith("/api/v1/reports/") && !path.endsWith("/latest");
    }

    private String query(String path, JsonNode operation, Place province) {
        if (path.startsWith("/api/v1/reports/comparison")) {
            return "?area=%s&year=2023&figure=households.poor&standard=%s".formatted(province.code(), standard);
        }
        var known = new HashMap<>(Map.of(
                "area", province.code(),
                "programme", programme,
                "standard", standard,
                "indicator", indicator,
                "plan", id(province, "01920000-0000-7000-8000-000000000005"),
                "rule", id(province, "01920000-0000-7000-8000-000000000471"),
                "figure", FIGURES.getOrDefault(path, "")));
        known.putAll(ASKED);
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.get("name").asText())
                .filter(known::containsKey)
                .map(name -> name + "=" + known.get(name))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), query -> query.isEmpty() ? "" : "?" + query));
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
