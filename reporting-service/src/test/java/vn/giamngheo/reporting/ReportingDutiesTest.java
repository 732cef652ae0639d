package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.AreaState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Place;

/** Who owes what to whom by when follows from dated data: acts, periods, the tree and the roles of agencies. */
@QuarkusTest
class ReportingDutiesTest {

    private static final World WORLD = World.around("reporting");

    private final String programme = WORLD.programme("DA1");
    private final Place province = WORLD.province();
    private final Place district = WORLD.district(province);
    private final Place commune = WORLD.commune(district);

    @BeforeEach
    void everyServiceIsHeard() throws Exception {
        Marks.ofAllServices(WORLD);
    }

    @Test
    void aPlaceOwesItsReportToThePlaceAboveOnTheLastDayOfThePeriod() {
        ReportingDuty.in(province, programme)
                .period(
                        "2023-05-01",
                        "2023-05-31",
                        "commune place 2023-06-02",
                        "district place 2023-06-04",
                        "province place 2023-06-08");
        overdue(province, "2023-06-09")
                .body("items.area.code", contains(commune.code(), district.code(), province.code()))
                .body("items.to.code", contains(district.code(), province.code(), "VN"))
                .body("items.dueOn", contains("2023-06-02", "2023-06-04", "2023-06-08"))
                .body("items.daysLate", contains(7, 5, 1))
                .body("items.submission", contains(nullValue(), nullValue(), nullValue()));
        overdue(province, "2023-06-04").body("items.area.code", contains(commune.code()));
    }

    @Test
    void afterTheDistrictIsAbolishedACommuneOwesItToTheProvince() {
        var merged = new Place(UUID.randomUUID(), World.newCommuneCode());
        abolished(merged, LocalDate.of(2025, 7, 1));
        var duty = ReportingDuty.in(province, programme);
        duty.period("2025-06-01", "2025-06-30", "commune place 2025-07-02");
        duty.period("2025-07-01", "2025-07-31", "commune place 2025-08-02");
        overdue(province, "2025-12-31")
                .body("items.area.code", contains(commune.code(), merged.code()))
                .body("items.to.code", contains(district.code(), province.code()));
        Api.get(TestTokens.of("commune-officer", merged.id().toString()), "/api/v1/my-work")
                .statusCode(200)
                .body("items.report.area.code", contains(commune.code(), merged.code()))
                .body("items.kind", contains("owed", "owed"));
    }

    /** The district goes, and its commune becomes another one below the province. */
    private void abolished(Place merged, LocalDate day) {
        var act = UUID.randomUUID();
        WORLD.publish(new AreaState(merged.id(), 1, false, "commune", List.of(begun(merged, day)), act, List.of()));
        WORLD.publish(new AreaState(
                commune.id(),
                2,
                false,
                "commune",
                List.of(ended(commune, district, day)),
                act,
                into(merged, act, day)));
        WORLD.publish(new AreaState(
                district.id(),
                2,
                false,
                "district",
                List.of(ended(district, province, day)),
                act,
                into(province, act, day)));
        WORLD.closing(act, day, 3);
        WORLD.arrive();
    }

    private AreaState.Period begun(Place place, LocalDate day) {
        return new AreaState.Period(day, null, place.code(), "Nơi mới", null, province.id());
    }

    private static AreaState.Period ended(Place place, Place parent, LocalDate day) {
        return new AreaState.Period(World.BEGINNING, day.minusDays(1), place.code(), "Nơi cũ", null, parent.id());
    }

    private static List<AreaState.Successor> into(Place successor, UUID act, LocalDate day) {
        return List.of(new AreaState.Successor(successor.id(), act, day, "whole", null, null));
    }

    @Test
    void agenciesThatLeadALineOweTheirReportToTheirPlaceThroughItsStandingAgency() {
        var leads = agency("line_lead", "DA1");
        var stands = agency("standing_agency", null);
        WORLD.agency(province);
        WORLD.arrive();
        ReportingDuty.in(province, programme).period("2023-05-01", "2023-05-31", "province agencies 2023-06-02");
        overdue(province, "2023-06-12")
                .body("items.agency.code", contains(leads.code()))
                .body("items.to.code", contains(province.code()))
                .body("items.through.code", contains(stands.code()));
    }

