package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.World;

/** What is wrong with an issued plan is told with its arithmetic; a plan that is right raises nothing. */
@QuarkusTest
class PlanFindingsTest {

    private static final String PLANS = "/api/v1/plans";
    private static final EventSource EVENTS = EventSource.open();

    private final String programme = ProgrammeTest.newCode();
    private final World world = World.aroundTheOwnerOfPlaces();
    private final String rate = world.indicator("percentage_points", "none", false);
    private final String nearRate = world.indicator("percentage_points", "none", false);
    private final String count = world.indicator("households", "flow", false);
    private final String nearCount = world.indicator("households", "flow", false);
    private static String province;

    @BeforeEach
    void aPlace() {
        world.arrive();
        province = province == null ? Registry.province() : province;
        ProgrammeTest.addProgramme(programme, ProgrammeTest.line("DA1", null), ProgrammeTest.line("DA2", null))
                .statusCode(201);
    }

    @AfterAll
    static void close() {
        EVENTS.close();
    }

    @Test
    void aPlanThatIsRightRaisesNothing() {
        var right = issued(plan(households("4.15", 361, "4.41", 383), RIGHT));
        var wrong = issued(plan(households("4.15", 361, "4.31", 383), RIGHT));
        awaitCodes(wrong, "plan-denominators-differ");
        assertEquals(new TreeSet<>(), codes(right));
    }

    @Test
    void countsAndRatesThatCannotBeOfOneNumberAreShownWithTheirIntervals() {
        var plan = issued(plan(households("4.15", 361, "4.31", 383), RIGHT));
        awaitCodes(plan, "plan-denominators-differ");
        var arithmetic = findings(plan).get(0).get("arithmetic");
        assertEquals(
                "C1 ÷ R1: 8689 … 8709; C2 ÷ R2: 8877 … 8896 → ∅",
                arithmetic.get("relation").asText());
        assertEquals(4, arithmetic.get("terms").size());
    }

    @Test
    void partsThatAreNotTheWholeAreTold() {
        var targets = target("T", count, "reduce_by", "744", "households", "") + ", "
                + target("T1", count, "reduce_by", "361", "households", ", \"partOf\": \"T\", \"population\": \"A\"")
                + ", " + target("T2", nearCount, "reduce_by", "361", "households", ", \"partOf\": \"T\"")
                + ", " + target("T3", nearCount, "reduce_by", "384", "households", ", \"partOf\": \"T\"");
        var plan = issued(plan(targets, RIGHT));
        awaitCodes(plan, "plan-parts-do-not-sum", "plan-targets-contradict");
        var found = findings(plan).stream()
                .filter(finding -> finding.get("code").asText().equals("plan-parts-do-not-sum"))
                .findFirst()
                .orElseThrow();
        assertEquals("T2 + T3 ≠ T", found.at("/arithmetic/relation").asText());
        assertEquals(List.of("744", "361", "384"), found.at("/arithmetic/terms").findValuesAsText("value"));
    }

    @Test
    void aPathThatLeadsElsewhereThanTheHeadlineIsToldOfAFlowByItsSumAndOfARateByItsLastYear() {
        var reached = world.indicator("percent", "stock", true);
        world.arrive();
        var right = target("T1", count, "reduce_by", "30", "households", path(10, 20)) + ", "
                + target("T2", reached, "at_least", "90", "percent", path(70, 95));
        var wrong = target("T1", count, "reduce_by", "30", "households", path(10, 19)) + ", "
                + target("T2", reached, "at_least", "90", "percent", path(95, 85));
        var fine = issued(twoYears(right));
        var plan = issued(twoYears(wrong));
        Eventually.until(
                Duration.ofSeconds(20), () -> assertEquals(2, findings(plan).size()));
        assertEquals(new TreeSet<>(List.of("plan-path-differs")), codes(plan));
        assertEquals(new TreeSet<>(), codes(fine));
        assertTrue(findings(plan).stream()
                .map(found -> found.at("/arithmetic/terms").findValuesAsText("value"))
                .toList()
                .contains(List.of("30", "10", "19")));
    }

    @Test
    void aPathThatCannotBeItsTargetIsToldThoughItLeavesYearsOut() {
        var tooLittle = target("T1", count, "at_least", "60", "households", lastYear(10));
        var fine = target("T1", count, "at_least", "60", "households", lastYear(60));
        var kept = issued(twoYears(fine));
        var plan = issued(twoYears(tooLittle));
        awaitCodes(plan, "plan-path-differs");
        assertEquals(new TreeSet<>(), codes(kept));
    }

