package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.ActivityEntryState;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.AgencyState;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.DelegationState;
import vn.giamngheo.events.FundingCancelled;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingReleased;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.LineApplicabilityState;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;

@QuarkusTest
class RebuildTest {

    private static final String REBUILD = "/api/v1/operations/reporting/rebuild";
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final List<String> TABLES = List.of(
            "area",
            "area_period",
            "agency",
            "agency_role",
            "agency_reports_to",
            "programme",
            "programme_line",
            "line_applicability",
            "line_applicability_area",
            "indicator",
            "posting",
            "contract",
            "contract_stage",
            "work",
            "work_cost",
            "work_capital",
            "settlement",
            "settlement_part",
            "livelihood_project",
            "livelihood_project_village",
            "funding_request",
            "funding_request_part",
            "funding_cancellation",
            "funding_decision",
            "funding_release",
            "activity",
            "activity_entry",
            "activity_handover",
            "target_assignment",
            "target_assignment_area",
            "target_assignment_handover",
            "plan",
            "plan_fund_line",
            "plan_target",
            "plan_target_year",
            "observation");

    private final World world = World.around("reporting");
    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final String programme = world.programme("DA1");
    private final World.Place province = world.province();
    private final String admin = TestTokens.of("admin", World.COUNTRY.id().toString());

    @Test
    void everyColumnOfEveryRowIsTheSameAfterwards() throws Exception {
        record(20);
        tellOfAStandingAgency();
        tellWhereALineApplies();
        tellOfAContract();
        tellOfALivelihoodProject();
        tellOfAnActivity();
        tellOfADelegation();
        world.arrive();
        var before = contents();
        var published = published();
        var report = report(published);
        rebuild();
        assertEquals(
                0,
                database.number("select count(*) from dead_letter where topic = ?", Topics.DELEGATIONS),
                "dead letters");
        var after = contents();
        before.forEach((table, rows) -> assertSame(table, rows, after.get(table)));
        assertEquals(report, report(published));
    }

