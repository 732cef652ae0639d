package vn.giamngheo.plans;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.events.Topics;
import vn.giamngheo.standalone.TokenRequest;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.EventSource;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.Sheets;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

/** A livelihood project from its proposal to its closing; what the law requires of it; its money. */
@QuarkusTest
class LivelihoodTest {

    private static final EventSource EVENTS = EventSource.open();
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Jdbi jdbi;

    private Livelihoods all;

    @BeforeEach
    void given() {
        all = new Livelihoods();
    }

    @AfterAll
    static void close() {
        EVENTS.close();
    }

    @Test
    void aProjectGoesItsWholeWay() {
        var project = all.approved();
        var request = all.asks(project, 50_000_000);
        all.get(project)
                .body("requestedSince", notNullValue())
                .body("fundingRequests.outcome", contains("waiting"))
                .body("fundingRequests[0].parts[0].line", equalTo("DA2"))
                .body("fundingRequests[0].parts[0].year", equalTo(2023))
                .body("fundingRequests[0].total", equalTo(50_000_000));
        all.committed(request);
        all.get(project).body("requestedSince", nullValue()).body("fundingRequests.outcome", contains("committed"));
        all.contract(project, 20_000_000, 30_000_000).statusCode(201).body("state", equalTo("contracted"));
        all.accept(project, 1, "2023-06-01").statusCode(201).body("stages.acceptedOn", hasItem("2023-06-01"));
        close(project)
                .statusCode(409)
                .body("code", equalTo("stages-not-accepted"))
                .body("detail", containsString("2"));
        all.accept(project, 1, "2023-06-02").statusCode(409).body("code", equalTo("stage-accepted-already"));
        all.accept(project, 3, "2023-06-02").statusCode(422).body("errors[0].pointer", equalTo("#/stage"));
        all.accept(project, 2, "2023-08-01").statusCode(201);
        close(project)
                .statusCode(201)
                .body("state", equalTo("closed"))
                .body("fundingRequests[0].cancelledOn", equalTo("2023-09-01"))
                .body("steps.state", contains("proposed", "appraised", "approved", "contracted", "closed"))
                .body("appraisals[0].members", hasSize(3))
                .body("rules", hasSize(1));
        Api.get(all.officer, Livelihoods.PROJECTS + "/" + project + "/acts")
                .body("items.role", contains("appraisal", "decision", "other", "other", "other", "decision"));
        Eventually.until(
                SOON,
                () -> assertEquals(
                        List.of(
                                "proposed",
                                "appraised",
                                "approved",
                                "contracted",
                                "contracted",
                                "contracted",
                                "closed"),
                        states(project)));
        assertTrue(told(Topics.LIVELIHOOD_PROJECTS, project).stream()
                .noneMatch(event -> event.toString().contains("Tổ nuôi dê")));
    }

    @ParameterizedTest
    @CsvSource({"none,60", "difficult,80", "specially_difficult,95"})
    void theStateBearsNoMoreThanTheClassOfThePlaceAllows(String difficulty, int percent) {
        all.classed(all.village, difficulty);
        all.draft(costs(percent * 1_000_000L, (100 - percent) * 1_000_000L)).statusCode(201);
        all.draft(costs(percent * 1_000_000L + 1, (100 - percent) * 1_000_000L))
                .statusCode(422)
                .body("code", equalTo("support-above-ceiling"))
                .body("errors[0].pointer", equalTo("#/costs/stateBudget"))
                .body("detail", containsString(percent + " % theo 27/2022/NĐ-CP"));
    }

    @Test
    void ofVillagesOfSeveralClassesTheLowestCeilingHolds() {
        all.classed(all.village, "specially_difficult");
        all.classed(all.otherVillage, "difficult");
        var both = costs(80_000_001, 20_000_000).replace("-01\"]", "-01\", \"" + all.otherVillage + "\"]");
        all.draft(both).statusCode(422).body("detail", containsString("80 %"));
        all.draft(costs(80_000_001, 20_000_000)).statusCode(201);
        all.classed(all.commune, "difficult");
        all.draft(costs(80_000_000, 20_000_000).replace("[\"" + all.village + "\"]", "[]"))
                .statusCode(201)
                .body("villages", empty());
    }

    @Test
    void atLeastHalfOfTheHouseholdsAreThoseThatTheProgrammeIsFor() {
        all.draft(all.proposal().replace("\"poor\": 7", "\"poor\": 5")).statusCode(201);
        all.draft(all.proposal().replace("\"poor\": 7", "\"poor\": 4"))
                .statusCode(422)
                .body("code", equalTo("too-few-beneficiaries"))
                .body("detail", containsString("9 trong 20 hộ"));
        all.draft(all.proposal().replace("\"poor\": 7", "\"poor\": 16"))
                .statusCode(422)
                .body("code", equalTo("households-do-not-sum"));
    }

