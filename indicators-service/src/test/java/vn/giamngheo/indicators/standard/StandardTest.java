package vn.giamngheo.indicators.standard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Standards are dated data of the nation and of provinces. */
@QuarkusTest
class StandardTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final Place COMMUNE = WORLD.commune(PROVINCE);

    private static final String ADMIN =
            TestTokens.of("admin", World.COUNTRY.id().toString());
    private static final String OF_PROVINCE =
            TestTokens.of("admin", PROVINCE.id().toString());

    @BeforeEach
    void places() {
        TestStandards.national();
        WORLD.arrive();
    }

    @Test
    void theStandardOf2022HoldsThrough2026ByALaterAct() {
        var id = TestStandards.national();
        Api.get(ADMIN, TestStandards.PATH + "/" + id)
                .statusCode(200)
                .body("validTo", equalTo("2026-12-31"))
                .body("content.incomeLines.rural", equalTo(1_500_000))
                .body("content.incomeLines.urban", equalTo(2_000_000))
                .body("content.dimensions.indicators.code.flatten()", hasSize(12))
                .body("act.number", equalTo("07/2021/NĐ-CP"))
                .body("extensions.act.number", contains("351/2025/NĐ-CP"));
        inForce("2026-12-31").body("items.id", contains(id));
        inForce("2021-12-31").body("items", hasSize(0));
    }

    private static ValidatableResponse inForce(String on) {
        return Api.get(ADMIN, TestStandards.PATH + "?area={area}&on={on}", COMMUNE.code(), on)
                .statusCode(200);
    }

    @Test
    void whatIsNotKnownOfTheNextStandardStaysOpenUntilSomebodyLoadsIt() {
        var id = TestStandards.next();
        var path = TestStandards.PATH + "/" + id;
        Api.get(ADMIN, path)
                .body("content.dimensions", hasSize(0))
                .body("content.averageLivingLines", nullValue())
                .body("content.b1Thresholds", nullValue());
        Api.get(ADMIN, path + "/classification?settlement=rural&monthlyIncome=2200000")
                .statusCode(200)
                .body("povertyClass", equalTo("near_poor"))
                .body("average", equalTo(false));
        Api.get(ADMIN, path + "/classification?settlement=rural&b1Score=100")
                .statusCode(422)
                .body("code", equalTo("standard-without-b1"));
        var tag = Api.get(ADMIN, path).extract().header("ETag");
        var body = TestStandards.body(TestStandards.NEXT, "VN", "2027-01-01", "2030-12-31", 2_200_000, 2_800_000, "");
        Api.as(ADMIN).body(body).put(path).then().statusCode(428);
        Api.as(ADMIN)
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("content.dimensions", hasSize(6));
        Api.as(ADMIN).header("If-Match", tag).body(body).put(path).then().statusCode(412);
    }

    @ParameterizedTest
    @CsvSource({
        "rural, monthlyIncome=1500000, 'nutrition,water_source,sanitation', poor, 30",
        "rural, monthlyIncome=1500000, 'nutrition,water_source', near_poor, 20",
        "rural, monthlyIncome=1500001, 'nutrition,water_source,sanitation', average_living_standard, 30",
        "urban, b1Score=175, 'nutrition,water_source,sanitation', poor, 30",
        "urban, b1Score=176, 'nutrition,water_source,sanitation', none, 30"
    })
    void aStandardSaysWhatAHouseholdWouldBe(String settlement, String means, String lacking, String expected, int b2) {
        Api.get(
                        ADMIN,
                        TestStandards.PATH + "/" + TestStandards.national() + "/classification?settlement=" + settlement
                                + "&" + means + "&lacking=" + lacking)
                .statusCode(200)
                .body("povertyClass", equalTo(expected))
                .body("b2Score", equalTo(b2))
                .body("b2Mark", equalTo(30))
                .body("lacks.code", hasItem("nutrition"));
    }

    @ParameterizedTest
    @CsvSource({
        "settlement=rural, income-or-points, 422",
        "settlement=rural&monthlyIncome=1&b1Score=1, income-or-points, 422",
        "settlement=coast&monthlyIncome=1, unknown-code, 400",
        "monthlyIncome=1, missing-parameter, 400",
        "settlement=rural&monthlyIncome=-1, unreadable-value, 400",
        "settlement=rural&monthlyIncome=1&lacking=luck, unknown-code, 400"
    })
    void anUnclearQuestionIsRefused(String question, String code, int status) {
        Api.get(ADMIN, TestStandards.PATH + "/" + TestStandards.national() + "/classification?" + question)
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aProvinceMaySetAHigherStandardBesideTheNations() {
        var higher = WORLD.province();
        WORLD.arrive();
        var admin = TestTokens.of("admin", higher.id().toString());
        var code = "LOCAL-" + higher.code();
        post(admin, code, higher.code(), "2024-01-01", "2025-12-31", 1_500_000, 2_000_000)
                .statusCode(422)
                .body("code", equalTo("standard-not-higher"))
                .body("errors[0].pointer", equalTo("#/content/incomeLines"));
        var id = post(admin, code, higher.code(), "2024-01-01", "2025-12-31", 1_750_000, 2_250_000)
                .statusCode(201)
                .extract()
                .<String>path("id");
        post(admin, code + "-B", higher.code(), "2025-12-31", "2026-12-31", 1_750_000, 2_250_000)
                .statusCode(409)
                .body("code", equalTo("standard-overlaps"));
        Api.get(admin, TestStandards.PATH + "?area={area}&on=2025-06-01", higher.code())
                .body("items.id", contains(TestStandards.national(), id));
        Api.get(admin, TestStandards.PATH + "?area={area}&on=2023-06-01", higher.code())
                .body("items.id", contains(TestStandards.national()));
    }

    @Test
    void onlyWhoeverKeepsThePlaceSetsItsStandard() {
        post(OF_PROVINCE, "MINE", "VN", "2035-01-01", "2036-12-31", 9_000_000, 9_000_000)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        post(OF_PROVINCE, "MINE", COMMUNE.code(), "2035-01-01", "2036-12-31", 9_000_000, 9_000_000)
                .statusCode(422)
                .body("code", equalTo("standard-of-another-level"));
        Api.post(
                        OF_PROVINCE,
                        TestStandards.PATH + "/" + TestStandards.national() + "/extensions",
                        TestStandards.extension("2040-12-31"))
                .statusCode(403);
        post(
                        TestTokens.of("commune-officer", PROVINCE.id().toString()),
                        "MINE",
                        PROVINCE.code(),
                        "2035-01-01",
                        "2036-12-31",
                        9_000_000,
                        9_000_000)
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    @Test
    void aMarkMustBeReachableByWholeIndicators() {
        Api.post(
                        ADMIN,
                        TestStandards.PATH,
                        TestStandards.body("ODD", "VN", "2050-01-01", "2050-12-31", 1, 2, "")
                                .replace("\"mark\": 30", "\"mark\": 35"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/content/deprivation/mark"));
    }

    @Test
    void aSheetOfTheNearestPlaceIsLoadedInVersions() {
        TestStandards.sheet(ADMIN, "VN", "rural", 1).statusCode(201).body("items[1].most", equalTo(3));
        TestStandards.sheet(ADMIN, "VN", "rural", 1).statusCode(409).body("code", equalTo("already-exists"));
        TestStandards.sheet(OF_PROVINCE, PROVINCE.code(), "rural", 1).statusCode(201);
        TestStandards.sheet(OF_PROVINCE, "VN", "rural", 2).statusCode(403);
        Api.get(ADMIN, "/api/v1/score-sheets?standard=" + TestStandards.NATIONAL)
                .statusCode(200)
                .body("items.areaId", hasItem(PROVINCE.id().toString()));
    }

    private static ValidatableResponse post(
            String token, String code, String area, String from, String to, long rural, long urban) {
        return Api.post(token, TestStandards.PATH, TestStandards.body(code, area, from, to, rural, urban, ""));
    }
}
