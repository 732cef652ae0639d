package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** A province publishes its report, by hand and by a schedule; a script fetches it every night. */
@SystemTest
class SnapshotsTest {

    private static final String REPORTING = "reporting-service";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(120);

    private final Papers papers = new Papers("SNAP", 2026, "2026-01-10");

    private Suite suite;
    private Place province;
    private Place commune;
    private Person office;
    private Person script;
    private Person neighbour;

    @BeforeAll
    void given(Suite running) {
        suite = running;
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("80", "Tỉnh Suối Mây");
        commune = admin.commune("80001", "Xã Bến Sương", province);
        var other = admin.province("89", "Tỉnh Đồi Gió");
        admin.programme("SNAP", "DA1");
        office = conversation.of("finance-officer", province);
        script = conversation.of("integrator", province);
        neighbour = conversation.of("integrator", other);
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 100)));
        office.records("/api/v1/allocations", papers.allocation(province, Part.central(commune, 60)));
    }

    @Test
    void theNightlyScriptGetsTheSameBytesUntilAnotherReportIsPublished() {
        var latest = papers.report(province).replace("?", "/latest?");
        var first = published();
        var asked = script.asks(latest).succeeded();
        assertEquals(first, asked.http().header("Content-Location").replaceAll(".*/", ""));
        assertEquals(asked.body(), script.asks("/api/v1/snapshots/" + first).body());
        var tag = asked.http().header("ETag");

        office.records("/api/v1/payments", papers.payment(commune, 25));
        assertEquals(304, pull(latest, tag));
        assertEquals(25 * Papers.TRIEU, script.asks(papers.report(province)).number("total.total.disbursed"));
        var second = published();
        assertEquals(200, pull(latest, tag));
        assertNotEquals(tag, script.asks(latest).http().header("ETag"));

        var differences = script.asks("/api/v1/snapshots/%s/differences?to=%s".formatted(first, second))
                .succeeded();
        assertEquals("[lines, total]", differences.text("items.part"));
        assertEquals("[changed, changed]", differences.text("items.kind"));
        assertEquals(0, differences.number("items[0].from.total.disbursed"));
        assertEquals(25 * Papers.TRIEU, differences.number("items[0].to.total.disbursed"));

        neighbour.asks("/api/v1/snapshots/" + first).isProblem(404, "not-found");
        neighbour.asks(latest).isProblem(403, "forbidden-place");
    }

    @Test
    void aScheduledReportIsPublishedOnceAlthoughItsServiceIsKilled() {
        var schedule = office.sends("/api/v1/report-schedules", """
                {"report": "disbursement", "parameters": {"area": "80", "year": "2026", "programme": "SNAP"},
                 "cadence": "daily", "hour": 0}
                """).succeeded().text("id");
        var killed = suite.processes().get(REPORTING);
        killed.destroyForcibly();
        Eventually.until(SOON, () -> assertFalse(killed.isAlive()));

        Eventually.until(TO_COME_BACK, () -> {
            var runs = script.asks("/api/v1/report-schedules/" + schedule + "/runs")
                    .succeeded();
            assertEquals(1, runs.size("items"));
        });
        var snapshot =
                script.asks("/api/v1/report-schedules/" + schedule + "/runs").text("items[0].snapshot");
        var record = script.asks("/api/v1/snapshots/" + snapshot + "/record").succeeded();
        assertEquals(schedule, record.text("schedule"));
        var listed = script.asks("/api/v1/snapshots?area=80&report=disbursement&limit=200")
                .succeeded();
        assertEquals(1, listed.size("items.findAll { it.schedule == '%s' }".formatted(schedule)));
        var changes = script.asks("/api/v1/snapshots/changes?limit=200").succeeded();
        assertEquals(1, changes.size("items.findAll { it.id == '%s' }".formatted(snapshot)));
    }

    /** Under one key until it is published: when the suite has just begun, a service may not have been heard yet. */
    private String published() {
        var key = UUID.randomUUID().toString();
        var answer = new Answer[1];
        Eventually.until(SOON, () -> {
            answer[0] = office.sendsOnce("/api/v1/snapshots", """
                    {"report": "budget-execution", "parameters": {"area": "80", "year": "2026", "programme": "SNAP"}}
                    """, key);
            assertEquals(201, answer[0].status(), () -> answer[0].toString());
        });
        return answer[0].text("id");
    }

    private int pull(String question, String tag) {
        return script.request().header("If-None-Match", tag).get(question).statusCode();
    }
}
