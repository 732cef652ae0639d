package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** From a place that nobody knows yet to its two reports, each step by the person whose task it is. */
final class TheWayThrough {

    private final Papers papers = new Papers("WAY-THROUGH", 2023, "2023-02-01");

    private final Conversation conversation;
    private Place province;
    private Place district;

    TheWayThrough(Conversation conversation) {
        this.conversation = conversation;
    }

    void isWalked() {
        theAdministratorAddsPlacesAProgrammeAndAnIndicator();
        theStandingAgencyDraftsAPlanAndTheApproverIssuesIt();
        moneyIsEstimatedAllocatedAndPaid();
        theLineAgencyRecordsWhatItObserved();

        theReportOfBudgetExecutionShowsTheMoney(at("/api/v1/reports/budget-execution?area=911&year=2023"));
        theReportOfPlanProgressShowsTheTarget(at("/api/v1/reports/plan-progress?area=911&year=2023"));
    }

    private void theAdministratorAddsPlacesAProgrammeAndAnIndicator() {
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("91", "Tỉnh Sông Trăng");
        district = admin.district("911", "Huyện Đá Bạc", province);
        admin.programme("WAY-THROUGH", "DA1", "DA2");
        admin.rate("way_through_trained");
    }

    private void theStandingAgencyDraftsAPlanAndTheApproverIssuesIt() {
        var plan = conversation.of("standing-agency", district).records("/api/v1/plans", """
                {"area": "911", "programme": "WAY-THROUGH", "title": "Kế hoạch giảm nghèo năm 2023",
                 "issuer": "Ủy ban nhân dân huyện Đá Bạc", "documentNumber": "25/KH-UBND", "issuedOn": "2023-01-16",
                 "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
                 "targets": [{"key": "CT1", "indicator": "way_through_trained", "comparator": "at_least",
                              "value": 62.5, "unit": "percent", "dueOn": "2023-12-31"}],
                 "fundLines": [{"line": "DA1", "nature": "recurrent",
                                "central": 800000000, "local": 50000000, "total": 850000000}]}""");
        assertEquals("draft", plan.text("status"));

        var issue = "/api/v1/plans/" + plan.text("id") + "/issue";
        assertEquals(
                "issued",
                conversation.of("approver", district).records(issue, "").text("status"));
    }

    private void moneyIsEstimatedAllocatedAndPaid() {
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 1_000)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 1_000)));

        var provincialOffice = conversation.of("finance-officer", province);
        provincialOffice.records("/api/v1/allocations", papers.allocation(province, Part.central(district, 800)));

        var districtOffice = conversation.of("finance-officer", district);
        districtOffice.records("/api/v1/estimates", papers.estimate(new Part(district, "DA1", "district", 50)));
        districtOffice.records("/api/v1/payments", papers.payment(district, 300));
        districtOffice.records("/api/v1/payments", papers.payment(district, "DA1", "district", 20));
    }

    private void theLineAgencyRecordsWhatItObserved() {
        conversation.of("line-agency", district).records("/api/v1/observations", """
                {"indicator": "way_through_trained", "area": "911", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "numerator": 5, "denominator": 8, "source": "Báo cáo cuối năm"}""");
    }

    /** Asked once: what was written before is there. */
    private Answer at(String report) {
        return conversation.of("supervisor", district).asks(report).succeeded();
    }

    private static void theReportOfBudgetExecutionShowsTheMoney(Answer report) {
        assertAll(
                report.toString(),
                () -> assertEquals("Huyện Đá Bạc", report.text("parameters.area.name")),
                () -> assertEquals(1, report.size("lines")),
                () -> assertEquals("Project DA1", report.text("lines[0].name.en")),
                () -> assertEquals(new Money(800, 0, 300), Money.in(report, "lines[0].central")),
                () -> assertEquals(new Money(800, 0, 300), Money.in(report, "total.central")),
                () -> assertEquals(new Money(50, 0, 20), Money.in(report, "total.local")),
                () -> assertEquals(new Money(850, 0, 320), Money.in(report, "total.total")),
                () -> assertEquals(850 * Papers.TRIEU, report.number("total.total.allocated")),
                () -> assertEquals(530 * Papers.TRIEU, report.number("total.total.remaining")),
                () -> assertEquals("37.65", report.text("total.total.rate.percent")),
                () -> assertEquals(
                        "Disbursement rate: disbursed / allocated in percent, rounded to two decimals; never averaged",
                        report.text("definitions.find { it.name == 'rate' }.en")));
    }

    private static void theReportOfPlanProgressShowsTheTarget(Answer report) {
        assertAll(
                report.toString(),
                () -> assertEquals("25/KH-UBND", report.text("plans[0].documentNumber")),
                () -> assertEquals("62.5", report.text("plans[0].targets[0].target")),
                () -> assertEquals(5, report.number("plans[0].targets[0].actual.numerator")),
                () -> assertEquals(8, report.number("plans[0].targets[0].actual.denominator")),
                () -> assertEquals("recorded", report.text("plans[0].targets[0].actual.basis")),
                () -> assertEquals("true", report.text("plans[0].targets[0].met")));
    }
}
