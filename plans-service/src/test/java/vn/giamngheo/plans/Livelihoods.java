package vn.giamngheo.plans;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingReleased;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** Livelihood projects of a commune of its own, the rules of its province, and who takes which step. */
final class Livelihoods {

    static final String PROJECTS = "/api/v1/livelihood-projects";
    static final String RULES = "/api/v1/livelihood-rules";

    private static final World WORLD = World.aroundTheOwnerOfPlaces();
    private static String province;

    final String programme = ProgrammeTest.newCode();
    final String commune = Registry.newCommuneCode();
    final String communeId;
    final String village = commune + "-01";
    final String otherVillage = commune + "-02";
    final String officer;
    final String investor;
    final String appraiser;
    final String approver;

    /** As the law has it, with figures of its own: they are data. */
    Livelihoods() {
        if (province == null) {
            province = Registry.province();
            rule("community_production_project", """
                    {"supportPercent": {"speciallyDifficult": 95, "difficult": 80, "elsewhere": 60},
                     "beneficiariesPercent": 50}""");
            rule("task_based_project", """
                    {"directPercent": 70, "mostSupport": 3000000000}""");
            rule("simple_works", "{\"mostCost\": 5000000000}");
        }
        communeId = Registry.add(commune, "commune", province, "2000-01-01", null)
                .statusCode(201)
                .extract()
                .path("id");
        Registry.add(village, "village", commune, "2000-01-01", null).statusCode(201);
        Registry.add(otherVillage, "village", commune, "2000-01-01", null).statusCode(201);
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null), ProgrammeTest.line("DA2", null))
                .statusCode(201);
        officer = TestTokens.of("commune-officer", communeId);
        investor = TestTokens.of("investor", communeId);
        appraiser = TestTokens.of("appraiser", communeId);
        approver = TestTokens.of("approver", communeId);
    }

    String province() {
        return province;
    }

    private static void rule(String kind, String limits) {
        Api.post(Registry.token("admin"), RULES, """
                {"area": "%s", "kind": "%s", "validFrom": "2022-04-19", "limits": %s, "act": %s}
                """.formatted(
                                province, kind, limits, act("27/2022/NĐ-CP", "2022-04-19")))
                .statusCode(201);
    }

    static String act(String number, String date) {
        return "{\"number\": \"%s\", \"issuedOn\": \"%s\", \"issuer\": \"UBND\", \"title\": \"Văn bản %s\"}"
                .formatted(number, date, number);
    }

    /** Twelve of twenty households are those that the programme is for; the state bears 60 of 100. */
    String proposal() {
        return """
                {"area": "%s", "date": "2023-03-01", "villages": ["%s"], "programme": "%s", "line": "DA2",
                 "kind": "community_production_project", "title": "Nuôi dê sinh sản", "model": "Nuôi dê",
                 "community": {"kind": "household_group", "name": "Tổ nuôi dê"},
                 "households": {"total": 20, "poor": 7, "nearPoor": 4, "newlyEscaped": 1, "ethnicMinority": 18},
                 "costs": {"stateBudget": 60000000, "loans": 10000000, "own": 30000000}}
                """.formatted(commune, village, programme);
    }

    void classed(String place, String difficulty) {
        Api.post(Registry.token("admin"), "/api/v1/area-classes", """
                {"area": "%s", "scheme": "difficulty", "value": "%s", "validFrom": "2022-01-01", "act": "612/QĐ"}
                """.formatted(place, difficulty))
                .statusCode(200);
    }

    ValidatableResponse draft(String body) {
        return Api.post(officer, PROJECTS, body);
    }

    /** @return the id of a draft */
    String drafted(String body) {
        return draft(body)
                .statusCode(201)
                .body("state", equalTo("draft"))
                .extract()
                .path("id");
    }

    ValidatableResponse step(String token, String project, String step, String body) {
        return Api.post(token, PROJECTS + "/" + project + "/" + step, body);
    }

    ValidatableResponse propose(String project) {
        return step(officer, project, "propose", "");
    }

    ValidatableResponse appraise(String project, String outcome) {
        return step(appraiser, project, "appraisals", """
                {"date": "2023-03-20", "members": ["Chủ tịch UBND xã", "Phòng Kinh tế", "Đại diện thôn"],
                 "outcome": "%s", "note": "Theo biên bản", "minutes": %s}
                """.formatted(outcome, act("1/BB-TTĐ", "2023-03-20")));
    }

    ValidatableResponse approve(String project, String more) {
        return step(approver, project, "approvals", "{\"act\": %s%s}".formatted(act("15/QĐ-UBND", "2023-04-03"), more));
    }

    /** @return the id of a project that was proposed, appraised and approved */
    String approved() {
        var project = drafted(proposal());
        propose(project).statusCode(200);
        appraise(project, "recommended").statusCode(201);
        approve(project, "").statusCode(201);
        return project;
    }

    String funding(long amount) {
        return """
                {"date": "2023-04-10", "holder": {"area": "%s"}, "parts": [
                 {"line": "DA2", "source": "central", "nature": "recurrent", "year": 2023, "amount": %d}]}
                """.formatted(commune, amount);
    }

    /** @return the id of the request */
    String asks(String project, long amount) {
        return step(investor, project, "funding-requests", funding(amount))
                .statusCode(201)
                .extract()
                .path("fundingRequests[-1].id");
    }

    ValidatableResponse get(String project) {
        return Api.get(officer, PROJECTS + "/" + project).statusCode(200);
    }

    /** The ledger's answer comes. */
    void committed(String request) {
        answered(request, "committed", null, UUID.randomUUID());
    }

    void refused(String request) {
        answered(
                request,
                "refused",
                new FundingDecided.Reason("insufficient-balance", "Chỉ còn 100 đồng.", "100 đồng are left."),
                null);
    }

    private static void answered(String request, String outcome, FundingDecided.Reason reason, UUID document) {
        var id = UUID.fromString(request);
        WORLD.publish(
                Topics.FUNDING_DECISIONS,
                FundingDecided.TYPE,
                id,
                new FundingDecided(id, LocalDate.of(2023, 4, 11), outcome, reason, document));
        WORLD.arrive();
    }

    void released(String request, long amount) {
        var id = UUID.fromString(request);
        WORLD.publish(
                Topics.FUNDING_DECISIONS,
                FundingReleased.TYPE,
                id,
                new FundingReleased(id, LocalDate.of(2023, 5, 2), amount, UUID.randomUUID()));
        WORLD.arrive();
    }

    static String stages(long first, long second) {
        return """
                {"date": "2023-04-20", "act": %s, "stages": [
                 {"number": 1, "name": "Giao giống", "amount": %d, "dueOn": "2023-05-31"},
                 {"number": 2, "name": "Giao thức ăn", "amount": %d}]}
                """.formatted(act("3/HĐ", "2023-04-20"), first, second);
    }

    ValidatableResponse contract(String project, long first, long second) {
        return step(investor, project, "contracts", stages(first, second));
    }

    ValidatableResponse accept(String project, int stage, String date) {
        return step(investor, project, "acceptances", """
                {"stage": %d, "date": "%s", "act": %s}
                """.formatted(stage, date, act(stage + "/BBNT", date)));
    }
}
