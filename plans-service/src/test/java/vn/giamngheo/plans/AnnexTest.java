package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.World;

/** A plan's table by commune and year goes in with it or as a file, comes out as one, and is held against its headline. */
@QuarkusTest
class AnnexTest {

    private static final String PLANS = "/api/v1/plans";
    private static final String IMPORTS = PLANS + "/annexes/imports";
    private static final String HEAD = "plan,area,year,households,poorOpening,poorReduction,poorClosing";

    private static String province;
    private static String district;
    private static String commune;
    private static String other;

    private final String programme = ProgrammeTest.newCode();
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String indicator = world.indicator("households", "flow", false);
    private final String drafter = Registry.token("standing-agency");

    @BeforeEach
    void places() {
        world.arrive();
        if (province == null) {
            province = Registry.province();
            district = Registry.district(province);
            commune = commune();
            other = commune();
        }
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
    }

    private static String commune() {
        var code = Registry.newCommuneCode();
        Registry.add(code, "commune", district, "2000-01-01", null).statusCode(201);
        return code;
    }

    @Test
    void anAnnexIsAPartOfThePlanAndOfItsDifferences() {
        var path = draft(row(commune, 2023, 40, 10, 30));
        Api.get(drafter, path).body("annex.poorReduction", contains(10)).body("annex.area", contains(commune));
        var tag = Api.get(drafter, path).extract().header("ETag");
        Api.as(drafter)
                .header("If-Match", tag)
                .body(plan(row(commune, 2023, 40, 15, 25)))
                .put(path)
                .then()
                .statusCode(200);
        Api.get(drafter, path + "/differences?from=1")
                .body(
                        "differences.path",
                        contains(
                                "/annex/" + commune + " 2023/poorReduction",
                                "/annex/" + commune + " 2023/poorClosing"));
    }

