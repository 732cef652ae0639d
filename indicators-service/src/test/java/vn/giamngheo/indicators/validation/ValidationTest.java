package vn.giamngheo.indicators.validation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Rules are data; figures are recorded whatever they say, and what does not fit stands as a finding until it does. */
@QuarkusTest
class ValidationTest {

    private static final World WORLD = World.around("indicators");
    private static final Place PROVINCE = WORLD.province();
    private static final AtomicInteger CODES = new AtomicInteger();
    private static final String RULES = "/api/v1/validation-rules";
    private static final String CHECKS = "/api/v1/observation-checks";
    private static final String NATIONAL =
            TestTokens.of("admin", World.COUNTRY.id().toString());

    private final ServiceDatabase database = ServiceDatabase.of("indicators");
    private final Place commune = WORLD.commune(PROVINCE);
    private final Place other = WORLD.commune(PROVINCE);
    private String part;
    private String whole;
    private String rate;

    @BeforeEach
    void given() {
        WORLD.arrive();
        part = indicator("households", false);
        whole = indicator("households", false);
        rate = indicator("percent", true);
    }

    @Test
    void oneIndicatorIsHeldAgainstAnotherUntilTheyFit() throws SQLException {
        var rule = rule("[%s]".formatted(value(part, "")), "at_most", "[%s]".formatted(value(whole, "")), "skip", "");
        var address = observe(commune, part, 2023, "", 12);
        assertEquals(List.of(), found(commune));
        observe(commune, whole, 2023, "", 10);
        assertEquals(List.of(rule + " 12 > 10"), found(commune));
        assertEquals(part + " > " + whole, told(commune, "arithmetic,relation"));
        correct(address, 9);
        assertEquals(List.of(), found(commune), "what fits resolves it");
    }

    @Test
    void bothPartsOfARateAreHeldAgainstOtherIndicators() throws SQLException {
        var rule = rule(
                "[{\"indicator\": \"%s\", \"part\": \"denominator\"}]".formatted(rate),
                "equal",
                "[%s]".formatted(value(whole, "")),
                "skip",
                ", \"tolerance\": 1");
        observeRate(commune, 2023, 3, 8);
        observe(commune, whole, 2023, "", 9);
        assertEquals(List.of(), found(commune));
        observe(commune, whole, 2022, "", 10);
        observeRate(commune, 2022, 3, 8);
        assertEquals(List.of(rule + " 8 ≠ 10"), found(commune));
    }

    @Test
    void aPeriodIsHeldAgainstTheOneBeforeWhicheverComesFirst() throws SQLException {
        var rule = rule(
                "[%s]".formatted(value(whole, "")),
                "at_least",
                "[%s]".formatted(value(whole, ", \"over\": \"previous\", \"factor\": 0.5")),
                "skip",
                "");
        observe(commune, whole, 2023, "", 40);
        observe(commune, whole, 2022, "", 100);
        assertEquals(List.of(rule + " 40 < 50.0"), found(commune));
        assertEquals("%1$s < 0.5 × previous(%1$s)".formatted(whole), told(commune, "arithmetic,relation"));
    }

    @Test
    void aLevelIsHeldAgainstTheOneBelowWhenAllOfItIsThere() throws SQLException {
        var province = WORLD.province();
        var one = WORLD.commune(province);
        var second = WORLD.commune(province);
        WORLD.arrive();
        var rule = rule(
                "[%s]".formatted(value(whole, "")),
                "equal",
                "[%s]".formatted(value(whole, ", \"at\": \"below\"")),
                "skip",
                "");
        observe(province, whole, 2023, "", 30);
        observe(one, whole, 2023, "", 10);
        assertEquals(List.of(), found(province));
        observe(second, whole, 2023, "", 15);
        assertEquals(List.of(rule + " 30 ≠ 25"), found(province));
    }

    @ParameterizedTest
    @CsvSource({"skip, 12, ''", "zero, 12, figures-break-rule", "report, 10, figures-hold-with-blanks"})
    void whatIsMissingIsTreatedAsTheRuleSays(String missing, int value, String code) throws SQLException {
        var third = indicator("households", false);
        rule(
                "[%s, %s]".formatted(value(part, ""), value(third, "")),
                "equal",
                "[%s]".formatted(value(whole, "")),
                missing,
                "");
        observe(commune, part, 2023, "", value);
        observe(commune, whole, 2023, "", 10);
        assertEquals(
                code.isEmpty() ? List.of() : List.of(code),
                database.texts(
                        "select code from finding where not resolved and content::jsonb ->> 'areaId' = ?",
                        commune.id().toString()));
    }

