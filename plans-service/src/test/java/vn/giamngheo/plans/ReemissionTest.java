package vn.giamngheo.plans;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.ToldAgain;
import vn.giamngheo.testing.World;

/** Places, reference data, issued plans and the findings on them can be told again as they were told first. */
@QuarkusTest
class ReemissionTest {

    private final World world = World.aroundTheOwnerOfPlaces();
    private final String indicator = world.indicator("households", "stock", false);
    private final String programme = ProgrammeTest.newCode();

    @Test
    void everythingPublishedIsToldAgain() {
        world.arrive();
        var province = Registry.province();
        Api.post(Registry.token("admin"), "/api/v1/agencies", """
                {"code": "SO-%s", "name": "Sở", "area": "%s", "validFrom": "2010-01-01"}
                """.formatted(
                                UUID.randomUUID().toString().substring(0, 8), province))
                .statusCode(201);
        Api.post(Registry.token("admin"), "/api/v1/area-classes", """
                {"area": "%s", "scheme": "poor", "value": "poor_district", "validFrom": "2010-01-01", "act": "1/QĐ"}
                """.formatted(district(province)))
                .statusCode(200);
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        listPlaces(province);
        carryOut(province, issueAContradictoryPlan(province));
        cancelALivelihoodProject();
        delegate(province);

        ToldAgain.by("plans")
                .isTheSame(
                        "activities",
                        "agencies",
                        "area-classes",
                        "areas",
                        "delegations",
                        "findings",
                        "funding-requests",
                        "livelihood-projects",
                        "plans",
                        "programmes",
                        "target-assignments");
    }

    private static void cancelALivelihoodProject() {
        var all = new Livelihoods();
        var project = all.approved();
        all.asks(project, 50);
        all.step(all.investor, project, "cancellations", "{\"date\": \"2023-05-01\", \"reason\": \"Rút lui\"}")
                .statusCode(201);
    }

    private static void delegate(String province) {
        Api.post(
                        Registry.token("approver"),
                        "/api/v1/delegations",
                        DelegationTest.to("nguoi-thi-du", "approver", province))
                .statusCode(201);
    }

    private static String district(String province) {
        var code = Registry.newDistrictCode();
        Registry.add(code, "district", province, "2000-01-01", null).statusCode(201);
        return code;
    }

    private void listPlaces(String province) {
        var list = "/api/v1/programmes/" + programme + "/lines/DA1/applicability";
        Api.as(Registry.token("admin"))
                .header("If-Match", "*")
                .body("""
                        {"periods": [{"validFrom": "2022-01-01", "areas": ["%s", "VN"]}]}
                        """.formatted(province))
                .put(list)
                .then()
                .statusCode(200);
    }

    private String issueAContradictoryPlan(String province) {
        var plan = Api.post(Registry.token("standing-agency"), "/api/v1/plans", """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch 2023", "issuer": "UBND", "issuedOn": "2023-03",
                 "periodFrom": "2023-01-01", "periodTo": "2023-12-31", "targets": [%s, %s],
                 "fundLines": [{"line": "DA1", "nature": "investment", "central": 7, "local": 3, "total": 10}]}
                """.formatted(
                                province, programme, target("CT1", "8.0"), target("CT2", "10.25")))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(Registry.token("approver"), "/api/v1/plans/" + plan + "/issue", "")
                .statusCode(200);
        return plan;
    }

    private void carryOut(String province, String plan) {
        var officer = Registry.token("standing-agency");
        var district = district(province);
        Api.post(officer, "/api/v1/target-assignments", """
                {"plan": "%s", "target": "CT2", "method": "by_hand", "places": [{"area": "%s", "value": 10}],
                 "act": {"number": "12/QĐ", "issuedOn": "2023-02", "issuer": "UBND", "title": "Giao chỉ tiêu"}}""".formatted(plan, district))
                .statusCode(201);
        var activity = Api.post(officer, "/api/v1/activities", """
                {"area": "%s", "plan": "%s", "programme": "%s", "line": "DA1",
                 "kind": "dialogue", "title": "Đối thoại", "lead": {"name": "Phòng Thử"}, "startOn": "2023-05-01",
                 "dueOn": "2023-05-31", "plannedOutput": 1, "unit": "dialogues"}""".formatted(province, plan, programme))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(officer, "/api/v1/activities/" + activity + "/entries", """
                {"date": "2023-05-02", "area": "%s", "output": 1, "participants": {"total": 9, "women": 5,
                 "ethnicMinority": 3, "poor": 2, "nearPoor": 1, "newlyEscaped": 0}}""".formatted(province))
                .statusCode(201);
    }

    private String target(String key, String value) {
        return """
               {"key": "%s", "indicator": "%s", "comparator": "at_least", "value": %s, "unit": "households",
                "dueOn": "2023-12-31"}""".formatted(key, indicator, value);
    }
}
