package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.giamngheo.reporting.ReportingDuty.SUBMISSIONS;
import static vn.giamngheo.reporting.ReportingDuty.does;
import static vn.giamngheo.reporting.ReportingDuty.draft;
import static vn.giamngheo.reporting.ReportingDuty.drafted;
import static vn.giamngheo.reporting.ReportingDuty.submitted;
import static vn.giamngheo.reporting.ReportingDuty.write;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** A place that ended within the year owes what it owed: somebody writes it, with what the place had by its last day. */
@QuarkusTest
class LastReportsOfEndedPlacesTest {

    private static final World WORLD = World.around("reporting");

    private final String programme = WORLD.programme("DA1");
    private final Reform reform = WORLD.reform();
    private final String province = Reports.token(reform.newProvince);
    private final String approver =
            TestTokens.of("approver", reform.newProvince.id().toString());
    private String period;

    /** Cut off after the places have ended, as most last reports are. */
    @BeforeEach
    void theReportOfJuneIsOwed() throws Exception {
        Marks.ofAllServices(WORLD);
        period = ReportingDuty.until("2025-06-30", reform.oldProvince, programme)
                .periodCutOff(
                        "2025-06-01",
                        "2025-06-30",
                        "2025-07-03",
                        "commune place 2025-07-05",
                        "district place 2025-07-08");
        given(reform.divided, 3_000_000_000L, "2025-02-01");
        given(reform.hamlet, 500_000_000L, "2025-03-01");
        given(reform.hamlet, 70_000_000L, "2025-07-01");
        given(reform.moved, 1_000_000_000L, "2025-04-01");
        given(reform.moved, 40_000_000L, "2025-08-01");
        given(reform.mergedToo, 2_000_000_000L, "2025-05-01");
    }

    @Test
    void whoHadThePlaceUpToItsEndWritesItThoughWhatLayBelowWentElsewhere() {
        var officer = officer(reform.divided);
        work(officer, reform.divided).body("kind", contains("owed"));
        var id = drafted(officer, period, reform.divided);
        read(officer, id)
                .body("reports[0].parameters.asOf", equalTo("2025-06-30"))
                .body("content.sections.results", containsString("Tổng số: vốn được giao 3.500 triệu đồng"));
        acceptedByTheNewProvince(officer, id, reform.divided);
    }

    @Test
    void theOnlySuccessorWritesItForAPlaceThatWasMerged() {
        var officer = officer(reform.first);
        work(officer, reform.mergedToo).body("kind", contains("owed"));
        var id = drafted(officer, period, reform.mergedToo);
        read(officer, id).body("content.sections.results", containsString("vốn được giao 2.000 triệu đồng"));
        work(province, reform.mergedToo).body("", empty());
        draft(province, period, reform.mergedToo, null).statusCode(403).body("code", equalTo("forbidden-place"));
        acceptedByTheNewProvince(officer, id, reform.mergedToo);
    }

    @Test
    void whoeverItIsOwedToWritesItForAPlaceThatWasDividedOrLeftNothing() {
        for (var part : new Place[] {reform.first, reform.second}) {
            work(officer(part), reform.divided).body("", empty());
            draft(officer(part), period, reform.divided, null).statusCode(403).body("code", equalTo("forbidden-place"));
        }
        for (var ended : new Place[] {reform.divided, reform.drowned}) {
            overdue(ended).body("area.code", contains(ended.code()));
            work(province, ended).body("kind", contains("owed"));
            var id = drafted(province, period, ended);
            acceptedByTheNewProvince(province, id, ended);
        }
    }