    @Test
    void aConstantBoundsAFigureAndARuleHasItsTime() throws SQLException {
        var rule = rule(
                "[%s]".formatted(value(whole, "")),
                "at_most",
                "[]",
                "skip",
                ", \"constant\": 50, \"validFrom\": \"2023-01-01\", \"validTo\": \"2023-12-31\"");
        observe(commune, whole, 2022, "", 60);
        observe(commune, whole, 2023, "", 60);
        assertEquals(List.of(rule + " 60 > 50"), found(commune));
    }

    @Test
    void aRuleThatComesLaterIsKeptWhenSomebodyAsks() throws SQLException {
        observe(commune, whole, 2023, "", 60);
        var rule = rule("[%s]".formatted(value(whole, "")), "at_most", "[]", "skip", ", \"constant\": 50");
        assertEquals(List.of(), found(commune));
        check(token("approver", PROVINCE), commune)
                .statusCode(200)
                .body("broken", equalTo(1))
                .body("found[0].args[0]", equalTo(rule))
                .body("found[0].arithmetic.terms.value", contains("60"));
        assertEquals(List.of(rule + " 60 > 50"), found(commune));
        var read = Api.get(NATIONAL, RULES + "/" + rule).extract().header("ETag");
        change(NATIONAL, rule, "\"another\"", 70).statusCode(412);
        change(token("admin", PROVINCE), rule, read, 70).statusCode(403);
        change(NATIONAL, rule, read, 70).statusCode(200);
        check(token("standing-agency", commune), commune).body("broken", equalTo(0));
        assertEquals(List.of(), found(commune));
    }

    @Test
    void populationsAreNoMoreThanTheWholePlace() throws SQLException {
        observe(commune, whole, 2023, "Hộ dân tộc thiểu số", 6);
        observe(commune, whole, 2023, "Hộ có chủ hộ là nữ", 7);
        assertEquals(List.of(), found(commune));
        observe(commune, whole, 2023, "", 10);
        assertEquals("INFO", told(commune, "severity"), "they may overlap");
        observe(commune, whole, 2022, "Hộ dân tộc thiểu số", 6);
        observe(commune, whole, 2022, "", 5);
        assertEquals(
                List.of("ERROR", "INFO"),
                database.texts(
                        "select content::jsonb ->> 'severity' from finding where not resolved and code ="
                                + " 'populations-exceed-whole' and content::jsonb ->> 'areaId' = ? order by 1",
                        commune.id().toString()));
    }

    @Test
    void populationsOfPartsOfAYearAreNoMoreThanTheWholeYear() throws SQLException {
        var trained = flow();
        half(trained, "06-30", "", 8);
        assertEquals(List.of(), exceeding());
        observe(commune, trained, 2023, "", 10);
        assertEquals(List.of(), exceeding());
        half(trained, "12-31", "", 8);
        assertEquals(List.of("16 10"), exceeding());
    }

    private List<String> exceeding() throws SQLException {
        return database.texts(
                "select (content::jsonb #>> '{args,2}') || ' ' || (content::jsonb #>> '{args,3}') from finding where not"
                        + " resolved and code = 'populations-exceed-whole' and content::jsonb ->> 'areaId' = ?",
                commune.id().toString());
    }

    private void half(String indicator, String to, String more, int value) {
        Api.post(token("commune-officer", commune), "/api/v1/observations", """
                        {"indicator": "%s", "area": "%s", "periodFrom": "2023-%s", "periodTo": "2023-%s", "value": %d,
                         "source": "Báo cáo", "population": "Hộ nghèo%s"}
                        """.formatted(
                                indicator, commune.code(), to.equals("06-30") ? "01-01" : "07-01", to, value, more))
                .statusCode(201);
    }

    private static String flow() {
        var code = "kiem_tra_" + CODES.incrementAndGet();
        Api.post(NATIONAL, "/api/v1/indicators", """
                {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "people", "adds": "flow", "rate": false}
                """.formatted(code)).statusCode(201);
        return code;
    }

    @Test
    void aRuleMeansAPopulationHoweverItsWordsAreWritten() throws SQLException {
        rule(
                "[%s]".formatted(value(part, ", \"population\": \" HỘ  nghèo\"")),
                "at_most",
                "[%s]".formatted(value(whole, "")),
                "skip",
                "");
        observe(commune, whole, 2023, "", 10);
        observe(commune, part, 2023, "Hộ nghèo ", 12);
        assertEquals(1, found(commune).size());
    }