    @Test
    void allThatIsWrongWithItIsSaidAtOnce() {
        var village = commune + "-01";
        Registry.add(village, "village", commune, "2000-01-01", null);
        Api.post(
                        drafter,
                        PLANS,
                        plan(
                                row(commune, 2023, 1, 1, 0),
                                row(commune, 2023, 1, 1, 0),
                                row(other, 2024, 1, 1, 0),
                                row(village, 2023, 1, 1, 0),
                                row("99999", 2023, 1, 1, 0)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("#/annex/1/area", "#/annex/2/year", "#/annex/3/area", "#/annex/4/area"))
                .body("errors.code", hasItem("annex-of-another-level"));
    }

    @Test
    void aFileFillsTheAnnexOfADraftAndWhatComesOutChangesNothing() {
        var path = draft();
        var id = path.substring(path.lastIndexOf('/') + 1);
        var lines = List.of(HEAD, id + "," + commune + ",2023,400,40,10,30", id + "," + other + ",2023,300,20,5,");
        assertEquals(
                List.of("ok", "ok"),
                outcomes(sent("admin", World.COUNTRY.id().toString(), "atomic", lines), "outcome"));
        Api.get(drafter, path)
                .body("annex.poorReduction", contains(10, 5))
                .body("annex[1].poorClosing", equalTo(null))
                .body("revision", equalTo(2));
        var file = Api.as(drafter)
                .get(path + "/annex?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var again = sent(
                "admin",
                World.COUNTRY.id().toString(),
                "atomic",
                new String(file, StandardCharsets.UTF_8).lines().toList());
        assertEquals(List.of("unchanged", "unchanged"), outcomes(again, "outcome"));
        Api.get(drafter, path).body("revision", equalTo(2)).body("annex", hasSize(2));
        Api.get(drafter, path + "/dossier")
                .body("steps.step", contains("recorded", "by-service"))
                .body("steps[1].actor", equalTo("admin"));
    }

    @Test
    void aFileNeitherTouchesAnIssuedPlanNorAnothersPlaces() {
        var path = draft(row(commune, 2023, 40, 10, 30));
        var id = path.substring(path.lastIndexOf('/') + 1);
        Api.post(Registry.token("approver"), path + "/issue", "").statusCode(200);
        var line = List.of(HEAD, id + "," + commune + ",2023,1,1,1,0");
        assertEquals(
                List.of("already-issued"),
                outcomes(sent("admin", World.COUNTRY.id().toString(), "partial", line), "code"));
        var draft = draft();
        var elsewhere = List.of(HEAD, draft.substring(draft.lastIndexOf('/') + 1) + "," + commune + ",2023,1,1,1,0");
        assertEquals(
                List.of("forbidden-place"),
                outcomes(sent("stranger", "00000000-0000-7000-8000-00000000dead", "partial", elsewhere), "code"));
        Api.get(drafter, draft).body("annex", hasSize(0));
    }

    @Test
    void whatDoesNotAddUpToTheHeadlineOrDoesNotCloseIsTold() {
        var path = draft(row(commune, 2023, 40, 10, 31), row(other, 2023, 20, 5, 15));
        Api.post(Registry.token("approver"), path + "/issue", "").statusCode(200);
        try (var events = EventSource.open()) {
            Eventually.until(Duration.ofSeconds(20), () -> {
                var told = events.consumeAll(Topics.FINDINGS).stream()
                        .filter(event -> event.contains(path.substring(path.lastIndexOf('/') + 1)))
                        .toList();
                assertTrue(
                        told.stream()
                                .anyMatch(event -> event.contains("plan-annex-differs")
                                        && event.contains("\"value\":\"15\"")
                                        && event.contains("\"value\":\"1\"")),
                        told::toString);
                assertTrue(
                        told.stream()
                                .anyMatch(event -> event.contains("plan-annex-does-not-close")
                                        && event.contains(term(commune, "poor opening", 40))
                                        && event.contains(term(commune, "poor reduction", 10))
                                        && event.contains(term(commune, "poor closing", 31))
                                        && !event.contains(other + " 2023")
                                        && !event.contains("near-poor")),
                        told::toString);
            });
        }
    }

    private static String term(String area, String what, int households) {
        return "{\"label\":\"%s 2023 %s\",\"value\":\"%d\"".formatted(area, what, households);
    }

    /** A file of somebody, who alone follows it. */
    private record Sent(String subject, String area, SentFile file) {

        RequestSpecification asks() {
            return SentFile.as(subject, "standing-agency", area);
        }
    }

    private static Sent sent(String subject, String area, String mode, List<String> lines) {
        return new Sent(
                subject, area, SentFile.csvTo(SentFile.as(subject, "standing-agency", area), IMPORTS, mode, lines));
    }

    /** What became of each line. */
    private static List<String> outcomes(Sent sent, String field) {
        var job = sent.file().location().substring(sent.file().location().indexOf("/api/"));
        Eventually.until(
                Duration.ofSeconds(40),
                () -> assertTrue(Set.of("done", "failed")
                        .contains(sent.asks().get(job).jsonPath().getString("state"))));
        return sent.asks().get(job + "/results").jsonPath().getList("items." + field);
    }

    private String draft(String... rows) {
        return PLANS + "/"
                + Api.post(drafter, PLANS, plan(rows)).statusCode(201).extract().path("id");
    }

    private static String row(String area, int year, int opening, int reduction, int closing) {
        return """
                {"area": "%s", "year": %d, "poorOpening": %d, "poorReduction": %d, "poorClosing": %d}""".formatted(area, year, opening, reduction, closing);
    }

    private String plan(String... rows) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [], "annex": [%s],
                 "targets": [{"key": "CT01", "indicator": "%s", "comparator": "reduce_by", "value": 16,
                  "unit": "households", "dueOn": "2023-12-31", "annex": "poor_reduction"}]}
                """.formatted(district, programme, String.join(", ", rows), indicator);
    }
}
