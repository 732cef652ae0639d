package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/**
 * A funding request is answered once and released once, whichever side dies at which step: before it is asked, when it was
 * asked, before it is taken back, when it was.
 */
@SystemTest
class FundingSagaTest {

    private static final String PLANS = "plans-service";
    private static final String BUDGET = "budget-service";
    private static final Duration TO_DIE = Duration.ofSeconds(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(90);

    private Suite suite;
    private Livelihood livelihood;

    @BeforeAll
    void given(Suite running) {
        suite = running;
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var province = admin.province("73", "Tỉnh Suối Cạn");
        var commune = admin.commune("73001", "Xã Suối Cạn", province);
        admin.programme("SAGA", "DA1");
        Livelihood.rule(conversation.national("admin"), province);
        var papers = new Papers("SAGA", 2025, "2025-08-01");
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(commune, 100)));
        livelihood = new Livelihood(conversation, commune, "SAGA");
    }

    @Test
    void whicheverSideDiesAtWhicheverStepTheMoneyIsReservedOnceAndReleasedOnce() {
        var project = livelihood.approved(60, 40);
        kill(BUDGET);
        var request = livelihood.asks(project, 60);
        assertNotNull(livelihood.shows(project).succeeded().text("requestedSince"));
        kill(PLANS);
        livelihood.answered(project, "committed");
        assertEquals(60 * Papers.TRIEU, awaited(request).number("reserved"));

        kill(BUDGET);
        cancelled(project, request);
        kill(PLANS);
        Eventually.until(
                TO_COME_BACK,
                () -> assertEquals(
                        60 * Papers.TRIEU,
                        livelihood.shows(project).succeeded().number("fundingRequests[0].released")));
        assertEquals(0, awaited(request).number("reserved"));
        assertEquals(2, papersOfTheReserve());

        var second = livelihood.asks(project, 59);
        kill(PLANS);
        livelihood.answered(project, "committed");
        assertEquals(59 * Papers.TRIEU, awaited(second).number("reserved"));
        assertEquals(3, papersOfTheReserve());
    }

    private void cancelled(String project, String request) {
        livelihood.takes("investor", project, "funding-requests/" + request + "/cancellations", """
                {"date": "2025-08-20", "reason": "Đổi nguồn vốn"}""");
    }

    private Answer awaited(String request) {
        Eventually.until(TO_COME_BACK, () -> livelihood.reserve(request).succeeded());
        return livelihood.reserve(request);
    }

    private int papersOfTheReserve() {
        return new Answer(livelihood
                        .of("finance-officer")
                        .withoutMemory()
                        .get("/api/v1/commitments?area=73001&programme=SAGA"))
                .succeeded()
                .size("items");
    }

    private void kill(String name) {
        var process = suite.processes().get(name);
        process.destroyForcibly();
        Eventually.until(TO_DIE, () -> assertFalse(process.isAlive()));
    }
}