    private String published() throws Exception {
        Marks.ofAllServices(world);
        var body = "{\"report\": \"budget-execution\", \"parameters\": {\"area\": \"%s\", \"year\": \"2023\"}}";
        return Api.post(Reports.token(province), "/api/v1/snapshots", body.formatted(province.code()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String report(String snapshot) {
        return Api.get(Reports.token(province), "/api/v1/snapshots/" + snapshot)
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void nothingThatComesMeanwhileIsLostOrDoubled() throws Exception {
        record(20);
        Api.storingAs(admin).post(REBUILD).then().statusCode(202);
        record(40);
        Eventually.until(SOON, this::isDone);
        record(20);
        world.arrive();
        assertEquals(80, database.number("select count(*) from posting where programme_code = ?", programme));
    }

    @Test
    void onlyAnAdministratorOfTheCountryRebuilds() {
        var local = TestTokens.of("admin", province.id().toString());
        Api.storingAs(local).post(REBUILD).then().statusCode(403);
        Api.storingAs(admin).post(REBUILD.replace("reporting", "budget")).then().statusCode(404);
    }

    private void tellOfAStandingAgency() {
        var id = UUID.randomUUID();
        var role = new AgencyState.Role("standing_agency", programme, null, World.BEGINNING, null, "01/QĐ-TD");
        var reports = new AgencyState.ReportsTo("DUNG-LAI", World.BEGINNING, null, null);
        world.publish(
                Topics.AGENCIES,
                AgencyState.TYPE,
                id,
                new AgencyState(
                        id,
                        1,
                        false,
                        "DUNG-LAI-1",
                        "Cơ quan thử",
                        province.id(),
                        World.BEGINNING,
                        null,
                        List.of(role),
                        List.of(reports)));
    }

    private void tellWhereALineApplies() {
        var id = UUID.randomUUID();
        var period = new LineApplicabilityState.Period(World.BEGINNING, null, "01/QĐ-TD", List.of(province.id()));
        world.publish(
                Topics.PROGRAMMES,
                LineApplicabilityState.TYPE,
                id,
                new LineApplicabilityState(id, 1, false, UUID.randomUUID(), "DA1", List.of(period)));
    }

    private void tellOfAContract() {
        var id = UUID.randomUUID();
        world.publish(
                Topics.COMMITMENTS,
                ContractState.TYPE,
                id,
                new ContractState(
                        id,
                        1,
                        false,
                        programme,
                        "01/HĐ-TD",
                        LocalDate.of(2023, 3, 1),
                        new PostingsRecorded.Holder("area", province.id()),
                        "contractor",
                        7,
                        null,
                        "open",
                        null,
                        List.of(new ContractState.Stage(1, 7, null, 3))));
    }

    private void tellOfALivelihoodProject() {
        var id = UUID.randomUUID();
        var day = LocalDate.of(2023, 3, 1);
        var holder = new PostingsRecorded.Holder("area", province.id());
        var part = new FundingRequested.Part("DA1", "central", "recurrent", 2023, 2023, 7);
        world.publish(
                Topics.LIVELIHOOD_PROJECTS,
                LivelihoodProjectState.TYPE,
                id,
                new LivelihoodProjectState(
                        id,
                        1,
                        false,
                        province.id(),
                        day,
                        List.of(UUID.randomUUID()),
                        null,
                        null,
                        programme,
                        "DA1",
                        "simple_works",
                        "Thí dụ",
                        "village_board",
                        "Thí dụ",
                        "approved",
                        day,
                        day,
                        null,
                        null,
                        new LivelihoodProjectState.Households(1, 1, 0, 0, 0),
                        new LivelihoodProjectState.Costs(7, 0, 0, null)));
        world.publish(
                Topics.FUNDING_REQUESTS,
                FundingRequested.TYPE,
                id,
                new FundingRequested(id, id, programme, day, holder, List.of(part)));
        world.publish(Topics.FUNDING_REQUESTS, FundingCancelled.TYPE, id, new FundingCancelled(id, day));
        world.publish(
                Topics.FUNDING_DECISIONS,
                FundingDecided.TYPE,
                id,
                new FundingDecided(id, day, "committed", null, UUID.randomUUID()));
        world.publish(
                Topics.FUNDING_DECISIONS, FundingReleased.TYPE, id, new FundingReleased(id, day, 7, UUID.randomUUID()));
    }

    /** Whose copy is no projection. */
    private void tellOfADelegation() {
        var id = UUID.randomUUID();
        world.publish(
                Topics.DELEGATIONS,
                DelegationState.TYPE,
                id,
                new DelegationState(
                        id,
                        1,
                        false,
                        "nguoi-uy-quyen-thi-du",
                        "nguoi-duoc-uy-quyen-thi-du",
                        List.of("approver"),
                        List.of(province.id()),
                        null,
                        LocalDate.of(2023, 1, 1),
                        LocalDate.of(2023, 1, 31),
                        null,
                        "12/QĐ-TD",
                        List.of("THI-DU-2021-2025/DA3")));
    }

    private void tellOfAnActivity() {
        var id = UUID.randomUUID();
        var day = LocalDate.of(2023, 3, 1);
        world.publish(
                Topics.ACTIVITIES,
                ActivityState.TYPE,
                id,
                new ActivityState(
                        id,
                        1,
                        false,
                        province.id(),
                        UUID.randomUUID(),
                        programme,
                        "DA1",
                        "CT01",
                        "women",
                        "campaign",
                        new Label("Chiến dịch", "Campaign"),
                        "Thí dụ",
                        "DUNG-LAI-1",
                        day,
                        day,
                        BigDecimal.ONE,
                        "campaigns",
                        List.of(new ActivityState.HandedOver(province.id(), day)),
                        "Phòng Thí dụ"));
        world.publish(
                Topics.ACTIVITIES,
                ActivityEntryState.TYPE,
                id,
                new ActivityEntryState(
                        id,
                        1,
                        false,
                        id,
                        province.id(),
                        day,
                        BigDecimal.ONE,
                        new ActivityEntryState.Participants(7, 4, 3, 2, 1, 0)));
        world.publish(
                Topics.TARGET_ASSIGNMENTS,
                TargetAssignmentState.TYPE,
                id,
                new TargetAssignmentState(
                        id,
                        1,
                        false,
                        UUID.randomUUID(),
                        "CT01",
                        "by_hand",
                        List.of(new TargetAssignmentState.Part(province.id(), BigDecimal.TEN)),
                        List.of(new TargetAssignmentState.HandedOver(
                                province.id(), UUID.randomUUID(), BigDecimal.TEN, day))));
    }

    private void rebuild() {
        Api.storingAs(admin).post(REBUILD).then().statusCode(202);
        Eventually.until(SOON, this::isDone);
    }

    private void isDone() {
        Api.get(admin, REBUILD).statusCode(200).body("phase", equalTo("done"));
    }

    private void record(int payments) {
        for (var i = 0; i < payments; i++) {
            var posting = LedgerFacts.posting(province, null, "DA1", "central", 2023, 7);
            var fact = LedgerFacts.fact("payment", programme, "2023-03-01", posting);
            world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        }
    }

    private TreeMap<String, List<String>> contents() throws Exception {
        var contents = new TreeMap<String, List<String>>();
        for (var table : TABLES) {
            contents.put(table, database.texts("select t::text from %s t".formatted(table)));
        }
        return contents;
    }

    /** Says which rows differ: those of other tests are too many to be read. */
    private static void assertSame(String table, List<String> before, List<String> after) {
        assertEquals(without(before, after), without(after, before), table);
        assertEquals(before.size(), after.size(), table);
    }

    private static Set<String> without(List<String> rows, List<String> others) {
        var left = new TreeSet<>(rows);
        others.forEach(left::remove);
        return left;
    }
}
