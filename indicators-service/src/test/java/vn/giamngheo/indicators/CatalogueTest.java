package vn.giamngheo.indicators;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;

@QuarkusTest
class CatalogueTest {

    private static final String INDICATORS = "/api/v1/indicators";

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

    static ValidatableResponse add(String code, String unit, String adds) {
        return Api.post(TestTokens.of("admin"), INDICATORS, body(code, unit, adds));
    }

    private static String body(String code, String unit, String adds) {
        return """
                {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "%s", "adds": "%s", "rate": %b}
                """.formatted(code, unit, adds, unit.equals("percent"));
    }
}
