package vn.giamngheo.budget;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** The local share that an act requires and the one that is allocated are held against each other by themselves. */
@QuarkusTest
class CounterpartTest {

    private static final String RULES = "/api/v1/counterpart-rules";

    private final Books books = Books.open();
    private final Place district = books.world.district(books.province);
    private final Place commune = books.world.commune(district);
    private final String officer = Books.officer(books.province);

    @BeforeEach
    void given() {
        books.world.arrive();
        books.estimate("central", World.COUNTRY, 1_000_000_000).statusCode(201);
    }

    @Test
    void aShareThatIsTooSmallIsRaisedAndSettledWhenLedgerOrRuleChanges() {
        String id = set(rule("3", "500")).statusCode(201).extract().path("id");
        books.allocate("central", World.COUNTRY, commune, 100_000_000).statusCode(201);
        var nothing = state(id, 1);
        assertEquals(
                List.of("100000000", "3", "3000000", "0", "500", "3000000"),
                nothing.at("/arithmetic/terms").findValuesAsText("value"));
        assertEquals(district.id().toString(), nothing.get("areaId").asText());
        assertEquals("2023-01-01", nothing.get("periodFrom").asText());
        assertEquals("warning", nothing.get("severity").asText());

        books.fund(commune, 2_000_000);
        assertEquals("1000000", state(id, 2).at("/arithmetic/terms/5/value").asText());
        // Within the tolerance nothing is missing.
        books.fund(commune, 999_500);
        assertTrue(state(id, 3).get("resolved").asBoolean());

        var tag = Api.get(officer, RULES + "/{id}", id).extract().header("ETag");
        Api.as(officer)
                .header("If-Match", tag)
                .body(rule("3", "499"))
                .put(RULES + "/{id}", id)
                .then()
                .statusCode(200);
        var again = state(id, 4);
        assertFalse(again.get("resolved").asBoolean());
        assertEquals("500", again.at("/arithmetic/terms/5/value").asText());
    }

    @Test
    void whatMovesInsideOrIsPaidChangesNothing() {
        books.allocate("central", World.COUNTRY, district, 100_000_000).statusCode(201);
        String id = set(rule("3", "500")).statusCode(201).extract().path("id");
        state(id, 1);
        books.allocate("central", district, commune, 60_000_000).statusCode(201);
        books.pay("central", commune, 1_000).statusCode(201);
        // A change that counts tells that those before it did not.
        books.fund(commune, 1);
        assertEquals(
                List.of("100000000", "3", "3000000", "1", "500", "2999999"),
                state(id, 2).at("/arithmetic/terms").findValuesAsText("value"));
    }

    @Test
    void aRuleThatComesIntoForceLaterInAYearCountsForAllOfIt() {
        String first = set(rule("3", "0").replace("\"act\"", "\"validTo\": \"2023-05-31\", \"act\""))
                .statusCode(201)
                .extract()
                .path("id");
        books.allocate("central", World.COUNTRY, commune, 1_000_000).statusCode(201);
        assertFalse(state(first, 1).get("resolved").asBoolean());
        String second = set(rule("5", "0").replace("2022-01-01", "2023-06-01"))
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals("50000", state(second, 1).at("/arithmetic/terms/2/value").asText());
        assertTrue(state(first, 2).get("resolved").asBoolean());
    }

    @Test
    void aRuleIsChecked() {
        refused("\"percent\": 3", "\"percent\": -1", "invalid-value");
        refused("\"percent\": 3", "\"percent\": 3.1234567", "invalid-value");
        refused("\"line\": \"DA1\"", "\"line\": \"DA9\"", "unknown-reference");
        refused("\"act\"", "\"validTo\": \"2021-12-31\", \"act\"", "ends-before-it-begins");
    }

    @Test
    void aRuleThatCannotBeCheckedHoldsUpNoOther() throws Exception {
        var beyond = books.world.district(books.province);
        var holders = List.of(books.world.commune(beyond), books.world.commune(beyond));
        books.world.arrive();
        set(rule("3", "500").replace(district.code(), beyond.code())).statusCode(201);
        for (var holder : holders) {
            books.allocate("central", World.COUNTRY, holder, 1).statusCode(201);
            books.database.execute(
                    "update balance set received = 9000000000000000000 where holder_id = ? and programme_code = ?",
                    holder.id(),
                    books.programme);
        }
        try {
            books.allocate("central", World.COUNTRY, holders.get(0), 1).statusCode(201);
            String id = set(rule("3", "500")).statusCode(201).extract().path("id");
            books.allocate("central", World.COUNTRY, commune, 100_000_000).statusCode(201);
            assertEquals("3000000", state(id, 1).at("/arithmetic/terms/2/value").asText());
        } finally {
            books.database.execute("update balance set received = 2 where received > 1000000000000000000");
        }
    }

    private void refused(String right, String wrong, String code) {
        set(rule("3", "500").replace(right, wrong)).statusCode(422).body("code", equalTo(code));
    }

    @Test
    void onADayAPlaceHasOneRuleForALine() {
        set(rule("3", "500")).statusCode(201).body("tolerance", equalTo(500)).body("act.title", equalTo("Tỷ lệ"));
        set(rule("4", "500")).statusCode(409).body("code", equalTo("rule-for-these-days"));
        set(rule("4", "500").replace("DA1", "DA2")).statusCode(201);
        set(rule("4", "500").replace("\"line\": \"DA1\", ", "").replace(", \"tolerance\": 500", ""))
                .statusCode(201)
                .body("tolerance", equalTo(500_000));
        Api.get(officer, RULES + "?area={area}&programme={programme}", district.code(), books.programme)
                .statusCode(200)
                .body("items", hasSize(3));
        Api.get(officer, RULES + "?area={area}&line=DA2&on=2022-06-01", district.code())
                .body("items.line", contains("DA2"));
        Api.get(officer, RULES + "?area={area}&on=2021-06-01", district.code()).body("items", empty());
        Api.get(Books.officer(district), RULES + "/changes").body("items", hasSize(3));
    }

    @Test
    void othersNeitherSetNorSeeIt() {
        var stranger = Books.officer(books.otherProvince);
        Api.post(stranger, RULES, rule("3", "500")).statusCode(403);
        String id = set(rule("3", "500")).statusCode(201).extract().path("id");
        Api.get(stranger, RULES + "/{id}", id).statusCode(403);
        Api.get(stranger, RULES + "?area={area}", district.code()).statusCode(403);
        Api.as(stranger)
                .header("If-Match", "*")
                .body(rule("0", "500"))
                .put(RULES + "/{id}", id)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse set(String rule) {
        return Api.post(officer, RULES, rule);
    }

    private String rule(String percent, String tolerance) {
        return """
                {"area": "%s", "programme": "%s", "line": "DA1", "percent": %s, "tolerance": %s, "validFrom": "2022-01-01",
                 "act": {"number": "02/NQ-HĐND", "issuer": "HĐND thí dụ", "title": "Tỷ lệ"}}
                """.formatted(district.code(), books.programme, percent, tolerance);
    }

    private static JsonNode state(String rule, int version) {
        Eventually.until(Duration.ofSeconds(40), () -> assertTrue(states(rule).size() >= version));
        return states(rule).get(version - 1);
    }

    private static List<JsonNode> states(String rule) {
        return Neighbours.findings().stream()
                .filter(finding -> finding.at("/touches/0/id").asText().equals(rule))
                .toList();
    }
}
