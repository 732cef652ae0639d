package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;

/** A household is reviewed over the gateway, and the report knows of it at once, but not who lives in it. */
@SystemTest
class HouseholdReviewTest {

    @Test
    void whatACommuneDecidesStandsInTheReportOfItsProvince(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var province = admin.province("88", "Tỉnh Mây Ngàn");
        var commune = admin.commune("88001", "Xã Mây Ngàn", province);
        admin.village("88001-01", "Thôn Mây", commune);
        conversation.national("admin").records("/api/v1/area-classes", """
                {"area": "88001", "scheme": "settlement", "value": "rural", "validFrom": "2025-07-01", "act": "2/QĐ-TD"}""");
        var household = HouseholdReview.held(conversation, commune, "88001", "88001-01");

        var report = conversation
                .of("auditor", province)
                .asks("/api/v1/reports/review-results?area=88&year=2025&standard=NATIONAL-2022-2025")
                .succeeded();
        assertEquals(1, report.number("total.households.poor.numerator"));
        assertEquals(1, report.number("total.persons.poorFlow.newlyArisen"));
        assertEquals("88001", report.text("places[0].place.code"));

        var classes = conversation
                .of("auditor", commune)
                .asks("/api/v1/households/" + household + "/classes?standard=NATIONAL-2022-2025&on=2026-01-01")
                .succeeded();
        assertEquals("poor", classes.text("povertyClass"));
        var seen = conversation
                .of("auditor", commune)
                .asks("/api/v1/households/" + household)
                .succeeded();
        assertEquals("N*** K*** C*** T***", seen.text("members[0].name"));
    }
}
