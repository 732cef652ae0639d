package vn.giamngheo.indicators;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

@QuarkusTest
class CatalogueTest {

    private static final String INDICATORS = "/api/v1/indicators";
    private static final String NATIONAL =
            TestTokens.of("admin", World.COUNTRY.id().toString());
    private static final String MEANING = """
            , "dimension": "education", "numerator": {"vi": "Người thí dụ đã học"},
            "denominator": {"vi": "Tất cả người thí dụ", "en": "All example workers"}, "direction": "higher_is_better",
            "levels": ["commune", "district"], "periodKinds": ["year"], "owner": "Cơ quan thí dụ"\
            """;

    @Test
    void aCodeMeansOneIndicator() {
        add("poor_once", "percent", "stock").statusCode(201);
        add("poor_once", "people", "flow")
                .statusCode(409)
                .body("code", equalTo("already-exists"))
                .body("errors[0].pointer", equalTo("#/code"));
    }

    @Test
    void anIndicatorIsListedAndPublished() {
        var id = add("poor_listed", "households", "stock")
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(TestTokens.of("auditor"), INDICATORS).body("items.code", hasItem("poor_listed"));
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertEquals(
                            1,
                            events.consumeAll(Topics.INDICATORS).stream()
                                    .filter(event -> event.contains(id))
                                    .count()));
        }
    }

    @Test
    void aUnitThatDoesNotExistIsRefused() {
        add("poor_unit", "kilograms", "stock")
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("errors[0].pointer", equalTo("#/unit"));
    }

    @Test
    void aCodeIsWrittenInSmallLetters() {
        add("Poor", "percent", "stock").statusCode(422).body("errors[0].pointer", equalTo("#/code"));
    }

    @Test
    void onlyAnAdministratorAddsIndicators() {
        Api.post(TestTokens.of("standing-agency"), INDICATORS, body("poor_mine", "percent", "stock"))
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    @Test
    void anIndicatorSaysWhatItCountsAndWhoAnswersForIt() {
        added("meant_rate", true, MEANING).statusCode(201);
        Api.get(TestTokens.of("auditor"), INDICATORS + "/meant_rate")
                .statusCode(200)
                .body("dimension", equalTo("education"))
                .body("numerator.vi", equalTo("Người thí dụ đã học"))
                .body("denominator.en", equalTo("All example workers"))
                .body("direction", equalTo("higher_is_better"))
                .body("levels", equalTo(List.of("district", "commune")))
                .body("periodKinds", equalTo(List.of("year")))
                .body("owner", equalTo("Cơ quan thí dụ"));
        added("meant_nothing", true, "").statusCode(201);
        Api.get(TestTokens.of("auditor"), INDICATORS + "/meant_nothing")
                .body("rate", equalTo(true))
                .body("$", not(hasKey("direction")))
                .body("$", not(hasKey("levels")));
        Api.get(TestTokens.of("auditor"), INDICATORS + "/never_meant").statusCode(404);
    }

    @Test
    void whatIsNoShareHasNoWhole() {
        added("meant_count", false, MEANING)
                .statusCode(422)
                .body("code", equalTo("denominator-of-a-value"))
                .body("errors[0].pointer", equalTo("#/denominator"));
    }

    @Test
    void whatAnIndicatorMeansIsChangedAsItWasRead() {
        added("meant_anew", true, MEANING).statusCode(201);
        var address = INDICATORS + "/meant_anew";
        var read = Api.get(NATIONAL, address).extract().header("ETag");
        var change = "{\"name\": {\"vi\": \"Tên mới\"}, \"direction\": \"lower_is_better\"}";
        change(NATIONAL, address, "\"another\"", change).statusCode(412);
        change(NATIONAL, address, read, change)
                .statusCode(200)
                .body("name.vi", equalTo("Tên mới"))
                .body("direction", equalTo("lower_is_better"))
                .body("unit", equalTo("percent"))
                .body("$", not(hasKey("owner")));
        change(NATIONAL, address, read, change).statusCode(412);
        change(TestTokens.of("admin"), address, "*", change).statusCode(403).body("code", equalTo("forbidden-place"));
        change(NATIONAL, INDICATORS + "/never_meant", "*", change).statusCode(404);
    }

    private static ValidatableResponse change(String token, String address, String read, String body) {
        return Api.as(token)
                .header("If-Match", read)
                .contentType("application/json")
                .body(body)
                .put(address)
                .then();
    }

    private static ValidatableResponse added(String code, boolean rate, String meaning) {
        return Api.post(NATIONAL, INDICATORS, """
                {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "percent", "adds": "stock", "rate": %b%s}
                """.formatted(code, rate, meaning));
    }

    static ValidatableResponse add(String code, String unit, String adds) {
        return Api.post(TestTokens.of("admin", World.COUNTRY.id().toString()), INDICATORS, body(code, unit, adds));
    }

    private static String body(String code, String unit, String adds) {
        return """
                {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "%s", "adds": "%s", "rate": %b}
                """.formatted(code, unit, adds, unit.equals("percent"));
    }
}
