package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;

/** The chairman is away: a deputy approves in that name, at those places and days only, and nobody approves what the own hands recorded. */
@SystemTest
class DelegationTest {

    private static final String DELEGATIONS = "/api/v1/delegations";
    private static final String OBSERVATIONS = "/api/v1/observations";

    private Conversation conversation;
    private Place commune;
    private Place elsewhere;
    private Person chairman;
    private Person deputy;
    private Person clerk;
    private int year = 2015;
    private int acts;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, new Days("2010-01-01", null));
        var province = admin.province("62", "Tỉnh Đi Vắng");
        var district = admin.district("962", "Huyện Đi Vắng", province);
        commune = admin.commune("62001", "Xã Làm Thay", district);
        elsewhere = admin.commune("62002", "Xã Bên Cạnh", district);
        conversation.national("admin").records("/api/v1/indicators", """
                {"code": "delegated_water", "name": {"vi": "Hộ dùng nước thí dụ"}, "unit": "households", "adds": "stock",
                 "rate": false, "levels": ["commune"], "periodKinds": ["year"]}""");
        chairman = conversation.person("chu-tich-thi-du", "approver", commune);
        deputy = conversation.person("pho-chu-tich-thi-du", "village-head", commune);
        clerk = conversation.person("can-bo-thi-du", "commune-officer", commune);
    }

    @Test
    void anotherActsInThatNameAndTheTrailShowsBoth() {
        var figure = observed(commune);
        deputy.sends(figure + "/approvals", approval()).isProblem(403, "forbidden-role");
        var delegation = delegated("pho-chu-tich-thi-du");
        deputy.by(delegation).records(figure + "/approvals", approval());
        var trail = conversation
                .of("auditor", commune)
                .asks("/api/v1/audit/indicators?area=62001&from=" + today())
                .succeeded();
        assertTrue(trail.body().contains("\"pho-chu-tich-thi-du for chu-tich-thi-du\""), trail::toString);
    }

    @Test
    void itReachesNoFurtherThanItSays() {
        var delegation = delegated("pho-chu-tich-thi-du");
        var figure = observed(elsewhere);
        deputy.by(delegation).sends(figure + "/approvals", approval()).isProblem(403, "forbidden-place");
        deputy.by(delegation).sends("/api/v1/areas", "{}").isProblem(403, "forbidden-role");
        clerk.by(delegation).asks("/api/v1/areas?parent=VN").isProblem(403, "delegation-not-in-force");
        deputy.by("khong-phai-ma").asks("/api/v1/areas?parent=VN").isProblem(400, "unreadable-header");
        deputy.by(delegation)
                .sends(DELEGATIONS, delegation("can-bo-thi-du", "approver", "62001"))
                .isProblem(403, "delegation-passed-on");
    }

    /** Nobody lends the administrator's role, and the own one does not count meanwhile: at the door's own routes, too. */
    @Test
    void whoActsForAnotherIsNoOperatorMeanwhile() {
        var operator = conversation.person("pho-chu-tich-thi-du", "admin", Place.COUNTRY);
        operator.asks("/api/v1/operations/reconciliation").succeeded();
        operator.by(delegated("pho-chu-tich-thi-du"))
                .asks("/api/v1/operations/reconciliation")
                .isProblem(403, "forbidden-role");
    }

    @Test
    void whoeverRecordedDoesNotApproveInAnothersName() {
        var figure = observed(commune);
        var delegation = delegated("can-bo-thi-du");
        clerk.by(delegation).sends(figure + "/approvals", approval()).isProblem(403, "recorder-approves");
    }

    @Test
    void whatWasRecordedInOnesNameIsNotApprovedByOneself() {
        var both = conversation.person("kiem-nhiem-thi-du", "commune-officer", commune);
        var lent = both.records(DELEGATIONS, delegation("pho-chu-tich-thi-du", "commune-officer", "62001"))
                .text("id");
        var figure = OBSERVATIONS + "/"
                + deputy.by(lent).records(OBSERVATIONS, observation(commune)).text("id");
        conversation
                .person("kiem-nhiem-thi-du", "approver", commune)
                .sends(figure + "/approvals", approval())
                .isProblem(403, "recorder-approves");
    }

    @Test
    void takenBackItCountsNowhere() {
        var delegation = delegated("pho-chu-tich-thi-du");
        conversation
                .of("approver", elsewhere)
                .sends(DELEGATIONS + "/" + delegation + "/revocations", "")
                .isProblem(404, "not-found");
        chairman.records(DELEGATIONS + "/" + delegation + "/revocations", "");
        assertAll(
                () -> refused(delegation, "/api/v1/plans?area=62001"),
                () -> refused(delegation, "/api/v1/payments?area=62001"),
                () -> refused(delegation, "/api/v1/observations?area=62001"),
                () -> refused(delegation, "/api/v1/my-work?area=62001"));
        assertEquals(
                today(), deputy.asks(DELEGATIONS + "/" + delegation).succeeded().text("revokedOn"));
    }

    private void refused(String delegation, String question) {
        deputy.by(delegation).asks(question).isProblem(403, "delegation-not-in-force");
    }

    private String delegated(String delegate) {
        return chairman.records(DELEGATIONS, delegation(delegate, "approver", "62001"))
                .text("id");
    }

    /** Each by an act of its own: by one, the same is lent once. */
    private String delegation(String delegate, String role, String area) {
        acts++;
        return """
                {"delegate": "%s", "roles": ["%s"], "areas": ["%s"], "validFrom": "%s", "validTo": "%s",
                 "act": {"number": "%d/QĐ-UBND", "issuedOn": "%s", "issuer": "Ủy ban nhân dân xã", "title": "Ủy quyền"}}
                """.formatted(
                        delegate,
                        role,
                        area,
                        LocalDate.now().minusDays(1),
                        LocalDate.now().plusDays(30),
                        acts,
                        LocalDate.now().minusDays(2));
    }

    private static String today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toString();
    }

    /** @return the address of a figure of another year */
    private String observed(Place place) {
        return OBSERVATIONS + "/"
                + conversation
                        .person("can-bo-thi-du", "commune-officer", place)
                        .records(OBSERVATIONS, observation(place))
                        .text("id");
    }

    private synchronized String observation(Place place) {
        year++;
        return """
                {"indicator": "delegated_water", "area": "%s", "periodFrom": "%d-01-01", "periodTo": "%2$d-12-31",
                 "value": 12, "source": "Báo cáo"}""".formatted(place.code(), year);
    }

    private static String approval() {
        return "{\"version\": 1, \"on\": \"%s\"}".formatted(today());
    }
}
