package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** A livelihood project from its proposal to its closing, with its money: who may what, and what is wrong in words. */
@SystemTest
class LivelihoodTest {

    private Conversation conversation;
    private Place commune;
    private Place neighbour;
    private Livelihood livelihood;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var province = admin.province("71", "Tỉnh Đồi Dê");
        commune = admin.commune("71001", "Xã Đồi Dê", province);
        neighbour = admin.commune("71002", "Xã Láng Giềng", province);
        admin.programme("LIVELIHOOD", "DA1");
        Livelihood.rule(conversation.national("admin"), province);
        var papers = new Papers("LIVELIHOOD", 2025, "2025-08-01");
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(commune, 100)));
        livelihood = new Livelihood(conversation, commune, "LIVELIHOOD");
    }

    @Test
    void aProjectIsApprovedFundedContractedAcceptedPaidAndClosed() {
        var project = livelihood.approved(60, 40);
        var request = livelihood.asks(project, 60);
        livelihood.answered(project, "committed");
        livelihood.takes("investor", project, "contracts", """
                {"date": "2025-09-01", "act": %s, "stages": [{"number": 1, "name": "Giao giống", "amount": 60000000}]}""".formatted(Livelihood.act("3/HĐ", "2025-09-01")));
        var contract = contracted(request);
        livelihood.takes("investor", project, "acceptances", """
                {"stage": 1, "date": "2025-10-01", "act": %s}""".formatted(Livelihood.act("1/BBNT", "2025-10-01")));
        paid(contract);
        livelihood.takes(
                "investor",
                project,
                "closings",
                "{\"date\": \"2025-12-01\", \"act\": %s}".formatted(Livelihood.act("20/QĐ", "2025-12-01")));
        var report = conversation
                .of("auditor", commune)
                .asks("/api/v1/reports/livelihood-projects?area=71001&year=2025&state=closed")
                .succeeded();
        assertAll(
                () -> assertEquals(1, report.number("total.projects")),
                () -> assertEquals(20, report.number("total.households")),
                () -> assertEquals(60_000_000, report.number("total.stateBudget")),
                () -> assertEquals(40_000_000, report.number("total.own")),
                () -> assertEquals(60_000_000, report.number("total.reserved")),
                () -> assertEquals(0, livelihood.reserve(request).number("reserved")));
    }

    private String contracted(String request) {
        return livelihood
                .of("investor")
                .records("/api/v1/contracts", """
                {"programme": "LIVELIHOOD", "number": "3/HĐ", "title": "Nuôi dê", "date": "2025-09-01",
                 "holder": {"area": "71001"}, "payeeKind": "community", "payee": "Tổ nuôi dê", "act": %s,
                 "fundingRequest": "%s", "value": 60000000,
                 "stages": [{"number": 1, "name": "Giao giống", "amount": 60000000}],
                 "commitments": [{"line": "DA1", "source": "central", "nature": "recurrent", "year": 2025,
                                  "amount": 60000000}]}""".formatted(Livelihood.act("3/HĐ", "2025-09-01"), request))
                .text("id");
    }

    private void paid(String contract) {
        var investor = livelihood.of("investor");
        investor.records("/api/v1/contracts/" + contract + "/acceptances", """
                {"stage": 1, "date": "2025-10-01", "amount": 60000000, "act": %s}""".formatted(
                        Livelihood.act("1/BBNT", "2025-10-01")));
        var claim = """
                {"contract": "%s", "stage": 1, "programme": "LIVELIHOOD", "year": 2025, "date": "2025-10-10",
                 "holder": {"area": "71001"}, "line": "DA1", "source": "central", "nature": "recurrent",
                 "amount": 60000000}""".formatted(contract);
        var request = investor.records(
                        "/api/v1/payment-requests", claim.replaceFirst("\\{", "{\"kind\": \"payment\", "))
                .text("id");
        livelihood
                .of("finance-officer")
                .records("/api/v1/payments", claim.replaceFirst("\\{", "{\"request\": \"" + request + "\", "));
    }

    @Test
    void moreThanThereIsIsRefusedWithItsReason() {
        var project = livelihood.approved(600, 400);
        livelihood.asks(project, 500);
        var refused = livelihood.answered(project, "refused");
        assertEquals("insufficient-balance", refused.text("fundingRequests[0].reason.code"));
        assertTrue(refused.text("fundingRequests[0].reason.vi").contains("DA1"), refused::toString);
        livelihood
                .of("investor")
                .sends(Livelihood.PROJECTS + "/" + project + "/contracts", """
                {"date": "2025-09-01", "act": %s, "stages": [{"number": 1, "name": "Giao giống", "amount": 1}]}""".formatted(
                                Livelihood.act("3/HĐ", "2025-09-01")))
                .isProblem(409, "funding-not-committed");
    }

    @Test
    void aDraftThatBreaksTheLawIsRefusedInVietnamese() {
        var refused = livelihood
                .of("commune-officer")
                .sends(Livelihood.PROJECTS, livelihood.proposal(61, 39).replace("\"poor\": 7", "\"poor\": 4"))
                .isProblem(422, "support-above-ceiling")
                .about("#/costs/stateBudget");
        assertEquals(
                "Ngân sách hỗ trợ 61000000 đồng trong tổng chi phí 100000000 đồng, vượt mức 60 % theo 27/2022/NĐ-CP.",
                refused.text("detail"));
        assertEquals("too-few-beneficiaries", refused.text("errors[1].code"));
        livelihood
                .of("commune-officer")
                .sends(Livelihood.PROJECTS, livelihood.proposal(60, 40).replace("household_group", "hội quán"))
                .isProblem(400, "unknown-code")
                .about("#/community/kind");
    }

    @Test
    void whatASignedActApprovesAgainstTheLawIsAFinding() {
        var project = livelihood
                .of("commune-officer")
                .records(Livelihood.PROJECTS, livelihood.proposal(60, 40))
                .text("id");
        livelihood.takes("approver", project, "approvals", """
                {"act": %s, "costs": {"stateBudget": 90000000, "loans": 0, "own": 10000000}}""".formatted(Livelihood.act("16/QĐ-UBND", "2025-08-16")));
        var found = conversation
                .of("auditor", commune)
                .asks("/api/v1/reports/findings?area=71001&year=2025&code=livelihood-support-above-ceiling")
                .succeeded();
        assertEquals(
                2, found.size("findings"), "one for the rule of the country and one for that of the place: " + found);
        assertTrue(found.body().contains("vượt mức 60 % theo 27/2022/NĐ-CP"), found::toString);
    }

    @Test
    void nobodyOfAnotherPlaceReadsOrMovesIt() {
        var project = livelihood.approved(10, 90);
        var elsewhere = new Livelihood(conversation, neighbour, "LIVELIHOOD");
        var path = Livelihood.PROJECTS + "/" + project;
        elsewhere.of("auditor").asks(path).isProblem(404, "not-found");
        elsewhere
                .of("investor")
                .sends(path + "/funding-requests", livelihood.funding(1))
                .isProblem(404, "not-found");
        elsewhere
                .of("commune-officer")
                .sends(Livelihood.PROJECTS, livelihood.proposal(10, 90))
                .isProblem(403, "forbidden-place")
                .about("#/area");
        livelihood
                .of("investor")
                .sends(path + "/funding-requests", elsewhere.funding(1))
                .isProblem(403, "forbidden-place")
                .about("#/holder/area");
        livelihood
                .of("commune-officer")
                .sends(path + "/approvals", "{\"act\": %s}".formatted(Livelihood.act("1/QĐ", "2025-08-16")))
                .isProblem(403, "forbidden-role");
        elsewhere
                .of("auditor")
                .asks("/api/v1/reports/livelihood-projects?area=71001&year=2025")
                .isProblem(403, "forbidden-place");
    }
}