    @Test
    void aTaskHasItsCapAndItsDirectShareAndWorksHaveTheirs() {
        var task = all.proposal().replace("community_production_project", "task_based_project");
        task(task, 3_000_000_000L, 2_100_000_000L).statusCode(201);
        task(task, 3_000_000_001L, 2_200_000_000L).statusCode(422).body("code", equalTo("support-above-cap"));
        task(task, 3_000_000_000L, 2_099_999_999L).statusCode(422).body("code", equalTo("too-little-direct"));
        task(task, 3_000_000_000L, 3_000_000_001L).statusCode(422).body("code", equalTo("direct-above-support"));
        all.draft(task).statusCode(422).body("code", equalTo("too-little-direct"));
        var works = costs(4_000_000_000L, 1_000_000_000L).replace("community_production_project", "simple_works");
        all.draft(works).statusCode(201);
        all.draft(works.replace("4000000000", "4000000001"))
                .statusCode(422)
                .body("code", equalTo("cost-above-cap"))
                .body("errors[0].pointer", equalTo("#/costs"));
        all.draft(all.proposal().replace("community_production_project", "value_chain_project"))
                .statusCode(422)
                .body("code", equalTo("rule-missing"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        all.draft(costs(90_000_000, 10_000_000).replace("\"poor\": 7", "\"poor\": 4"))
                .statusCode(422)
                .body("errors.code", contains("support-above-ceiling", "too-few-beneficiaries"));
    }

    @Test
    void whatASignedActApprovesIsRecordedAndToldWithItsArithmetic() {
        var project = all.drafted(all.proposal());
        all.propose(project).statusCode(200);
        all.appraise(project, "not_recommended").statusCode(201).body("state", equalTo("appraised"));
        all.approve(project, ", \"costs\": {\"stateBudget\": 90000000, \"loans\": 0, \"own\": 10000000}")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("costs.stateBudget", equalTo(90_000_000));
        Eventually.until(
                SOON,
                () -> assertEquals(
                        Set.of("livelihood-support-above-ceiling", "livelihood-not-recommended"), findings(project)));
        var found = told(Topics.FINDINGS, project).stream()
                .filter(each -> each.path("code").asText().endsWith("above-ceiling"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("90000000", "100000000", "60"),
                found.at("/arithmetic/terms").findValuesAsText("value"));
    }

    @Test
    void anActAmendsAnApprovedProjectAndWhatIsWrongWithItIsTold() {
        var project = all.approved();
        all.asks(project, 50_000_000);
        amend(project, "2023-04-01", "\"model\": \"Nuôi trâu\"")
                .statusCode(422)
                .body("code", equalTo("before-its-step"));
        amend(project, "2023-05-02", "\"title\": null").statusCode(422).body("code", equalTo("nothing-amended"));
        all.step(all.officer, project, "amendments", "{}").statusCode(403);
        amend(project, "2023-05-02", """
                "model": "Nuôi trâu", "costs": {"stateBudget": 40000000, "loans": 0, "own": 60000000}""")
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("model", equalTo("Nuôi trâu"))
                .body("costs.stateBudget", equalTo(40_000_000))
                .body("households.total", equalTo(20))
                .body("approvedOn", equalTo("2023-04-03"))
                .body("steps[-1].reason", equalTo("Thay mô hình"));
        Eventually.until(SOON, () -> assertEquals(Set.of("livelihood-request-above-support"), findings(project)));
        Api.get(all.officer, Livelihoods.PROJECTS + "/" + project + "/acts").body("items.role", hasItem("amendment"));
        assertEquals(
                40_000_000,
                told(Topics.LIVELIHOOD_PROJECTS, project).stream()
                        .reduce((first, last) -> last)
                        .orElseThrow()
                        .at("/costs/stateBudget")
                        .asLong());
        amend(project, "2023-05-03", "\"costs\": {\"stateBudget\": 90000000, \"loans\": 0, \"own\": 10000000}")
                .statusCode(201);
        Eventually.until(SOON, () -> assertTrue(findings(project).contains("livelihood-support-above-ceiling")));
    }

    @Test
    void anAmendmentThatIsTypedLateDoesNotTakeBackWhatALaterOneSays() {
        var project = all.approved();
        amend(project, "2023-10-01", "\"costs\": {\"stateBudget\": 40000000, \"loans\": 0, \"own\": 60000000}")
                .statusCode(201);
        amend(project, "2023-09-01", """
                "model": "Nuôi trâu", "costs": {"stateBudget": 50000000, "loans": 0, "own": 50000000}""")
                .statusCode(201)
                .body("costs.stateBudget", equalTo(40_000_000))
                .body("model", equalTo("Nuôi trâu"))
                .body("steps[-3].said.costs.stateBudget", equalTo(60_000_000))
                .body("steps[-3].said.model", equalTo("Nuôi dê"))
                .body("steps[-2].said.costs.stateBudget", equalTo(40_000_000))
                .body("steps[-2].said.model", nullValue())
                .body("steps[-1].said.costs.stateBudget", equalTo(50_000_000))
                .body("steps[-1].date", equalTo("2023-09-01"));
        Api.get(all.officer, Livelihoods.PROJECTS + "/" + project).body("costs.stateBudget", equalTo(40_000_000));
    }

    @Test
    void onlyWhatIsApprovedIsAmended() {
        var project = all.drafted(all.proposal());
        amend(project, "2023-05-02", "\"model\": \"Nuôi trâu\"")
                .statusCode(409)
                .body("code", equalTo("step-out-of-turn"));
    }

    @Test
    void amendmentsStandInNobodysWayAndNothingEndsBeforeItsStagesWereAccepted() {
        var project = all.approved();
        all.committed(all.asks(project, 60_000_000));
        amend(project, "2023-06-10", "\"model\": \"Nuôi bò\"").statusCode(201);
        all.contract(project, 30_000_000, 30_000_000).statusCode(201);
        all.accept(project, 1, "2023-05-01").statusCode(201);
        all.accept(project, 2, "2023-09-02").statusCode(201);
        all.step(all.officer, project, "cancellations", "{\"date\": \"2023-09-01\", \"reason\": \"Thôi\"}")
                .statusCode(422)
                .body("code", equalTo("before-its-step"));
        close(project)
                .statusCode(422)
                .body("code", equalTo("before-its-step"))
                .body("detail", containsString("2023-09-02"));
    }

    @Test
    void whatIsGivenUpWasNotAskedForLater() {
        var project = all.approved();
        all.committed(all.asks(project, 60_000_000));
        all.step(all.officer, project, "cancellations", "{\"date\": \"2023-04-09\", \"reason\": \"Thôi\"}")
                .statusCode(422)
                .body("code", equalTo("before-its-step"))
                .body("errors[0].pointer", equalTo("#/date"))
                .body("detail", containsString("2023-04-10"));
        all.step(all.officer, project, "cancellations", "{\"date\": \"2023-04-10\", \"reason\": \"Thôi\"}")
                .statusCode(201);
    }

    @Test
    void anActOfTheMonthOfTheApprovalAmendsIt() {
        var project = all.approved();
        amend(project, "2023-03", "\"model\": \"Nuôi bò\"").statusCode(422).body("detail", containsString("2023-03"));
        amend(project, "2023-04", "\"model\": \"Nuôi bò\"").statusCode(201).body("model", equalTo("Nuôi bò"));
    }

    private ValidatableResponse amend(String project, String date, String what) {
        return all.step(all.approver, project, "amendments", """
                {"act": %s, "reason": "Thay mô hình", %s}""".formatted(act("31/QĐ-UBND", date), what));
    }

    @Test
    void theListIsAFileForSpreadsheetsToo() {
        all.approved();
        all.drafted(all.proposal());
        var export = Livelihoods.PROJECTS + "/export?area={area}";
        var csv = Api.get(all.officer, export + "&format=csv", all.commune)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(3, csv.strip().lines().count(), csv);
        assertTrue(csv.startsWith("\ufeffMã dự án,Tên dự án,Trạng thái"), csv);
        assertTrue(csv.contains(",20,7,4,1,18,60000000,10000000,30000000,100000000"), csv);
        assertTrue(!csv.contains("Tổ nuôi dê"), csv);
        var drafts = Api.get(all.officer, export + "&format=ndjson&state=draft", all.commune)
                .extract()
                .asString();
        assertEquals(1, drafts.strip().lines().count(), drafts);
        var lines = Sheets.lines(Api.get(all.officer, export + "&year=2023", all.commune)
                .statusCode(200)
                .header("Content-Type", containsString("spreadsheetml"))
                .extract()
                .asByteArray());
        assertEquals("DANH SÁCH DỰ ÁN, MÔ HÌNH SINH KẾ ĐỀ XUẤT NĂM 2023", lines.get(0));
        assertEquals("Đơn vị tính: hộ, đồng", lines.get(2));
        assertTrue(lines.get(3).startsWith("Tên dự án|Trạng thái|Loại dự án|Loại cộng đồng|"), lines::toString);
        assertTrue(lines.get(4).endsWith("|1|2|3|4|5|6|7|8|9 = 6 + 7 + 8"), lines::toString);
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("|đã phê duyệt|dự án hỗ trợ phát triển sản xuất cộng đồng|")),
                lines::toString);
        Api.get(TestTokens.of("commune-officer", new Livelihoods().communeId), export, all.commune)
                .statusCode(403);
        Api.get(all.officer, export + "&format=pdf", all.commune).statusCode(400);
    }

    @Test
    void whatWasApprovedBeforeItCameHereIsRecordedByWhoApproves() {
        var legacy = costs(90_000_000, 10_000_000)
                .replaceFirst("\\{", "{\"approval\": {\"act\": %s}, ".formatted(act("9/QĐ", "2023-03")));
        all.draft(legacy).statusCode(403).body("code", equalTo("forbidden-role"));
        var both = both("commune-officer", "approver");
        Api.post(both, Livelihoods.PROJECTS, legacy.replace("\"9/QĐ\"", "null"))
                .statusCode(422)
                .body("code", equalTo("act-not-signed"));
        var project = Api.post(both, Livelihoods.PROJECTS, legacy)
                .statusCode(201)
                .body("state", equalTo("approved"))
                .body("approvedOn", equalTo("2023-03-01"))
                .extract()
                .<String>path("id");
        Eventually.until(
                SOON,
                () -> assertEquals(
                        Set.of("livelihood-support-above-ceiling", "livelihood-not-appraised"), findings(project)));
    }

    @Test
    void whatIsToBeRevisedGoesBackAndIsProposedAgain() {
        var project = all.drafted(all.proposal());
        all.propose(project).statusCode(200);
        edited(project, all.proposal()).statusCode(409).body("code", equalTo("step-out-of-turn"));
        all.appraise(project, "to_be_revised").statusCode(201).body("state", equalTo("draft"));
        edited(project, all.proposal().replace("Nuôi dê sinh sản", "Nuôi dê lấy thịt"))
                .statusCode(200)
                .body("title", equalTo("Nuôi dê lấy thịt"));
        all.propose(project).statusCode(200).body("steps.state", contains("proposed", "draft", "proposed"));
        Api.as(all.officer)
                .header("If-Match", "*")
                .delete(Livelihoods.PROJECTS + "/" + project)
                .then()
                .statusCode(409);
    }

    @Test
    void aDraftIsReplacedAndDeletedAsItWasReadAndNobodyElsewhereKnowsOfIt() {
        var project = all.drafted(all.proposal());
        var path = Livelihoods.PROJECTS + "/" + project;
        Api.as(all.officer).body(all.proposal()).put(path).then().statusCode(428);
        Api.as(all.officer)
                .header("If-Match", "\"x\"")
                .body(all.proposal())
                .put(path)
                .then()
                .statusCode(412);
        edited(project, costs(90_000_000, 1)).statusCode(422);
        Api.as(all.officer).header("If-Match", "*").delete(path).then().statusCode(204);
        Api.get(all.officer, path).statusCode(404);
        assertEquals(List.of(), told(Topics.LIVELIHOOD_PROJECTS, project));
    }

    @Test
    void noStepIsTakenOutOfTurnAndNoneIsDatedBeforeTheOneBefore() {
        var project = all.drafted(all.proposal());
        all.appraise(project, "recommended").statusCode(409).body("code", equalTo("step-out-of-turn"));
        all.propose(project).statusCode(200);
        all.propose(project).statusCode(409);
        all.contract(project, 1, 1).statusCode(409);
        refuse(project, "2023-02-28").statusCode(422).body("code", equalTo("before-its-step"));
        refuse(project, "2023-03-28").statusCode(201).body("state", equalTo("refused"));
        all.approve(project, "").statusCode(409);
        refuse(project, "2099-03-28").statusCode(422).body("code", equalTo("date-in-the-future"));
        Api.get(all.officer, Livelihoods.PROJECTS + "/" + project)
                .body("steps[-1].reason", equalTo("Thiếu vốn đối ứng"));
    }

    @Test
    void nothingIsContractedWithoutItsMoneyAndARefusalComesBackWithItsReason() {
        var project = all.approved();
        all.contract(project, 20, 30).statusCode(409).body("code", equalTo("funding-not-committed"));
        var first = all.asks(project, 50);
        all.contract(project, 20, 30).statusCode(409).body("detail", containsString("Đang chờ trả lời từ"));
        all.step(all.investor, project, "funding-requests", all.funding(50))
                .statusCode(409)
                .body("code", equalTo("funding-under-way"));
        all.refused(first);
        all.get(project)
                .body("fundingRequests[0].outcome", equalTo("refused"))
                .body("fundingRequests[0].reason.vi", equalTo("Chỉ còn 100 đồng."));
        all.contract(project, 20, 30).statusCode(409).body("detail", containsString("Chỉ còn 100 đồng."));
        all.committed(all.asks(project, 50));
        all.contract(project, 20, 31).statusCode(422).body("code", equalTo("stages-do-not-sum"));
        all.contract(project, 20, 30).statusCode(201);
        assertEquals(2, told(Topics.FUNDING_REQUESTS, project).size());
    }

    @Test
    void whatIsAskedForIsOfTheProjectAndOfTheOwnPlace() {
        var project = all.approved();
        asked(project, all.funding(60_000_001)).body("code", equalTo("request-above-support"));
        asked(project, all.funding(0)).body("errors[0].pointer", equalTo("#/parts/0/amount"));
        asked(project, all.funding(50).replace("DA2", "DA9")).body("errors[0].pointer", equalTo("#/parts/0/line"));
        asked(project, all.funding(50).replace("\"year\": 2023", "\"year\": 2023, \"originYear\": 2024"))
                .body("code", equalTo("origin-year-does-not-fit"));
        asked(project, all.funding(50).replace("{\"area\"", "{\"agency\": \"X\", \"area\""))
                .body("code", equalTo("area-or-agency"));
        var elsewhere = new Livelihoods();
        all.step(all.investor, project, "funding-requests", all.funding(50).replace(all.commune, elsewhere.commune))
                .statusCode(403)
                .body("code", equalTo("forbidden-place"))
                .body("errors[0].pointer", equalTo("#/holder/area"));
    }

    @Test
    void aRequestIsTakenBackOnceAndAnAnswerThatComesLaterDoesNotCount() {
        var project = all.approved();
        var request = all.asks(project, 50);
        cancelRequest(project, request, "2023-04-09").statusCode(422).body("code", equalTo("before-its-step"));
        cancelRequest(project, request, "2023-05-01")
                .statusCode(201)
                .body("requestedSince", nullValue())
                .body("fundingRequests[0].cancelledFor", equalTo("Đổi nguồn vốn"));
        cancelRequest(project, request, "2023-05-01").statusCode(409);
        cancelRequest(project, UUID.randomUUID().toString(), "2023-05-01").statusCode(404);
        all.committed(request);
        all.contract(project, 20, 30).statusCode(409).body("code", equalTo("funding-not-committed"));
        all.released(request, 50);
        all.get(project).body("fundingRequests[0].released", equalTo(50));
        Eventually.until(
                SOON,
                () -> assertEquals(
                        1,
                        told(Topics.FUNDING_REQUESTS, request).stream()
                                .filter(event -> event.path("projectId").isMissingNode())
                                .count()));
        all.asks(project, 50);
    }

    @Test
    void aProjectThatIsCancelledTakesItsRequestBack() {
        var project = all.approved();
        var request = all.asks(project, 50);
        all.step(all.approver, project, "cancellations", """
                {"date": "2023-05-01", "reason": "Cộng đồng rút lui"}""")
                .statusCode(201)
                .body("state", equalTo("cancelled"))
                .body("fundingRequests[0].cancelledOn", equalTo("2023-05-01"));
        Eventually.until(
                SOON,
                () -> assertTrue(told(Topics.FUNDING_REQUESTS, request).stream()
                        .anyMatch(event -> event.path("projectId").isMissingNode())));
    }

    @Test
    void nobodyElsewhereSeesItAndWhoProposesDoesNotApprove() {
        var project = all.drafted(all.proposal());
        var path = Livelihoods.PROJECTS + "/" + project;
        var elsewhere = new Livelihoods();
        Api.get(elsewhere.officer, path).statusCode(404);
        Api.get(elsewhere.officer, path + "/acts").statusCode(404);
        elsewhere.propose(project).statusCode(404);
        elsewhere.draft(all.proposal()).statusCode(403).body("errors[0].pointer", equalTo("#/area"));
        Api.get(elsewhere.officer, Livelihoods.PROJECTS + "?area=" + all.commune)
                .statusCode(403);
        var both = both("commune-officer", "approver");
        all.step(both, project, "propose", "").statusCode(200);
        all.step(both, project, "approvals", "{\"act\": %s}".formatted(act("1/QĐ", "2023-04-03")))
                .statusCode(403)
                .body("code", equalTo("proposer-is-approver"));
        all.step(all.officer, project, "approvals", "{\"act\": %s}".formatted(act("1/QĐ", "2023-04-03")))
                .statusCode(403)
                .body("code", equalTo("forbidden-role"));
    }

    @Test
    void projectsAreFoundByPlaceStateLineAndYear() {
        var draft = all.drafted(all.proposal());
        var approved = all.approved();
        list("").body("items.id", containsInAnyOrder(draft, approved));
        list("&state=approved").body("items.id", contains(approved));
        list("&year=2022").body("items", empty());
        list("&line=DA2&year=2023&limit=1").body("items", hasSize(1));
        Api.get(all.officer, Livelihoods.PROJECTS + "?area=" + all.commune + "&state=gone")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("state"));
        Api.get(all.officer, Livelihoods.PROJECTS + "/changes").body("items.id", hasItem(draft));
        Api.get(new Livelihoods().officer, Livelihoods.PROJECTS + "/changes").body("items.id", not(hasItem(draft)));
    }

