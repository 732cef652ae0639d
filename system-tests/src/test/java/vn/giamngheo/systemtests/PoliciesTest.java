package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.testing.Eventually;

/** A household that a review found poor gets what policies give it, once; and rules hold figures against each other. */
@SystemTest
class PoliciesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Conversation conversation;
    private Place province;
    private Place commune;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("81", "Tỉnh Chính Sách");
        commune = admin.commune("81001", "Xã Chính Sách", province);
        admin.village("81001-01", "Thôn Chính Sách", commune);
        conversation.national("admin").records("/api/v1/area-classes", """
                {"area": "81001", "scheme": "settlement", "value": "rural", "validFrom": "2025-07-01", "act": "2/QĐ-TD"}""");
    }

    @Test
    void whoIsEntitledIsCountedByVillageAndWhatIsGivenTwiceIsFound() {
        var household = HouseholdReview.held(conversation, commune, "81001", "81001-01");
        policy("thi-du-qua-tet");
        policy("thi-du-qua-tet-khac");
        support("thi-du-qua-tet", household, "province", 500_000);
        var coverage = conversation
                .of("auditor", province)
                .asks("/api/v1/policy-coverage?area=81001&year=2026")
                .succeeded();
        var row = ".policies.find { it.policy == 'thi-du-qua-tet' }";
        assertAll(
                coverage.toString(),
                () -> assertEquals("81001-01", coverage.text("places[0].code")),
                () -> assertEquals(1, coverage.number("places[0]" + row + ".entitled")),
                () -> assertEquals(1, coverage.number("total" + row + ".received")),
                () -> assertEquals(500_000, coverage.number("total" + row + ".money[0].amount")));
        support("thi-du-qua-tet-khac", household, "mobilised", 300_000);
        Eventually.until(
                PATIENCE, () -> assertEquals("[support-doubled]", findings(2026).text("findings.code")));
        assertFalse(findings(2026).body().contains(household), "no household in what is told");
    }

    @Test
    void whatTheLedgerPaidAHouseholdIsShownBesideWhatItGotAndHeldAgainstIt() {
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        admin.programme("POLICIES", "DA5");
        var home = admin.commune("81002", "Xã Nhà Ở", province);
        admin.village("81002-01", "Thôn Nhà Ở", home);
        policy("thi-du-nha-o");
        var household = conversation
                .of("surveyor", home)
                .records("/api/v1/households", """
                {"code": "H-09", "village": "81002-01", "since": "2025-07-01", "noLabourCapacity": false,
                 "personOfMerit": false, "causes": ["capital"], "supportNeeds": ["housing"],
                 "members": [{"name": "Người Chưa Từng Có", "birth": "1971", "sex": "male", "ethnicity": "tay",
                    "relation": "head"}]}""")
                .text("id");
        var finance = conversation.of("finance-officer", province);
        var payment = SupportedHouseholds.paid(finance, "81", "POLICIES", household, "thi-du-nha-o", 400_000);
        Eventually.until(PATIENCE, () -> assertEquals("400000/0", paidAndRecorded()));
        support(home, "thi-du-nha-o", household, "province", 300_000);
        Eventually.until(PATIENCE, () -> assertEquals("400000/300000", paidAndRecorded()));
        var shown = conversation
                .of("commune-officer", home)
                .asks("/api/v1/policy-supports?household=" + household)
                .succeeded();
        assertAll(
                shown.toString(),
                () -> assertEquals(payment, shown.text("items[0].paid[0].payment")),
                () -> assertEquals(400_000, shown.number("items[0].paid[0].amount")));
        finance.records("/api/v1/payments/" + payment + "/reversals", """
                {"date": "2026-03-02", "reason": "Chi nhầm"}""");
        Eventually.until(PATIENCE, () -> assertEquals("none", paidAndRecorded()));
        assertFalse(findings("81002", 2026).body().contains(household), "no household in what is told");
    }

    private String paidAndRecorded() {
        var found = findings("81002", 2026);
        var one = "findings.find { it.code == 'support-paid-differs' }";
        return found.text(one) == null
                ? "none"
                : found.text(one + ".arithmetic.terms[0].value") + "/" + found.text(one + ".arithmetic.terms[1].value");
    }

    private void policy(String code) {
        conversation.of("admin", province).records("/api/v1/policies", """
                {"code": "%s", "name": {"vi": "Quà Tết thí dụ"}, "kind": "tet_gift", "area": "81",
                 "beneficiary": "household", "classes": ["poor"], "norm": 500000, "validFrom": "2026-01-01",
                 "act": {"number": "1/NQ-HĐND", "issuedOn": "2025-12-10", "issuer": "HĐND tỉnh", "title": "Quà Tết"}}""".formatted(code));
    }

    private void support(String policy, String household, String source, int amount) {
        support(commune, policy, household, source, amount);
    }

    private void support(Place home, String policy, String household, String source, int amount) {
        conversation.of("commune-officer", home).records("/api/v1/policy-supports", """
                {"policy": "%s", "household": "%s", "from": "2026-01-01", "to": "2026-12-31", "received": true,
                 "money": [{"source": "%s", "amount": %d}]}""".formatted(
                        policy, household, source, amount));
    }

    @Test
    void figuresThatBreakARuleAreRecordedAndFoundUntilTheyFit() {
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        admin.count("rules_poor");
        admin.count("rules_all");
        conversation.national("admin").records("/api/v1/validation-rules", """
                {"code": "thi-du-ho-ngheo", "content": {"name": {"vi": "Hộ nghèo không nhiều hơn tổng số hộ"},
                 "left": [{"indicator": "rules_poor", "part": "value"}], "operator": "at_most",
                 "right": [{"indicator": "rules_all", "part": "value"}], "missing": "skip", "severity": "error"}}""");
        observed("rules_poor", 120);
        observed("rules_all", 100);
        Eventually.until(
                PATIENCE,
                () -> assertEquals("[figures-break-rule]", findings(2025).text("findings.code")));
        var checked = conversation.of("approver", commune).records("/api/v1/observation-checks", """
                {"area": "81001", "from": "2025-12-31", "to": "2025-12-31"}""");
        assertEquals(1, checked.number("broken"));
        assertEquals("rules_poor > rules_all", checked.text("found[0].arithmetic.relation"));
    }

    private void observed(String indicator, int value) {
        conversation.of("line-agency", commune).records("/api/v1/observations", """
                {"indicator": "%s", "area": "81001", "periodFrom": "2025-07-01", "periodTo": "2025-12-31", "value": %d,
                 "source": "Số liệu thí dụ"}""".formatted(indicator, value));
    }

    private Answer findings(int year) {
        return findings("81001", year);
    }

    private Answer findings(String area, int year) {
        return conversation
                .of("supervisor", province)
                .asks("/api/v1/reports/findings?area=" + area + "&open=true&year=" + year)
                .succeeded();
    }
}