    @Test
    void whoGotAPartOfADividedPlaceDoesNotReadItsReport() {
        var holder = officer(reform.divided);
        var id = drafted(holder, period, reform.divided);
        acceptedByTheNewProvince(holder, id, reform.divided);
        for (var reader : new String[] {holder, province, approver}) {
            read(reader, id).body("content.sections.results", containsString("vốn được giao 3.500 triệu đồng"));
            listed(reader).body("items.id", hasItem(id));
        }
        for (var part : new Place[] {reform.first, reform.second}) {
            Api.get(officer(part), SUBMISSIONS + "/" + id).statusCode(404);
            Api.get(officer(part), SUBMISSIONS + "/" + id + "/document").statusCode(404);
            Api.get(officer(part), SUBMISSIONS + "/" + id + "/differences?report=budget-execution")
                    .statusCode(404);
            listed(officer(part)).body("items.id", not(hasItem(id)));
        }
    }

    private ValidatableResponse listed(String reader) {
        return Api.get(
                        reader,
                        SUBMISSIONS + "?area=%s&tree=2025-06-30&period=%s".formatted(reform.divided.code(), period))
                .statusCode(200);
    }

    @Test
    void whoeverWroteItForADividedPlaceDoesNotAcceptIt() {
        var id = submitted(province, period, reform.divided);
        does(province, id, "accept", "").statusCode(403).body("code", equalTo("not-by-who-submitted"));
        work(approver, reform.divided).body("kind", contains("to_accept"));
    }

    @Test
    void theDistrictHadWhatItsCommunesHadUntilItWasAbolished() {
        for (var officer : new String[] {officer(reform.district), province}) {
            var id = drafted(officer, period, reform.district);
            read(officer, id).body("content.sections.results", containsString("vốn được giao 6.500 triệu đồng"));
            does(officer, id, "withdrawals", "{\"reason\": \"Lập lại\"}").statusCode(200);
        }
        var asked = "?area=%s&year=2025&tree=2025-06-30&programme=%s".formatted(reform.district.code(), programme);
        Api.get(officer(reform.district), Reports.EXECUTION + asked + "&asOf=2025-06-30")
                .statusCode(200)
                .body("total.total.allocated", equalTo(6_500_000_000L))
                .body("partial", nullValue());
        Api.get(officer(reform.district), Reports.EXECUTION + asked + "&asOf=2025-12-31")
                .statusCode(200)
                .body("partial", equalTo(true));
    }

    @Test
    void aPlaceThatIsStillThereWritesItsOwn() {
        draft(province, period, reform.moved, null).statusCode(403).body("code", equalTo("forbidden-place"));
        var officer = officer(reform.moved);
        var id = drafted(officer, period, reform.moved);
        read(officer, id).body("content.sections.results", containsString("vốn được giao 1.000 triệu đồng"));
    }

    private void acceptedByTheNewProvince(String officer, String id, Place ended) {
        write(officer, id).statusCode(200);
        does(officer, id, "submit", "").statusCode(200);
        overdue(ended).body("", empty());
        does(approver, id, "accept", "").statusCode(200);
        does(approver, id, "lock", "").statusCode(200);
        read(approver, id).body("state", equalTo("locked")).body("changedSince", nullValue());
    }

    private static String officer(Place place) {
        return TestTokens.of("commune-officer", place.id().toString());
    }

    private static ValidatableResponse read(String token, String id) {
        return Api.get(token, SUBMISSIONS + "/" + id).statusCode(200);
    }

    private ValidatableResponse overdue(Place place) {
        return Api.get(province, "/api/v1/overdue?area=" + reform.newProvince.code())
                .statusCode(200)
                .rootPath("items.findAll { it.area.code == '%s' }".formatted(place.code()));
    }

    private static ValidatableResponse work(String token, Place place) {
        return Api.get(token, "/api/v1/my-work")
                .statusCode(200)
                .rootPath("items.findAll { it.report?.area?.code == '%s' }".formatted(place.code()));
    }

    private void given(Place place, long amount, String day) {
        var posting = LedgerFacts.posting(null, place, "DA1", "central", 2025, 2025, amount);
        var fact = LedgerFacts.fact("estimate", programme, day, posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        WORLD.arrive();
    }
}