    @Test
    void villagesAreOfTheCommuneAndProjectsOfACommune() {
        all.draft(all.proposal().replace(all.village, new Livelihoods().village))
                .statusCode(422)
                .body("code", equalTo("village-outside"));
        Api.post(
                        Registry.token("investor"),
                        Livelihoods.PROJECTS,
                        all.proposal().replace("\"area\": \"" + all.commune, "\"area\": \"" + all.province()))
                .statusCode(422)
                .body("code", equalTo("project-of-another-level"));
        all.draft(all.proposal().replace("\"DA2\"", "\"DA7\""))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/line"));
        all.draft(all.proposal().replace("2023-03-01", "2099-03-01"))
                .statusCode(422)
                .body("code", equalTo("date-in-the-future"));
    }

    @Test
    void theModelsOfAPlanAreCountedAgainstItsTarget() {
        var world = World.aroundTheOwnerOfPlaces();
        var indicator = world.indicator("models", "flow", false);
        world.arrive();
        var plan = plan(indicator);
        var named = all.proposal().replaceFirst("\\{", "{\"plan\": \"%s\", \"target\": \"CT05\", ".formatted(plan));
        all.draft(named).statusCode(422).body("errors[0].pointer", equalTo("#/plan"));
        Api.post(Registry.token("approver"), "/api/v1/plans/" + plan + "/issue", "")
                .statusCode(200);
        all.draft(named.replace("CT05", "CT06")).statusCode(422).body("errors[0].pointer", equalTo("#/target"));
        var draft = all.drafted(named);
        var project = all.drafted(named);
        all.propose(project).statusCode(200);
        all.approve(project, "").statusCode(201);
        Api.get(all.officer, "/api/v1/plans/" + plan + "/models")
                .statusCode(200)
                .body("items.target", contains("CT05"))
                .body("items[0].value", equalTo(8))
                .body("items[0].underWay", equalTo(1))
                .body("items[0].byState.draft", equalTo(1));
        Api.get(new Livelihoods().officer, "/api/v1/plans/" + plan + "/models").statusCode(403);
        amendPlan(plan, planOf(indicator).replace("CT05", "CT06"));
        Eventually.until(SOON, () -> assertTrue(findings(project).contains("livelihood-not-in-plan")));
        all.propose(draft).statusCode(422).body("errors[0].pointer", equalTo("#/target"));
        all.get(draft).body("state", equalTo("draft"));
        amendPlan(plan, planOf(indicator));
        Eventually.until(SOON, () -> assertFalse(open(project).contains("livelihood-not-in-plan")));
        Api.post(
                        Registry.token("approver"),
                        "/api/v1/plans/" + plan + "/close",
                        "{\"act\": %s}".formatted(act("8/QĐ-UBND", "2023-12-29")))
                .statusCode(200);
        all.propose(draft).statusCode(422).body("errors[0].pointer", equalTo("#/plan"));
    }

