package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** A programme is changed as it was read, keeps its lines, and says where they go on in another edition. */
@QuarkusTest
class ProgrammeEditionTest {

    private static final String ADMIN = Registry.token("admin");

    private final String code = ProgrammeTest.newCode();
    private final String next = ProgrammeTest.newCode();
    private final String path = "/api/v1/programmes/" + code;

    @BeforeEach
    void twoEditions() {
        ProgrammeTest.addProgramme(code, ProgrammeTest.line("DA1", null), ProgrammeTest.line("DA2", null))
                .statusCode(201);
        ProgrammeTest.addProgramme(
                        next,
                        ProgrammeTest.line("HP1", null, "component"),
                        ProgrammeTest.line("HP1-ND1", "HP1", "component_content"),
                        ProgrammeTest.line("HP1-ND2", "HP1", "component_content"))
                .statusCode(201);
    }

    @Test
    void linesAreAddedAndRenamedInAnyOrder() {
        var tag = tag(path);
        put(path, tag, programme("2026-12-31", line("DA2", "Mới"), line("DA3", "Thêm"), line("DA1", "Dự án")))
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("revision", equalTo(2))
                .body("validTo", equalTo("2026-12-31"))
                .body("lines.code", contains("DA2", "DA3", "DA1"))
                .body("lines.name.vi", contains("Mới", "Thêm", "Dự án"));
        Api.get(ADMIN, path).header("ETag", not(equalTo(tag))).body("lines.code", contains("DA2", "DA3", "DA1"));
    }

    @Test
    void programmesAreTheWholeCountrys() {
        var provincial = TestTokens.of("admin", UUID.randomUUID().toString());
        var mappings = path + "/mappings";
        var applicability = path + "/lines/DA1/applicability";
        for (var change : Map.of(
                        path, programme("2025-12-31", line("DA1", "Một"), line("DA2", "Hai")),
                        mappings, "{\"mappings\": []}",
                        applicability, "{\"periods\": []}")
                .entrySet()) {
            Api.as(provincial)
                    .header("If-Match", tag(change.getKey()))
                    .body(change.getValue())
                    .put(change.getKey())
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("forbidden-place"));
            put(change.getKey(), tag(change.getKey()), change.getValue()).statusCode(200);
        }
        Api.post(provincial, "/api/v1/programmes", """
                {"code": "%s", "name": {"vi": "Chương trình"}, "validFrom": "2021-01-01", "validTo": "2025-12-31",
                 "lines": [%s]}
                """.formatted(
                                ProgrammeTest.newCode(), ProgrammeTest.line("DA1", null)))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void aLineIsNotRemoved() {
        put(path, tag(path), programme("2025-12-31", line("DA1", "Dự án"), line("DA3", "Thêm")))
                .statusCode(422)
                .body("code", equalTo("line-not-removable"))
                .body("errors[0].pointer", equalTo("#/lines"))
                .body(
                        "detail",
                        equalTo("Dòng 'DA2' đã có trong chương trình nên không thể bỏ; "
                                + "có thể đổi tên hoặc thêm dòng khác."));
        Api.get(ADMIN, path).body("lines.code", contains("DA1", "DA2"));
    }

    @Test
    void aChangeSaysWhichStateItMeansAndObeysTheRulesOfANewOne() {
        var body = programme("2025-12-31", line("DA1", "Một"), line("DA2", "Hai"));
        Api.as(ADMIN).body(body).put(path).then().statusCode(428);
        put(path, "\"stale\"", body).statusCode(412).body("code", equalTo("stale-version"));
        put(path, tag(path), programme("2020-12-31", line("DA1", "Một"), line("DA2", "Hai")))
                .statusCode(422)
                .body("code", equalTo("ends-before-it-begins"));
        put(path, tag(path), programme("2025-12-31", line("DA1", "Một"), line("DA2", "Hai"), line("DA2", "Hai")))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/lines/2/code"));
        Api.as(Registry.token("standing-agency"))
                .header("If-Match", tag(path))
                .body(body)
                .put(path)
                .then()
                .statusCode(403);
        Api.as(ADMIN).header("If-Match", "*").body(body).put(path + "X").then().statusCode(404);
    }

    @Test
    void aLineGoesOnInALineOfAnotherEdition() {
        var tag = tag(path + "/mappings");
        map(tag, mapping("DA1", next, "HP1-ND1", "part"), mapping("DA1", next, "HP1-ND2", "part"))
                .statusCode(200)
                .body("mappings.toLine", contains("HP1-ND1", "HP1-ND2"));
        map(tag, mapping("DA1", next, "HP1", "whole")).statusCode(412);
        map(tag(path + "/mappings"), mapping("DA2", next, "HP1", "whole"))
                .statusCode(200)
                .body("mappings.line", contains("DA2"))
                .body("mappings[0].note", equalTo("Thí dụ"));
        Api.get(ADMIN, path + "/mappings").body("mappings.extent", contains("whole"));
        var world = World.aroundTheOwnerOfPlaces();
        Eventually.until(Duration.ofSeconds(20), () -> {
            var told = world.sent("programmes").stream()
                    .filter(event -> event.contains("\"code\":\"" + code) && event.contains("\"eventVersion\":3"))
                    .toList();
            assertEquals(1, told.size(), told::toString);
            assertTrue(
                    told.get(0).contains("\"lineCode\":\"DA2\",\"toProgrammeCode\":\"" + next + "\",\"toLineCode\""),
                    told::toString);
        });
    }

    @Test
    void aMappingNamesWhatThereIs() {
        map(
                        tag(path + "/mappings"),
                        mapping("DA9", next, "HP1", "whole"),
                        mapping("DA1", "NOWHERE", "HP1", "whole"),
                        mapping("DA1", next, "HP9", "whole"),
                        mapping("DA2", code, "DA1", "whole"))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body(
                        "errors.pointer",
                        contains(
                                "#/mappings/0/line",
                                "#/mappings/1/toProgramme",
                                "#/mappings/2/toLine",
                                "#/mappings/3/toProgramme"))
                .body("errors[3].code", equalTo("mapped-to-itself"));
    }

    @Test
    void asAWholeALineGoesOnInOneLineOnly() {
        map(
                        tag(path + "/mappings"),
                        mapping("DA1", next, "HP1-ND1", "part"),
                        mapping("DA1", next, "HP1-ND2", "whole"),
                        mapping("DA1", next, "HP1-ND1", "part"))
                .statusCode(422)
                .body("errors.code", contains("mapped-whole-and-more", "repeated-key"))
                .body("errors.pointer", contains("#/mappings/1/extent", "#/mappings/2/toLine"));
    }

    private static String tag(String path) {
        return Api.get(ADMIN, path).statusCode(200).extract().header("ETag");
    }

    private static ValidatableResponse put(String path, String tag, String body) {
        return Api.as(ADMIN).header("If-Match", tag).body(body).put(path).then();
    }

    private ValidatableResponse map(String tag, String... mappings) {
        return put(path + "/mappings", tag, "{\"mappings\": [%s]}".formatted(String.join(", ", mappings)));
    }

    private static String mapping(String line, String programme, String toLine, String extent) {
        return """
                {"line": "%s", "toProgramme": "%s", "toLine": "%s", "extent": "%s", "note": "Thí dụ"}""".formatted(line, programme, toLine, extent);
    }

    private static String programme(String to, String... lines) {
        return """
                {"name": {"vi": "Chương trình"}, "validTo": "%s", "lines": [%s]}
                """.formatted(to, String.join(", ", lines));
    }

    private static String line(String code, String name) {
        return ProgrammeTest.line(code, null).replace("Dự án", name);
    }
}