    @Test
    void theNeighbourIsNotToldWhatIsOverdue() {
        var neighbour = WORLD.province();
        WORLD.arrive();
        ReportingDuty.in(province, programme).period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        var token = TestTokens.of("auditor", neighbour.id().toString());
        Api.get(token, "/api/v1/overdue?area=" + province.code() + "&on=2023-06-09")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(token, "/api/v1/overdue?area=" + neighbour.code() + "&on=2023-06-09")
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void whatIsOverdueIsPaged() {
        var duty = ReportingDuty.in(province, programme);
        duty.period("2023-05-01", "2023-05-31", "commune place 2023-06-02", "district place 2023-06-02");
        duty.period("2023-06-01", "2023-06-30", "commune place 2023-07-02");
        var page = overdue(province, "2023-07-09&limit=2").body("items", hasSize(2));
        var next = page.extract().header("Link").replaceAll("^<(.*)>.*", "$1");
        Api.as(Reports.token(province))
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.period.to", contains("2023-06-30"))
                .header("Link", nullValue());
    }

    @Test
    void aDutyBindsItsPlaceAndAllBelowIt() {
        var duty = ReportingDuty.in(district, programme);
        var token = TestTokens.of("auditor", province.id().toString());
        var list = "/api/v1/reporting-duties?programme=" + programme + "&tree=2023-06-01&area=";
        Api.get(token, list + commune.code()).body("items.id", contains(duty.id()));
        Api.get(token, list + province.code()).body("items", hasSize(0));
        Api.get(token, list + province.code() + "&below=true").body("items.id", contains(duty.id()));
        Api.get(token, list + commune.code() + "&on=2021-12-31").body("items", hasSize(0));
    }

    @Test
    void aDueDateIsMovedByWhoeverHasReadThePeriod() {
        var duty = ReportingDuty.in(province, programme);
        var period = duty.period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        var path = ReportingDuty.DUTIES + "/" + duty.id() + "/periods/" + period;
        var token = Reports.token(province);
        var read = Api.get(token, path).statusCode(200).extract();
        var change = """
                {"name": "Tháng 5", "cutOff": "2023-05-31",
                 "due": [{"level": "commune", "on": "2023-06-20"}]}""";
        put(token, path, read.header("ETag"), change).statusCode(200).body("due[0].on", equalTo("2023-06-20"));
        put(token, path, read.header("ETag"), change).statusCode(412);
        put(TestTokens.of("standing-agency", district.id().toString()), path, "*", change)
                .statusCode(403);
        overdue(province, "2023-06-12").body("items", hasSize(0));
    }

    @Test
    void aPeriodTypedWrongIsMendedOrTakenBackWhileNothingWasDraftedForIt() {
        var duty = ReportingDuty.in(province, programme);
        var period = duty.period("2023-06-01", "2023-07-31", "commune place 2023-08-02");
        var path = ReportingDuty.DUTIES + "/" + duty.id() + "/periods/" + period;
        var token = Reports.token(province);
        var mended = """
                {"name": "Tháng 6", "from": "2023-06-01", "to": "2023-06-30", "cutOff": "2023-06-30", "year": 2024,
                 "due": [{"level": "commune", "on": "2023-07-02"}]}""";
        put(token, path, "*", mended)
                .statusCode(200)
                .body("to", equalTo("2023-06-30"))
                .body("year", equalTo(2024));
        var july = duty.period("2023-07-01", "2023-07-31", "commune place 2023-08-02");
        put(token, path, "*", mended.replace("2023-06-30\", \"c", "2023-07-01\", \"c"))
                .statusCode(409)
                .body("code", equalTo("period-overlaps"));
        delete(token, ReportingDuty.DUTIES + "/" + duty.id() + "/periods/" + july, null)
                .statusCode(428);
        delete(token, ReportingDuty.DUTIES + "/" + duty.id() + "/periods/" + july, "*")
                .statusCode(204);
        overdue(province, "2023-12-31").body("items.period.id", contains(period));
        ReportingDuty.drafted(TestTokens.of("commune-officer", commune.id().toString()), period, commune);
        put(token, path, "*", mended.replace("2024", "2023")).statusCode(409).body("code", equalTo("period-reported"));
        put(token, path, "*", mended.replace("2023-07-02", "2023-07-05")).statusCode(200);
        delete(token, path, "*").statusCode(409).body("code", equalTo("period-reported"));
    }

    @Test
    void aDraftThatWasTakenBackDoesNotHoldThePeriod() {
        var duty = ReportingDuty.in(province, programme);
        var period = duty.period("2023-06-01", "2023-07-31", "commune place 2023-08-02");
        var path = ReportingDuty.DUTIES + "/" + duty.id() + "/periods/" + period;
        var officer = TestTokens.of("commune-officer", commune.id().toString());
        var mistaken = ReportingDuty.drafted(officer, period, commune);
        ReportingDuty.does(officer, mistaken, "withdrawals", "{\"reason\": \"Kỳ sai ngày\"}")
                .statusCode(200);
        put(Reports.token(province), path, "*", """
                        {"name": "Tháng 6", "from": "2023-06-01", "to": "2023-06-30", "cutOff": "2023-06-30", "year": 2023,
                         "due": [{"level": "commune", "on": "2023-07-02"}]}""").statusCode(200).body("to", equalTo("2023-06-30"));
        delete(Reports.token(province), path, "*").statusCode(409).body("code", equalTo("period-keeps-drafts"));
        Api.get(officer, ReportingDuty.SUBMISSIONS + "/" + mistaken)
                .statusCode(200)
                .body("period.to", equalTo("2023-07-31"));
        var next = ReportingDuty.drafted(officer, period, commune);
        Api.get(officer, ReportingDuty.SUBMISSIONS + "/" + next)
                .statusCode(200)
                .body("version", equalTo(1))
                .body("period.to", equalTo("2023-06-30"));
    }

    @Test
    void aDutyHoldsOnAllThatWasReported() {
        var duty = ReportingDuty.in(province, programme);
        var period = duty.period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        ReportingDuty.drafted(TestTokens.of("commune-officer", commune.id().toString()), period, commune);
        var body = ReportingDuty.body(province, programme);
        for (var days : List.of(
                "\"validFrom\": \"2023-06-01\"", "\"validTo\": \"2023-05-30\", \"validFrom\": \"2022-01-01\"")) {
            put(
                            Reports.token(province),
                            ReportingDuty.DUTIES + "/" + duty.id(),
                            "*",
                            body.replace("\"validFrom\": \"2022-01-01\"", days))
                    .statusCode(409)
                    .body("code", equalTo("period-left-out"))
                    .body("errors[0].pointer", equalTo("#/" + days.substring(1, days.indexOf('"', 1))));
        }
    }

    @ParameterizedTest
    @CsvSource({"99999", "-5"})
    void aPeriodIsOfAYearThatThereIs(int year) {
        var duty = ReportingDuty.in(province, programme);
        Api.post(Reports.token(province), ReportingDuty.DUTIES + "/" + duty.id() + "/periods", """
                        {"periods": [{"name": "Kỳ", "from": "2023-05-01", "to": "2023-05-31", "year": %d,
                          "due": [{"level": "commune", "on": "2023-06-02"}]}]}
                        """.formatted(year))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/periods/0/year"));
    }

    private static ValidatableResponse delete(String token, String path, String tag) {
        var request = Api.as(token);
        return (tag == null ? request : request.header("If-Match", tag))
                .delete(path)
                .then();
    }

    @Test
    void theSameDutyIsRecordedOnce() {
        var body = ReportingDuty.body(province, programme);
        var token = Reports.token(province);
        Api.post(token, ReportingDuty.DUTIES, body).statusCode(201);
        refused(Api.post(token, ReportingDuty.DUTIES, body.replace("tháng", "THÁNG")), 409, "duty-exists");
        var ended = body.replace("\"validFrom\"", "\"validTo\": \"2021-12-31\", \"validFrom\"");
        Api.post(token, ReportingDuty.DUTIES, ended.replace("2022-01-01", "2021-01-01"))
                .statusCode(201);
    }

    @Test
    void aDutyIsReplacedAsAWholeButStaysAtItsPlace() {
        var duty = ReportingDuty.in(province, programme);
        var path = ReportingDuty.DUTIES + "/" + duty.id();
        var token = Reports.token(province);
        var tag = Api.get(token, path).extract().header("ETag");
        put(token, path, tag, ReportingDuty.body(district, programme))
                .statusCode(422)
                .body("code", equalTo("duty-of-another-place"));
        put(token, path, tag, ReportingDuty.body(province, programme).replace("Báo cáo tháng", "Báo cáo nhanh"))
                .statusCode(200)
                .body("name", equalTo("Báo cáo nhanh"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "budget-execution; no-such;         400; unknown-code;      #/reports/0/report",
                "\"validFrom\";    \"validTo\": \"2021-01-01\", \"validFrom\"; 422; ends-before-it-begins; #/validTo",
                "{\"report\": \"budget-execution\"}; {\"report\": \"budget-execution\", \"parameters\": {\"year\": \"2023\"}}; 422; said-by-the-period; #/reports/0/parameters/year",
                "{\"report\": \"budget-execution\"}; {\"report\": \"review-results\"}; 400; missing-parameter; #/reports/0/parameters/standard",
                "\"programme\": \"; \"programme\": \"KHONG-CO; 422; unknown-reference; #/programme"
            })
    void aDutyThatCannotBeFulfilledIsRefused(String said, String instead, int status, String code, String pointer) {
        Api.post(
                        Reports.token(province),
                        ReportingDuty.DUTIES,
                        ReportingDuty.body(province, programme).replace(said, instead))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void periodsThatDoNotFitAreRefused() {
        var duty = ReportingDuty.in(province, programme);
        duty.period("2023-05-01", "2023-05-31", "commune place 2023-06-02");
        refused(duty.add("2023-05-31", "2023-06-30", "commune place 2023-07-02"), 409, "period-overlaps");
        refused(duty.add("2023-06-30", "2023-06-01", "commune place 2023-07-02"), 422, "ends-before-it-begins");
        refused(duty.add("2023-06-01", "2023-06-30", "commune place 2023-06-29"), 422, "due-before-cut-off");
        refused(duty.add("2021-06-01", "2021-06-30", "commune place 2021-07-02"), 422, "period-outside-duty");
        refused(
                duty.add("2023-06-01", "2023-06-30", "commune place 2023-07-02", "commune place 2023-07-03"),
                422,
                "due-twice");
    }

    @Test
    void onlyWhoHasThePlaceOrdersReportsInIt() {
        var body = ReportingDuty.body(province, programme);
        Api.post(TestTokens.of("standing-agency", district.id().toString()), ReportingDuty.DUTIES, body)
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.post(TestTokens.of("auditor", province.id().toString()), ReportingDuty.DUTIES, body)
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
        overdue(province, "2023-12-31").body("items.duty.programme", not(hasItem(programme)));
    }

    private static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status).body("code", equalTo(code));
    }

    private static ValidatableResponse put(String token, String path, String tag, String body) {
        return Api.as(token).header("If-Match", tag).body(body).put(path).then();
    }

    private ValidatableResponse overdue(Place place, String on) {
        return Api.get(Reports.token(province), "/api/v1/overdue?area=" + place.code() + "&on=" + on)
                .statusCode(200);
    }

    private Agency agency(String role, String line) {
        var id = UUID.randomUUID();
        var code = "CQ-" + id.toString().substring(0, 8);
        var roles = List.of(new AgencyState.Role(role, programme, line, World.BEGINNING, null, null));
        WORLD.publish(
                Topics.AGENCIES,
                AgencyState.TYPE,
                id,
                new AgencyState(
                        id, 1, false, code, "Cơ quan " + code, province.id(), World.BEGINNING, null, roles, List.of()));
        return new Agency(id, code);
    }
}
