package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

@QuarkusTest
class PlanTest {

    private static final String PLANS = "/api/v1/plans";

    private final String programme = ProgrammeTest.newCode();
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String indicator = world.indicator("households", "stock", false);
    private String province;
    private String body;

    @BeforeEach
    void writeAPlan() {
        world.arrive();
        province = Registry.province();
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null)).statusCode(201);
        body = """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch 2023", "issuer": "UBND", "issuedOn": "2023-03",
                 "periodFrom": "2023-01-01", "periodTo": "2023-12-31",
                 "targets": [%s],
                 "fundLines": [{"line": "DA1", "nature": "investment", "central": 7, "local": 3, "total": 10}]}
                """.formatted(province, programme, target("t1", ""));
    }

    @Test
    void aDraftIsKeptAsTheDocumentStatesIt() {
        var plan = draft(body).statusCode(201).extract().<String>path("id");
        Api.get(Registry.token("approver"), PLANS + "/" + plan)
                .statusCode(200)
                .body("status", equalTo("draft"))
                .body("issuedOn", equalTo("2023-03"))
                .body("documentNumber", nullValue())
                .body("targets[0].indicator", equalTo(indicator))
                .body("fundLines[0].total", equalTo(10))
                .body("total", equalTo(10));
    }

    @Test
    void whoDoesWhatWhoReportsToWhomAndWhoReceivesItAreKept() {
        var plan = draft(withParts("DA1", agency(), "t1"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.get(Registry.token("approver"), PLANS + "/" + plan)
                .statusCode(200)
                .body("targets[1].dimension", equalTo("water_and_sanitation"))
                .body("targets[1].line", equalTo("DA1"))
                .body("targets[1].partOf", equalTo("t1"))
                .body("assignments.role", contains("lead", "coordinator"))
                .body("assignments[0].party.name", equalTo("Phòng Thử"))
                .body("assignments[1].party.agencyCode", nullValue())
                .body("reportingDuties[0].from.name", equalTo("UBND các xã"))
                .body("reportingDuties[0].through.name", equalTo("Phòng Thử"))
                .body("reportingDuties[0].frequency", equalTo("quarterly"))
                .body("recipients.name", contains("Phòng Thử", "Lưu: VT"));
    }

    @Test
    void whatThePartsOfAPlanNameMustBeThere() {
        draft(withParts("DA8", "nobody", "t9"))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/targets/1/line",
                                "#/targets/1/partOf",
                                "#/assignments/0/lineCode",
                                "#/assignments/0/party/agencyCode",
                                "#/reportingDuties/0/through/agencyCode",
                                "#/recipients/0/agencyCode"));
    }

    private String withParts(String line, String agency, String whole) {
        var party = "{\"agencyCode\": \"%s\", \"name\": \"Phòng Thử\"}".formatted(agency);
        var part = target("t2", "")
                .replace(
                        "}",
                        ", \"dimension\": \"water_and_sanitation\", \"line\": \"%s\", \"partOf\": \"%s\"}"
                                .formatted(line, whole));
        return body.replace(target("t1", ""), target("t1", "") + ", " + part)
                .stripTrailing()
                .replaceFirst("}$", """
                , "assignments": [{"lineCode": "%s", "role": "lead", "party": %s},
                    {"content": "Tuyên truyền", "role": "coordinator", "party": {"name": "Các ngành liên quan"}}],
                "reportingDuties": [{"from": {"name": "UBND các xã"}, "to": {"name": "UBND huyện"}, "through": %s,
                    "frequency": "quarterly"}],
                "recipients": [%s, {"name": "Lưu: VT"}]}""".formatted(line, party, party, party));
    }

    private String agency() {
        var code = "A-" + province;
        Api.post(Registry.token("admin"), "/api/v1/agencies", """
                {"code": "%s", "name": "Phòng Thử", "area": "%s", "validFrom": "2021-01-01"}
                """.formatted(code, province))
                .statusCode(201);
        return code;
    }

    @Test
    void allThatIsWrongWithADraftIsSaidAtOnce() {
        var wrong = body.replace("\"periodTo\": \"2023-12-31\"", "\"periodTo\": \"2022-12-31\"")
                .replace("\"unit\": \"households\"", "\"unit\": \"people\"")
                .replace("\"total\": 10}", "\"total\": 11}, " + fundLine("DA9") + ", " + fundLine("DA1"))
                .replace("\"targets\": [", "\"targets\": [" + target("t1", "").replace(indicator, "nothing") + ", ");
        draft(wrong)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "#/periodTo",
                                "#/targets/0/indicator",
                                "#/targets/1/key",
                                "#/targets/1/unit",
                                "#/fundLines/0/total",
                                "#/fundLines/1/line",
                                "#/fundLines/2/line"))
                .body("errors.size()", equalTo(7));
    }

    @Test
    void fundsThatDoNotSumAreRefusedHoweverLarge() {
        var most = (1L << 53) - 1;
        draft(body.replace("\"central\": 7", "\"central\": " + most))
                .statusCode(422)
                .body("errors.pointer", contains("#/fundLines/0/total"));
    }

    @Test
    void aDraftIsNotPublishedUntilItIsIssued() {
        var draft = draft(body).extract().<String>path("id");
        var issued = draft(body).extract().<String>path("id");
        issue(issued).statusCode(200).body("status", equalTo("issued"));
        try (var events = EventSource.open()) {
            Eventually.until(Duration.ofSeconds(20), () -> assertEquals(1, published(events, issued)));
            assertEquals(0, published(events, draft));
        }
    }

    @Test
    void aPlanIsIssuedOnce() {
        var plan = draft(body).extract().<String>path("id");
        issue(plan).statusCode(200);
        issue(plan).statusCode(409).body("code", equalTo("already-issued"));
    }

    @Test
    void whoDraftsDoesNotIssue() {
        var plan = draft(body).extract().<String>path("id");
        Api.post(Registry.token("standing-agency"), PLANS + "/" + plan + "/issue", "")
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    @Test
    void anApproverIssuesForTheOwnPlacesOnly() {
        var plan = draft(body).extract().<String>path("id");
        Api.post(TestTokens.of("approver"), PLANS + "/" + plan + "/issue", "")
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
    }

    @Test
    void aPlanTooLargeToBePublishedIsNotIssued() {
        var targets = IntStream.range(0, 500)
                .mapToObj(number -> target("t" + number, "ế".repeat(500)))
                .collect(Collectors.joining(", "));
        var plan = draft(body.replace(target("t1", ""), targets))
                .statusCode(201)
                .extract()
                .<String>path("id");
        issue(plan).statusCode(413).body("code", equalTo("body-too-large"));
    }

    @Test
    void plansAreListedByPlaceAndYear() {
        draft(body).statusCode(201);
        ofYear(2022).body("items", empty());
        ofYear(2023).body("items.title", contains("Kế hoạch 2023"));
    }

    @Test
    void aPlanServesSeveralEditionsAndSaysOfWhichItsMoneyIs() {
        var next = programme + "-N";
        ProgrammeTest.addProgramme(next, ProgrammeTest.line("DA1", null), ProgrammeTest.line("MOI", null))
                .statusCode(201);
        var plan = draft(serving(next, "MOI")).statusCode(201).extract().<String>path("id");
        Api.get(Registry.token("approver"), PLANS + "/" + plan)
                .statusCode(200)
                .body("programme", equalTo(programme))
                .body("furtherProgrammes", contains(next))
                .body("targets[0].line", equalTo("MOI"))
                .body("fundLines.line", contains("DA1", "DA1"))
                .body("fundLines.programme", contains(null, next))
                .body("total", equalTo(15));
        for (var edition : List.of(programme, next)) {
            Api.get(Registry.token("auditor"), PLANS + "?area={area}&programme={programme}", province, edition)
                    .body("items.id", contains(plan));
        }
        Api.get(Registry.token("auditor"), PLANS + "?area={area}&programme=KHAC", province)
                .body("items", empty());
        issue(plan).statusCode(200);
        try (var events = EventSource.open()) {
            Eventually.until(
                    Duration.ofSeconds(20),
                    () -> assertTrue(events.consumeAll(Topics.PLANS).stream()
                            .anyMatch(event -> event.contains(plan)
                                    && event.contains("\"furtherProgrammeCodes\":[\"" + next + "\"]")
                                    && event.contains("\"programmeCode\":\"" + next + "\"}"))));
        }
    }

    @Test
    void theEditionsOfAPlanAreKnownAndNamedOnceAndItsLinesAreTheirs() {
        var next = programme + "-N";
        draft(serving(next, "MOI"))
                .statusCode(422)
                .body("errors.pointer", contains("#/furtherProgrammes/0", "#/targets/0/line", "#/fundLines/1/line"));
        ProgrammeTest.addProgramme(next, ProgrammeTest.line("MOI", null)).statusCode(201);
        draft(serving(next, "MOI")).statusCode(422).body("errors.pointer", contains("#/fundLines/1/line"));
        draft(serving(next, "MOI").replace("[\"" + next, "[\"" + programme + "\", \"" + next))
                .statusCode(422)
                .body("errors.pointer", contains("#/furtherProgrammes/0", "#/fundLines/1/line"));
        draft(body.replace("\"line\": \"DA1\",", "\"line\": \"DA1\", \"programme\": \"" + next + "\","))
                .statusCode(422)
                .body("errors.pointer", contains("#/fundLines/0/programme"));
    }

    @Test
    void whatIsMissingInAListIsNamedByItsPlaceInIt() {
        draft(body.replace("\"title\"", "\"furtherProgrammes\": [\"A\", null], \"title\""))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/furtherProgrammes/1"))
                .body("detail", equalTo("Phải có trường 'furtherProgrammes/1'."));
        draft(body.replace("\"title\"", "\"parent\": \"x\", \"title\""))
                .statusCode(400)
                .body("detail", equalTo("Giá trị 'x' không đọc được; cần mã định danh mà hệ thống đã cấp (UUID)."));
    }

    /** The plan, which serves another edition, too: a target is of a line of that one, and so is money of line DA1. */
    private String serving(String next, String line) {
        return body.replace("\"title\"", "\"furtherProgrammes\": [\"%s\"], \"title\"".formatted(next))
                .replace("\"dueOn\"", "\"line\": \"%s\", \"dueOn\"".formatted(line))
                .replace(
                        "\"total\": 10}",
                        "\"total\": 10}, %s"
                                .formatted(fundLine("DA1", "investment", 5)
                                        .replace("}", ", \"programme\": \"" + next + "\"}")));
    }

    private ValidatableResponse draft(String text) {
        return Api.post(Registry.token("standing-agency"), PLANS, text);
    }

    private static ValidatableResponse issue(String plan) {
        return Api.post(Registry.token("approver"), PLANS + "/" + plan + "/issue", "");
    }

    private ValidatableResponse ofYear(int year) {
        return Api.get(Registry.token("auditor"), PLANS + "?area={area}&year={year}", province, year)
                .statusCode(200);
    }

    private String target(String key, String population) {
        return """
               {"key": "%s", "indicator": "%s", "comparator": "at_least", "value": 12.5, "unit": "households",
                "population": "%s", "dueOn": "2023-12-31"}""".formatted(key, indicator, population);
    }

    private static String fundLine(String line) {
        return fundLine(line, "investment", 1);
    }

    private static String fundLine(String line, String nature, long central) {
        return "{\"line\": \"%s\", \"nature\": \"%s\", \"central\": %d, \"local\": 0, \"total\": %d}"
                .formatted(line, nature, central, central);
    }

    private static long published(EventSource events, String plan) {
        return events.consumeAll(Topics.PLANS).stream()
                .filter(event -> event.contains(plan))
                .count();
    }
}
