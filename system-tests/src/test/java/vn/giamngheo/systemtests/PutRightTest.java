package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;

/** What is signed counts once, and what was wrong is put right by another paper, so that reports are true again. */
@SystemTest
class PutRightTest {

    private static final String PROGRAMME = "PUT-RIGHT";

    private Conversation conversation;
    private Place province;
    private Place commune;
    private Person provincialOffice;
    private Person communalOffice;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("70", "Tỉnh Mây Trắng");
        commune = admin.commune("70001", "Xã Mây Trắng", province);
        admin.programme(PROGRAMME, "DA1", "DA2", "DA3");
        provincialOffice = conversation.of("finance-officer", province);
        communalOffice = conversation.of("finance-officer", commune);
    }

    @Test
    void anActThatIsSentTwiceCountsOnceAndAReceiptComesBackWithItsAct() {
        communalOffice.records("/api/v1/receipts", """
                {"receiver": {"area": "70001"}, "giver": {"area": "70"}, %s, "total": 60000000, "parts": [%s]}""".formatted(head(2026, "7/QĐ-UBND"), line("DA1", 60)));
        var allocation = """
                {"giver": {"area": "70"}, %s, "total": 60000000,
                 "parts": [{"receiver": {"area": "70001"}, %s]}""".formatted(head(2026, "7/QĐ-UBND"), line("DA1", 60).substring(1));
        var id = provincialOffice.records("/api/v1/allocations", allocation).text("id");
        provincialOffice.sends("/api/v1/allocations", allocation).isProblem(409, "paper-recorded-already");
        assertEquals(new Money(60, 0, 0), of(2026, "DA1"));
        provincialOffice.records(
                "/api/v1/allocations/" + id + "/reversals", "{\"date\": \"2026-02-01\", \"reason\": \"Ghi nhầm\"}");
        assertEquals(new Money(60, 0, 0), of(2026, "DA1"), "the commune still has the act");
        provincialOffice.records("/api/v1/allocations", allocation);
        assertEquals(new Money(60, 0, 0), of(2026, "DA1"));
    }

    @Test
    void anAdvanceOfBeforeTheLedgerIsClearedUnderItsContractAndASettlementIsPutRight() {
        var opening = communalOffice
                .records("/api/v1/opening-balances", """
                        {"holder": {"area": "70001"}, %s, "parts": [{"line": "DA2", "source": "commune",
                         "nature": "recurrent", "received": 100000000, "advanced": 30000000}]}""".formatted(head(2025, "21/BB")))
                .text("id");
        var investor = conversation.person("chu-dau-tu", "investor", commune);
        var contract =
                investor.records("/api/v1/contracts", """
                        {"programme": "%s", "number": "01/HĐ", "title": "Cung cấp giống", "date": "2025-08-01",
                         "holder": {"area": "70001"}, "payeeKind": "contractor", "payee": "Hợp tác xã Thí Dụ",
                         "act": {"number": "01/HĐ", "issuedOn": "2025-08-01", "issuer": "UBND", "title": "Hợp đồng"},
                         "value": 100000000, "stages": [{"number": 1, "name": "Giao giống", "amount": 100000000}],
                         "commitments": [{"line": "DA2", "source": "commune", "nature": "recurrent", "year": 2025,
                         "amount": 70000000}]}""".formatted(PROGRAMME)).text("id");
        var claim = """
                "contract": "%s", "programme": "%s", "year": 2025, "date": "2025-09-01", "holder": {"area": "70001"},
                "line": "DA2", "source": "commune", "nature": "recurrent\"""".formatted(contract, PROGRAMME);
        communalOffice.records("/api/v1/advances", """
                {"opening": "%s", %s, "amount": 30000000}""".formatted(opening, claim));
        investor.records("/api/v1/contracts/" + contract + "/acceptances", """
                {"stage": 1, "date": "2025-08-20", "amount": 100000000,
                 "act": {"number": "1/BB", "issuedOn": "2025-08-20", "issuer": "UBND", "title": "Biên bản nghiệm thu"}}""");
        var payment = "%s, \"stage\": 1, \"clears\": 30000000, \"amount\": 100000000".formatted(claim);
        var request = investor.records("/api/v1/payment-requests", "{\"kind\": \"payment\", " + payment + "}")
                .text("id");
        communalOffice.records("/api/v1/payments", "{\"request\": \"%s\", %s}".formatted(request, payment));
        assertEquals(new Money(100, 0, 100), of(2025, "DA2"));

        var settled = communalOffice
                .records("/api/v1/settlements", settlement("", 90))
                .text("id");
        assertEquals("settlement-differs", finding());
        communalOffice.records("/api/v1/settlements", settlement("\"adjusts\": \"%s\",".formatted(settled), 100));
        assertEquals("", finding());
    }

    @Test
    void theRequiredLocalShareIsAReportAndATable() {
        provincialOffice.records("/api/v1/counterpart-rules", """
                {"area": "70", "programme": "%s", "line": "DA3", "percent": 3, "validFrom": "2026-01-01",
                 "act": {"number": "2/NQ-HĐND", "issuer": "Hội đồng nhân dân", "title": "Tỷ lệ đối ứng"}}""".formatted(PROGRAMME));
        communalOffice.records("/api/v1/receipts", """
                {"receiver": {"area": "70001"}, "giver": {"area": "70"}, %s, "total": 100000000, "parts": [%s]}""".formatted(head(2026, "8/QĐ-UBND"), line("DA3", 100)));
        communalOffice.records("/api/v1/estimates", """
                {%s, "total": 1000000, "parts": [{"receiver": {"area": "70001"}, "line": "DA3", "source": "commune",
                 "nature": "recurrent", "amount": 1000000}]}""".formatted(head(2026, "9/NQ-HĐND")));
        var asked = "/api/v1/reports/counterpart?area=70&year=2026&tree=2026-06-30&programme=" + PROGRAMME;
        var auditor = conversation.of("auditor", province);
        var report = auditor.asks(asked).succeeded();
        // What the province is named to have given has moved inside it.
        assertEquals(0, report.number("rules[0].figures.central"));
        assertEquals(1_000_000, report.number("rules[0].figures.local"));
        assertEquals("true", report.text("rules[0].figures.met"));
        assertEquals(200, auditor.asks(asked + "&format=csv").status());
        assertEquals(200, auditor.asks(asked + "&format=xlsx&basis=restated").status());
    }

    private Money of(int year, String line) {
        var report = conversation
                .of("auditor", commune)
                .asks("/api/v1/reports/budget-execution?area=70001&year=%d&programme=%s".formatted(year, PROGRAMME));
        return Money.in(report, "lines.find { it.line == '%s' }.total".formatted(line));
    }

    /** The code of the finding about 2025 that stands; none as nothing. */
    private String finding() {
        var findings = conversation
                .of("auditor", commune)
                .asks("/api/v1/reports/findings?area=70001&year=2025&open=true&code=settlement-differs")
                .succeeded();
        return findings.size("findings") == 0 ? "" : findings.text("findings[0].code");
    }

    private static String settlement(String adjusts, long millions) {
        return """
                {%s "programme": "%s", "year": 2025, "date": "2026-06-30", "holder": {"area": "70001"},
                 "act": {"number": "%d/QĐ", "issuedOn": "2026-06-30", "issuer": "UBND", "title": "Quyết toán"},
                 "total": %d, "parts": [{"line": "DA2", "source": "commune", "nature": "recurrent", "amount": %4$d}]}""".formatted(adjusts, PROGRAMME, millions, millions * Papers.TRIEU);
    }

    private static String head(int year, String number) {
        var day = year + (year == 2025 ? "-07-20" : "-01-20");
        return """
                "programme": "%s", "year": %d, "date": "%s",
                "act": {"number": "%s", "issuedOn": "%3$s", "issuer": "UBND", "title": "Văn bản thử"}""".formatted(PROGRAMME, year, day, number);
    }

    private static String line(String line, long millions) {
        return """
                {"line": "%s", "source": "central", "nature": "recurrent", "amount": %d}""".formatted(line, millions * Papers.TRIEU);
    }
}
