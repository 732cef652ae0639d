package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.ReviewResultState.Counts;
import vn.giamngheo.events.ReviewResultState.Flow;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** How poverty went over several years, and which results each figure of a year sums. */
@QuarkusTest
class PovertyDynamicsTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String PATH = "/api/v1/reports/poverty-dynamics";
    private static final String RESULTS = "/api/v1/reports/review-results";

    private final Place district = WORLD.district(PROVINCE);
    private final Place commune = WORLD.commune(district);
    private final Place other = WORLD.commune(district);
    private final Place village = WORLD.village(commune);
    private final Place secondVillage = WORLD.village(commune);
    private final Place elsewhere = WORLD.village(other);

    /** Of 100 households 20 are poor at first; in the next year 5 escape, 1 falls back, and 4 newly become poor. */
    @BeforeEach
    void twoYears() {
        result(village, 2022, 100, new Flow(20, 0, 0, 0, 0, 0, 0, 0, 20), new Flow(10, 0, 0, 0, 0, 0, 0, 0, 10));
        result(village, 2023, 100, new Flow(20, 3, 2, 1, 0, 1, 4, 0, 19), new Flow(10, 0, 4, 0, 3, 0, 1, 0, 10));
        result(secondVillage, 2023, 60, new Flow(6, 0, 1, 0, 0, 0, 0, 0, 5), new Flow(2, 0, 0, 0, 0, 0, 0, 0, 2));
        result(elsewhere, 2023, 40, new Flow(8, 0, 0, 0, 0, 0, 0, 0, 8), new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0));
        result(elsewhere, 2024, 40, new Flow(9, 0, 5, 0, 0, 0, 0, 0, 4), new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void eachYearShowsWhoWasPoorEscapedFellBackAndNewlyBecamePoor() {
        ask(village, "")
                .body("total.years.year", contains(2022, 2023))
                .body("total.years[1].households.poor.flow.opening", equalTo(20))
                .body("total.years[1].households.poor.escaped", equalTo(5))
                .body("total.years[1].households.poor.flow.fellBack", equalTo(1))
                .body("total.years[1].households.poor.flow.newlyArisen", equalTo(4))
                .body("total.years[1].households.poor.flow.closing", equalTo(19))
                .body("total.years[1].households.nearPoor.escaped", equalTo(4))
                .body("total.years[1].persons.poor.escaped", equalTo(20));
    }

    @Test
    void ratesSayHowManyPointsTheyFellAndTheFirstYearHasNoneBefore() {
        ask(village, "")
                .body("total.years[0].households.poor.rate.percent", equalTo(20.0f))
                .body("total.years[0].households.poor.rate.change", equalTo(null))
                .body("total.years[1].households.poor.rate.percent", equalTo(19.0f))
                .body("total.years[1].households.poor.rate.change", equalTo(-1.0f))
                .body("total.years[1].households.multidimensional.change", equalTo(-1.0f));
    }

    /** 10 and 4 of 31 are 32.26 and 12.90 percent, and 19.35 points apart. */
    @Test
    void changesAreThoseOfTheFractionsNotOfRoundedRates() {
        var still = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        var exact = WORLD.village(commune);
        result(exact, 2022, 31, new Flow(10, 0, 0, 0, 0, 0, 0, 0, 10), still);
        result(exact, 2023, 31, new Flow(10, 0, 6, 0, 0, 0, 0, 0, 4), still);
        ask(exact, "")
                .body("total.years.households.poor.rate.percent", contains(32.26f, 12.9f))
                .body("total.years[1].households.poor.rate.change", equalTo(-19.35f))
                .body("total.years[1].households.multidimensional.change", equalTo(-19.35f));
    }

    @Test
    void whereAPeriodDoesNotBeginAsTheLastOneEndedTheDifferenceIsSaid() {
        ask(other, "")
                .body("total.years.year", contains(2023, 2024))
                .body("total.years[0].households.poor.openingDiffers", equalTo(null))
                .body("total.years[1].households.poor.openingDiffers", equalTo(1));
        ask(village, "").body("total.years[1].households.poor.openingDiffers", equalTo(0));
    }

    @Test
    void whatIsOfOtherVillagesThanTheYearBeforeIsNoDifference() {
        ask(district, "")
                .body("total.years.reported", contains(1, 3, 1))
                .body("total.years.households.poor.openingDiffers", contains(null, null, null))
                .body("total.years.households.poor.rate.change", contains(null, null, null));
        ask(district, "")
                .body("total.years[0].households.poor.rate", not(hasKey("noChange")))
                .body("total.years[1].households.poor.rate.noChange.code", equalTo("other-places"))
                .body("total.years[2].persons.multidimensional.noChange.code", equalTo("other-places"))
                .body("total.years[2].persons.nearPoor.openingNoChange.code", equalTo("other-places"));
        result(secondVillage, 2024, 60, new Flow(5, 0, 0, 0, 0, 0, 0, 0, 5), new Flow(2, 0, 0, 0, 0, 0, 0, 0, 2));
        result(village, 2024, 100, new Flow(19, 0, 0, 0, 0, 0, 0, 0, 19), new Flow(10, 0, 0, 0, 0, 0, 0, 0, 10));
        ask(district, "")
                .body("total.years[2].households.poor.openingDiffers", equalTo(1))
                .body("total.years[2].households.poor.rate", not(hasKey("noChange")))
                .body("total.years[2].households.poor", not(hasKey("openingNoChange")))
                .body("total.years[2].households.poor.rate.change", equalTo(-2.0f));
    }

    /** One village is as many as another one. */
    @Test
    void aVillageIsNotHeldAgainstAnotherOne() {
        var apart = WORLD.commune(district);
        var still = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        result(WORLD.village(apart), 2022, 10, new Flow(8, 0, 0, 0, 0, 0, 0, 0, 8), still);
        result(WORLD.village(apart), 2023, 10, new Flow(1, 0, 0, 0, 0, 0, 0, 0, 1), still);
        var answer = ask(apart, "")
                .body("total.years.reported", contains(1, 1))
                .body("total.years.households.poor.rate.percent", contains(80.0f, 10.0f))
                .body("total.years.households.poor.rate.change", contains(nullValue(), nullValue()))
                .body("total.years.households.poor.openingDiffers", contains(nullValue(), nullValue()))
                .body("total.years[1].households.poor.rate.noChange.code", equalTo("other-places"))
                .body("total.years[1].households.poor.rate.noChange.words.vi", containsString("những nơi khác nhau"));
        var said = SignedText.of("poverty-dynamics", answer).sentences();
        assertTrue(
                said.get(1).contains(" Không so sánh với năm trước: Số liệu hai năm của những nơi khác nhau"),
                said.get(1));
        assertTrue(answer(apart, "&format=csv").extract().asString().contains(",,other-places,Số liệu hai năm"));
        Api.get(Reports.token(PROVINCE), PATH + "/chart" + query(""), apart.code())
                .statusCode(200)
                .body(containsString("(1/2; *)"))
                .body(containsString("những nơi khác nhau"));
    }

    /** Form 1 of the next year states no flows: the villages of the year before closed with what nobody opens with. */
    @Test
    void openingsAndClosingsAreOfTheirOwnForms() {
        var still = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        var apart = WORLD.commune(district);
        result(WORLD.village(apart), 2022, 10, new Flow(8, 0, 0, 0, 0, 0, 0, 0, 8), still);
        total(apart, Map.of("1", "10", "3", "6", "5", "0"));
        var answer = ask(apart, "")
                .body("total.years[1].households.poor.rate.change", equalTo(-20.0f))
                .body("total.years[1].households.poor.openingDiffers", nullValue())
                .body("total.years[1].households.poor", not(hasKey("openingNoChange")));
        var lines = answer(apart, "&format=csv").extract().asString().split("\r?\n");
        var blank = ",".repeat(12);
        assertTrue(
                lines[3].endsWith(
                        ",2023,households,1,0,10" + blank + "60.00,-20.00" + blank + "0.00,0.00,60.00,-20.00,,,,"),
                lines[3]);
        assertEquals(
                "Năm 2023 (1 biểu đã công bố, 0/1 thôn có kết quả): hộ nghèo 6 hộ (60 %), thoát nghèo - hộ, tái nghèo - hộ, phát sinh mới - hộ; hộ cận nghèo 0 hộ (0 %).",
                SignedText.of("poverty-dynamics", answer).sentences().get(1));
    }

    @Test
    void aSignedTextOfYearsWithoutResultsSaysSo() {
        assertEquals(
                List.of("Chưa có số liệu."),
                SignedText.of("poverty-dynamics", ask(WORLD.commune(district), ""))
                        .sentences());
    }

    @Test
    void whatPlacesThatEndedHadIsNamedAndNothingIsHeldAgainstIt() {
        var still = new Flow(0, 0, 0, 0, 0, 0, 0, 0, 0);
        var one = WORLD.commune(district);
        var two = WORLD.commune(district);
        var ofOne = WORLD.village(one);
        var ofTwo = WORLD.village(two);
        result(ofOne, 2024, 100, new Flow(20, 0, 0, 0, 0, 0, 0, 0, 20), still);
        total(two, 2024, Map.of("1", "50", "3", "10", "5", "0"));
        var reform = Reform.on(WORLD, "2025-07-01");
        var merged = reform.begins("commune", district);
        reform.moves(ofOne, "village", one, merged)
                .moves(ofTwo, "village", two, merged)
                .endsIn(one, "commune", district, merged)
                .endsIn(two, "commune", district, merged)
                .publish();
        total(merged, 2025, Map.of("1", "150", "3", "12", "5", "0"));
        var years = PATH + "?area={a}&since=2024&year=2025&standard=" + STANDARD;
        var before = RESULTS + "?area={a}&year=2024&tree=2025-12-31&standard=" + STANDARD;
        WORLD.arrive();
        var token = Reports.token(PROVINCE);
        Api.get(token, years, merged.code())
                .statusCode(200)
                .body("total.years.households.poor.rate.percent", contains(20.0f, 8.0f))
                .body("total.years[0].offTree.places", equalTo(1))
                .body("total.years[0].offTree.named.code", contains(two.code()))
                .body("total.years[1]", not(hasKey("offTree")))
                .body("total.years[1].households.poor.rate.change", nullValue())
                .body("total.years[1].households.poor.rate.noChange.code", equalTo("off-tree"));
        var lines = Api.get(token, years + "&format=csv", merged.code())
                .extract()
                .asString()
                .split("\r?\n");
        assertTrue(lines[1].endsWith(",1,,,"), lines[1]);
        assertTrue(lines[3].contains(",,off-tree,\"Có nơi đã sắp xếp"), lines[3]);
        var results = Api.get(token, before, merged.code())
                .statusCode(200)
                .body("total.offTree.places", equalTo(1))
                .body("total.offTree.named.code", contains(two.code()));
        var said = SignedText.of("review-results", results).sentences().get(0);
        assertTrue(said.endsWith(" Chưa tính số liệu của 1 nơi đã sắp xếp: Nơi %s.".formatted(two.code())), said);
        var form = Api.get(token, before + "&format=csv&form=1", merged.code())
                .extract()
                .asString()
                .split("\r?\n");
        assertTrue(form[1].endsWith(",2,1,1,"), form[1]);
        assertTrue(form[form.length - 1].contains("Chưa tính số liệu của 1 nơi đã sắp xếp"), form[form.length - 1]);
        result(ofTwo, 2024, 50, new Flow(10, 0, 0, 0, 0, 0, 0, 0, 10), still);
        WORLD.arrive();
        Api.get(token, years, merged.code())
                .body("total.years.households.poor.rate.percent", contains(20.0f, 8.0f))
                .body("total.years[0]", not(hasKey("offTree")))
                .body("total.years[1].households.poor.rate.change", equalTo(-12.0f));
        Api.get(token, before, merged.code()).body("total", not(hasKey("offTree")));
    }

    @Test
    void aSignedTextSaysOfEachYearWhoEscapedAndWhoBecamePoor() {
        var words = SignedText.of("poverty-dynamics", ask(village, ""));
        assertEquals(
                "Năm 2023: hộ nghèo 19 hộ (19 %), thoát nghèo 5 hộ, tái nghèo 1 hộ, phát sinh mới 4 hộ; hộ cận nghèo 10 hộ (10 %).",
                words.sentences().get(1));
        assertEquals(
                List.of("2023", "100", "19", "19 %", "5", "1", "4", "10", "10 %", "29 %"),
                SignedText.lastRow(words).subList(2, 12));
    }

    @Test
    void placesBelowHaveTheirOwnYearsAndAYearWithoutResultsIsLeftOut() {
        ask(district, "")
                .body("total.years.year", contains(2022, 2023, 2024))
                .body("total.years.reported", contains(1, 3, 1))
                .body("total.years[1].households.poor.flow.closing", equalTo(32))
                .body("places.place.code", contains(commune.code(), other.code()))
                .body("places[0].years.year", contains(2022, 2023))
                .body("places[1].years.year", contains(2023, 2024))
                .body("places[1].years[1].households.poor.escaped", equalTo(5));
        ask(district, "&kind=regular").body("total.years", empty()).body("places", hasSize(2));
    }

    @Test
    void itIsATableOfPlacesYearsAndUnits() {
        var lines = answer(village, "&format=csv")
                .statusCode(200)
                .header("Content-Disposition", containsString("poverty-dynamics-" + village.code() + "-2022-2024.csv"))
                .extract()
                .asString()
                .split("\r?\n");
        assertEquals(5, lines.length);
        assertTrue(lines[0].contains("Nghèo: thoát"), lines[0]);
        assertTrue(
                lines[3].endsWith(
                        ",2023,households,1,1,100,20,0,3,2,5,1,0,1,4,0,19,19.00,-1.00,10,0,0,4,4,0,3,0,1,0,10,10.00,0.00,29.00,-1.00,,,,"),
                lines[3]);
    }

    @Test
    void itIsHandedRoundWithMarksThatSayHowAPeriodCloses() throws IOException {
        var sheet = Sheet.of(
                answer(village, "&format=xlsx").statusCode(200).extract().asByteArray(), 0);
        assertEquals("DIỄN BIẾN HỘ NGHÈO, HỘ CẬN NGHÈO QUA CÁC NĂM", sheet.text("A1"));
        assertTrue(sheet.text("A2").contains("; rà soát định kỳ các năm 2022–2024; "), sheet.text("A2"));
        assertEquals(
                "A|B|C|D|1|2|3|4|5|6|7|8|9|10|11|12|13|14 = 4 - 6 - 7 - 9 + 10 + 11 + 12 + 13|15|16"
                        + "|17|18|19|20|21|22|23|24|25|26|27 = 17 - 19 - 20 - 22 + 23 + 24 + 25 + 26|28|29|30|31|32|E",
                sheet.line(4, 37));
        assertEquals("Nghèo: cuối kỳ", sheet.text("R4"));
        assertEquals("Cận nghèo: cuối kỳ", sheet.text("AE4"));
        assertEquals("Vì sao không so sánh", sheet.text("AK4"));
    }

    @Test
    void itIsDrawnYearByYear() {
        WORLD.arrive();
        Api.get(Reports.token(PROVINCE), PATH + "/chart" + query(""), village.code())
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("Diễn biến tỷ lệ hộ nghèo, hộ cận nghèo 2022–2024"))
                .body(containsString(">2022</text>"))
                .body(containsString(">19</text>"));
    }

    @ParameterizedTest
    @CsvSource({
        "'?area={a}&since=2024&year=2023&standard=NATIONAL-2022-2025', unreadable-value, since",
        "'?area={a}&since=2010&year=2020&standard=NATIONAL-2022-2025', unreadable-value, since",
        "'?area={a}&since=2022&standard=NATIONAL-2022-2025', missing-parameter, year",
        "'?area={a}&year=2023', missing-parameter, standard",
        "'?area={a}&year=2023&standard=NATIONAL-2022-2025&from=2022', unknown-parameter, from"
    })
    void anUnclearQuestionIsRefused(String query, String code, String parameter) {
        WORLD.arrive();
        Api.get(Reports.token(PROVINCE), PATH + query, commune.code())
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, PATH + "/chart"})
    void otherPlacesAreClosed(String path) {
        WORLD.arrive();
        Api.get(Reports.token(OTHER_PROVINCE), path + query(""), commune.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "households.total",
                "households.poor",
                "persons.nearPoor",
                "households.multidimensional",
                "persons.multidimensional",
                "households.poorFlow.opening",
                "persons.poorFlow.roseAbove",
                "households.nearPoorFlow.closing"
            })
    void theResultsBehindAFigureSumToItExactly(String figure) {
        total(other, Map.of("1", "41", "2", "160", "3", "8"));
        var explained = explain(district, figure, "").extract();
        List<Integer> counts = explained.path("items.counts");
        int reported = report(district, figure);
        assertEquals(reported, explained.<Integer>path("total"));
        assertEquals(
                reported,
                counts.stream().filter(Objects::nonNull).mapToInt(each -> each).sum());
        assertEquals(counts.size(), explained.<Integer>path("results"));
    }

    @Test
    void aPublishedTotalStandsForTheVillagesBelowItInTheFormsThatItHas() {
        total(other, Map.of("1", "41", "3", "8"));
        explain(district, "households.total", "")
                .body("total", equalTo(201))
                .body("items.kind", contains(placeOrder("review_result", "review_result", "published_total")))
                .body("items.find { it.kind == 'published_total' }.place.code", equalTo(other.code()))
                .body("items.find { it.kind == 'published_total' }.actNumber", equalTo("2/QĐ"))
                .body("items.find { it.kind == 'review_result' }.round", notNullValue());
        explain(district, "households.poorFlow.closing", "")
                .body("items.kind", hasSize(3))
                .body("total", equalTo(32));
        explain(district, "households.multidimensional", "")
                .body("total", equalTo(36))
                .body("items.find { it.kind == 'published_total' }.counts", equalTo(null));
        explain(other, "persons.poor", "")
                .body("total", equalTo(null))
                .body("items.kind", contains("published_total"))
                .body("items[0].counts", equalTo(null));
    }

    /** The kinds in the order of the codes of their places. */
    private String[] placeOrder(String first, String second, String ofOther) {
        return Map.of(village.code(), first, secondVillage.code(), second, other.code(), ofOther).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toArray(String[]::new);
    }

    @Test
    void theResultsAreReadPageByPage() {
        var all = explain(district, "households.poor", "").extract().<List<Object>>path("items.id");
        WORLD.arrive();
        assertEquals(
                all,
                Pages.read(
                        Reports.token(PROVINCE),
                        RESULTS
                                + "/explain?area=%s&year=2023&standard=%s&figure=households.poor&limit=1"
                                        .formatted(district.code(), STANDARD),
                        "items.id",
                        1));
    }

    @ParameterizedTest
    @CsvSource({"households.rich, unknown-code", "'', missing-parameter"})
    void aFigureThatIsNoSumIsRefused(String figure, String code) {
        WORLD.arrive();
        Api.get(
                        Reports.token(PROVINCE),
                        RESULTS + "/explain?area={a}&year=2023&standard=NATIONAL-2022-2025"
                                + (figure.isEmpty() ? "" : "&figure=" + figure),
                        commune.code())
                .statusCode(400)
                .body("code", equalTo(code))
                .body("errors[0].parameter", equalTo("figure"));
        Api.get(
                        Reports.token(OTHER_PROVINCE),
                        RESULTS + "/explain?area={a}&year=2023&standard=NATIONAL-2022-2025&figure=households.poor",
                        commune.code())
                .statusCode(403);
    }

    private int report(Place place, String figure) {
        var path = "total." + figure + (figure.matches(".*[.](poor|nearPoor|multidimensional)") ? ".numerator" : "");
        return Api.get(Reports.token(PROVINCE), RESULTS + "?area={a}&year=2023&standard=" + STANDARD, place.code())
                .statusCode(200)
                .extract()
                .path(path);
    }

    private ValidatableResponse explain(Place place, String figure, String more) {
        WORLD.arrive();
        return Api.get(
                        Reports.token(PROVINCE),
                        RESULTS + "/explain?area={a}&year=2023&standard=" + STANDARD + "&figure=" + figure + more,
                        place.code())
                .statusCode(200);
    }

    private static ValidatableResponse ask(Place place, String more) {
        return answer(place, more).statusCode(200);
    }

    private static ValidatableResponse answer(Place place, String more) {
        WORLD.arrive();
        return Api.get(Reports.token(PROVINCE), PATH + query(more), place.code());
    }

    private static String query(String more) {
        return "?area={a}&since=2022&year=2024&standard=" + STANDARD + more;
    }

    private static void total(Place place, Map<String, String> cells) {
        total(place, 2023, cells);
    }

    private static void total(Place place, int year, Map<String, String> cells) {
        var id = UUID.randomUUID();
        var on = LocalDate.of(year, 12, 1);
        WORLD.publish(
                Topics.PUBLISHED_TOTALS,
                PublishedTotalState.TYPE,
                id,
                new PublishedTotalState(
                        id,
                        1,
                        false,
                        place.id(),
                        year,
                        "yearly",
                        STANDARD,
                        "approved",
                        "2/QĐ",
                        on.toString(),
                        on,
                        List.of(new PublishedTotalState.Row(1, "both", cells))));
    }

    private static void result(Place place, int year, long total, Flow poor, Flow nearPoor) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.REVIEW_RESULTS,
                ReviewResultState.TYPE,
                id,
                new ReviewResultState(
                        id,
                        1,
                        false,
                        UUID.randomUUID(),
                        "yearly",
                        STANDARD,
                        year,
                        place.id(),
                        LocalDate.of(year - 1, 12, 10),
                        LocalDate.of(year, 12, 10),
                        counts(total, poor, nearPoor),
                        counts(total * 4, times(poor), times(nearPoor)),
                        null));
    }

    private static Counts counts(long total, Flow poor, Flow nearPoor) {
        return new Counts(total, poor.closing(), nearPoor.closing(), 0, poor, nearPoor);
    }

    /** In persons: four of each household. */
    private static Flow times(Flow households) {
        return new Flow(
                households.opening() * 4,
                households.toOther() * 4,
                households.roseAbove() * 4,
                households.otherDecrease() * 4,
                households.fromOther() * 4,
                households.fellBack() * 4,
                households.newlyArisen() * 4,
                households.otherIncrease() * 4,
                households.closing() * 4);
    }
}