    private static void amendPlan(String plan, String body) {
        Api.post(Registry.token("approver"), "/api/v1/plans/" + plan + "/amendments", """
                {"act": %s, "plan": %s}""".formatted(
                                act("7/QĐ-UBND", "2023-06-01"), body))
                .statusCode(201);
    }

    @Test
    void aProjectOfAPlaceThatEndsGoesOnAtItsSuccessor() {
        var reform = new Reform(Registry::newCommuneCode);
        StoredAreas.write(reform.before(), jdbi);
        Api.post(Registry.token("admin"), Livelihoods.RULES, """
                {"area": "%s", "kind": "community_production_project", "validFrom": "2022-04-19", "limits": {}, "act": %s}
                """.formatted(
                                reform.mergedToo.code(), act("27/2022/NĐ-CP", "2022-04-19")))
                .statusCode(201);
        var body = all.proposal()
                .replace("\"" + all.commune + "\"", "\"" + reform.mergedToo.code() + "\"")
                .replace("[\"" + all.village + "\"]", "[]");
        var project = Api.post(Registry.token("investor"), Livelihoods.PROJECTS, body)
                .statusCode(201)
                .extract()
                .<String>path("id");
        all.step(Registry.token("investor"), project, "propose", "").statusCode(200);
        StoredAreas.write(reform.after(), jdbi);
        refuseAt(reform.first, project).statusCode(409).body("code", equalTo("place-ended"));
        handOver(reform.second, reform.second, project).statusCode(404);
        handOver(reform.newProvince, reform.second, project).statusCode(422).body("code", equalTo("not-a-successor"));
        handOver(reform.newProvince, reform.first, project)
                .statusCode(201)
                .body("areaId", equalTo(reform.first.id().toString()))
                .body("heldSince", equalTo("2025-07-01"));
        Eventually.until(SOON, () -> assertEquals(List.of("proposed", "proposed"), states(project)));
        refuseAt(reform.first, project).statusCode(201).body("state", equalTo("refused"));
        var before = TestTokens.of("commune-officer", reform.mergedToo.id().toString());
        Api.get(before, Livelihoods.PROJECTS + "/" + project).statusCode(200).body("state", equalTo("refused"));
        refuseAt(reform.mergedToo, project).statusCode(403).body("code", equalTo("read-only-place"));
        for (var asked : List.of("tree=2025-06-30", "year=2023")) {
            Api.get(before, Livelihoods.PROJECTS + "?area={code}&" + asked, reform.mergedToo.code())
                    .statusCode(200)
                    .body("items.id", contains(project));
        }
        Api.get(TestTokens.of("commune-officer", reform.second.id().toString()), Livelihoods.PROJECTS + "/" + project)
                .statusCode(404);
    }

