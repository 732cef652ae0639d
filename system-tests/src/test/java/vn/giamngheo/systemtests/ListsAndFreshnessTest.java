package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** What a nightly job does: it asks whether a report has changed, and as of when it is true; it reads lists to their end. */
@SystemTest
class ListsAndFreshnessTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int PAYMENTS = 3;

    private final Papers papers = new Papers("FRESHNESS", 2026, "2026-02-01");
    private Conversation conversation;
    private Place province;
    private Person officer;
    private Person job;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("87", "Tỉnh Mây Trôi");
        admin.programme("FRESHNESS", "DA1");
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 100)));
        officer = conversation.of("finance-officer", province);
        job = conversation.of("integrator", province);
        for (var paid = 1; paid <= PAYMENTS; paid++) {
            aReportThatIsLaterThanAWriteShowsIt(paid);
        }
    }

    private void aReportThatIsLaterThanAWriteShowsIt(int paid) {
        var date = instant(officer.records("/api/v1/payments", papers.payment(province, 1)));
        Eventually.until(SOON, () -> assertTrue(dataAsOf(report()).isAfter(date)));
        assertEquals(paid * Papers.TRIEU, report().number("total.total.disbursed"));
    }

    @Test
    void aQuietNightChangesTheInstantOnly() {
        var first = report();
        Eventually.until(SOON, () -> {
            var again = new Answer(job.withoutMemory()
                    .header("If-None-Match", first.http().header("ETag"))
                    .get(papers.report(province)));
            assertEquals(304, again.status(), again::toString);
            assertEquals(first.http().header("ETag"), again.http().header("ETag"));
            assertTrue(dataAsOf(again).isAfter(dataAsOf(first)));
        });
    }

    @Test
    void listsAreReadToTheirEnd() {
        var ids = new ArrayList<String>();
        var path = "/api/v1/payments?area=87&limit=1&programme=FRESHNESS";
        while (path != null) {
            var page = job.asks(path).succeeded();
            ids.addAll(page.http().jsonPath().getList("items.id"));
            path = next(page);
        }
        assertEquals(PAYMENTS, ids.stream().distinct().count(), ids::toString);
    }

    @Test
    void changesLeadOnWithoutEnd() {
        var seen = new ArrayList<String>();
        var path = "/api/v1/payments/changes?limit=2";
        List<String> ids;
        do {
            var page = job.asks(path).succeeded();
            ids = page.http().jsonPath().getList("items.id");
            seen.addAll(ids);
            path = next(page);
            assertNotNull(path);
        } while (!ids.isEmpty());
        assertEquals(PAYMENTS, seen.size(), seen::toString);
    }

    @Test
    void aDraftIsReplacedAsItWasRead() {
        var agency = conversation.of("standing-agency", province);
        var draft = agency.records("/api/v1/plans", plan("Một"));
        var path = "/api/v1/plans/" + draft.text("id");
        assertEquals(428, put(agency, path, null).status());
        var read = agency.asks(path).succeeded().http().header("ETag");
        put(agency, path, read).succeeded();
        put(agency, path, read).isProblem(412, "stale-version").aboutHeader("If-Match");
    }

    private Answer put(Person person, String path, String ifMatch) {
        var request = person.request().contentType("application/json").body(plan("Hai"));
        return new Answer((ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path));
    }

    private static String plan(String title) {
        return """
                {"area": "87", "programme": "FRESHNESS", "title": "%s", "issuer": "Ủy ban nhân dân",
                 "periodFrom": "2026-01-01", "periodTo": "2026-12-31", "targets": [], "fundLines": []}""".formatted(title);
    }

    /** Without waiting for what was written: the header must tell. */
    private Answer report() {
        var report = new Answer(job.withoutMemory().get(papers.report(province)));
        return report.status() == 200 ? report : report.succeeded();
    }

    private static Instant dataAsOf(Answer answer) {
        assertNull(answer.http().header("Data-Incomplete"));
        return Instant.parse(answer.http().header("Data-As-Of"));
    }

    private static Instant instant(Answer answer) {
        return ZonedDateTime.parse(answer.http().header("Date"), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private static String next(Answer page) {
        var link = page.http().header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }
}
