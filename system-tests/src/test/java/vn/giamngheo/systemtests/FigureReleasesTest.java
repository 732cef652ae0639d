package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;
import vn.giamngheo.testing.Eventually;

/** A province decides to show its figures: from then on anybody reads them without a token, until it takes them back. */
@SystemTest
class FigureReleasesTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FIGURES = "/api/v1/published-figures/2026/58";

    private final Papers papers = new Papers("OPEN", 2026, "2026-01-10");

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private Conversation conversation;
    private Place province;
    private Person office;
    private Person chairman;
    private Person anybody;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        province = admin.province("58", "Tỉnh Rừng Thông");
        admin.programme("OPEN", "DA1");
        var ministry = conversation.national("finance-officer");
        ministry.records("/api/v1/estimates", papers.estimate(Part.central(Place.COUNTRY, 100)));
        ministry.records("/api/v1/allocations", papers.allocation(Place.COUNTRY, Part.central(province, 80)));
        office = conversation.of("standing-agency", province);
        chairman = conversation.of("approver", province);
        anybody = conversation.withoutToken();
    }

    @Test
    void everybodyReadsWhatWasDecidedAndNothingBefore() {
        var release = drafted(snapshot());
        anybody.asks(FIGURES).isProblem(404, "not-found");
        chairman.records("/api/v1/figure-releases/" + release + "/publications", "");

        var shown = anybody.asks(FIGURES).succeeded();
        assertEquals(80 * Papers.TRIEU, shown.number("money.total.central.allocated"));
        assertEquals("public, max-age=60", shown.http().header("Cache-Control"));
        assertEquals(304, pull(shown.http().header("ETag")));
        assertEquals(1, anybody.asks("/api/v1/published-figures?year=2026").size("items.findAll { it.area == '58' }"));
        anybody.asks("/api/v1/figure-releases/" + release).isProblem(401, "unauthenticated");

        chairman.records("/api/v1/figure-releases/" + release + "/withdrawals", "{\"reason\": \"Soát lại\"}");
        anybody.asks(FIGURES).isProblem(404, "not-found");
    }

    @Test
    void aDeputyShowsThemInTheChairmansNameButNotWhatTheOwnHandsDrafted() {
        var release = "/api/v1/figure-releases/" + drafted(snapshot());
        office.by(lentTo("standing-agency"))
                .sends(release + "/publications", "")
                .isProblem(403, "not-by-who-drafted");
        conversation
                .person("pho-chu-tich-58", "village-head", province)
                .by(lentTo("pho-chu-tich-58"))
                .records(release + "/publications", "");
        anybody.asks(FIGURES).succeeded();
        var trail = conversation
                .of("auditor", province)
                .asks("/api/v1/audit/reporting?area=58&from=" + TODAY)
                .succeeded();
        assertTrue(trail.body().contains("\"pho-chu-tich-58 for approver\""), trail::toString);
        chairman.records(release + "/withdrawals", "{\"reason\": \"Soát lại\"}");
    }

    private String lentTo(String delegate) {
        return chairman.records("/api/v1/delegations", """
                {"delegate": "%s", "roles": ["approver"], "areas": ["58"], "validFrom": "%s", "validTo": "%s",
                 "act": {"number": "5/QĐ-UBND", "issuedOn": "2026-02-02", "issuer": "Ủy ban nhân dân", "title": "Ủy quyền"}}
                """.formatted(delegate, TODAY, TODAY.plusDays(30)))
                .text("id");
    }

    private String drafted(String snapshot) {
        return office.records("/api/v1/figure-releases", """
                {"snapshots": ["%s"], "act": {"number": "5/QĐ-UBND", "issuedOn": "2026-02-02",
                 "issuer": "Ủy ban nhân dân", "title": "Công khai số liệu"}}""".formatted(snapshot))
                .text("id");
    }

    /** Under one key until it is published: when the suite has just begun, a service may not have been heard yet. */
    private String snapshot() {
        var key = UUID.randomUUID().toString();
        var answer = new Answer[1];
        Eventually.until(SOON, () -> {
            answer[0] = office.sendsOnce("/api/v1/snapshots", """
                    {"report": "budget-execution", "parameters": {"area": "58", "year": "2026", "programme": "OPEN"}}
                    """, key);
            assertEquals(201, answer[0].status(), () -> answer[0].toString());
        });
        return answer[0].text("id");
    }

    private int pull(String tag) {
        return anybody.request().header("If-None-Match", tag).get(FIGURES).statusCode();
    }
}