    private static String lastYear(int value) {
        return ", \"path\": [{\"year\": 2024, \"value\": %d}]".formatted(value);
    }

    @Test
    void aPathIsOfYearsOfThePlanEachOnce() {
        Api.post(
                        Registry.token("standing-agency"),
                        PLANS,
                        plan(target("T1", count, "reduce_by", "30", "households", path(10, 20)), RIGHT))
                .statusCode(422)
                .body("errors.pointer", contains("#/targets/0/path/1/year"));
        Api.post(
                        Registry.token("standing-agency"),
                        PLANS,
                        twoYears(target("T1", count, "reduce_by", "30", "households", path(10, 20)))
                                .replace("\"year\": 2024", "\"year\": 2023"))
                .statusCode(422)
                .body("errors.code", contains("repeated-key"));
    }

    private String twoYears(String targets) {
        return plan(targets, RIGHT)
                .replace("\"periodTo\": \"2023-12-31\"", "\"periodTo\": \"2024-12-31\"")
                .replace("\"dueOn\": \"2023-12-31\"", "\"dueOn\": \"2024-12-31\"");
    }

    private static String path(int first, int second) {
        return ", \"path\": [{\"year\": 2023, \"value\": %d}, {\"year\": 2024, \"value\": %d}]"
                .formatted(first, second);
    }

    @Test
    void bothEndsOfARangeAreShown() {
        var targets = target("T1", count, "range", "5", "households", ", \"upper\": 7") + ", "
                + target("T2", count, "equal", "9", "households", "");
        var plan = issued(plan(targets, RIGHT));
        awaitCodes(plan, "plan-targets-contradict");
        assertEquals(
                List.of("5", "7", "9"),
                findings(plan).get(0).at("/arithmetic/terms").findValuesAsText("value"));
    }

