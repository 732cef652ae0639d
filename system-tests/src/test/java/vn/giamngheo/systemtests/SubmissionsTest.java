package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.giamngheo.systemtests.OwedReport.SUBMISSIONS;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** A commune owes its province a report: it is overdue, signed, returned, accepted, locked, and then the ledger moves. */
@SystemTest
class SubmissionsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Papers papers = new Papers("OWED", 2026, "2026-01-10");

    private Place commune;
    private Person officer;
    private Person above;
    private Person province;
    private Person finance;
    private OwedReport owed;

    @BeforeAll
    void given(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var place = admin.province("64", "Tỉnh Bến Sương");
        commune = admin.commune("64001", "Xã Bến Sương", place);
        admin.programme("OWED", "DA1");
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(place, 100)));
        finance = conversation.of("finance-officer", place);
        finance.records("/api/v1/allocations", papers.allocation(place, Part.central(commune, 60)));
        officer = conversation.of("commune-officer", commune);
        above = conversation.of("approver", place);
        province = conversation.of("standing-agency", place);
        owed = OwedReport.in(place, "OWED", province);
    }

    @Test
    void aReportIsOwedSignedAcceptedLockedAndCorrected() {
        var overdue = officer.asks("/api/v1/overdue?area=64001&on=2026-06-05").succeeded();
        assertEquals("[2]", overdue.text("items.daysLate"));
        assertEquals("[64]", overdue.text("items.to.code"));
        assertEquals("[owed]", kinds(officer));

        var id = owed.submitted(officer, commune);
        assertEquals(0, officer.asks("/api/v1/overdue?area=64001").size("items"));
        assertEquals("[to_accept]", kinds(above));
        officer.sends(SUBMISSIONS + "/" + id + "/accept", "").isProblem(403, "forbidden-role");
        above.records(SUBMISSIONS + "/" + id + "/return", "{\"reasons\": \"Thiếu nguyên nhân\"}");
        assertEquals("[returned]", kinds(officer));
        officer.records(SUBMISSIONS + "/" + id + "/submit", "");
        above.records(SUBMISSIONS + "/" + id + "/accept", "");
        above.records(SUBMISSIONS + "/" + id + "/lock", "");
        assertEquals(200, above.asks(SUBMISSIONS + "/" + id + "/document").status());

        finance.records("/api/v1/payments", papers.payment(commune, 25));
        Eventually.until(
                SOON,
                () -> assertEquals(
                        "[budget-execution]", above.asks(SUBMISSIONS + "/" + id).text("changedSince.reports")));
        var differences = above.asks(SUBMISSIONS + "/" + id + "/differences?report=budget-execution")
                .succeeded();
        assertEquals(25 * Papers.TRIEU, differences.number("items[0].to.total.disbursed"));
        var corrected = officer.sends(SUBMISSIONS + "/" + id + "/corrections", "{\"reason\": \"Bổ sung chứng từ\"}")
                .succeeded();
        assertEquals(2, corrected.number("version"));
        assertTrue(corrected.text("content.sections.results").startsWith("Đang làm."));

        var ofProvince = owed.drafted(province, new Place(null, "64"));
        assertEquals(
                "[" + id + "]", province.asks(SUBMISSIONS + "/" + ofProvince).text("contains.versions.submission"));
    }

    @Test
    void aDifficultyIsAnsweredAboveAndAQuestionOutOfTurnBelow() {
        var difficulty = officer.records("/api/v1/difficulties", """
                {"area": "64001", "notedOn": "2026-05-10", "programme": "OWED", "line": "DA1", "to": "64",
                 "description": "Chậm hướng dẫn", "proposal": "Hướng dẫn sớm"}""").text("id");
        assertEquals(1, above.asks("/api/v1/my-work").size("items.findAll { it.kind == 'to_answer' }"));
        above.records("/api/v1/difficulties/" + difficulty + "/answers", "{\"answer\": \"Đã có hướng dẫn\"}");
        var answered = officer.asks("/api/v1/difficulties/" + difficulty).succeeded();
        assertEquals("Đã có hướng dẫn", answered.text("answer.text"));

        var inquiry = province.records("/api/v1/inquiries", """
                {"area": "64", "askedOn": "2026-05-10", "kind": "urgent", "programme": "OWED", "title": "Báo cáo nhanh",
                 "act": {"number": "7/CV-TD", "issuer": "UBND tỉnh", "title": "Yêu cầu"}, "dueAt": "2099-01-01T16:00:00+07:00",
                 "level": "commune", "columns": [{"key": "given", "name": "Vốn giao", "type": "money",
                  "source": {"report": "budget-execution", "figure": "/total/total/allocated"}}]}""").text("id");
        var path = "/api/v1/inquiries/" + inquiry + "/answers/" + commune.id();
        var read = officer.asks(path).succeeded();
        assertEquals(60 * Papers.TRIEU, read.number("prefilled.given"));
        new Answer(officer.request()
                        .header("If-Match", read.http().header("ETag"))
                        .contentType("application/json")
                        .body("{\"values\": {\"given\": 60000000}}")
                        .put(path))
                .succeeded();
        var table = province.asks("/api/v1/inquiries/" + inquiry + "/table").succeeded();
        assertEquals(60 * Papers.TRIEU, table.number("totals.given"));
        assertEquals(0, table.size("missing"));

        var explained = officer.asks(
                        "/api/v1/reports/budget-execution/explain?area=64001&year=2026&programme=OWED&figure=received")
                .succeeded();
        assertEquals(60 * Papers.TRIEU, explained.number("total"));
        assertEquals("[allocation]", explained.text("items.kind"));
    }

    /** Of what there is to do about reports that are owed. */
    private static String kinds(Person person) {
        return person.asks("/api/v1/my-work").text("items.findAll { it.report != null }.kind");
    }
}
