package vn.giamngheo.indicators.selfassessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.indicators.review.Reviewing;
import vn.giamngheo.indicators.standard.TestStandards;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Whoever asks learns what the standards would make of a household and why, without a name, a token or a trace. */
@QuarkusTest
class SelfAssessmentTest {

    private static final World WORLD = World.around("indicators");
    private static final String PATH = "/api/v1/self-assessments";

    private final Place province = WORLD.province();
    private final Place village = WORLD.village(WORLD.commune(province));

    @BeforeEach
    void given2023() {
        Reviewing.settle(WORLD, village, "rural");
        WORLD.arrive();
        TestStandards.national();
        TestStandards.next();
    }

    /** NĐ 07/2021/NĐ-CP Art. 3: at the line is within it, three lacks are 30 points and make a household poor. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rural | 1500000 | nutrition,sanitation,telecom_service | poor | 30",
                "rural | 1500000 | nutrition,sanitation | near_poor | 20",
                "rural | 1500001 | nutrition,sanitation,telecom_service | average_living_standard | 30",
                "rural | 2250001 | nutrition,sanitation,telecom_service | none | 30",
                "urban | 2000000 | nutrition,sanitation,telecom_service | poor | 30",
                "urban | 2000001 | nutrition | average_living_standard | 10"
            })
    void theClassIsThatOfAReview(String settlement, long income, String lacking, String expected, int points) {
        asked(settlement, "\"monthlyIncome\": " + income, lacking)
                .statusCode(200)
                .body("standards", hasSize(1))
                .body("standards[0].standard", equalTo(TestStandards.NATIONAL))
                .body("standards[0].povertyClass", equalTo(expected))
                .body("standards[0].b2Score", equalTo(points))
                .body("standards[0].b2Mark", equalTo(30))
                .body(
                        "standards[0].lacks.points",
                        equalTo(List.of(lacking.split(",")).stream()
                                .map(code -> 10)
                                .toList()));
    }

    @Test
    void isSaidInPlainVietnamese() {
        asked("rural", "\"monthlyIncome\": 1200000", "sanitation,nutrition,telecom_service")
                .body("standards[0].why", hasSize(6))
                .body(
                        "standards[0].why[0]",
                        equalTo("Thu nhập 1.200.000 đồng một người một tháng, không vượt chuẩn thu nhập 1.500.000 đồng"
                                + " của khu vực nông thôn."))
                .body(
                        "standards[0].why[1]",
                        equalTo(
                                "Hộ thiếu hụt 3 trong 12 chỉ số, được 30 điểm B2; từ 30 điểm trở lên là thiếu hụt nhiều."))
                .body("standards[0].why", hasItem("Thiếu hụt: Dinh dưỡng."))
                .body("standards[0].why[5]", containsString("hộ nghèo"))
                .body("advice[1]", containsString("giấy đề nghị"));
        given().header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(body("rural", "\"monthlyIncome\": 1200000", "nutrition"))
                .post(PATH)
                .then()
                .body("standards[0].why[0]", containsString("not above the line of 1,500,000"));
    }

    @Test
    void pointsOfSheetB1StandForTheIncomeAndTheSheetIsTheOneThatWasLoaded() {
        var admin = TestTokens.of("admin", province.id().toString());
        TestStandards.sheet(admin, province.code(), "rural", 1).statusCode(201);
        asked("rural", "\"b1\": {\"house\": 1, \"buffalo\": 2}", "nutrition,sanitation,telecom_service")
                .body("standards[0].b1Score", equalTo(140))
                .body("standards[0].b1Threshold", equalTo(140))
                .body("standards[0].income", nullValue())
                .body("standards[0].povertyClass", equalTo("poor"))
                .body("standards[0].why[0]", containsString("140 điểm"));
        asked("rural", "\"b1\": {\"house\": 1, \"buffalo\": 3}", "nutrition,sanitation,telecom_service")
                .body("standards[0].povertyClass", equalTo("none"));
        asked("rural", "\"b1\": {\"castle\": 1}", "nutrition")
                .statusCode(422)
                .body("code", equalTo("not-on-sheet"))
                .body("errors[0].pointer", equalTo("#/b1/castle"));
        asked("urban", "\"b1\": {\"house\": 1}", "nutrition")
                .statusCode(422)
                .body("code", equalTo("no-score-sheet"))
                .body("detail", containsString("khu vực thành thị ngày"));
        given().get(PATH + "/questions?area={v}&on=2023-06-01", village.code())
                .then()
                .statusCode(200)
                .body("settlement", equalTo("rural"))
                .body("standards[0].lacking", hasSize(12))
                .body("standards[0].sheet.items.code", contains("house", "buffalo"))
                .body("standards[0].sheet.items.points", contains(60, 40))
                .body("standards[0].sheet.items.most", contains(1, 3));
        given().get(PATH + "/questions?area={v}&on=2023-06-01&settlement=urban", village.code())
                .then()
                .body("standards[0].sheet", nullValue());
    }

    /** Of 2027-2030 only the lines are known: what is lacking counts as it was said. */
    @Test
    void anotherStandardIsTriedAndSaysWhatIsNotKnownOfIt() {
        given().contentType(ContentType.JSON)
                .body(body("rural", "\"monthlyIncome\": 2000000", "nutrition,sanitation,waste")
                        .replace("{\"area\"", "{\"standard\": \"" + TestStandards.NEXT + "\", \"area\""))
                .post(PATH)
                .then()
                .statusCode(200)
                .body("standards.standard", contains(TestStandards.NEXT))
                .body("standards[0].povertyClass", equalTo("poor"))
                .body("standards[0].line", equalTo(2200000))
                .body("standards[0].indicatorsKnown", equalTo(false))
                .body("standards[0].why[1]", containsString("chưa được nạp"));
    }

