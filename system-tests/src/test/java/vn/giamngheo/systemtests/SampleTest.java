package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The sample is the plan of huyện Bạch Thông 2023: what it says is what the suite answers. */
@SystemTest
class SampleTest {

    private Person auditor;
    private Person everywhere;
    private Person province;
    private Person commune;

    @BeforeAll
    void given(Suite suite) {
        var conversation = suite.conversation();
        auditor = conversation.of("auditor", Place.lookedUp(conversation, "063", "2023-06-30"));
        everywhere = conversation.national("auditor");
        province = conversation.of("standing-agency", Place.lookedUp(conversation, "19", "2025-12-31"));
        commune = conversation.of("commune-officer", Place.lookedUp(conversation, "05587", "2025-12-31"));
    }

    @Test
    void itsMoneyIsExactlyThatOfThePlan() {
        var report = auditor.asks("/api/v1/reports/budget-execution?area=063&year=2023");
        assertAll(
                report.toString(),
                () -> assertEquals(new Money(11_725, 0, 0), Money.in(report, "total.central")),
                () -> assertEquals(new Money(349, 0, 0), Money.in(report, "total.local")),
                () -> assertEquals(new Money(12_074, 0, 0), Money.in(report, "total.total")),
                () -> assertEquals(9, report.size("lines")));
    }

    @Test
    void itsAdjustmentsAndItsCarryOverReadAsActs() {
        var line = auditor.asks(
                "/api/v1/reports/allocation-history?area=063&year=2023&programme=NTP-SPR-2021-2025&line=DA2&asOf=2023-12-31");
        var next = auditor.asks("/api/v1/reports/budget-execution?area=063&year=2024");
        assertAll(
                line.succeeded().toString(),
                () -> assertEquals(1, line.number("entries.count { it.decision == 'adjustment' && it.revision == 1 }")),
                () -> assertEquals(1, line.number("entries.count { it.decision == 'adjustment' && it.revision == 2 }")),
                () -> assertEquals((5_465 + 164) * Papers.TRIEU, line.number("total")),
                () -> assertEquals(new Money(1, 0, 1), Money.in(next, "total.local")));
    }

    @Test
    void itsContractIsAdvancedClearedAndPaidAndAWrongPaymentIsTakenBack() {
        var contracts =
                auditor.asks("/api/v1/contracts?area=063&tree=2024-12-31").succeeded();
        var reversals = auditor.asks("/api/v1/reversals?area=063&tree=2024-12-31&year=2024")
                .succeeded();
        assertAll(
                contracts.toString(),
                () -> assertEquals(1, contracts.size("items")),
                () -> assertEquals(1_000_000, contracts.number("items[0].paid")),
                () -> assertEquals(0, contracts.number("items[0].advanced")),
                () -> assertEquals(0, contracts.number("items[0].committed")),
                () -> assertEquals(-100_000, reversals.number("items[0].total")));
    }

    @Test
    void itsRulesOfLivelihoodProjectsAreThoseOfTheDecree() {
        var rules = auditor.asks("/api/v1/livelihood-rules?area=063&tree=2023-06-30&on=2023-06-30")
                .succeeded();
        var community = "items.find { it.kind == 'community_production_project' }.limits.";
        assertAll(
                rules.toString(),
                () -> assertEquals(95, rules.number(community + "supportPercent.speciallyDifficult")),
                () -> assertEquals(80, rules.number(community + "supportPercent.difficult")),
                () -> assertEquals(60, rules.number(community + "supportPercent.elsewhere")),
                () -> assertEquals(50, rules.number(community + "beneficiariesPercent")),
                () -> assertEquals(
                        3_000_000_000L,
                        rules.number("items.find { it.kind == 'task_based_project' }.limits.mostSupport")),
                () -> assertEquals(
                        5_000_000_000L, rules.number("items.find { it.kind == 'simple_works' }.limits.mostCost")),
                () -> assertEquals(
                        0,
                        auditor.asks("/api/v1/livelihood-rules?area=063&tree=2023-06-30&on=2026-01-01")
                                .succeeded()
                                .size("items")));
    }

    @Test
    void itsNineLinesAddUpToTheTotal() {
        var report = auditor.asks("/api/v1/reports/budget-execution?area=063&year=2023");
        for (var source : List.of("central", "local", "total")) {
            var sum = report.number("lines." + source + ".received.sum()");
            assertEquals(report.number("total." + source + ".received"), sum, source);
        }
    }

    @Test
    void itsTargetsWaitForTheirResults() {
        var report =
                auditor.asks("/api/v1/reports/plan-progress?area=063&year=2023").succeeded();
        assertAll(
                report.toString(),
                () -> assertEquals(1, report.size("plans")),
                () -> assertEquals(27, report.size("plans[0].targets")),
                () -> assertEquals(0, report.number("plans[0].targets.count { it.actual != null }")),
                () -> assertEquals("8.56", report.text("plans[0].targets[0].target")));
    }

