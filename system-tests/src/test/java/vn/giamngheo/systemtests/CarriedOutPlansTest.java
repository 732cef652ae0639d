package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.testing.Eventually;

/** A plan of two editions whose communes are merged: what they did of it and were given goes on at their successor. */
@SystemTest
class CarriedOutPlansTest {

    private static final String REFORM = "50/NQ-HĐND";
    private static final String DAY = "2025-03-01";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ACT = """
            {"number": "9/QĐ-UBND", "issuedOn": "2025-01-10", "issuer": "UBND", "title": "Giao chỉ tiêu"}""";

    private Conversation conversation;
    private Person admin;
    private Person drafter;
    private Person auditor;
    private String plan;
    private String activity;
    private String assignment;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        admin = conversation.national("admin");
        var setting = Admin.of(conversation, new Days("2020-01-01", null));
        var province = setting.province("50", "Tỉnh Bàn Giao");
        var district = setting.district("501", "Huyện Bàn Giao", province);
        setting.commune("50101", "Xã Một", district);
        setting.commune("50102", "Xã Hai", district);
        setting.programme("CARRIED-2021", "DA1");
        setting.programme("CARRIED-2026", "DA1");
        admin.records("/api/v1/indicators", """
                {"code": "carried", "name": {"vi": "Số hộ giảm"}, "unit": "households", "adds": "flow", "rate": false}""");
        drafter = conversation.of("standing-agency", province);
        auditor = conversation.of("auditor", province);
        plan = issued(province);
        activity = drafter.records("/api/v1/activities", """
                {"area": "50101", "plan": "%s", "programme": "CARRIED-2026", "line": "DA1", "kind": "training",
                 "title": "Tập huấn", "lead": {"name": "Phòng Thử"}, "startOn": "2025-02-01", "dueOn": "2025-11-30",
                 "plannedOutput": 3, "unit": "classes"}""".formatted(plan)).text("id");
        assignment = drafter.records("/api/v1/target-assignments", """
                {"plan": "%s", "target": "CT1", "method": "by_hand", "act": %s,
                 "places": [{"area": "50101", "value": 60}, {"area": "50102", "value": 40}]}""".formatted(plan, ACT))
                .text("id");
        merge();
    }

    private String issued(Place province) {
        var id = drafter.records("/api/v1/plans", """
                {"area": "50", "programme": "CARRIED-2021", "furtherProgrammes": ["CARRIED-2026"], "title": "Kế hoạch",
                 "issuer": "UBND tỉnh", "periodFrom": "2025-01-01", "periodTo": "2026-12-31", "fundLines": [
                  {"line": "DA1", "nature": "not_stated", "central": 7000, "local": 0, "total": 7000},
                  {"line": "DA1", "nature": "not_stated", "central": 500, "local": 0, "total": 500,
                   "programme": "CARRIED-2026"}],
                 "targets": [{"key": "CT1", "indicator": "carried", "comparator": "reduce_by", "value": 100,
                  "unit": "households", "dueOn": "2025-12-31"}]}""").text("id");
        conversation.of("approver", province).records("/api/v1/plans/" + id + "/issue", "");
        return id;
    }

    private void merge() {
        var act = admin.records("/api/v1/boundary-acts", """
                {"act": {"number": "%s", "issuer": "HĐND", "title": "Sắp xếp", "issuedOn": "2025-02-12"},
                 "effectiveOn": "%s"}""".formatted(REFORM, DAY))
                .text("id");
        rows("units", "act,effectiveOn,code,name,level,parent,kind", "50103,Xã Mới,commune,501,xa");
        rows(
                "conversions",
                "act,effectiveOn,oldCode,newCode,extent,share,shareBase",
                "50101,50103,whole,,",
                "50102,50103,whole,,");
        admin.records("/api/v1/boundary-acts/" + act + "/enactments", "");
    }

    private void rows(String kind, String heading, String... lines) {
        var start = "\n" + REFORM + "," + DAY + ",";
        new SentFile(admin, "/api/v1/boundary-acts/" + kind)
                .stores(heading + start + String.join(start, lines), PATIENCE);
    }

    @Test
    void whatIsOpenOfThePlanIsHandedOverAndGoesOn() {
        var merged = Place.lookedUp(conversation, "50103", DAY);
        assertEquals("[activity, target_assignment, target_assignment]", open());
        var handover = "\"act\": " + ACT + ", \"on\": \"" + DAY + "\"";
        var officer = conversation.of("commune-officer", merged);
        officer.records("/api/v1/activities/" + activity + "/handovers", """
                {%s, "successor": "50103"}""".formatted(handover));
        for (var code : new String[] {"50101", "50102"}) {
            drafter.records("/api/v1/target-assignments/" + assignment + "/handovers", """
                    {%s, "from": "%s", "parts": [{"successor": "50103", "value": %d}]}""".formatted(
                    handover, Place.lookedUp(conversation, code, "2025-02-01").id(), code.equals("50101") ? 60 : 40));
        }
        assertEquals("[]", open());
        new SentFile(officer, "/api/v1/activity-entries").stores("""
                activity,reference,date,area,output
                %s,L1,2025-04-01,50103,2""".formatted(activity), PATIENCE);
        officer.records("/api/v1/activities/" + activity + "/entries", """
                {"date": "2025-05-01", "area": "50103", "output": 1}""");
        Eventually.until(
                PATIENCE,
                () -> assertEquals(
                        "[3]",
                        auditor.asks("/api/v1/reports/activity-results?area=50103&year=2025")
                                .text("activities.achieved")));
        var cascade =
                auditor.asks("/api/v1/reports/target-cascade?area=50&year=2025").succeeded();
        var before = auditor.asks("/api/v1/reports/target-cascade?area=50&year=2025&tree=2025-02-28")
                .succeeded();
        assertAll(
                () -> assertEquals("[50103]", assigned(cascade, "place.code"), cascade::toString),
                () -> assertEquals("[100]", assigned(cascade, "assigned"), cascade::toString),
                () -> assertEquals("[60, 40]", assigned(before, "assigned"), before::toString));
    }

    private static String assigned(Answer cascade, String field) {
        return cascade.text("plans[0].targets[0].places.findAll {it.assigned != null}." + field);
    }

    private String open() {
        return auditor.asks("/api/v1/handovers?act=" + REFORM).succeeded().text("items.kind");
    }

    @Test
    void eachEditionOfThePlanIsHeldAgainstItsOwnMoney() {
        var funding =
                auditor.asks("/api/v1/reports/plan-funding?area=50&year=2025").succeeded();
        assertEquals("[CARRIED-2021, CARRIED-2026]", funding.text("plans.programme"), funding::toString);
        assertEquals("[7000, 500]", funding.text("plans.total.total.stated"), funding::toString);
        for (var programme : new String[] {"CARRIED-2021", "CARRIED-2026"}) {
            assertEquals(
                    "[" + plan + "]",
                    auditor.asks("/api/v1/plans?area=50&tree=2025-12-31&programme=" + programme)
                            .text("items.id"));
        }
    }
}
