package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.PlanDocument;

/** Real plans of a province, a district and a commune, from the draft to the report and the printed paper. */
@SystemTest
class PlansTest {

    private static final String PROGRAMME = "PLANS-2021";
    private static final int APPROVERS = 20;
    private static final String ACT = """
            {"number": "9/QĐ-UBND", "issuedOn": "2023-07-03", "kind": "decision", "issuer": "UBND", "title": "Điều chỉnh"}""";

    private Conversation conversation;
    private Place province;
    private Place district;
    private Place commune;
    private Place otherDistrict;
    private Place otherCommune;
    private Person drafter;
    private Person approver;
    private Person auditor;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, new Days("2020-01-01", null));
        province = admin.province("74", "Tỉnh Kế Hoạch");
        district = admin.district("741", "Huyện Kế Hoạch", province);
        commune = admin.commune("74101", "Xã Kế Hoạch", district);
        otherDistrict = admin.district("742", "Huyện Thực Hiện", province);
        otherCommune = admin.commune("74201", "Xã Thực Hiện", otherDistrict);
        admin.commune("74202", "Xã Láng Giềng", otherDistrict);
        admin.programme(
                PROGRAMME,
                "DA2",
                "DA3-TDA1",
                "DA3-TDA2",
                "DA4-TDA1",
                "DA4-TDA3",
                "DA6-TDA1",
                "DA6-TDA2",
                "DA7-TDA1",
                "DA7-TDA2");
        for (var document : PlanDocument.values()) {
            document.agencies().forEach(code -> admin.agency(own(code), "Cơ quan " + code, place(document)));
            document.indicators().forEach((code, unit) -> indicator(code, unit));
        }
        adding("reduced", "households");
        adding("matched", "people");
        drafter = conversation.of("standing-agency", province);
        approver = conversation.of("approver", province);
        auditor = conversation.of("auditor", province);
    }

    /** The documents share indicators; what is there already stays. */
    private void indicator(String code, String unit) {
        conversation.national("admin").sends("/api/v1/indicators", """
                {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "%s", "adds": "none", "rate": false}""".formatted(indicatorCode(code), unit));
    }

    private void adding(String code, String unit) {
        conversation.national("admin").records("/api/v1/indicators", """
                {"code": "%s", "name": {"vi": "Chỉ tiêu"}, "unit": "%s", "adds": "flow", "rate": false}""".formatted(indicatorCode(code), unit));
    }

    @Test
    void whatAProvinceADistrictAndACommunePlanIsFoundFromAboveByWhatItSays() {
        var provinces = issued(PlanDocument.THAI_NGUYEN, "");
        var communes = issued(PlanDocument.BINH_YEN, provinces);
        var below = "/api/v1/plans?area=74&tree=2025-12-31&";
        assertAll(
                () -> finds(below + "level=commune&year=2025", communes, provinces),
                () -> finds(below + "cites=652/QĐ-TTg", provinces, communes),
                () -> finds(below + "agency=" + own("BY-TTYT"), communes, provinces),
                () -> finds(below + "q=dai truyen thanh", provinces, communes),
                () -> assertEquals(
                        provinces, auditor.asks("/api/v1/plans/" + communes).text("parent")));
    }

    /** Other tests record the same documents here. */
    private void finds(String question, String plan, String other) {
        var found = auditor.asks(question).succeeded().text("items.id");
        assertTrue(found.contains(plan) && !found.contains(other), found);
    }

    @Test
    void aPlanGoesItsWayAndReportsFollow() {
        var path = "/api/v1/plans/" + drafted(PlanDocument.BACH_THONG, "");
        drafter.records(path + "/submit", "");
        approver.records(path + "/return", "{\"reason\": \"Soát lại số hộ\"}");
        drafter.records(path + "/submit", "");
        approver.records(path + "/issue", "");
        var amended = body(PlanDocument.BACH_THONG, "").replace("\"value\":361,", "\"value\":400,");
        approver.records(path + "/amendments", "{\"act\": %s, \"plan\": %s}".formatted(ACT, amended));
        var differences = auditor.asks(path + "/differences?from=1").succeeded();
        assertEquals("[/targets/CT02/value]", differences.text("differences.path"), differences::toString);

        var progress =
                auditor.asks("/api/v1/reports/plan-progress?area=741&year=2023").succeeded();
        assertAll(
                progress.toString(),
                () -> assertEquals("amended", progress.text("plans[0].status")),
                () -> assertEquals(400, progress.number("plans[0].targets.find {it.key == 'CT02'}.target")),
                () -> assertEquals(27, progress.size("plans[0].targets"), "words alone are not held against anything"),
                () -> assertEquals(20, progress.number("plans[0].targets.find {it.key == 'CT13'}.upper")));
        approver.records(path + "/close", "{\"act\": %s}".formatted(ACT));
        assertEquals(
                "closed",
                auditor.asks("/api/v1/reports/plan-progress?area=741&year=2023").text("plans[0].status"));

        var funding =
                auditor.asks("/api/v1/reports/plan-funding?area=741&year=2023").succeeded();
        assertAll(
                funding.toString(),
                () -> assertEquals(12_074 * Papers.TRIEU, funding.number("plans[0].total.total.stated")),
                () -> assertEquals(0, funding.number("plans[0].total.total.allocated")),
                () -> assertEquals(
                        5_629 * Papers.TRIEU,
                        funding.number("plans[0].lines.find {it.line == 'DA2'}.total.difference")));
    }

    @Test
    void whatACommuneDidOfItsDistrictsActivityCountsTowardTheTargetOfThePlan() {
        var plan = smallPlan();
        var activity = conversation
                .of("line-agency", otherDistrict)
                .records("/api/v1/activities", """
                {"area": "742", "plan": "%s", "programme": "%s", "line": "DA4-TDA3", "target": "CT07", "kind": "job_fair",
                 "title": "Phiên giao dịch việc làm", "lead": {"name": "Phòng Thử"}, "startOn": "2023-03-01",
                 "dueOn": "2023-11-30", "plannedOutput": 50, "unit": "people"}""".formatted(plan, PROGRAMME))
                .text("id");
        var officer = conversation.of("commune-officer", otherCommune);
        var entry = officer.records("/api/v1/activities/" + activity + "/entries", """
                {"date": "2023-06-12", "area": "74201", "output": 30, "cost": {"kind": "payment", "number": "12/UNC"},
                 "participants": {"total": 80, "women": 41, "ethnicMinority": 66, "poor": 20, "nearPoor": 12,
                                  "newlyEscaped": 3}}""")
                .text("id");
        conversation
                .of("commune-officer", Place.lookedUp(conversation, "063", "2023-06-30"))
                .asks("/api/v1/activity-entries/" + entry)
                .isProblem(404, "not-found");
        var target = "plans.find {it.id == '%s'}.targets.find {it.key == 'CT07'}.".formatted(plan);
        var progress =
                auditor.asks("/api/v1/reports/plan-progress?area=742&year=2023").succeeded();
        assertAll(
                progress.toString(),
                () -> assertEquals(30, progress.number(target + "activityResults.value")),
                () -> assertEquals("activity_results", progress.text(target + "source")));
        var results = auditor.asks("/api/v1/reports/activity-results?area=742&year=2023")
                .succeeded();
        var row = "activities.find {it.id == '%s'}.".formatted(activity);
        assertAll(
                results.toString(),
                () -> assertEquals(30, results.number(row + "achieved")),
                () -> assertEquals("true", results.text(row + "late")),
                () -> assertEquals(41, results.number(row + "done.women")),
                () -> assertEquals("[74201]", results.text("places.place.code")));
        officer.records("/api/v1/activity-entries/" + entry + "/withdrawals", "{\"reason\": \"Ghi nhầm\"}");
        assertEquals(
                0,
                auditor.asks("/api/v1/reports/activity-results?area=742&year=2023")
                        .number(row + "achieved"));
    }

    @Test
    void aTargetIsDividedAmongThePlacesBelowAndHeldAgainstWhatTheyWantOfThemselves() {
        var plan = smallPlan();
        var assignment = drafter.records("/api/v1/target-assignments", """
                {"plan": "%s", "target": "CT02", "method": "by_share", "base": "Hộ nghèo đầu kỳ", "act": %s, "places": [
                 {"area": "74201", "points": 2}, {"area": "74202", "points": 1}]}""".formatted(plan, ACT));
        assertEquals("[241, 120]", assignment.text("places.value"), assignment::toString);
        var below = conversation.of("commune-officer", otherCommune);
        var given = below.asks("/api/v1/target-assignments?area=74201&on=2023-07-04&year=2023")
                .succeeded();
        assertEquals("[241]", given.text("items.findAll {it.plan == '%s'}.value".formatted(plan)), given::toString);
        below.asks("/api/v1/target-assignments?area=74202&on=2023-07-04").isProblem(403, "forbidden-place");
        var own = drafter.records("/api/v1/plans", """
                {"area": "74201", "programme": "%s", "title": "Kế hoạch xã", "issuer": "UBND xã", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "parent": "%s", "fundLines": [], "targets": [{"key": "CT01", "indicator": "%s",
                 "comparator": "reduce_by", "value": 200, "unit": "households", "dueOn": "2023-12-31"}]}""".formatted(PROGRAMME, plan, indicatorCode("reduced")))
                .text("id");
        approver.records("/api/v1/plans/" + own + "/issue", "");
        var cascade = auditor.asks("/api/v1/reports/target-cascade?area=742&year=2023")
                .succeeded();
        var target = "plans.find {it.id == '%s'}.targets[0].".formatted(plan);
        assertAll(
                cascade.toString(),
                () -> assertEquals(361, cascade.number(target + "assigned")),
                () -> assertEquals(200, cascade.number(target + "stated")),
                () -> assertEquals("[less, none]", cascade.text(target + "places.standing")));
    }

    @Test
    void ofTwentyApproversAtOnceOneIssues() {
        var path = "/api/v1/plans/" + drafted(PlanDocument.BINH_YEN, "");
        var tag = approver.asks(path).http().header("ETag");
        var statuses = Together.doing(APPROVERS, APPROVERS, number -> approver.withoutMemory()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", tag)
                .post(path + "/issue")
                .statusCode());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
        assertEquals(
                APPROVERS - 1,
                statuses.stream().filter(Set.of(409, 412)::contains).count(),
                statuses::toString);
    }

    @Test
    void whatIsWrongWithAPlanIsTold() {
        var body = body(PlanDocument.THAI_NGUYEN, "").replace("\"value\":8100,", "\"value\":8000,");
        var plan = drafter.records("/api/v1/plans", body).text("id");
        approver.records("/api/v1/plans/" + plan + "/issue", "");
        Eventually.until(Duration.ofSeconds(30), () -> {
            var findings = auditor.asks("/api/v1/reports/findings?area=74&year=2023&code=plan-parts-do-not-sum");
            assertTrue(findings.body().contains("CT05 + CT06"), findings::toString);
        });
    }

    @Test
    void aPlanIsPrinted() {
        var path = "/api/v1/plans/" + drafted(PlanDocument.BINH_YEN, "");
        var paper = new Answer(auditor.request().get(path + "/document"))
                .succeeded()
                .http();
        assertEquals("application/vnd.openxmlformats-officedocument.wordprocessingml.document", paper.contentType());
        assertTrue(paper.asByteArray().length > 5_000);
        conversation.of("auditor", commune).asks(path + "/document").succeeded();
        conversation
                .of("auditor", Place.lookedUp(conversation, "063", "2023-06-30"))
                .asks(path + "/document")
                .isProblem(403, "forbidden-place");
    }

    /** A plan of a district of its own, whose targets add. */
    private String smallPlan() {
        var plan = drafter.records(
                        "/api/v1/plans", """
                {"area": "742", "programme": "%s", "title": "Kế hoạch huyện", "issuer": "UBND huyện",
                 "periodFrom": "2023-01-01", "periodTo": "2023-12-31", "fundLines": [], "targets": [
                 {"key": "CT02", "indicator": "%s", "comparator": "reduce_by", "value": 361, "unit": "households",
                  "dueOn": "2023-12-31"},
                 {"key": "CT07", "indicator": "%s", "comparator": "at_least", "value": 50, "unit": "people",
                  "dueOn": "2023-12-31"}]}""".formatted(PROGRAMME, indicatorCode("reduced"), indicatorCode("matched")))
                .text("id");
        approver.records("/api/v1/plans/" + plan + "/issue", "");
        return plan;
    }

    private String issued(PlanDocument document, String parent) {
        var plan = drafted(document, parent);
        approver.records("/api/v1/plans/" + plan + "/issue", "");
        return plan;
    }

    private String drafted(PlanDocument document, String parent) {
        return drafter.records("/api/v1/plans", body(document, parent)).text("id");
    }

    private String body(PlanDocument document, String parent) {
        var body = document.of(place(document).code(), PROGRAMME, PlansTest::indicatorCode, PlansTest::own);
        if (!parent.isEmpty()) {
            body.put("parent", parent);
        }
        return body.toString();
    }

    private Place place(PlanDocument document) {
        return switch (document) {
            case THAI_NGUYEN -> province;
            case BACH_THONG -> district;
            case BINH_YEN -> commune;
        };
    }

    private static String own(String agency) {
        return agency + "-KH74";
    }

    private static String indicatorCode(String code) {
        return "kh74_" + code;
    }
}