    @Test
    void aProvincesOwnStandardStandsBesideTheNations() {
        var own = "TINH-" + province.code();
        Api.post(
                        TestTokens.of("admin", province.id().toString()),
                        TestStandards.PATH,
                        TestStandards.body(own, province.code(), "2022-01-01", "2025-12-31", 1_750_000, 2_250_000, ""))
                .statusCode(201);
        asked("rural", "\"monthlyIncome\": 1600000", "nutrition,sanitation,telecom_service")
                .body("standards.standard", contains(TestStandards.NATIONAL, own))
                .body("standards.povertyClass", contains("average_living_standard", "poor"));
    }

    @Test
    void whatCannotBeReadIsNamed() {
        asked("rural", "\"monthlyIncome\": 1, \"b1\": {}", "nutrition")
                .statusCode(422)
                .body("code", equalTo("income-or-points"));
        asked("rural", "\"monthlyIncome\": 1", "nothing")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/lacking/0"));
        given().contentType(ContentType.JSON)
                .body(body("rural", "\"monthlyIncome\": 1", "nutrition").replace(village.code(), "00000-99"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/area"));
        given().contentType(ContentType.JSON)
                .body(body("rural", "\"monthlyIncome\": 1, \"name\": \"Ai đó\"", "nutrition"))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
    }

    @Test
    void nothingIsKept() throws SQLException {
        var before = written();
        asked("rural", "\"monthlyIncome\": 1234567", "nutrition").statusCode(200);
        assertEquals(before, written());
    }

    /** The database counts what it writes. */
    private static long written() throws SQLException {
        return ServiceDatabase.of("indicators").number("""
                        select (select count(*) from audit) + (select count(*) from idempotency)
                            + (select count(*) from household) + (select count(*) from review_survey)""");
    }

    private ValidatableResponse asked(String settlement, String means, String lacking) {
        return given().contentType(ContentType.JSON)
                .body(body(settlement, means, lacking))
                .post(PATH)
                .then();
    }

    private String body(String settlement, String means, String lacking) {
        return """
                {"area": "%s", "on": "2023-06-01", "settlement": "%s", %s, "lacking": ["%s"]}""".formatted(village.code(), settlement, means, lacking.replace(",", "\", \""));
    }
}
