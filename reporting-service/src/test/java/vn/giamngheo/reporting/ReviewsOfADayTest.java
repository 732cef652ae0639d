package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.reporting.ReportingDuty.SUBMISSIONS;
import static vn.giamngheo.reporting.ReportingDuty.drafted;
import static vn.giamngheo.reporting.ReportingDuty.locked;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.PublishedTotalState;
import vn.giamngheo.events.ReviewResultState;
import vn.giamngheo.events.ReviewResultState.Counts;
import vn.giamngheo.events.ReviewResultState.Detail;
import vn.giamngheo.events.ReviewResultState.Flow;
import vn.giamngheo.events.ReviewRoundState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A report of reviews says what was decided and published by its day, whenever it is asked. */
@QuarkusTest
class ReviewsOfADayTest {

    private static final World WORLD = World.around("reporting");
    private static final String STANDARD = "NATIONAL-2022-2025";
    private static final String REPORTS = "/api/v1/reports/";
    private static final LocalDate LAST_YEAR = LocalDate.of(2022, 12, 10);

    private final String programme = WORLD.programme("DA1");
    private final Place province = WORLD.province();
    private final Place commune = WORLD.commune(province);
    private final Place village = WORLD.village(commune);
    private final Place secondVillage = WORLD.village(commune);
    private final String officer = TestTokens.of("commune-officer", commune.id().toString());
    private final String above = TestTokens.of("approver", province.id().toString());

