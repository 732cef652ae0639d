package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** A report loses nothing and counts nothing twice when its service dies between two payments. */
@SystemTest
class KillingReportingTest {

    private static final String REPORTING = "reporting-service";
    private static final Duration TO_DIE = Duration.ofSeconds(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(90);

    private final Papers papers = new Papers("KILLING", 2023, "2023-02-01");

    private Suite suite;
    private Conversation conversation;
    private Place province;
    private Person officer;

    @BeforeAll
    void given(Suite running) {
        suite = running;
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_THREE_TIERS);
        province = admin.province("93", "Tỉnh Đồi Chè");
        admin.programme("KILLING", "DA1");
        officer = conversation.of("finance-officer", province);
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 100)));
    }

    @Test
    void bothPaymentsAreCountedOnce() {
        var killed = suite.processes().get(REPORTING);
        officer.records("/api/v1/payments", papers.payment(province, 30));
        kill(killed);

        officer.asks(papers.report(province)).isProblem(503, "service-unavailable");
        officer.asks("/api/v1/areas?code=93&on=2023-02-01").succeeded();
        officer.records("/api/v1/payments", papers.payment(province, 12));

        Eventually.until(
                TO_COME_BACK,
                () -> assertEquals(new Money(100, 0, 42), Money.in(officer.asks(papers.report(province)))));
        assertNotEquals(killed.pid(), suite.processes().get(REPORTING).pid());
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        Eventually.until(TO_DIE, () -> assertFalse(process.isAlive()));
    }
}
