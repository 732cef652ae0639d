package vn.giamngheo.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import vn.giamngheo.testing.Eventually;

/** Livelihood projects of a commune, and who takes which step. Amounts are in triệu đồng. */
record Livelihood(Conversation conversation, Place commune, String programme) {

    static final String PROJECTS = "/api/v1/livelihood-projects";

    private static final Duration TO_ANSWER = Duration.ofSeconds(90);

    static String act(String number, String date) {
        return """
                {"number": "%s", "issuedOn": "%s", "issuer": "Ủy ban nhân dân", "title": "Thí dụ"}""".formatted(number, date);
    }

    /** What a decree requires, as data. */
    static void rule(Person admin, Place area) {
        admin.records("/api/v1/livelihood-rules", """
                {"area": "%s", "kind": "community_production_project", "validFrom": "2025-07-01", "act": %s,
                 "limits": {"supportPercent": {"speciallyDifficult": 95, "difficult": 80, "elsewhere": 60},
                            "beneficiariesPercent": 50}}""".formatted(area.code(), act("27/2022/NĐ-CP", "2022-04-19")));
    }

    Person of(String role) {
        return conversation.person(role + "-" + commune.code(), role, commune);
    }

    /** Of twenty households twelve are those that the programme is for. */
    String proposal(long support, long own) {
        return """
                {"area": "%s", "date": "2025-08-01", "programme": "%s", "line": "DA1",
                 "kind": "community_production_project", "title": "Nuôi dê sinh sản", "model": "Nuôi dê",
                 "community": {"kind": "household_group", "name": "Tổ nuôi dê"},
                 "households": {"total": 20, "poor": 7, "nearPoor": 4, "newlyEscaped": 1, "ethnicMinority": 18},
                 "costs": {"stateBudget": %d, "loans": 0, "own": %d}}""".formatted(commune.code(), programme, support * Papers.TRIEU, own * Papers.TRIEU);
    }

    /** @return the id of a project that was proposed, appraised and approved */
    String approved(long support, long own) {
        var project =
                of("commune-officer").records(PROJECTS, proposal(support, own)).text("id");
        takes("commune-officer", project, "propose", "");
        takes("appraiser", project, "appraisals", """
                {"date": "2025-08-10", "members": ["Chủ tịch UBND xã", "Phòng Kinh tế"], "outcome": "recommended",
                 "minutes": %s}""".formatted(act("1/BB-TTĐ", "2025-08-10")));
        takes("approver", project, "approvals", "{\"act\": %s}".formatted(act("15/QĐ-UBND", "2025-08-15")));
        return project;
    }

    Answer takes(String role, String project, String step, String body) {
        return of(role).records(PROJECTS + "/" + project + "/" + step, body);
    }

    String funding(long amount) {
        return """
                {"date": "2025-08-20", "holder": {"area": "%s"}, "parts": [
                 {"line": "DA1", "source": "central", "nature": "recurrent", "year": 2025, "amount": %d}]}""".formatted(commune.code(), amount * Papers.TRIEU);
    }

    /** @return the id of the request */
    String asks(String project, long amount) {
        return takes("investor", project, "funding-requests", funding(amount)).text("fundingRequests[-1].id");
    }

    Answer shows(String project) {
        return new Answer(of("auditor").withoutMemory().get(PROJECTS + "/" + project));
    }

    /** Returns when the ledger has answered. */
    Answer answered(String project, String outcome) {
        Eventually.until(
                TO_ANSWER,
                () -> assertEquals(outcome, shows(project).succeeded().text("fundingRequests[-1].outcome")));
        return shows(project);
    }

    /** The reserve of a request, as the ledger shows it. */
    Answer reserve(String request) {
        return new Answer(of("finance-officer").withoutMemory().get("/api/v1/funding-requests/" + request));
    }
}
