package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;

@QuarkusTest
class ProgrammeTest {

    private static final String PROGRAMMES = "/api/v1/programmes";

    private final String code = newCode();

    @Test
    void linesKeepTheirOrder() {
        add(line("DA3", null), line("DA3-TDA2", "DA3"), line("DA1", null), line("DA3-TDA1", "DA3"))
                .statusCode(201);
        Api.get(Registry.token("auditor"), PROGRAMMES + "/" + code)
                .statusCode(200)
                .body("lines.code", contains("DA3", "DA3-TDA2", "DA1", "DA3-TDA1"))
                .body("lines.parent", contains(null, "DA3", null, "DA3"));
    }

    @Test
    void aLineFollowsOrPrecedesWhatItIsAPartOfAndTheTreeIsDeep() {
        add(line("DA4-TDA3-ND1", "DA4-TDA3", "component_content"), line("DA4-TDA3", "DA4"), line("DA4", null))
                .statusCode(201)
                .body("lines.code", contains("DA4-TDA3-ND1", "DA4-TDA3", "DA4"))
                .body("lines.kind", contains("component_content", "sub_project", "project"));
    }

    @Test
    void aLineIsAPartOfOneThatThereIs() {
        add(line("DA3-TDA2", "DA3"), line("DA4", null))
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/lines/0/parent"));
    }

    @Test
    void noLineIsAPartOfItself() {
        add(line("DA1", "DA1"))
                .statusCode(422)
                .body("code", equalTo("lines-in-a-circle"))
                .body("errors[0].pointer", equalTo("#/lines/0/parent"));
        add(line("DA1", "DA3"), line("DA2", "DA1"), line("DA3", "DA2"), line("DA4", "DA1"))
                .statusCode(422)
                .body("code", equalTo("lines-in-a-circle"))
                .body("errors.pointer", contains("#/lines/0/parent", "#/lines/1/parent", "#/lines/2/parent"))
                .body("detail", equalTo("Dòng 'DA1' sẽ thuộc về chính nó."));
    }

    @Test
    void aKindIsOneOfTheGlossary() {
        add(line("DA1", null, "chapter")).statusCode(400).body("errors[0].pointer", equalTo("#/lines/0/kind"));
    }

    @Test
    void aLineIsGivenOnce() {
        add(line("DA1", null), line("DA2", null), line("DA1", null))
                .statusCode(422)
                .body("code", equalTo("repeated-key"))
                .body("errors[0].pointer", equalTo("#/lines/2/code"));
    }

    @Test
    void aCodeIsGivenToOneProgramme() {
        add(line("DA1", null)).statusCode(201);
        add(line("DA1", null))
                .statusCode(409)
                .body("code", equalTo("already-exists"))
                .body("errors[0].pointer", equalTo("#/code"));
    }

    @Test
    void aProgrammeWithoutLinesIsNone() {
        add().statusCode(400).body("code", equalTo("missing-field")).body("errors[0].pointer", equalTo("#/lines"));
    }

    @Test
    void aProgrammeThatNobodyAddedIsNotFound() {
        Api.get(Registry.token("auditor"), PROGRAMMES + "/NOWHERE").statusCode(404);
    }

    static String newCode() {
        return "CT-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    }

    static ValidatableResponse addProgramme(String code, String... lines) {
        return Api.post(Registry.token("admin"), PROGRAMMES, """
                {"code": "%s", "name": {"vi": "Chương trình"}, "validFrom": "2021-01-01", "validTo": "2025-12-31",
                 "lines": [%s]}
                """.formatted(
                        code, Stream.of(lines).collect(Collectors.joining(", "))));
    }

    static String line(String code, String parent) {
        var below = parent == null ? "" : ", \"parent\": \"%s\"".formatted(parent);
        return "{\"code\": \"%s\", \"name\": {\"vi\": \"Dự án\"}%s}".formatted(code, below);
    }

    static String line(String code, String parent, String kind) {
        return line(code, parent).replace("{\"code\"", "{\"kind\": \"%s\", \"code\"".formatted(kind));
    }

    private ValidatableResponse add(String... lines) {
        return addProgramme(code, lines);
    }
}