    @Test
    void anAmendmentOfATimeBeforeTheHandoverIsJudgedWhereTheProjectWasThen() {
        var reform = new Reform(Registry::newCommuneCode);
        StoredAreas.write(reform.before(), jdbi);
        Api.post(Registry.token("admin"), Livelihoods.RULES, """
                {"area": "%s", "kind": "community_production_project", "validFrom": "2022-04-19",
                 "limits": {"supportPercent": {"elsewhere": 60}}, "act": %s}
                """.formatted(
                                reform.mergedToo.code(), act("27/2022/NĐ-CP", "2022-04-19")))
                .statusCode(201);
        var approval = ", \"approval\": {\"act\": %s}}".formatted(act("15/QĐ-UBND", "2023-04-03"));
        var body = costs(90_000_000, 10_000_000)
                .replace("\"" + all.commune + "\"", "\"" + reform.mergedToo.code() + "\"")
                .replace("[\"" + all.village + "\"]", "[]");
        var project = Api.post(
                        bothAt(World.COUNTRY.id().toString(), "investor", "approver"),
                        Livelihoods.PROJECTS,
                        body.substring(0, body.lastIndexOf('}')) + approval)
                .statusCode(201)
                .extract()
                .<String>path("id");
        StoredAreas.write(reform.after(), jdbi);
        handOver(reform.newProvince, reform.first, project).statusCode(201);
        all.step(TestTokens.of("approver", reform.first.id().toString()), project, "amendments", """
                {"act": %s, "reason": "Đổi tên", "title": "Nuôi dê núi"}""".formatted(
                                act("31/QĐ-UBND", "2025-04-01")))
                .statusCode(201)
                .body("rules", hasSize(1));
        Eventually.until(
                SOON,
                () -> assertTrue(told(Topics.FINDINGS, project).stream()
                        .anyMatch(finding -> finding.path("args").toString().contains("Nuôi dê núi"))));
        assertTrue(findings(project).contains("livelihood-support-above-ceiling"));
        assertFalse(findings(project).contains("livelihood-rule-missing"));
    }

