package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.giamngheo.systemtests.Admin.Days;
import vn.giamngheo.systemtests.Papers.Part;

/** Whoever's token names a programme line writes for that and its parts in each service, reads the rest, and lends no more. */
@SystemTest
class ProgrammeLinesTest {

    private static final String PAYMENTS = "/api/v1/payments";
    private static final String DIFFICULTIES = "/api/v1/difficulties";

    private final Papers papers = new Papers("LINES", 2023, "2023-02-01").ofSource("district");

    private Conversation conversation;
    private Place home;

    @BeforeAll
    void given(Suite suite) {
        conversation = suite.conversation();
        var admin = Admin.of(conversation, new Days("2010-01-01", null));
        home = admin.district("691", "Huyện Dự Án", admin.province("69", "Tỉnh Dự Án"));
        conversation.national("admin").records("/api/v1/programmes", """
                {"code": "LINES", "name": {"vi": "Chương trình"}, "validFrom": "2021-01-01", "validTo": "2025-12-31",
                 "lines": [{"code": "DA1", "name": {"vi": "Một"}}, {"code": "DA3", "name": {"vi": "Ba"}},
                  {"code": "DA3-TDA1", "parent": "DA3", "name": {"vi": "Ba Một"}}]}""");
        var estimate = papers.estimate(
                new Part(home, "DA1", "district", 10),
                new Part(home, "DA3", "district", 10),
                new Part(home, "DA3-TDA1", "district", 10));
        conversation.of("finance-officer", home).records("/api/v1/estimates", estimate);
    }

    @Test
    void eachServiceRefusesWhatIsOfAnotherLine() {
        assertAll(
                () -> refused("finance-officer", PAYMENTS, payment("DA1"), "#/line"),
                () -> refused("line-agency", DIFFICULTIES, difficulty("DA1"), "#/line"),
                () -> refused("standing-agency", "/api/v1/plans", plan(), "#/programme"));
        of("finance-officer").records(PAYMENTS, payment("DA3-TDA1"));
        of("line-agency").records(DIFFICULTIES, difficulty("DA3"));
    }

    @Test
    void whatIsOfAnotherLineIsRead() {
        var paid = conversation
                .of("finance-officer", home)
                .records(PAYMENTS, payment("DA1"))
                .text("id");
        var officer = of("finance-officer");
        assertEquals(paid, officer.asks(PAYMENTS + "/" + paid).succeeded().text("id"));
        assertEquals(
                conversation
                        .of("finance-officer", home)
                        .asks(papers.report(home))
                        .succeeded()
                        .body(),
                officer.asks(papers.report(home)).succeeded().body());
    }

    @Test
    void whoActsForAnotherWritesForTheLinesOfThatOne() {
        var lent = of("finance-officer").records("/api/v1/delegations", """
                {"delegate": "thay-du-an", "roles": ["finance-officer"], "areas": ["691"], "validFrom": "%s", "validTo": "%s",
                 "act": {"number": "7/QĐ", "issuedOn": "2023-01-01", "issuer": "Phòng Tài chính", "title": "Ủy quyền"}}
                """.formatted(
                        LocalDate.now().minusDays(1), LocalDate.now().plusDays(9)));
        var deputy = conversation.person("thay-du-an", "supervisor", home).by(lent.text("id"));
        deputy.records(PAYMENTS, payment("DA3"));
        deputy.sends(PAYMENTS, payment("DA1")).isProblem(403, "forbidden-line").about("#/line");
    }

    private void refused(String role, String path, String body, String pointer) {
        of(role).sends(path, body).isProblem(403, "forbidden-line").about(pointer);
    }

    private Person of(String role) {
        return conversation.writingFor(List.of("LINES/DA3"), role, home);
    }

    private String payment(String line) {
        return papers.payment(home, line, "district", 1);
    }

    private static String difficulty(String line) {
        return """
                {"area": "691", "notedOn": "2023-05-10", "programme": "LINES", "line": "%s", "description": "Chậm",
                 "proposal": "Sớm hơn", "to": "691"}""".formatted(line);
    }

    private static String plan() {
        return """
                {"area": "691", "programme": "LINES", "title": "Kế hoạch", "issuer": "Ủy ban nhân dân",
                 "periodFrom": "2023-01-01", "periodTo": "2023-12-31", "targets": [], "fundLines": []}""";
    }
}