    @Test
    void aReviewCountsFromTheDayOfItsDecisionAndNotFromTheDayFromWhichItHolds() {
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 12, 5), LocalDate.of(2024, 1, 1), 10, 2);
        decided(secondVillage, "yearly", LAST_YEAR, LocalDate.of(2023, 12, 20), LocalDate.of(2023, 12, 1), 20, 3);
        results("&asOf=2023-12-04").body("total.reported", equalTo(0)).body("asOf", equalTo("2023-12-04"));
        results("&asOf=2023-12-05")
                .body("total.villages", equalTo(2))
                .body("total.reported", equalTo(1))
                .body("total.households.total", equalTo(10))
                .body("places.reported", containsInAnyOrder(1, 0));
        results("&asOf=2023-12-20").body("total.households.total", equalTo(30));
        results("").body("total.households.total", equalTo(30)).body("asOf", nullValue());
        get("review-results/explain", "&figure=households.total&asOf=2023-12-05")
                .body("items.date", contains("2024-01-01"))
                .body("items.decidedOn", contains("2023-12-05"));
    }

    @Test
    void aReviewThatWasNotToldCountsFromTheDayFromWhichItHolds() {
        result(village, UUID.randomUUID(), "yearly", LAST_YEAR, LocalDate.of(2023, 12, 10), 10, 2);
        results("&asOf=2023-12-09").body("total.reported", equalTo(0));
        results("&asOf=2023-12-10").body("total.reported", equalTo(1));
    }

    @Test
    void ofSeveralReviewsTheLastOneStandsAndWhatHappenedAdds() {
        var march = LocalDate.of(2023, 3, 1);
        decided(village, "regular", LAST_YEAR, march, march, 10, 4);
        decided(village, "regular", march, LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 1), 12, 3);
        results("&kind=regular")
                .body("total.reported", equalTo(1))
                .body("total.households.total", equalTo(12))
                .body("total.households.poor.numerator", equalTo(3))
                .body("total.households.poorFlow.opening", equalTo(5))
                .body("total.households.poorFlow.roseAbove", equalTo(2))
                .body("total.households.poorFlow.closing", equalTo(3));
        results("&kind=regular&asOf=2023-05-31")
                .body("total.households.total", equalTo(10))
                .body("total.households.poorFlow.roseAbove", equalTo(1))
                .body("total.households.poorFlow.closing", equalTo(4));
        results("&kind=regular&from=2023-05-01&asOf=2023-06-30")
                .body("from", equalTo("2023-05-01"))
                .body("total.households.total", equalTo(12))
                .body("total.households.poorFlow.opening", equalTo(4))
                .body("total.households.poorFlow.roseAbove", equalTo(1));
        results("&kind=regular&from=2023-07-01").body("total.reported", equalTo(0));
    }

    @Test
    void aReviewThatSpeaksOfTheSamePeriodAgainStandsInsteadOfTheOneBefore() {
        decided(village, "ad_hoc", LAST_YEAR, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 1), 10, 4);
        decided(village, "ad_hoc", LAST_YEAR, LocalDate.of(2023, 4, 1), LocalDate.of(2023, 3, 1), 10, 7);
        results("&kind=ad_hoc")
                .body("total.households.total", equalTo(10))
                .body("total.households.poorFlow.opening", equalTo(8))
                .body("total.households.poorFlow.roseAbove", equalTo(1))
                .body("total.households.poorFlow.closing", equalTo(7));
        results("&kind=ad_hoc&asOf=2023-03-31").body("total.households.poorFlow.closing", equalTo(4));
    }

    @ParameterizedTest
    @CsvSource({
        "households.total, ''",
        "households.poor, &asOf=2023-05-31",
        "households.poorFlow.opening, ''",
        "households.poorFlow.roseAbove, ''",
        "households.poorFlow.roseAbove, &asOf=2023-05-31",
        "households.poorFlow.roseAbove, &from=2023-05-01",
        "persons.poorFlow.closing, ''",
        "households.total, &asOf=2023-02-01"
    })
    void whatAFigureSumsSumsToItExactly(String figure, String more) {
        var march = LocalDate.of(2023, 3, 1);
        decided(village, "regular", LAST_YEAR, march, march, 10, 4);
        decided(village, "regular", march, LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 1), 12, 3);
        decided(secondVillage, "regular", LAST_YEAR, march, march, 20, 5);
        total(commune, "regular", "approved", LocalDate.of(2023, 6, 5), Map.of("1", "40", "2", "150", "3", "9"));
        var all = "&kind=regular" + more;
        var figures = results(all).extract();
        var said = figures.<Object>path("total." + figure) instanceof Map<?, ?> share
                ? share.get("numerator")
                : figures.<Object>path("total." + figure);
        var explained = get("review-results/explain", "&figure=" + figure + all);
        explained.body("total", equalTo(said));
        var parts = explained.extract().<List<Integer>>path("items.counts");
        assertEquals(said, parts.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void aPublishedTotalCountsFromTheDayOfItsAct() {
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        total(commune, "yearly", "approved", LocalDate.of(2023, 12, 1), Map.of("1", "50", "2", "200", "3", "8"));
        total(commune, "yearly", "adjusted", LocalDate.of(2024, 1, 5), Map.of("1", "50", "2", "200", "3", "9"));
        results("&asOf=2023-11-30").body("total.published", hasSize(0)).body("total.households.total", equalTo(10));
        results("&asOf=2023-12-31").body("total.households.poor.numerator", equalTo(8));
        results("&asOf=2024-01-05").body("total.households.poor.numerator", equalTo(9));
        get("review-results/explain", "&figure=households.poor&asOf=2023-12-31")
                .body("total", equalTo(8))
                .body("items.kind", contains("published_total"));
    }

    @Test
    void profilesAreThoseOfTheReviewThatStandsOnTheDay() {
        var march = LocalDate.of(2023, 3, 1);
        decided(village, "regular", LAST_YEAR, march, march, 10, 4);
        decided(village, "regular", march, LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 1), 12, 3);
        get("review-profiles", "&kind=regular").body("total.poor.households", equalTo(3));
        get("review-profiles", "&kind=regular&asOf=2023-05-31")
                .body("asOf", equalTo("2023-05-31"))
                .body("total.poor.households", equalTo(4))
                .body("total.poor.lacking[0].households", equalTo(4));
        get("review-profiles", "&kind=regular&asOf=2023-02-28").body("total.reported", equalTo(0));
        get("review-profiles/explain", "&kind=regular&figure=poor.lacking.sanitation&asOf=2023-05-31")
                .body("total", equalTo(4))
                .body("items", hasSize(1));
        get("deprivation-profile", "&kind=regular&asOf=2023-05-31")
                .body("total.poor.households", equalTo(4))
                .body("total.poor.dimensions[0].households.numerator", equalTo(4));
    }

    @Test
    void yearsAreComparedAsTheyWereDecidedByTheDay() {
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 12, 5), LocalDate.of(2023, 12, 5), 10, 2);
        get("poverty-dynamics", "&asOf=2023-12-05")
                .body("parameters.asOf", equalTo("2023-12-05"))
                .body("total.years.year", contains(2023));
        get("poverty-dynamics", "&asOf=2023-12-04").body("total.years", hasSize(0));
        get("comparison", "&figure=households.poor&since=2023&asOf=2023-12-05")
                .body("total.years[0].value", equalTo(2))
                .body("total.years[0].reported", equalTo(1));
        get("comparison", "&figure=households.poor&since=2023&asOf=2023-12-04")
                .body("total.years[0].value", nullValue())
                .body("total.years[0].reported", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "review-results, &asOf=2023-13-01, asOf",
        "review-results, &from=2023-06-01&asOf=2023-05-31, from",
        "review-profiles, &from=2023-06-01, from",
        "poverty-dynamics, &asOf=hôm nay, asOf"
    })
    void aDayThatIsNoneIsRefused(String report, String more, String parameter) {
        WORLD.arrive();
        Api.get(
                        Reports.token(province),
                        REPORTS + report + "?area={a}&year=2023&standard=" + STANDARD + more,
                        commune.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void aWorkbookAndASignedTextSayWhichDecisionsTheyHold() throws Exception {
        decided(village, "regular", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        var file = results("&kind=regular&from=2023-11-01&asOf=2023-11-30&format=xlsx&form=1")
                .extract()
                .asByteArray();
        var about = Sheet.of(file, 0).text("A2");
        assertEquals(
                "Tổng hợp kết quả rà soát hộ nghèo, hộ cận nghèo (quyết định từ ngày 01/11/2023 đến ngày 30/11/2023)",
                title("review-results", "&kind=regular&from=2023-11-01&asOf=2023-11-30"));
        assertEquals(
                "Diễn biến hộ nghèo, hộ cận nghèo qua các năm (quyết định đến ngày 30/11/2023)",
                title("poverty-dynamics", "&kind=regular&asOf=2023-11-30"));
        assertEquals("Mức độ thiếu hụt theo chiều", title("deprivation-profile", "&kind=regular"));
        assertTrue(about.endsWith("; quyết định từ ngày 01/11/2023; quyết định đến ngày 30/11/2023"), about);
    }

    @Test
    void aReportDraftedAfterLaterDecisionsHoldsWhatWasDecidedByItsCutOff() throws Exception {
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        decided(secondVillage, "yearly", LAST_YEAR, LocalDate.of(2023, 12, 20), LocalDate.of(2023, 12, 20), 20, 3);
        var period = owed("{\"report\": \"review-results\", \"parameters\": {\"standard\": \"%s\"}}");
        var id = drafted(officer, period, commune);
        Api.get(officer, SUBMISSIONS + "/" + id)
                .body("reports[0].parameters.asOf", equalTo("2023-11-30"))
                .body("reports[0].parameters.from", nullValue())
                .body("content.sections.results", containsString("Tổng số 10 hộ"));
    }

    @Test
    void aLockedReportIsChangedByWhatBelongsBeforeItsCutOffAlone() throws Exception {
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        var period = owed("{\"report\": \"review-results\", \"parameters\": {\"standard\": \"%s\"}}");
        var id = locked(officer, above, period, commune);
        decided(secondVillage, "yearly", LAST_YEAR, LocalDate.of(2023, 12, 20), LocalDate.of(2023, 12, 20), 20, 3);
        total(commune, "yearly", "approved", LocalDate.of(2023, 12, 21), Map.of("1", "50", "2", "200", "3", "8"));
        changedSince(id).body("changedSince", nullValue());
        decided(secondVillage, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 29), LocalDate.of(2023, 12, 1), 20, 3);
        changedSince(id).body("changedSince.reports", contains("review-results"));
    }

    @Test
    void aTotalPublishedByTheCutOffAndEnteredLateChangesALockedReport() throws Exception {
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        var period = owed("{\"report\": \"poverty-dynamics\", \"parameters\": {\"standard\": \"%s\"}}");
        var id = locked(officer, above, period, commune);
        changedSince(id).body("changedSince", nullValue());
        total(commune, "yearly", "approved", LocalDate.of(2023, 11, 30), Map.of("1", "50", "2", "200", "3", "8"));
        changedSince(id).body("changedSince.reports", contains("poverty-dynamics"));
    }

    @Test
    void aReportOfRegularReviewsTellsThoseOfItsPeriod() throws Exception {
        var october = LocalDate.of(2023, 10, 5);
        decided(village, "regular", LAST_YEAR, october, october, 10, 4);
        decided(village, "regular", october, LocalDate.of(2023, 11, 6), LocalDate.of(2023, 11, 6), 12, 3);
        decided(secondVillage, "regular", LAST_YEAR, october, october, 20, 5);
        var period =
                owed("{\"report\": \"review-results\", \"parameters\": {\"standard\": \"%s\", \"kind\": \"regular\"}}");
        var id = drafted(officer, period, commune);
        Api.get(officer, SUBMISSIONS + "/" + id)
                .body("reports[0].parameters.from", equalTo("2023-11-01"))
                .body("reports[0].parameters.asOf", equalTo("2023-11-30"))
                .body("content.sections.results", containsString("Tổng số 12 hộ (1/2 thôn có kết quả)"));
    }

    /** A review of December is decided in January: it is in the month of its decision, and in no other one. */
    @Test
    void aMonthTellsWhatWasDecidedInItOfWhicheverYearTheReviewIs() throws Exception {
        var december = LocalDate.of(2023, 12, 20);
        var january = LocalDate.of(2024, 1, 4);
        decided(village, "regular", LAST_YEAR, december, december, 10, 4);
        decided(village, "regular", december, january, january, 12, 3);
        total(secondVillage, "regular", "approved", LocalDate.of(2024, 1, 20), Map.of("1", "20", "2", "80", "3", "5"));
        Marks.ofAllServices(WORLD);
        var period = ReportingDuty.in(
                        province,
                        programme,
                        "{\"report\": \"review-results\", \"parameters\": {\"standard\": \"%s\", \"kind\": \"regular\"}}"
                                .formatted(STANDARD))
                .period("2024-01-01", "2024-01-31", "commune place 2024-02-05");
        var id = drafted(officer, period, commune);
        Api.get(officer, SUBMISSIONS + "/" + id)
                .body("reports[0].parameters.year", equalTo("2024"))
                .body("content.sections.results", containsString("Tổng số 32 hộ"));
        var month = "&kind=regular&from=2024-01-01&asOf=2024-01-31";
        of(2024, "review-results", month)
                .body("total.households.total", equalTo(32))
                .body("total.households.poorFlow.opening", equalTo(4));
        of(2024, "review-results/explain", month + "&figure=households.poor").body("total", equalTo(8));
        of(2023, "review-results", "&kind=regular&from=2023-12-01&asOf=2023-12-31")
                .body("total.households.total", equalTo(10));
        of(2024, "review-results", "&kind=regular&from=2024-01-01").body("total.households.total", equalTo(0));
        of(2024, "review-results", "&kind=regular&asOf=2024-01-31").body("total.households.total", equalTo(0));
        of(2023, "review-results", "&kind=regular").body("total.households.total", equalTo(32));
    }

    @Test
    void aYearlyReviewIsOfItsYearInWhicheverMonthItWasDecided() {
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2024, 1, 4), LocalDate.of(2024, 1, 1), 10, 2);
        var month = "&from=2024-01-01&asOf=2024-01-31";
        of(2024, "review-results", month).body("total.reported", equalTo(0));
        of(2023, "review-results", month).body("total.reported", equalTo(1));
    }

    /** Of two decisions of one day the one that speaks of more stands, whichever was entered first. */
    @Test
    void ofTwoDecisionsOfADayTheOneThatSpeaksOfMoreStands() {
        var march = LocalDate.of(2023, 3, 1);
        var may = LocalDate.of(2023, 5, 1);
        decided(village, "regular", LAST_YEAR, may, may, 10, 4);
        decided(village, "regular", march, may, may, 10, 4);
        decided(secondVillage, "regular", march, may, may, 10, 4);
        decided(secondVillage, "regular", LAST_YEAR, may, may, 10, 4);
        results("&kind=regular")
                .body("total.households.poorFlow.roseAbove", equalTo(2))
                .body("total.households.poorFlow.opening", equalTo(10));
    }

    /** What an earlier decision moved in a later one that was told already. */
    @Test
    void aResultThatWasCountedAnewChangesALockedReport() throws Exception {
        var november = LocalDate.of(2023, 11, 5);
        var round = round("regular", LAST_YEAR, november);
        var result = UUID.randomUUID();
        result(result, 1, village, round, "regular", LAST_YEAR, november, 10, 0);
        var period =
                owed("{\"report\": \"review-results\", \"parameters\": {\"standard\": \"%s\", \"kind\": \"regular\"}}");
        var id = locked(officer, above, period, commune);
        changedSince(id).body("changedSince", nullValue());
        decided(village, "regular", LAST_YEAR, LocalDate.of(2023, 9, 30), LocalDate.of(2023, 9, 30), 10, 1);
        result(result, 2, village, round, "regular", LAST_YEAR, november, 10, 1);
        changedSince(id).body("changedSince.reports", contains("review-results"));
        results("&kind=regular&asOf=2023-11-10").body("total.households.poor.numerator", equalTo(1));
        get("review-results/explain", "&kind=regular&asOf=2023-11-10&figure=households.poor")
                .body("total", equalTo(1))
                .body("items", hasSize(1))
                .body("items[0].decidedOn", equalTo("2023-11-05"));
        get("review-profiles", "&kind=regular&asOf=2023-11-10").body("total.poor.lacking[0].households", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"review-results", "review-profiles", "deprivation-profile", "poverty-dynamics", "comparison"})
    void whatAPaperSaysOfRegularReviewsEndsWithItsPeriodAndOfYearlyOnesWithItsCutOff(String report) throws Exception {
        Marks.ofAllServices(WORLD);
        var figure = report.equals("comparison") ? "\"figure\": \"households.poor\", " : "";
        var ordered = "{\"report\": \"%s\", \"parameters\": {%s\"standard\": \"%s\", \"kind\": \"%s\"}}";
        var period = ReportingDuty.in(
                        province,
                        programme,
                        ordered.formatted(report, figure, STANDARD, "regular"),
                        ordered.formatted(report, figure, STANDARD, "yearly"))
                .periodCutOff("2023-11-01", "2023-11-30", "2023-12-05", "commune place 2023-12-08");
        var id = drafted(officer, period, commune);
        Api.get(officer, SUBMISSIONS + "/" + id)
                .statusCode(200)
                .body("reports.parameters.kind", contains("regular", "yearly"))
                .body("reports.parameters.asOf", contains("2023-11-30", "2023-12-05"));
    }

    @Test
    void aBoundColumnOfAnInquirySaysWhatWasDecidedByItsCutOff() throws Exception {
        Marks.ofAllServices(WORLD);
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        decided(secondVillage, "yearly", LAST_YEAR, LocalDate.of(2023, 12, 20), LocalDate.of(2023, 12, 20), 20, 3);
        WORLD.arrive();
        var id = Api.post(Reports.token(province), "/api/v1/inquiries", """
                {"area": "%s", "askedOn": "2023-12-21", "cutOff": "2023-11-30", "kind": "urgent", "programme": "%s",
                 "title": "Báo cáo nhanh", "act": {"number": "7/CV-TD", "issuer": "UBND tỉnh", "title": "Yêu cầu"},
                 "dueAt": "2099-01-01T17:00:00+07:00", "level": "commune", "columns": [
                   {"key": "total", "name": "Tổng số", "unit": "hộ", "type": "integer", "source":
                     {"report": "review-results", "parameters": {"standard": "%s"}, "figure": "/total/households/total"}}]}
                """.formatted(
                                province.code(), programme, STANDARD))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(officer, "/api/v1/inquiries/" + id + "/answers/" + commune.id())
                .statusCode(200)
                .body("prefilled.total", equalTo(10));
    }

    @Test
    void aReportThatIsAskedOfNoDayIsNotChangedByLaterOnes() throws Exception {
        finding();
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        var period = owed("{\"report\": \"review-results\", \"parameters\": {\"standard\": \"%s\"}},"
                + " {\"report\": \"findings\"}");
        var id = locked(officer, above, period, commune);
        finding();
        Api.get(above, SUBMISSIONS + "/" + id + "/differences?report=findings")
                .statusCode(200)
                .body("items", hasSize(1));
        changedSince(id).body("changedSince", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"review-results", "poverty-dynamics", "deprivation-profile", "comparison"})
    void aSnapshotOfADayIsTheNewestOfThatDayAlone(String report) throws Exception {
        Marks.ofAllServices(WORLD);
        decided(village, "yearly", LAST_YEAR, LocalDate.of(2023, 11, 20), LocalDate.of(2023, 12, 1), 10, 2);
        WORLD.arrive();
        var figure = report.equals("comparison") ? ", \"figure\": \"households.poor\"" : "";
        Api.post(Reports.token(province), "/api/v1/snapshots", """
                {"report": "%s", "parameters": {"area": "%s", "year": "2023", "standard": "%s", "asOf": "2023-11-30"%s}}
                """.formatted(report, commune.code(), STANDARD, figure))
                .statusCode(201)
                .body("sha256", notNullValue());
        var more = figure.isEmpty() ? "" : "&figure=households.poor";
        get(report + "/latest", more + "&asOf=2023-11-30");
        latest(report, more).statusCode(404);
        latest(report, more + "&asOf=2023-12-01").statusCode(404);
    }

    private String title(String report, String more) {
        return SignedText.of(report, get(report, more)).tables().get(0).title();
    }

    private ValidatableResponse latest(String report, String more) {
        return Api.get(
                Reports.token(province),
                REPORTS + report + "/latest?area={a}&year=2023&standard=" + STANDARD + more,
                commune.code());
    }

    private String owed(String report) throws Exception {
        Marks.ofAllServices(WORLD);
        return ReportingDuty.in(province, programme, report.formatted(STANDARD))
                .period("2023-11-01", "2023-11-30", "commune place 2023-12-02");
    }

    private ValidatableResponse changedSince(String id) {
        WORLD.arrive();
        return Api.get(above, SUBMISSIONS + "/" + id).statusCode(200);
    }

    private ValidatableResponse results(String more) {
        return get("review-results", more);
    }

    private ValidatableResponse get(String report, String more) {
        return of(2023, report, more);
    }

    private ValidatableResponse of(int year, String report, String more) {
        WORLD.arrive();
        return Api.get(
                        Reports.token(province),
                        REPORTS + report + "?area={a}&year={y}&standard=" + STANDARD + more,
                        commune.code(),
                        year)
                .statusCode(200);
    }

    private void finding() {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.FINDINGS,
                FindingState.TYPE,
                id,
                new FindingState(
                        id,
                        1,
                        false,
                        false,
                        "plan-money-differs",
                        "warning",
                        commune.id(),
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 12, 31),
                        List.of("45/QĐ", "DA1", "central"),
                        null,
                        List.of(new FindingState.Touched("plan", id.toString())),
                        "plans-service",
                        Instant.parse("2023-12-01T00:00:00Z"),
                        null));
    }

    /** The review of a village's commune, and what it found there. */
    private void decided(
            Place place, String kind, LocalDate opening, LocalDate decided, LocalDate closing, long total, long poor) {
        result(place, round(kind, opening, decided), kind, opening, closing, total, poor);
    }

    private UUID round(String kind, LocalDate opening, LocalDate decided) {
        var round = UUID.randomUUID();
        WORLD.publish(
                Topics.REVIEW_ROUNDS,
                ReviewRoundState.TYPE,
                round,
                new ReviewRoundState(round, 1, false, commune.id(), kind, STANDARD, 2023, opening, decided, List.of()));
        return round;
    }

    private void result(
            Place place, UUID round, String kind, LocalDate opening, LocalDate closing, long total, long poor) {
        result(UUID.randomUUID(), 1, place, round, kind, opening, closing, total, poor);
    }

    private void result(
            UUID id,
            int version,
            Place place,
            UUID round,
            String kind,
            LocalDate opening,
            LocalDate closing,
            long total,
            long poor) {
        WORLD.publish(
                Topics.REVIEW_RESULTS,
                ReviewResultState.TYPE,
                id,
                new ReviewResultState(
                        id,
                        version,
                        false,
                        round,
                        kind,
                        STANDARD,
                        2023,
                        place.id(),
                        opening,
                        closing,
                        counts(total, poor),
                        counts(total * 4, poor * 4),
                        List.of(
                                new Detail("all", "ethnicity", "tay", null, total, total * 4, null),
                                new Detail("poor", "surveyed", "surveyed", null, poor, poor * 4, null),
                                new Detail("poor", "dimension", "water", "Nước sạch", poor, poor * 4, null),
                                new Detail("poor", "lacking", "sanitation", "Nhà tiêu", poor, poor * 4, "water"))));
    }

    private static Counts counts(long total, long poor) {
        return new Counts(
                total, poor, 1, 0, new Flow(poor + 1, 0, 1, 0, 0, 0, 0, 0, poor), new Flow(1, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    private static void total(Place place, String kind, String stage, LocalDate on, Map<String, String> cells) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.PUBLISHED_TOTALS,
                PublishedTotalState.TYPE,
                id,
                new PublishedTotalState(
                        id,
                        1,
                        false,
                        place.id(),
                        2023,
                        kind,
                        STANDARD,
                        stage,
                        "1/QĐ-" + id,
                        on.toString(),
                        on,
                        List.of(new PublishedTotalState.Row(1, "both", cells))));
    }
}