    @Test
    void itIsTheWholePlan() {
        var plans = auditor.asks("/api/v1/plans?area=063&year=2023").succeeded();
        auditor.asks("/api/v1/activities?area=063&year=2023").succeeded();
        auditor.asks("/api/v1/livelihood-projects?area=063&year=2023").succeeded();
        var acts = auditor.asks("/api/v1/plans/" + plans.text("items[0].id") + "/acts")
                .succeeded();
        var findings =
                auditor.asks("/api/v1/reports/findings?area=063&year=2023").succeeded();
        assertAll(
                plans.toString(),
                () -> assertEquals(16, plans.number("items[0].targets.count { it.dimension != null }")),
                () -> assertEquals(5, plans.number("items[0].targets.count { it.partOf != null }")),
                () -> assertEquals(
                        10, plans.number("items[0].assignments.count { it.role == 'lead' && it.lineCode != null }")),
                () -> assertEquals(10, plans.number("items[0].assignments.count { it.role == 'coordinator' }")),
                () -> assertEquals(6, plans.size("items[0].reportingDuties")),
                () -> assertEquals(10, plans.size("items[0].recipients")),
                () -> assertEquals(3, acts.number("items.count { it.role == 'basis' }")),
                () -> assertEquals(
                        0,
                        findings.number("findings.count { it.code == 'plan-targets-contradict' }"),
                        findings.toString()));
    }

    @Test
    void itHasThePlansOfAProvinceAndOfACommuneToo() {
        var province = everywhere.asks("/api/v1/plans?area=19&year=2022").succeeded();
        var commune =
                everywhere.asks("/api/v1/plans?area=05587&tree=2025-12-31").succeeded();
        assertAll(
                () -> assertEquals("101/KH-UBND", province.text("items[0].documentNumber")),
                () -> assertEquals("issued", province.text("items[0].status")),
                () -> assertEquals(21_300, province.number("items[0].targets.find { it.key == 'CT04' }.value")),
                () -> assertEquals("53/KH-UBND", commune.text("items[0].documentNumber")),
                () -> assertEquals("issued", commune.text("items[0].status")),
                () -> assertEquals(46, commune.number("items[0].targets.find { it.key == 'CT02' }.value")));
    }

    @Test
    void whatItsProvinceAndItsCommuneOweIsTheirsToDo() {
        var ofProvince = province.asks("/api/v1/my-work").succeeded();
        var ofCommune = commune.asks("/api/v1/my-work").succeeded();
        assertAll(
                ofProvince.toString() + ofCommune,
                () -> assertEquals("2025-11-30 2025-12-19", ofProvince.text("items.report.dueOn.join(' ')")),
                () -> assertEquals("yearly review_official", ofProvince.text("items.report.duty.periodKind.join(' ')")),
                () -> assertEquals("2025-08-05 2025-09-05", ofCommune.text("items.report.dueOn.join(' ')")),
                () -> assertEquals("owed owed", ofCommune.text("items.kind.join(' ')")));
    }

    @Test
    void itsReviewsOfInventedHouseholdsStandInTheReportsOfReviews() {
        var question = "?area=05587&year=2025&standard=NATIONAL-2022-2025";
        var yearly = commune.asks("/api/v1/reports/review-results" + question).succeeded();
        var july = commune.asks(
                        "/api/v1/reports/review-results" + question + "&kind=regular&from=2025-07-01&asOf=2025-07-31")
                .succeeded();
        var early = commune.asks("/api/v1/reports/review-results" + question + "&asOf=2025-11-24")
                .succeeded();
        var profile = commune.asks("/api/v1/reports/review-profiles" + question).succeeded();
        var dynamics =
                commune.asks("/api/v1/reports/poverty-dynamics" + question).succeeded();
        var dimensions =
                commune.asks("/api/v1/reports/deprivation-profile" + question).succeeded();
        assertAll(
                yearly.toString(),
                () -> assertEquals(2, yearly.number("total.reported")),
                () -> assertEquals(6, yearly.number("total.households.total")),
                () -> assertEquals(3, yearly.number("total.households.poor.numerator")),
                () -> assertEquals(1, yearly.number("total.households.nearPoor.numerator")),
                () -> assertEquals(3, yearly.number("total.households.poorFlow.opening")),
                () -> assertEquals(1, yearly.number("total.households.poorFlow.toOther")),
                () -> assertEquals(1, yearly.number("total.households.poorFlow.newlyArisen")),
                () -> assertEquals(0, early.number("total.reported")),
                () -> assertEquals(3, july.number("total.households.poor.numerator")),
                () -> assertEquals(3, profile.number("total.poor.households")),
                () -> assertEquals(2, profile.number("total.poor.causes.find { it.code == 'capital' }.households")),
                () -> assertEquals(1, dynamics.number("total.years[0].households.poor.escaped")),
                () -> assertEquals(
                        2,
                        dimensions.number("total.poor.dimensions.find { it.code == 'housing' }.households.numerator")));
    }

    @Test
    void itsPlanIsDatedToTheMonthAndHasNoNumber() {
        var report =
                auditor.asks("/api/v1/reports/plan-progress?area=063&year=2023").succeeded();
        assertEquals("2023-03", report.text("plans[0].issuedOn"));
        assertNull(report.text("plans[0].documentNumber"));
    }
}
