package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.plans.SmallReform.area;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** A line applies everywhere or at listed places; a place runs some lines, and numbers them in its own way. */
@QuarkusTest
class LinesOfPlacesTest {

    private static final String ADMIN = Registry.token("admin");

    /** For all tests: there are not many codes of provinces. What tests write is kept apart by its programme. */
    private static String province;

    private static String elsewhere;
    private static String provinceId;

    private final String programme = ProgrammeTest.newCode();
    private final String path = "/api/v1/programmes/" + programme;
    private final String everything = "DA1 DA1-TDA1 DA4 DA4-TDA3";
    private String district;
    private String other;

    @BeforeEach
    void aProgrammeAndPlaces() {
        ProgrammeTest.addProgramme(
                        programme,
                        ProgrammeTest.line("DA1", null),
                        ProgrammeTest.line("DA1-TDA1", "DA1"),
                        ProgrammeTest.line("DA4", null),
                        ProgrammeTest.line("DA4-TDA3", "DA4"))
                .statusCode(201);
        if (province == null) {
            province = Registry.province();
            elsewhere = Registry.province();
            provinceId = id(province);
        }
        district = Registry.district(province);
        other = Registry.district(province);
    }

    @Test
    void aLineWithoutAListAppliesEverywhereWithinItsProgramme() {
        assertEquals(everything, lines(district, "2023-01-01"));
        assertEquals("", lines(district, "2020-12-31"));
        assertEquals("", lines(district, "2026-01-01"));
    }

    @Test
    void aLineAppliesAtTheListedPlacesAndBelowOnTheListedDays() {
        apply("DA1", period("2022-01-01", "2023-12-31", district)).statusCode(200);
        assertEquals(everything, lines(district, "2022-01-01"));
        assertEquals(everything, lines(communeOf(district), "2023-12-31"));
        assertEquals("DA4 DA4-TDA3", lines(district, "2024-01-01"));
        assertEquals("DA4 DA4-TDA3", lines(other, "2022-01-01"));
        assertEquals("DA4 DA4-TDA3", lines(province, "2022-01-01"));
        apply("DA1").statusCode(200).body("periods", empty());
        assertEquals(everything, lines(other, "2022-01-01"));
    }

    @Test
    void aListIsShownByCodesAndToldWithItsPlaces() {
        apply("DA4-TDA3", period("2022-01-01", null, province), period("2021-01-01", "2021-12-31", other, district))
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("periods.validFrom", contains("2021-01-01", "2022-01-01"))
                .body("periods[0].areas", contains(district, other))
                .body("periods[1].act", equalTo("01/QĐ-TD"));
        var world = World.aroundTheOwnerOfPlaces();
        Eventually.until(Duration.ofSeconds(20), () -> {
            var told = world.sent("programmes").stream()
                    .filter(event -> event.contains("line-applicability.v1") && event.contains(provinceId))
                    .toList();
            assertEquals(1, told.size(), told::toString);
            assertTrue(told.get(0).contains("\"lineCode\":\"DA4-TDA3\""), told::toString);
        });
    }

    @Test
    void whatAListNamesIsThereAndNamedOnceForADay() {
        apply(
                        "DA1",
                        period("2022-01-01", "2023-12-31", district, "99999"),
                        period("2023-12-31", null, district),
                        period("2022-01-02", "2022-01-01", other))
                .statusCode(422)
                .body("errors.code", contains("unknown-reference", "repeated-key", "ends-before-it-begins"))
                .body("errors.pointer", contains("#/periods/0/areas/1", "#/periods/1/areas/0", "#/periods/2/validTo"));
        apply("DA9").statusCode(404);
        assertEquals(everything, lines(other, "2022-01-01"));
    }

    @Test
    void aListIsChangedAsItWasRead() {
        var list = path + "/lines/DA1/applicability";
        var tag = tag(list);
        var body = "{\"periods\": [%s]}".formatted(period("2022-01-01", null, district));
        Api.as(ADMIN).body(body).put(list).then().statusCode(428);
        Api.as(ADMIN).header("If-Match", tag).body(body).put(list).then().statusCode(200);
        Api.as(ADMIN).header("If-Match", tag).body(body).put(list).then().statusCode(412);
        Api.as(Registry.token("standing-agency"))
                .header("If-Match", tag(list))
                .body(body)
                .put(list)
                .then()
                .statusCode(403);
    }

