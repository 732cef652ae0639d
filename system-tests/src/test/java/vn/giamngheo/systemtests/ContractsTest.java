package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** A work is built under a contract: requested by its investor, paid by the finance officer, settled and closed. */
@SystemTest
class ContractsTest {

    private static final String ACT = """
            "act": {"number": "7/QĐ-UBND", "issuer": "Ủy ban nhân dân", "title": "Thí dụ"}""";
    private static final String MONEY = """
            "line": "DA1", "source": "central", "nature": "investment", "year": 2025""";

    private Place commune;
    private Person investor;
    private Person finance;
    private Person auditor;
    private Papers papers;

    @BeforeAll
    void given(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var province = admin.province("72", "Tỉnh Cầu Treo");
        commune = admin.commune("72001", "Xã Cầu Treo", province);
        admin.agency("72001-DV", "Trung tâm Dịch vụ tổng hợp", commune);
        admin.programme("CONTRACTS", "DA1");
        papers = new Papers("CONTRACTS", 2025, "2025-08-01");
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", investment(papers.estimate(Part.central(Place.COUNTRY, 1_000))));
        ministry.records(
                "/api/v1/allocations", investment(papers.allocation(Place.COUNTRY, Part.central(commune, 1_000))));
        investor = conversation.of("investor", commune);
        finance = conversation.of("finance-officer", commune);
        auditor = conversation.of("auditor", commune);
    }

    private static String investment(String body) {
        return body.replace("recurrent", "investment");
    }

    @Test
    void aWorkIsContractedAdvancedAcceptedPaidAndSettled() {
        var work = investor.records("/api/v1/works", """
                {"code": "7200001", "programme": "CONTRACTS", "date": "2025-08-01", "area": "72001", "content": {
                 "name": "Cầu treo thí dụ", "investor": "72001-DV", %s,
                 "costs": [{"source": "central", "amount": 900000000}],
                 "capital": [{"year": 2025, "source": "central", "amount": 900000000}]}}""".formatted(ACT)).text("id");
        var contract =
                investor.records("/api/v1/contracts", """
                {"programme": "CONTRACTS", "number": "1/HĐ-XD", "title": "Xây cầu treo", "date": "2025-08-05",
                 "work": "7200001", "holder": {"area": "72001"}, "payeeKind": "contractor", "payee": "Công ty Cầu Treo", %s,
                 "value": 900000000, "advanceLimit": 270000000,
                 "stages": [{"number": 1, "name": "Móng", "amount": 400000000},
                            {"number": 2, "name": "Dầm", "amount": 500000000}],
                 "commitments": [{%s, "amount": 900000000}]}""".formatted(ACT, MONEY)).text("id");

        var asked = claim(contract, 270_000_000, "");
        var advance = investor.records("/api/v1/payment-requests", with("\"kind\": \"advance\"", asked))
                .text("id");
        investor.sends("/api/v1/advances", with("\"request\": \"" + advance + "\"", asked))
                .isProblem(403, "forbidden-role");
        finance.sends("/api/v1/advances", asked)
                .isProblem(422, "request-required")
                .about("#/request");
        finance.records("/api/v1/advances", with("\"request\": \"" + advance + "\"", asked));

        var paid = claim(contract, 400_000_000, "\"stage\": 1, \"clears\": 200000000, ");
        var request = investor.records("/api/v1/payment-requests", with("\"kind\": \"payment\"", paid))
                .text("id");
        var answer = with("\"request\": \"" + request + "\"", paid);
        finance.sends("/api/v1/payments", answer).isProblem(422, "paid-above-accepted");
        investor.records("/api/v1/contracts/" + contract + "/acceptances", """
                {"stage": 1, "date": "2025-10-01", "amount": 400000000, %s}""".formatted(ACT));
        var payment = finance.records("/api/v1/payments", answer).text("id");

        var stands = auditor.asks("/api/v1/contracts/" + contract);
        assertAll(
                () -> assertEquals(430_000_000, stands.number("committed")),
                () -> assertEquals(70_000_000, stands.number("advanced")),
                () -> assertEquals(400_000_000, stands.number("paid")));
        assertEquals(new Money(1_000, 0, 470), Money.in(auditor.asks(papers.report(commune))));
        assertEquals(400_000_000, auditor.asks("/api/v1/works/" + work).number("accepted"));

        var reversal = finance.records(
                "/api/v1/payments/" + payment + "/reversals", "{\"date\": \"2025-11-01\", \"reason\": \"Ghi nhầm\"}");
        assertEquals(payment, reversal.text("reverses"));
        assertEquals(new Money(1_000, 0, 270), Money.in(auditor.asks(papers.report(commune))));

        finance.records("/api/v1/settlements", """
                {"programme": "CONTRACTS", "year": 2025, "date": "2026-06-30", "holder": {"area": "72001"}, %s,
                 "total": 5, "parts": [{"line": "DA1", "source": "central", "nature": "investment", "amount": 5}]}""".formatted(ACT));
        finance.sends("/api/v1/payments", investment(papers.payment(commune, 1)))
                .isProblem(409, "year-closed");
        var findings = auditor.asks("/api/v1/reports/findings?area=72001&year=2025&code=settlement-differs")
                .succeeded();
        assertEquals(1, findings.size("findings"));
    }

    private static String claim(String contract, long amount, String more) {
        return """
                {"contract": "%s", %s "programme": "CONTRACTS", "date": "2025-10-10", "holder": {"area": "72001"}, %s,
                 "amount": %d}""".formatted(contract, more, MONEY, amount);
    }

    private static String with(String field, String body) {
        return body.replaceFirst("\\{", "{" + field + ", ");
    }
}