    private ValidatableResponse refuseAt(World.Place place, String project) {
        return all.step(
                TestTokens.of("approver", place.id().toString()),
                project,
                "refusals",
                "{\"date\": \"2025-08-01\", \"reason\": \"Thiếu vốn đối ứng\"}");
    }

    private ValidatableResponse handOver(World.Place by, World.Place to, String project) {
        return all.step(TestTokens.of("standing-agency", by.id().toString()), project, "handovers", """
                {"on": "2025-07-01", "successor": "%s", "act": %s}
                """.formatted(
                        to.code(), act("1/BBBG", "2025-07-01")));
    }

    @Test
    void rulesAreDatedOfAPlaceAndPutRightAsTheyWereRead() {
        var admin = Registry.token("admin");
        var body = """
                {"area": "%s", "kind": "community_production_project", "validFrom": "2023-01-01", "validTo": "2023-12-31",
                 "limits": {"mostSupport": 50000000}, "act": %s}""".formatted(all.commune, act("8/NQ-HĐND", "2022-12-09"));
        var rule = Api.post(admin, Livelihoods.RULES, body)
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(admin, Livelihoods.RULES, body.replace("2023-01-01", "2023-12-31"))
                .statusCode(409)
                .body("code", equalTo("rule-for-these-days"));
        all.draft(all.proposal()).statusCode(422).body("detail", containsString("8/NQ-HĐND"));
        all.draft(all.proposal().replace("2023-03-01", "2024-03-01")).statusCode(201);
        var path = Livelihoods.RULES + "/" + rule;
        Api.as(admin).body(body).put(path).then().statusCode(428);
        var tag = Api.get(admin, path).extract().header("ETag");
        Api.as(admin)
                .header("If-Match", tag)
                .body(body.replace("50000000", "60000000"))
                .put(path)
                .then()
                .statusCode(200)
                .body("limits.mostSupport", equalTo(60_000_000));
        all.draft(all.proposal()).statusCode(201).body("rules", hasSize(2));
        Api.get(all.officer, Livelihoods.RULES + "?area=" + all.commune + "&on=2023-05-01")
                .body("items.id", hasItem(rule))
                .body("items", hasSize(4));
        Api.get(all.officer, Livelihoods.RULES + "?area=" + all.commune + "&kind=fishing")
                .statusCode(400);
        Api.post(admin, Livelihoods.RULES, body.replace("50000000", "0").replace("2023-", "2021-"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/limits/mostSupport"));
        var elsewhere = TestTokens.of("admin", new Livelihoods().communeId);
        Api.post(elsewhere, Livelihoods.RULES, body).statusCode(403);
        Api.as(elsewhere).header("If-Match", "*").body(body).put(path).then().statusCode(403);
    }

    private ValidatableResponse task(String body, long support, long direct) {
        return all.draft(body.replace(
                "\"stateBudget\": 60000000", "\"stateBudget\": %d, \"direct\": %d".formatted(support, direct)));
    }

    private ValidatableResponse asked(String project, String body) {
        return all.step(all.investor, project, "funding-requests", body).statusCode(422);
    }

    private ValidatableResponse cancelRequest(String project, String request, String date) {
        return all.step(
                all.investor,
                project,
                "funding-requests/" + request + "/cancellations",
                "{\"date\": \"%s\", \"reason\": \"Đổi nguồn vốn\"}".formatted(date));
    }

    private ValidatableResponse refuse(String project, String date) {
        return all.step(
                all.approver,
                project,
                "refusals",
                "{\"date\": \"%s\", \"reason\": \"Thiếu vốn đối ứng\"}".formatted(date));
    }

    private ValidatableResponse close(String project) {
        return all.step(
                all.investor,
                project,
                "closings",
                "{\"date\": \"2023-09-01\", \"act\": %s}".formatted(act("20/QĐ", "2023-09-01")));
    }

    @Test
    void whatHouseholdsGiveBackIsLentOnAndNeverMoreThanThat() {
        var project = all.approved();
        revolve(project, "returned", "2023-08-01", 5).statusCode(409).body("code", equalTo("step-out-of-turn"));
        all.committed(all.asks(project, 60_000_000));
        all.contract(project, 30_000_000, 30_000_000).statusCode(201);
        revolve(project, "returned", "2023-04-01", 5).statusCode(422).body("code", equalTo("before-its-step"));
        revolve(project, "lent_on", "2023-08-01", 5)
                .statusCode(422)
                .body("code", equalTo("revolving-capital-too-little"))
                .body("errors[0].pointer", equalTo("#/amount"));
        revolve(project, "returned", "2023-08-01", 20).statusCode(201);
        revolve(project, "lent_on", "2023-08-01", 15)
                .statusCode(201)
                .body("revolvingCapital.returned", equalTo(20))
                .body("revolvingCapital.lentOn", equalTo(15))
                .body("revolvingCapital.balance", equalTo(5));
        revolve(project, "lent_on", "2023-07-31", 1).statusCode(422);
        revolve(project, "lent_on", "2023-09-01", 6).statusCode(422);
        withdraw(project, 1).statusCode(422).body("code", equalTo("revolving-capital-too-little"));
        withdraw(project, 2).statusCode(201).body("revolvingCapital.balance", equalTo(20));
        withdraw(project, 2).statusCode(409).body("code", equalTo("withdrawn-already"));
        withdraw(project, 3).statusCode(404);
        all.get(project)
                .body("revolvingCapital.entries.amount", contains(20, 15))
                .body("revolvingCapital.entries[1].withdrawnReason", equalTo("Ghi nhầm"));
        Eventually.until(
                SOON,
                () -> assertTrue(EVENTS.consumeAll(Topics.LIVELIHOOD_PROJECTS).stream()
                        .anyMatch(event -> event.contains(project)
                                && event.contains("\"revolving\":{\"returned\":20,\"lentOn\":0}"))));
    }

    private ValidatableResponse revolve(String project, String kind, String date, int amount) {
        return all.step(all.investor, project, "revolving-capital", """
                {"kind": "%s", "date": "%s", "amount": %d, "form": "cash", "households": 3}""".formatted(kind, date, amount));
    }

    private ValidatableResponse withdraw(String project, int number) {
        return all.step(
                all.investor, project, "revolving-capital/" + number + "/withdrawals", "{\"reason\": \"Ghi nhầm\"}");
    }

    private ValidatableResponse list(String more) {
        return Api.get(all.officer, Livelihoods.PROJECTS + "?area=" + all.commune + more)
                .statusCode(200);
    }

    private ValidatableResponse edited(String project, String body) {
        var path = Livelihoods.PROJECTS + "/" + project;
        var tag = Api.get(all.officer, path).extract().header("ETag");
        return Api.as(all.officer).header("If-Match", tag).body(body).put(path).then();
    }

    private String both(String... roles) {
        return bothAt(all.communeId, roles);
    }

    private static String bothAt(String place, String... roles) {
        return TestTokens.of(
                new TokenRequest("hai-vai", List.of(roles), List.of(place), Optional.empty(), TokenRequest.LONGEST));
    }

    private static String act(String number, String date) {
        return Livelihoods.act(number, date);
    }

    private String costs(long support, long own) {
        return all.proposal()
                .replace(
                        "60000000, \"loans\": 10000000, \"own\": 30000000",
                        support + ", \"loans\": 0, \"own\": " + own);
    }

    private String plan(String indicator) {
        return Api.post(Registry.token("standing-agency"), "/api/v1/plans", planOf(indicator))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String planOf(String indicator) {
        return """
                {"area": "%s", "programme": "%s", "title": "Kế hoạch", "issuer": "UBND", "periodFrom": "2023-01-01",
                 "periodTo": "2023-12-31", "fundLines": [],
                 "targets": [{"key": "CT05", "indicator": "%s", "comparator": "at_least", "value": 8, "unit": "models",
                  "dueOn": "2023-12-31"}]}
                """.formatted(all.commune, all.programme, indicator);
    }

    private static List<String> states(String project) {
        return told(Topics.LIVELIHOOD_PROJECTS, project).stream()
                .map(event -> event.path("state").asText())
                .toList();
    }

    /** The codes of those that stand, by the last that was told of each. */
    private static Set<String> open(String project) {
        var last = new HashMap<String, JsonNode>();
        told(Topics.FINDINGS, project)
                .forEach(finding -> last.put(finding.path("id").asText(), finding));
        return last.values().stream()
                .filter(finding -> !finding.path("resolved").asBoolean())
                .map(finding -> finding.path("code").asText())
                .collect(Collectors.toSet());
    }

    private static Set<String> findings(String project) {
        return told(Topics.FINDINGS, project).stream()
                .filter(finding -> !finding.path("resolved").asBoolean())
                .map(finding -> finding.path("code").asText())
                .collect(Collectors.toSet());
    }

    /** What events that name an id carry. */
    private static List<JsonNode> told(String topic, String id) {
        return EVENTS.consumeAll(topic).stream()
                .filter(event -> event.contains(id))
                .map(LivelihoodTest::data)
                .toList();
    }

    private static JsonNode data(String event) {
        try {
            return new ObjectMapper().readTree(event).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