    @Test
    void aListOfAThousandPlacesIsOneEvent() {
        var added = IntStream.range(0, 1000)
                .mapToObj(i -> Registry.newCommuneCode())
                .peek(commune -> Registry.add(commune, "commune", district, "2000-01-01", null)
                        .statusCode(201))
                .toArray(String[]::new);
        apply("DA1", period("2022-01-01", null, added)).statusCode(200).body("periods[0].areas.size()", equalTo(1000));
        assertEquals(everything, lines(added[999], "2022-01-01"));
    }

    @Test
    void aPlaceRunsSomeLinesUnderItsOwnNumbersAndSoDoThoseBelow() {
        number(provinceId, number("DA4-TDA3", "Tiểu dự án 2", "2022-01-01", "2023-12-31"))
                .statusCode(200)
                .body("numbers[0].number", equalTo("Tiểu dự án 2"));
        asked(district, "2023-12-31")
                .body("items.code", contains("DA4", "DA4-TDA3"))
                .body("items.localNumber", contains(nullValue(), equalTo("Tiểu dự án 2")));
        assertEquals(everything, lines(district, "2024-01-01"));
        assertEquals(everything, lines(elsewhere, "2023-12-31"));
        number(id(district), number("DA1", null, "2023-01-01", null)).statusCode(200);
        asked(district, "2023-12-31").body("items.code", contains("DA1")).body("items[0].localNumber", nullValue());
        asked(other, "2023-12-31").body("items.code", contains("DA4", "DA4-TDA3"));
    }

    @Test
    void afterABoundaryActALineAppliesWhereAllThatAPlaceWasMadeOfHadIt() {
        var reform = SmallReform.enacted();
        apply("DA1", period("2022-01-01", null, reform.north)).statusCode(200);
        assertEquals(everything, lines(reform.wholeOne, SmallReform.BEFORE));
        assertEquals(everything, lines(reform.wholeOne, SmallReform.DAY));
        assertEquals(everything, lines(reform.divided, SmallReform.DAY));
        assertEquals(everything, lines(reform.same, SmallReform.DAY));
        assertEquals(everything, lines(reform.village, SmallReform.DAY));
        assertEquals("DA4 DA4-TDA3", lines(reform.south, SmallReform.DAY));
        assertEquals("DA4 DA4-TDA3", lines(reform.zone, SmallReform.DAY));
        apply("DA1", period("2022-01-01", SmallReform.BEFORE, reform.north)).statusCode(200);
        assertEquals("DA4 DA4-TDA3", lines(reform.wholeOne, SmallReform.DAY));
    }

    @Test
    void afterABoundaryActANewPlaceGoesOnWithTheNumbersOfAllThatItWasMadeOf() {
        var reform = SmallReform.enacted();
        number(id(reform.north), number("DA4-TDA3", "Tiểu dự án 2", "2022-01-01", null))
                .statusCode(200);
        asked(reform.wholeOne, SmallReform.DAY)
                .body("items.code", contains("DA4", "DA4-TDA3"))
                .body("items[1].localNumber", equalTo("Tiểu dự án 2"));
        assertEquals(everything, lines(reform.south, SmallReform.DAY));
        number(area(reform.south, SmallReform.DAY).get("id").toString(), number("DA1", "1", SmallReform.DAY, null))
                .statusCode(200);
        assertEquals("DA1", lines(reform.wholeOne, SmallReform.DAY));
    }

    @Test
    void whatIsNumberedIsALineOnceForADayAtAPlaceThatIsThere() {
        number(
                        provinceId,
                        number("DA9", "1", "2022-01-01", null),
                        number("DA1", "1", "2022-01-01", "2022-12-31"),
                        number("DA1", "2", "2022-12-31", null),
                        number("DA4", "3", "2022-01-02", "2022-01-01"),
                        number("DA4-TDA3", "4", "1999-12-31", "2000-01-01"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "#/numbers/0/line",
                                "#/numbers/2/line",
                                "#/numbers/3/validTo",
                                "#/numbers/4/validFrom"));
    }

