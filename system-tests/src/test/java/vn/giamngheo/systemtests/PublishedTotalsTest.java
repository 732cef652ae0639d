package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.testing.Eventually;

/** A district has its results as signed tables only: they are reported as they are, and what is wrong in them is listed. */
@SystemTest
class PublishedTotalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOTALS = "/api/v1/published-totals";
    private static final String STANDARD = "NATIONAL-2022-2025";

    private Conversation conversation;
    private Place province;
    private Place district;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("90", "Tỉnh Biểu Mẫu");
        district = admin.district("901", "Huyện Biểu Mẫu", province);
        admin.commune("90101", "Xã Một", district);
        admin.commune("90102", "Xã Hai", district);
    }

    @Test
    void tablesAreReportedAsTheyAreAndEveryInconsistencyIsListed() {
        new SentFile(conversation.of("standing-agency", district), TOTALS).stores("""
                area,year,standard,stage,actNumber,actIssuedOn,actIssuer,actTitle,form,unit,numbers,c1,c2,c3,c4,c5,c6,c9
                901,2023,%1$s,preliminary,9/BC,2023-11-10,UBND huyện,Kết quả sơ bộ,1,,dot_groups,1.200,4.800,260,"21,67",90,"7,50",
                901,2023,%1$s,approved,10/QĐ,2023-12-20,UBND huyện,Kết quả chính thức,1,,dot_groups,1.200,4.800,240,2040,90,"7,50",
                901,2023,%1$s,approved,10/QĐ,2023-12-20,UBND huyện,Kết quả chính thức,2,households,,270,20,15,5,,,240
                90101,2023,%1$s,approved,7/QĐ,2023-12,UBND xã,Kết quả xã,1,,,700,2800,150,"21,43",50,"7,14",
                90102,2023,%1$s,approved,8/QĐ,2023-12,UBND xã,Kết quả xã,1,,,500,2000,80,16,40,8,
                """.formatted(STANDARD), PATIENCE);
        Eventually.until(PATIENCE, () -> assertEquals(1200, report().number("total.households.total")));
        var report = report();
        assertAll(
                report.toString(),
                () -> assertEquals(240, report.number("total.households.poor.numerator"), "not the preliminary 260"),
                () -> assertEquals("20.00", report.text("total.households.poor.percent")),
                () -> assertEquals("10/QĐ", report.text("total.published[0].actNumber")),
                () -> assertEquals(240, report.number("total.households.poorFlow.closing")),
                () -> assertEquals("[90101, 90102]", report.text("places.place.code")),
                () -> assertEquals("[150, 80]", report.text("places.households.poor.numerator")));
        Eventually.until(PATIENCE, () -> assertEquals(4, findings().size("findings")));
        var found = findings();
        assertTrue(found.text("findings.code").contains("published-rate-impossible"), found::toString);
        assertTrue(found.text("findings.code").contains("published-sum-differs"), found::toString);
        assertTrue(found.text("findings.code").contains("published-balance-does-not-close"), found::toString);
        assertTrue(found.text("findings.code").contains("published-versions-differ"), found::toString);
        assertEquals(
                "1.4 > 100",
                found.text("findings.find { it.code == 'published-rate-impossible' }.arithmetic.relation"),
                found::toString);
        var versions = conversation
                .of("auditor", district)
                .asks(TOTALS + "?area=901&tree=2023-12-31&year=2023")
                .succeeded();
        var own = "items.findAll { it.area == '%s' }".formatted(district.id());
        assertEquals("[preliminary, approved]", versions.text(own + ".stage"), versions::toString);
        assertEquals("260", versions.text(own + "[0].rows[0].cells.'3'"), versions::toString);
    }

    private Answer report() {
        return conversation
                .of("supervisor", district)
                .asks("/api/v1/reports/review-results?area=901&year=2023&standard=" + STANDARD)
                .succeeded();
    }

    private Answer findings() {
        return conversation
                .of("supervisor", district)
                .asks("/api/v1/reports/findings?area=901&year=2023&open=true")
                .succeeded();
    }
}
