package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;

@QuarkusTest
class AreaTest {

    private static final String LAST_DAY_OF_DISTRICTS = "2025-06-30";
    private static final String REFORM = "2025-07-01";

    private String province;

    @BeforeEach
    void addAProvince() {
        province = Registry.province();
    }

    @Test
    void aCodeMeansAPlaceOnItsDaysOnly() {
        Registry.add("063", "district", province, "2000-01-01", LAST_DAY_OF_DISTRICTS)
                .statusCode(201);
        onDay("063", "1999-12-31").body("items", empty());
        onDay("063", "2000-01-01").body("items.level", contains("district"));
        onDay("063", LAST_DAY_OF_DISTRICTS).body("items.level", contains("district"));
        onDay("063", REFORM).body("items", empty());
    }

    @Test
    void aCodeIsUsedAgainAfterItsEnd() {
        var code = Registry.newCommuneCode();
        Registry.add(code, "commune", province, "2000-01-01", LAST_DAY_OF_DISTRICTS)
                .statusCode(201);
        Registry.add(code, "commune", province, REFORM, null).statusCode(201);
        onDay(code, LAST_DAY_OF_DISTRICTS).body("items[0].name", containsString("2000-01-01"));
        onDay(code, REFORM).body("items[0].name", containsString(REFORM));
    }

    @ParameterizedTest
    @CsvSource({"2010-01-01,", "2005-06-01,2005-06-01", "1990-01-01,", "1990-01-01,2000-01-01"})
    void aCodeMeansOnePlaceOnADay(String from, String to) {
        var code = Registry.newDistrictCode();
        Registry.add(code, "district", province, "2000-01-01", "2012-12-31").statusCode(201);
        Registry.add(code, "district", Registry.provinceSince("1990-01-01"), from, to)
                .statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void aPlaceDoesNotOutliveItsParent() {
        var district = Registry.newDistrictCode();
        Registry.add(district, "district", province, "2000-01-01", LAST_DAY_OF_DISTRICTS)
                .statusCode(201);
        for (var end : new String[] {null, REFORM}) {
            Registry.add(Registry.newCommuneCode(), "commune", district, "2001-01-01", end)
                    .statusCode(422)
                    .body("code", equalTo("parent-not-there-all-the-time"))
                    .body("errors[0].pointer", equalTo("#/parent"));
        }
        Registry.add(Registry.newCommuneCode(), "commune", district, "2001-01-01", LAST_DAY_OF_DISTRICTS)
                .statusCode(201);
    }

    @Test
    void aPlaceDoesNotBeginBeforeItsParent() {
        Registry.add(Registry.newDistrictCode(), "district", province, "1999-12-31", null)
                .statusCode(422)
                .body("code", equalTo("unknown-reference"))
                .body("errors[0].pointer", equalTo("#/parent"));
    }

    @ParameterizedTest
    @CsvSource({"99,district", "999,commune", "99999,province", "VN,province"})
    void aCodeSaysItsLevelByItsLength(String code, String level) {
        Registry.add(code, level, "VN", "2000-01-01", null)
                .statusCode(422)
                .body("code", equalTo("code-of-another-level"))
                .body("errors[0].pointer", equalTo("#/code"));
    }

    @Test
    void aPlaceLiesBelowTheLevelAbove() {
        for (var level : new String[] {"commune", "district"}) {
            var code = level.equals("commune") ? Registry.newCommuneCode() : Registry.newDistrictCode();
            Registry.add(code, level, "VN", "2000-01-01", null)
                    .statusCode(422)
                    .body("code", equalTo("parent-of-another-level"))
                    .body("errors[0].pointer", equalTo("#/parent"));
        }
        Registry.add(Registry.newCommuneCode(), "commune", province, REFORM, null)
                .statusCode(201);
    }

    @Test
    void aPlaceDoesNotEndBeforeItBegins() {
        Registry.add(Registry.newDistrictCode(), "district", province, "2001-01-01", "2000-12-31")
                .statusCode(422)
                .body("code", equalTo("ends-before-it-begins"));
    }

    @Test
    void placesBelowAnotherAreListedByCodeOnADay() {
        var first = Registry.newDistrictCode();
        var second = Registry.newDistrictCode();
        Registry.add(second, "district", province, "2000-01-01", null).statusCode(201);
        Registry.add(first, "district", province, "2000-01-01", LAST_DAY_OF_DISTRICTS)
                .statusCode(201);
        below(LAST_DAY_OF_DISTRICTS).body("items.code", contains(first, second));
        below(REFORM).body("items.code", contains(second));
    }

    @Test
    void aNewPlaceIsPublished() {
        var code = Registry.newDistrictCode();
        var id = Registry.add(code, "district", province, "2000-01-01", null)
                .extract()
                .<String>path("id");
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertEquals(
                            1,
                            events.consumeAll(Topics.AREAS).stream()
                                    .filter(event -> event.contains(id) && event.contains("\"code\":\"" + code + "\""))
                                    .count()));
        }
    }

    @Test
    void onlyAnAdministratorOfTheParentAddsPlaces() {
        var elsewhere = TestTokens.of("admin", idOf(Registry.province()));
        Registry.addAs(elsewhere, Registry.newDistrictCode(), "district", province, "2000-01-01", null)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Registry.addAs(
                        Registry.token("finance-officer"),
                        Registry.newDistrictCode(),
                        "district",
                        province,
                        "2000-01-01",
                        null)
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    @ParameterizedTest
    @CsvSource({
        "code=01&code=02,   repeated-parameter, code",
        "colour=red,        unknown-parameter,  colour",
        "code=1,            unreadable-value,   code",
        "code=01&on=5,      unreadable-value,   on",
        "parent=99,         unknown-code,       parent",
        "code=01&parent=01, unknown-parameter,  parent"
    })
    void aQuestionThatIsNotUnderstoodIsRefused(String query, String code, String parameter) {
        Api.get(Registry.token("auditor"), Registry.AREAS + "?" + query)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    private static ValidatableResponse onDay(String code, String day) {
        return Api.get(Registry.token("auditor"), Registry.AREAS + "?code={code}&on={day}", code, day)
                .statusCode(200);
    }

    private ValidatableResponse below(String day) {
        return Api.get(Registry.token("auditor"), Registry.AREAS + "?parent={code}&on={day}", province, day)
                .statusCode(200);
    }

    private static String idOf(String code) {
        return onDay(code, REFORM).extract().path("items[0].id");
    }
}