    @Test
    void onlyTheOwnPlaceIsNumberedAndAsItWasRead() {
        var numbers = path + "/local-numbers/" + provinceId;
        var tag = tag(numbers);
        var body = "{\"numbers\": [%s]}".formatted(number("DA1", "1", "2022-01-01", null));
        var own = TestTokens.of("standing-agency", provinceId);
        var foreign = TestTokens.of("standing-agency", "00000000-0000-7000-8000-00000000dead");
        Api.as(foreign).header("If-Match", tag).body(body).put(numbers).then().statusCode(403);
        Api.as(own).body(body).put(numbers).then().statusCode(428);
        Api.as(own).header("If-Match", tag).body(body).put(numbers).then().statusCode(200);
        Api.as(own).header("If-Match", tag).body(body).put(numbers).then().statusCode(412);
        Api.get(ADMIN, path + "/local-numbers/00000000-0000-7000-8000-00000000dead")
                .statusCode(404);
    }

    @Test
    void allLinesAreListedInPagesAndByKind() {
        var told = Api.get(ADMIN, path + "/lines?limit=3")
                .body("items.code", contains("DA1", "DA1-TDA1", "DA4"))
                .header("Link", notNullValue());
        Api.get(ADMIN, Pages.next(told.extract().header("Link"))).body("items.code", contains("DA4-TDA3"));
        Api.get(ADMIN, path + "/lines?kind=project").body("items.code", contains("DA1", "DA4"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind=chapter, kind, unknown-code",
        "area=98&on=1999-01-01, area, unknown-code",
        "on=2023-01-01, area, missing-parameter",
        "tree=2023-01-01, tree, unknown-parameter"
    })
    void aQuestionNamesWhatThereIs(String question, String parameter, String code) {
        Api.get(ADMIN, path + "/lines?" + question)
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    private static String id(String area) {
        return Api.get(ADMIN, Registry.AREAS + "?code={code}&on=2023-01-01", area)
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String communeOf(String district) {
        var code = Registry.newCommuneCode();
        Registry.add(code, "commune", district, "2000-01-01", null).statusCode(201);
        return code;
    }

    private ValidatableResponse asked(String area, String on) {
        return Api.get(ADMIN, path + "/lines?area={area}&on={on}", area, on).statusCode(200);
    }

    private String lines(String area, String on) {
        return String.join(" ", asked(area, on).extract().jsonPath().getList("items.code", String.class));
    }

    private ValidatableResponse apply(String line, String... periods) {
        var list = path + "/lines/" + line + "/applicability";
        return Api.as(ADMIN)
                .header("If-Match", line.equals("DA9") ? "*" : tag(list))
                .body("{\"periods\": [%s]}".formatted(String.join(", ", periods)))
                .put(list)
                .then();
    }

    private ValidatableResponse number(String areaId, String... all) {
        var numbers = path + "/local-numbers/" + areaId;
        return Api.as(ADMIN)
                .header("If-Match", tag(numbers))
                .body("{\"numbers\": [%s]}".formatted(String.join(", ", all)))
                .put(numbers)
                .then();
    }

    private static String tag(String path) {
        return Api.get(ADMIN, path).statusCode(200).extract().header("ETag");
    }

    private static String period(String from, String to, String... areas) {
        var codes = IntStream.range(0, areas.length)
                .mapToObj(i -> "\"" + areas[i] + "\"")
                .collect(Collectors.joining(", "));
        return """
                {"validFrom": "%s"%s, "act": "01/QĐ-TD", "areas": [%s]}""".formatted(from, until(to), codes);
    }

    private static String number(String line, String number, String from, String to) {
        var named = number == null ? "" : ", \"number\": \"%s\"".formatted(number);
        return """
                {"line": "%s"%s, "validFrom": "%s"%s}""".formatted(line, named, from, until(to));
    }

    private static String until(String to) {
        return to == null ? "" : ", \"validTo\": \"%s\"".formatted(to);
    }
}