    @Test
    void whoMaySayAndAskWhat() {
        var body = body("x-" + CODES.incrementAndGet(), "[%s]".formatted(value(whole, "")), "equal", "[]", "skip", "");
        Api.post(token("admin", PROVINCE), RULES, body).statusCode(403);
        Api.post(token("standing-agency", World.COUNTRY), RULES, body).statusCode(403);
        Api.post(NATIONAL, RULES, body).statusCode(201);
        Api.post(NATIONAL, RULES, body).statusCode(409).body("code", equalTo("already-exists"));
        Api.post(NATIONAL, RULES, body.replace(whole, "nothing_known"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/content/left/0/indicator"));
        Api.post(NATIONAL, RULES, body.replace(whole, rate)).statusCode(422).body("code", equalTo("rate-or-value"));
        check(token("standing-agency", other), commune).statusCode(403);
        check(token("auditor", commune), commune).statusCode(403);
        Api.get(token("surveyor", commune), RULES + "?limit=1").statusCode(200).body("items", hasSize(1));
    }

    private static ValidatableResponse check(String token, Place place) {
        return Api.post(token, CHECKS, """
                {"area": "%s", "from": "2020-01-01", "to": "2023-12-31"}
                """.formatted(place.code()));
    }

    private ValidatableResponse change(String token, String rule, String read, int constant) {
        var content =
                body("any", "[%s]".formatted(value(whole, "")), "at_most", "[]", "skip", ", \"constant\": " + constant);
        return Api.as(token)
                .header("If-Match", read)
                .body(content.substring(content.indexOf("\"content\":") + 10, content.lastIndexOf('}')))
                .put(RULES + "/" + rule)
                .then();
    }

    private static String rule(String left, String operator, String right, String missing, String more) {
        var code = "quy-tac-" + CODES.incrementAndGet();
        Api.post(NATIONAL, RULES, body(code, left, operator, right, missing, more))
                .statusCode(201);
        return code;
    }

    private static String body(String code, String left, String operator, String right, String missing, String more) {
        return """
                {"code": "%s", "content": {"name": {"vi": "Quy tắc thử"}, "left": %s, "operator": "%s", "right": %s,
                 "missing": "%s", "severity": "error"%s}}""".formatted(code, left, operator, right, missing, more);
    }

    private static String value(String indicator, String more) {
        return "{\"indicator\": \"%s\", \"part\": \"value\"%s}".formatted(indicator, more);
    }

    private static String indicator(String unit, boolean rate) {
        var code = "kiem_tra_" + CODES.incrementAndGet();
        Api.post(NATIONAL, "/api/v1/indicators", """
                {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "%s", "adds": "stock", "rate": %b}
                """.formatted(code, unit, rate))
                .statusCode(201);
        return code;
    }

    private static String observe(Place place, String indicator, int year, String population, int value) {
        return observed(place, indicator, year, population, "\"value\": " + value);
    }

    private void observeRate(Place place, int year, int numerator, int denominator) {
        observed(place, rate, year, "", "\"numerator\": %d, \"denominator\": %d".formatted(numerator, denominator));
    }

    private static String observed(Place place, String indicator, int year, String population, String figure) {
        return Api.post(token("commune-officer", place), "/api/v1/observations", """
                {"indicator": "%s", "area": "%s", "periodFrom": "%4$d-01-01", "periodTo": "%4$d-12-31", %3$s,
                 "source": "Báo cáo năm"%5$s}
                """.formatted(
                                indicator,
                                place.code(),
                                figure,
                                year,
                                population.isEmpty() ? "" : ", \"population\": \"" + population + '"'))
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private void correct(String address, int value) {
        Api.post(token("commune-officer", commune), address + "/corrections", """
                {"value": %d, "source": "Phúc tra", "reason": "Đếm lại"}
                """.formatted(value))
                .statusCode(200);
    }

    private List<String> found(Place place) throws SQLException {
        return database.texts(
                "select (content::jsonb #>> '{args,0}') || ' ' || (content::jsonb #>> '{args,2}') || ' ' ||"
                        + " (content::jsonb #>> '{args,3}') || ' ' || (content::jsonb #>> '{args,4}') from finding"
                        + " where not resolved and subject_kind = 'rule_check' and content::jsonb ->> 'areaId' = ?",
                place.id().toString());
    }

    private String told(Place place, String path) throws SQLException {
        return database.texts(
                        "select content::jsonb #>> cast(? as text[]) from finding where not resolved"
                                + " and content::jsonb ->> 'areaId' = ?",
                        "{" + path + "}",
                        place.id().toString())
                .get(0);
    }

    private static String token(String role, Place place) {
        return TestTokens.of(role, place.id().toString());
    }
}
