package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What is owed and waits at places that a boundary act ended, until a successor goes on with it. */
@QuarkusTest
class DutiesAtEndedPlacesTest {

    private static final World WORLD = World.around("reporting");

    private final Reform reform = WORLD.reform();
    private final String programme = WORLD.programme("DA1");
    private final String commune =
            TestTokens.of("commune-officer", reform.mergedToo.id().toString());
    private final String successor = Reports.token(reform.newProvince);

    @BeforeEach
    void everyServiceIsHeard() throws Exception {
        Marks.ofAllServices(WORLD);
    }

    @Test
    void aDutyThatWasSetAtAPlaceIsOpenUntilItIsGivenALastDay() {
        var duty = ReportingDuty.in(reform.district, programme).id();
        list(reform.newProvince)
                .body("items.kind", contains("reporting_duty"))
                .body("items.area.code", contains(reform.district.code()))
                .body("items.reportingDuty.id", contains(duty))
                .body("items.reportingDuty.periodKind", contains("monthly"))
                .body("items[0].successors.code", contains(reform.newProvince.code()));
        var read = Api.get(successor, ReportingDuty.DUTIES + "/" + duty)
                .statusCode(200)
                .extract();
        Api.as(successor)
                .header("If-Match", read.header("ETag"))
                .body(ReportingDuty.body(reform.district, programme)
                        .replace("\"Báo cáo tháng\"", "\"" + read.path("name") + "\"")
                        .replace(
                                "\"validFrom\": \"2022-01-01\"",
                                "\"validFrom\": \"2022-01-01\", \"validTo\": \"2025-06-30\""))
                .put(ReportingDuty.DUTIES + "/" + duty)
                .then()
                .statusCode(200);
        list(reform.newProvince).body("items", empty());
    }

    @Test
    void aReportIsOpenAtWhoOwesItAndAtWhoAcceptsItUntilASuccessorHasAcceptedIt() {
        var period = ReportingDuty.until("2025-06-30", reform.oldProvince, programme)
                .period("2025-05-01", "2025-05-31", "commune place 2025-06-05");
        var report = ReportingDuty.submitted(commune, period, reform.mergedToo);
        var drafted = ReportingDuty.drafted(Reports.token(reform.merged), period, reform.merged);
        list(reform.newProvince)
                .body("items.submission.id", contains(report, report))
                .body("items.submission.role", containsInAnyOrder("owes", "accepts"))
                .body("items.find { it.submission.role == 'owes' }.area.code", equalTo(reform.mergedToo.code()))
                .body("items.find { it.submission.role == 'owes' }.successors.code", contains(reform.first.code()))
                .body("items.find { it.submission.role == 'accepts' }.area.code", equalTo(reform.district.code()))
                .body("items.submission.state", contains("submitted", "submitted"))
                .body("items.findAll { it.submission.id == '%s' }".formatted(drafted), empty());
        list(reform.first).body("items.submission.role", contains("owes"));
        whoReadsNoSubmissionsIsNotToldOfThem();
        ReportingDuty.does(successor, report, "return", "{\"reasons\": \"Thiếu số liệu\"}")
                .statusCode(200);
        list(reform.first).body("items.submission.state", contains("returned"));
        var first = TestTokens.of("commune-officer", reform.first.id().toString());
        ReportingDuty.write(first, report).statusCode(200);
        ReportingDuty.does(first, report, "submit", "").statusCode(200);
        ReportingDuty.does(successor, report, "accept", "").statusCode(200);
        list(reform.newProvince).body("items", empty());
    }

    private void whoReadsNoSubmissionsIsNotToldOfThem() {
        var investor = TestTokens.of("investor", reform.newProvince.id().toString());
        Api.get(investor, "/api/v1/submissions?area=" + reform.newProvince.code())
                .statusCode(403);
        Api.get(investor, "/api/v1/handovers?act={act}", reform.act)
                .statusCode(200)
                .body("items", empty());
    }

    private ValidatableResponse list(Place reader) {
        WORLD.arrive();
        return Api.get(Reports.token(reader), "/api/v1/handovers?act={act}", reform.act)
                .statusCode(200);
    }
}
