package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** Money that moves inside a place is neither received nor passed on by it. Each test has a programme of its own. */
@SystemTest
class TransfersTest {

    private Conversation conversation;
    private Admin admin;
    private Place province;
    private Place upperCommune;
    private Place lowerCommune;
    private Agency department;
    private Person ministry;
    private Person provincialOffice;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("92", "Tỉnh Suối Vàng");
        upperCommune = admin.commune("92001", "Xã Thượng", province);
        lowerCommune = admin.commune("92002", "Xã Hạ", province);
        department = admin.agency("92-NN", "Sở Nông nghiệp", province);
        ministry = conversation.national("finance-officer");
        provincialOffice = conversation.of("finance-officer", province);
    }

    @Test
    void aProvinceReportsWhatCameFromOutsideAndWhatWasPaidInside() {
        var papers = thousandGoToTheProvinceAndOnToTwoCommunesAndADepartment("TRANSFERS-DOWN");
        pays(upperCommune, 300, papers);

        var report = report(papers, province);
        assertAll(
                () -> assertEquals(new Money(1_000, 0, 300), Money.in(report)),
                () -> assertEquals("30", report.text("total.total.rate.percent").replaceAll("\\.0*$", "")));
    }

    @Test
    void aCommuneReportsItsOwnShare() {
        var papers = thousandGoToTheProvinceAndOnToTwoCommunesAndADepartment("TRANSFERS-SHARE");
        pays(upperCommune, 300, papers);

        assertEquals(new Money(500, 0, 300), Money.in(report(papers, upperCommune)));
        assertEquals(new Money(400, 0, 0), Money.in(report(papers, lowerCommune)));
    }

    @Test
    void theCountryReportsTheEstimateAndAllPayments() {
        var papers = thousandGoToTheProvinceAndOnToTwoCommunesAndADepartment("TRANSFERS-COUNTRY");
        pays(upperCommune, 300, papers);

        assertEquals(new Money(1_000, 0, 300), Money.in(report(papers, Place.COUNTRY)));
    }

    @Test
    void theMoneyOfADepartmentIsItsProvinces() {
        var papers = thousandGoToTheProvinceAndOnToTwoCommunesAndADepartment("TRANSFERS-AGENCY");
        pays(department, 60, papers);

        assertEquals(new Money(1_000, 0, 60), Money.in(report(papers, province)));
        assertEquals(new Money(500, 0, 0), Money.in(report(papers, upperCommune)));
    }

    @Test
    void aMoveInsideTheProvinceChangesTheCommunesOnly() {
        var papers = thousandGoToTheProvinceAndOnToTwoCommunesAndADepartment("TRANSFERS-INSIDE");
        conversation
                .of("finance-officer", upperCommune)
                .records("/api/v1/allocations", papers.allocation(upperCommune, Part.central(lowerCommune, 200)));

        assertEquals(new Money(1_000, 0, 0), Money.in(report(papers, province)));
        assertEquals(new Money(500, 200, 0), Money.in(report(papers, upperCommune)));
        assertEquals(new Money(600, 0, 0), Money.in(report(papers, lowerCommune)));
    }

    private Papers thousandGoToTheProvinceAndOnToTwoCommunesAndADepartment(String programme) {
        admin.programme(programme, "DA1");
        var papers = new Papers(programme, 2026, "2026-01-15");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 1_000)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 1_000)));
        provincialOffice.records(
                "/api/v1/allocations",
                papers.allocation(
                        province,
                        Part.central(upperCommune, 500),
                        Part.central(lowerCommune, 400),
                        Part.central(department, 100)));
        return papers;
    }

    private void pays(Holder holder, long amount, Papers papers) {
        provincialOffice.records("/api/v1/payments", papers.payment(holder, amount));
    }

    private Answer report(Papers papers, Place place) {
        return conversation.of("auditor", place).asks(papers.report(place));
    }
}
