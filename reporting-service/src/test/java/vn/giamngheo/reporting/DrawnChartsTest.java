package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** The main reports as charts, for whoever reads the report. */
@QuarkusTest
class DrawnChartsTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final Place OTHER_PROVINCE = WORLD.province();

    private final String programme = WORLD.programme("DA1");

    @BeforeEach
    void everyServiceIsHeard() throws Exception {
        Marks.ofAllServices(WORLD);
    }

    @Test
    void budgetExecutionIsDrawnInMillions() {
        posted(7_500_000);
        chart("budget-execution", "&programme=" + programme, "vi")
                .body(containsString("Thực hiện vốn năm 2023"))
                .body(containsString(">7,5</text>"));
        chart("budget-execution", "&programme=" + programme, "en").body(containsString(">7.5</text>"));
    }

    @ParameterizedTest
    @CsvSource({"budget-execution, ''", "plan-progress, ''", "review-results, '&standard=NATIONAL-2022-2025'"})
    void aChartIsGuardedAndDatedAsItsReport(String report, String more) {
        chart(report, more, "vi").header("Data-As-Of", notNullValue());
        Api.get(Reports.token(OTHER_PROVINCE), address(report, more))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("forbidden-place"));
        Api.get(Reports.token(PROVINCE), address(report, more) + "&luck=1").statusCode(400);
    }

    @Test
    void whoHasAChartIsToldSoUntilItIsAnother() {
        posted(7_500_000);
        var first = chart("budget-execution", "&programme=" + programme, "vi")
                .extract()
                .header("ETag");
        assertEquals(304, status("vi", first));
        assertEquals(200, status("en", first));
        posted(1_000_000);
        WORLD.arrive();
        assertEquals(200, status("vi", first));
    }

    private int status(String language, String tag) {
        return Api.as(Reports.token(PROVINCE))
                .header("Accept-Language", language)
                .header("If-None-Match", tag)
                .get(address("budget-execution", "&programme=" + programme))
                .statusCode();
    }

    @Test
    void aPictureSaysWhichDaysAndReviewsItIsOf() {
        chart("budget-execution", "&asOf=2023-06-30&programme=" + programme, "vi")
                .body(containsString("đến ngày 30/06/2023"));
        chart("plan-progress", "&asOf=2023-06-30", "en").body(containsString("up to 2023-06-30"));
        var regular = "&kind=regular&asOf=2023-06-30&standard=NATIONAL-2022-2025";
        for (var report : List.of("review-results", "poverty-dynamics", "deprivation-profile")) {
            chart(report, regular, "vi")
                    .body(containsString("rà soát thường xuyên"))
                    .body(containsString("đến ngày 30/06/2023"));
        }
        chart("review-results", regular + "&from=2023-06-01", "en").body(containsString("regular reviews"));
        chart("comparison", regular + "&figure=households.poor", "vi")
                .body(containsString("rà soát thường xuyên"))
                .body(containsString("đến ngày 30/06/2023"));
        chart("review-results", "&standard=NATIONAL-2022-2025", "vi").body(not(containsString("đến ngày")));
    }

    private static ValidatableResponse chart(String report, String more, String language) {
        WORLD.arrive();
        return Api.as(Reports.token(PROVINCE))
                .header("Accept-Language", language)
                .get(address(report, more))
                .then()
                .statusCode(200)
                .contentType("image/svg+xml");
    }

    private static String address(String report, String more) {
        return "/api/v1/reports/%s/chart?area=%s&year=2023%s".formatted(report, PROVINCE.code(), more);
    }

    private void posted(long amount) {
        var posting = LedgerFacts.posting(null, PROVINCE, "DA1", "central", 2023, 2023, amount);
        var fact = LedgerFacts.fact("estimate", programme, "2023-01-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }
}
