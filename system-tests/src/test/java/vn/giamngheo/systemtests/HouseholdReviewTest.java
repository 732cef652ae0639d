package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.testing.Eventually;

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
        assertCountedByWhatItLacks(conversation, province);
        assertPrinted(conversation, commune, household);
        assertToldUnderAGrant(conversation, province, household);
    }

    /** A report up to 10 October knows what was decided on 30 September, though it was entered after a decision of 5 October. */
    @Test
    void aDecisionThatIsEnteredLateStandsInReportsOfLaterDays(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var province = admin.province("66", "Tỉnh Nhập Muộn");
        var commune = admin.commune("66001", "Xã Nhập Muộn", province);
        admin.village("66001-01", "Thôn Đúng Hạn", commune);
        admin.village("66001-02", "Thôn Muộn", commune);
        HouseholdReview.signed(conversation, commune, "66001", "66001-01", "2025-10-05");
        HouseholdReview.signed(conversation, commune, "66001", "66001-02", "2025-09-30");
        var question = "?area=66001&year=2025&standard=NATIONAL-2022-2025&kind=regular&asOf=";
        var auditor = conversation.of("auditor", province);
        var october = auditor.asks("/api/v1/reports/review-results" + question + "2025-10-10")
                .succeeded();
        assertEquals(2, october.number("total.households.poor.numerator"), october::toString);
        assertEquals(1, october.number("places.find { it.place.code == '66001-02' }.households.poor.numerator"));
        var september = auditor.asks("/api/v1/reports/review-results" + question + "2025-09-30")
                .succeeded();
        assertEquals(1, september.number("total.households.poor.numerator"), september::toString);
        assertEquals(
                2,
                auditor.asks("/api/v1/reports/review-results/explain" + question + "2025-10-10&figure=households.poor")
                        .succeeded()
                        .number("total"));
    }

    private static void assertCountedByWhatItLacks(Conversation conversation, Place province) {
        var auditor = conversation.of("auditor", province);
        var path = "/api/v1/reports/review-profiles?area=88&year=2025&standard=NATIONAL-2022-2025";
        var profile = auditor.asks(path).succeeded();
        assertEquals(3, profile.number("total.poor.deprivations"));
        assertEquals(1, profile.number("places[0].poor.causes.find { it.code == 'capital' }.households"));
        assertFalse(profile.body().contains(HouseholdReview.NAME));
        var form = auditor.asks(path + "&format=csv&form=8").succeeded().body();
        assertTrue(form.contains("88,Tỉnh Mây Ngàn,households,1,1,0,0,0,0,0,0,0,0"), form);
    }

    private static void assertPrinted(Conversation conversation, Place commune, String household) {
        var officer = conversation.of("commune-officer", commune);
        var path = "/api/v1/households/" + household + "/confirmation-letter?standard=NATIONAL-2022-2025";
        var letter = new Answer(officer.request().get(path)).succeeded().http();
        assertEquals("application/vnd.openxmlformats-officedocument.wordprocessingml.document", letter.contentType());
        assertTrue(letter.asByteArray().length > 3_000);
        conversation.of("auditor", commune).asks(path).isProblem(403, "forbidden-role");
    }

    private static void assertToldUnderAGrant(Conversation conversation, Place province, String household) {
        var grant = conversation
                .of("admin", province)
                .records("/api/v1/data-grants", """
                {"recipient": "data-recipient", "name": "Bảo hiểm xã hội thí dụ", "places": ["88"],
                 "standard": "NATIONAL-2022-2025", "classes": ["poor"], "fields": ["name"], "validFrom": "2025-07-01",
                 "validTo": "2030-12-31", "act": {"number": "6/QĐ-TD", "issuedOn": "2025-07-01", "issuer": "UBND tỉnh",
                 "title": "Cung cấp danh sách"}}""")
                .text("id");
        var recipient = conversation.of("data-recipient", province);
        var list = recipient.asks("/api/v1/beneficiaries?grant=" + grant).succeeded();
        assertEquals(household, list.text("items[0].household"));
        assertEquals(HouseholdReview.NAME, list.text("items[0].members[0].name"));
        assertEquals(
                household,
                recipient
                        .asks("/api/v1/beneficiaries/changes?grant=" + grant)
                        .succeeded()
                        .text("items[0].id"));
        conversation
                .of("auditor", province)
                .asks("/api/v1/beneficiaries?grant=" + grant)
                .isProblem(403, "forbidden-role");
        var check = new Answer(recipient
                        .request()
                        .contentType("application/json")
                        .body("""
                                {"grant": "%s", "persons": [{"ref": "1", "citizenId": "%s"}]}""".formatted(grant, HouseholdReview.CITIZEN))
                        .post("/api/v1/status-checks"))
                .succeeded();
        assertEquals("poor", check.text("items[0].povertyClass"));
    }

    @Test
    void whoMeansToEscapePovertyIsCountedAndWhatWasDoneForThemComesBack(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var province = admin.province("65", "Tỉnh Vượt Khó");
        var commune = admin.commune("65001", "Xã Vượt Khó", province);
        admin.village("65001-01", "Thôn Vượt Khó", commune);
        admin.rate("loans_to_poor");
        conversation.national("admin").records("/api/v1/area-classes", """
                {"area": "65001", "scheme": "settlement", "value": "rural", "validFrom": "2025-07-01", "act": "2/QĐ-TD"}""");
        var household = HouseholdReview.held(conversation, commune, "65001", "65001-01");
        assertLent(conversation, province, household);
        var officer = conversation.of("commune-officer", commune);
        officer.records("/api/v1/escape-registrations", """
                {"household": "%s", "standard": "NATIONAL-2022-2025", "year": 2026, "registeredOn": "2026-01-15",
                 "plan": {"supports": [{"need": "credit", "what": "Vay vốn nuôi bò"}],
                    "helper": {"organisation": "Hội Nông dân xã"}}}""".formatted(household));
        var report = escapes(conversation, province);
        assertEquals(1, report.number("total.poor.registered"));
        assertEquals(1, report.number("places[0].poor.open"));
        assertFalse(report.body().contains(household), "a report knows no household");
        var register = officer.asks("/api/v1/escape-registrations/export?area=65001&year=2026&format=csv")
                .succeeded();
        assertTrue(
                register.body()
                        .contains("," + HouseholdReview.NAME + ",NATIONAL-2022-2025,2026,2026-01-15,poor,capital,"),
                register::toString);
        officer.records("/api/v1/households/" + household + "/events", """
                {"kind": "moved_out", "on": "2026-02-01"}""");
        Eventually.until(
                Duration.ofSeconds(30),
                () -> assertEquals(1, escapes(conversation, province).number("total.poor.left")));
    }

    private static Answer escapes(Conversation conversation, Place province) {
        return conversation
                .of("auditor", province)
                .asks("/api/v1/reports/escape-register?area=65&year=2026&standard=NATIONAL-2022-2025")
                .succeeded();
    }

    private static void assertLent(Conversation conversation, Place province, String household) {
        var grant = conversation
                .of("admin", province)
                .records("/api/v1/data-grants", """
                {"recipient": "data-recipient", "name": "Ngân hàng thí dụ", "places": ["65"],
                 "standard": "NATIONAL-2022-2025", "classes": ["poor"], "fields": [], "validFrom": "2025-07-01",
                 "validTo": "2030-12-31", "act": {"number": "6/QĐ-TD", "issuedOn": "2025-07-01", "issuer": "UBND tỉnh",
                 "title": "Cung cấp danh sách"}}""")
                .text("id");
        new SentFile(conversation.of("data-recipient", province), "/api/v1/recipient-returns")
                .stores(
                        "grant,kind,on,household,holds\n%s,loan_made,2025-12-31,%s,yes\n".formatted(grant, household),
                        Duration.ofSeconds(30));
        var observed = conversation
                .of("standing-agency", province)
                .records("/api/v1/recipient-returns/observations", """
                {"grant": "%s", "kind": "loan_made", "on": "2025-12-31", "area": "65", "indicator": "loans_to_poor",
                 "periodFrom": "2025-07-01", "periodTo": "2025-12-31"}""".formatted(grant));
        assertEquals(1, observed.number("numerator"));
        assertEquals(1, observed.number("denominator"));
    }

    /** Its list comes as a file, its surveyors have no network, and what hangs in the village is printed. */
    @Test
    void aCommuneThatBeginsBringsItsListAndItsSurveyorsSendLate(Suite suite) {
        var conversation = suite.conversation();
        var admin = Admin.of(conversation, Days.OF_TWO_TIERS);
        var commune = admin.commune("75001", "Xã Mới Vào", admin.province("75", "Tỉnh Mới Vào"));
        var village = admin.village("75001-01", "Thôn Mới Vào", commune);
        conversation.national("admin").records("/api/v1/area-classes", """
                {"area": "75001", "scheme": "settlement", "value": "rural", "validFrom": "2025-07-01", "act": "2/QĐ-TD"}""");
        var officer = conversation.of("commune-officer", commune);
        new SentFile(officer, "/api/v1/households").stores("""
                code,village,since,relation,name,birth,sex,ethnicity,povertyClass,standard,decision,decidedOn
                M-01,75001-01,2025-07-01,head,%1$s,1980,female,tay,poor,NATIONAL-2022-2025,3/QĐ-UBND,2025-07-10
                M-01,75001-01,2025-07-01,child,Con %1$s,2015,male,tay,,,,
                """.formatted(HouseholdReview.NAME), Duration.ofSeconds(30));
        var surveyor = conversation.of("surveyor", village);
        var taken = surveyor.asks("/api/v1/households/changes?village=75001-01").succeeded();
        assertEquals(HouseholdReview.NAME, taken.text("items[0].state.members[0].name"));
        var round = officer.records("/api/v1/review-rounds", """
                {"area": "75001", "kind": "yearly", "standard": "NATIONAL-2022-2025", "year": 2025,
                 "openedOn": "2025-09-05", "openingOn": "2025-07-10"}""").text("id");
        var path = "/api/v1/review-rounds/" + round;
        assertEquals(
                1, officer.records(path + "/lists", "{\"on\": \"2025-09-10\"}").number("listed"));
        var batch = """
                {"round": "%s", "surveys": [{"id": "%s", "surveyedAt": "2025-09-20T16:30:00+07:00", "found":
                    {"household": "%s", "on": "2025-09-20", "monthlyIncome": 2300000, "lacking": ["sanitation"]}}]}
                """.formatted(round, UUID.randomUUID(), taken.text("items[0].id"));
        assertEquals(
                "accepted", surveyor.records("/api/v1/survey-batches", batch).text("items[0].result"));
        assertEquals(
                "unchanged", surveyor.records("/api/v1/survey-batches", batch).text("items[0].result"));
        officer.records(path + "/meetings", """
                {"village": "75001-01", "on": "2025-10-01", "attended": 40, "agreed": 20}""");
        officer.records(path + "/postings", """
                {"village": "75001-01", "from": "2025-10-05", "to": "2025-10-09", "places": ["Nhà văn hóa"]}""");
        var posted = new Answer(officer.request().get(path + "/papers/posting-list?village=75001-01"));
        assertTrue(posted.succeeded().http().asByteArray().length > 3_000);
        conversation.of("approver", commune).records(path + "/decisions", """
                {"on": "2025-12-01", "act": {"number": "9/QĐ-UBND", "issuer": "UBND xã", "title": "Công nhận"}}""");
        var result = conversation
                .of("auditor", commune)
                .asks("/api/v1/reports/review-results?area=75001&year=2025&standard=NATIONAL-2022-2025")
                .succeeded();
        assertEquals(1, result.number("total.households.poorFlow.opening"));
        assertEquals(1, result.number("total.households.poorFlow.roseAbove"));
        assertEquals(0, result.number("total.households.poorFlow.closing"));
    }

    /** By somebody without a token, by the sample's standard. */
    @Test
    void whoeverAsksLearnsWhatAHouseholdWouldBe(Suite suite) {
        var answer = new Answer(suite.conversation()
                        .withoutToken()
                        .request()
                        .contentType("application/json")
                        .body("""
                                {"area": "VN", "on": "2023-06-01", "settlement": "urban", "monthlyIncome": 2000000,
                                 "lacking": ["nutrition", "sanitation"]}""")
                        .post("/api/v1/self-assessments"))
                .succeeded();
        assertEquals("near_poor", answer.text("standards[0].povertyClass"));
        assertEquals(20, answer.number("standards[0].b2Score"));
        assertEquals(
                "Hộ thiếu hụt 2 trong 12 chỉ số, được 20 điểm B2; từ 30 điểm trở lên là thiếu hụt nhiều.",
                answer.text("standards[0].why[1]"));
    }
}
