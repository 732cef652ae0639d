package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** A year of a commune's finance office: a norm divides, the treasury states, and what differs or is missing is told. */
@SystemTest
class TreasuryTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Papers papers = new Papers("TREASURY", 2026, "2026-01-10");

    private Conversation conversation;
    private Place province;
    private Place commune;
    private Place other;
    private Person office;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("78", "Tỉnh Suối Mơ");
        commune = admin.commune("78001", "Xã Suối Mơ", province);
        other = admin.commune("78002", "Xã Đèo Gió", province);
        admin.programme("TREASURY", "DA1");
        office = conversation.of("finance-officer", province);
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 1_000)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 1_000)));
    }

    @Test
    void moneyIsDividedByANormHeldAgainstTheTreasuryAndItsCounterpartDemanded() {
        theProvinceDividesByANormAndAllocates();
        theCommunePaysAndTheTreasuryStatesIt();
        whatDiffersIsToldUntilItIsPutRight();
        theMissingCounterpartIsAFindingUntilItIsThere();
        whatStandsBesideChangesNoTotal();
    }

    private void theProvinceDividesByANormAndAllocates() {
        var proposal = office.records(
                "/api/v1/allocation-proposals", """
                {"title": "Phương án", "programme": "TREASURY", "year": 2026, "date": "2026-01-12", "giver": %s,
                 "unit": "million", "criteria": [{"code": "poor", "name": "Hộ nghèo", "coefficient": 1.5}],
                 "pots": [{"line": "DA1", "source": "central", "nature": "recurrent", "amount": 1000000000}],
                 "receivers": [{"holder": %s, "bases": {"poor": 1}}, {"holder": %s, "bases": {"poor": 2}}]}
                """.formatted(province.json(), commune.json(), other.json()));
        assertEquals(333_000_000, proposal.number("pots[0].shares[0].computed"));
        assertEquals(667_000_000, proposal.number("pots[0].shares[1].computed"));
        var allocated = office.records("/api/v1/allocation-proposals/" + proposal.text("id") + "/allocation", """
                {"date": "2026-01-15", "act": {"number": "9/QĐ-UBND", "issuer": "Ủy ban nhân dân", "title": "Phân bổ"}}""");
        assertEquals("allocation", allocated.text("kind"));
    }

    private void theCommunePaysAndTheTreasuryStatesIt() {
        office.records("/api/v1/payments", payment("KB-1", 30));
        office.records("/api/v1/treasury-codes", """
                {"area": "78001", "codes": {"unit": "1178001", "chapter": "800", "target": "00460", "source": "12",
                  "year": 2026}, "holder": %s, "programme": "TREASURY", "line": "DA1", "source": "central",
                 "nature": "recurrent", "validFrom": "2026-01-01"}
                """.formatted(commune.json()));
        states(
                "78001,KB-1,2026-02-01,2026,1178001,800,00460,12,payment,30.000.000",
                "78001,KB-2,2026-02-02,2026,1178001,800,00460,12,advance,20.000.000",
                "78001,KB-3,2026-02-03,2026,9999999,800,00460,12,payment,1.000.000");
    }

    private String payment(String voucher, long amount) {
        return papers.payment(commune, amount)
                .replace("2026-01-10", "2026-01-20")
                .replace("\"payee\"", "\"voucher\": \"" + voucher + "\", \"payee\"");
    }

    private void states(String... lines) {
        var job = new Answer(office.request()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body("area,voucher,date,year,unit,chapter,target,sourceCode,kind,amount\n" + String.join("\n", lines))
                .post("/api/v1/treasury-statements/imports?mode=atomic"));
        var address = "/api/v1/treasury-statements/imports/" + job.text("id");
        Eventually.until(SOON, () -> assertEquals("done", office.asks(address).text("state")));
    }

    private void whatDiffersIsToldUntilItIsPutRight() {
        var differences = office.asks("/api/v1/treasury-differences?area=78&year=2026");
        assertAll(
                differences.toString(),
                () -> assertEquals("[only_in_statement, unmapped_code]", differences.text("items.kind")),
                () -> assertEquals("[KB-2, KB-3]", differences.text("items.voucher")));
        office.records("/api/v1/payments", payment("KB-2", 20));
        assertEquals(
                "[unmapped_code]",
                office.asks("/api/v1/treasury-differences?area=78&year=2026").text("items.kind"));
    }

    private void theMissingCounterpartIsAFindingUntilItIsThere() {
        office.records("/api/v1/counterpart-rules", """
                {"area": "78", "programme": "TREASURY", "line": "DA1", "percent": 3, "validFrom": "2026-01-01",
                 "act": {"number": "2/NQ-HĐND", "issuer": "Hội đồng nhân dân", "title": "Tỷ lệ đối ứng"}}""");
        Eventually.until(SOON, () -> assertEquals("[30000000]", missing()));
        office.records("/api/v1/estimates", papers.estimate(new Part(commune, "DA1", "commune", 30)));
        Eventually.until(SOON, () -> assertEquals("[]", missing()));
    }

    private String missing() {
        var findings =
                office("auditor").asks("/api/v1/reports/findings?area=78&year=2026&open=true&code=counterpart-short");
        return findings.succeeded()
                .text("findings.collectMany { it.arithmetic.terms }.findAll { it.label == 'missing' }.value");
    }

    private Person office(String role) {
        return conversation.of(role, province);
    }

    private void whatStandsBesideChangesNoTotal() {
        var before = office("auditor").asks(papers.report(province)).body();
        Beside.at("78001", "TREASURY").recordedBy(office);
        assertEquals(before, office("auditor").asks(papers.report(province)).body());
        assertEquals(
                1,
                office.asks("/api/v1/policy-credits?area=78&from=2026-01-01&to=2026-12-31")
                        .size("items"));
    }
}