    @Test
    void linesWithoutContentOrLeadAreToldUntilTheyAreAmended() {
        var plan = issued(plan("", """
                , "activities": [{"key": "A", "line": "DA1", "title": "Mô hình"}],
                "assignments": [{"lineCode": "DA2", "role": "lead", "party": {"name": "Phòng Thử"}}]"""));
        awaitCodes(plan, "plan-line-without-content", "plan-line-without-lead");
        Api.post(Registry.token("approver"), PLANS + "/" + plan + "/amendments", """
                {"act": {"number": "2/QĐ", "issuedOn": "2023-05-02", "issuer": "UBND", "title": "Điều chỉnh"},
                 "plan": %s}""".formatted(plan("", RIGHT)))
                .statusCode(201);
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(new TreeSet<>(), open(plan)));
    }

    @Test
    void aResponsibilityForALineCoversItsPartsAndContentOfAPartIsContentOfTheLine() {
        var tree = ProgrammeTest.newCode();
        ProgrammeTest.addProgramme(
                        tree,
                        ProgrammeTest.line("DA1", null),
                        ProgrammeTest.line("DA1-TDA1", "DA1"),
                        ProgrammeTest.line("DA2", null),
                        ProgrammeTest.line("DA2-TDA1", "DA2"))
                .statusCode(201);
        var covered = issued(plan("", """
                , "activities": [{"key": "A", "line": "DA1-TDA1", "title": "Mô hình"}],
                "assignments": [{"lineCode": "DA1", "role": "lead", "party": {"name": "Phòng Thử"}}]""").replace(programme, tree));
        var apart = issued(plan("", """
                , "activities": [{"key": "A", "line": "DA1-TDA1", "title": "Mô hình"}],
                "assignments": [{"lineCode": "DA2", "role": "lead", "party": {"name": "Phòng Thử"}}]""").replace(programme, tree));
        awaitCodes(apart, "plan-line-without-content", "plan-line-without-lead");
        assertEquals(new TreeSet<>(), codes(covered));
    }

    @Test
    void moneyBySourceThatItsLinesAreNotIsTold() {
        var plan = issued(plan("", """
                , "fundSources": [{"kind": "central", "amount": 8}, {"kind": "local", "amount": 3}]"""));
        awaitCodes(plan, "plan-money-does-not-close");
        assertEquals(
                List.of("8", "7", "1"),
                findings(plan).get(0).at("/arithmetic/terms").findValuesAsText("value"));
    }

    @Test
    void aPrintedTotalThatIsNotItsPartsIsRefusedOfADraftAndToldOfASignedAmendment() {
        var wrong = plan("", RIGHT).replace("\"total\": 10", "\"total\": 11");
        Api.post(Registry.token("standing-agency"), PLANS, wrong)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/fundLines/0/total"));
        var plan = issued(plan("", RIGHT));
        amended(plan, "1/QĐ", wrong)
                .statusCode(201)
                .body("fundLines[0].total", equalTo(11))
                .body("total", equalTo(11));
        awaitCodes(plan, "plan-fund-line-does-not-close");
        assertEquals(
                List.of("11", "7", "3", "1"),
                findings(plan).get(0).at("/arithmetic/terms").findValuesAsText("value"));
        amended(plan, "2/QĐ", plan("", RIGHT)).statusCode(201);
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(new TreeSet<>(), open(plan)));
    }

    @Test
    void aPrintedTotalThatIsNotItsPartsIsToldOfAPlanThatCameHereSigned() {
        var wrong = plan("", RIGHT).replace("\"total\": 10", "\"total\": 11");
        var signed = wrong.replace("\"issuedOn\"", "\"documentNumber\": \"25/KH-UBND\", \"issuedOn\"");
        for (var unsigned : List.of(signed.replace("2023-03\"", "2099-03\""), signed.replace("2023-03\"", "2023\""))) {
            Api.post(Registry.token("standing-agency"), PLANS, unsigned)
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/fundLines/0/total"));
        }
        var plan = issued(signed);
        awaitCodes(plan, "plan-fund-line-does-not-close");
        amended(plan, "1/QĐ", plan("", RIGHT)).statusCode(201);
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(new TreeSet<>(), open(plan)));
    }

    private static ValidatableResponse amended(String plan, String number, String body) {
        return Api.post(Registry.token("approver"), PLANS + "/" + plan + "/amendments", """
                {"act": {"number": "%s", "issuedOn": "2023-06-01", "issuer": "UBND", "title": "Sửa"}, "plan": %s}""".formatted(number, body));
    }

    private static final String RIGHT = """
            , "activities": [{"key": "A", "line": "DA1", "title": "Mô hình"}],
            "assignments": [{"lineCode": "DA1", "role": "lead", "party": {"name": "Phòng Thử"}}],
            "fundSources": [{"kind": "central", "amount": 7}]""";

    private String households(String poor, int poorCount, String near, int nearHouseholds) {
        return String.join(
                ", ",
                target("R1", rate, "reduce_by", poor, "percentage_points", ""),
                target("R2", nearRate, "reduce_by", near, "percentage_points", ""),
                target("C1", count, "reduce_by", String.valueOf(poorCount), "households", ", \"rate\": \"R1\""),
                target(
                        "C2",
                        nearCount,
                        "reduce_by",
                        String.valueOf(nearHouseholds),
                        "households",
                        ", \"rate\": \"R2\""));
    }

    private static String target(
            String key, String indicator, String comparator, String value, String unit, String more) {
        return """
                {"key": "%s", "indicator": "%s", "comparator": "%s", "value": %s, "unit": "%s", "dueOn": "2023-12-31"%s}""".formatted(key, indicator, comparator, value, unit, more);
    }

    private String plan(String targets, String more) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "issuedOn": "2023-03",
                 "periodFrom": "2023-01-01", "periodTo": "2023-12-31", "targets": [%s],
                 "fundLines": [{"line": "DA1", "nature": "investment", "central": 7, "local": 3, "total": 10}]%s}
                """.formatted(province, programme, targets, more);
    }

    private static String issued(String body) {
        var plan = Api.post(Registry.token("standing-agency"), PLANS, body)
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(Registry.token("approver"), PLANS + "/" + plan + "/issue", "").statusCode(200);
        return plan;
    }

    private static void awaitCodes(String plan, String... codes) {
        Eventually.until(Duration.ofSeconds(20), () -> assertEquals(new TreeSet<>(List.of(codes)), codes(plan)));
    }

    private static TreeSet<String> codes(String plan) {
        var codes = new TreeSet<String>();
        findings(plan).forEach(finding -> codes.add(finding.get("code").asText()));
        return codes;
    }

    private static TreeSet<String> open(String plan) {
        var codes = new TreeSet<String>();
        findings(plan).forEach(finding -> {
            if (finding.get("resolved").asBoolean()) {
                codes.remove(finding.get("code").asText());
            } else {
                codes.add(finding.get("code").asText());
            }
        });
        return codes;
    }

    private static List<JsonNode> findings(String plan) {
        return EVENTS.consumeAll(Topics.FINDINGS).stream()
                .map(PlanFindingsTest::data)
                .filter(finding -> finding.at("/touches/0/id").asText().equals(plan))
                .toList();
    }

    private static JsonNode data(String event) {
        try {
            return new ObjectMapper().readTree(event).get("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
