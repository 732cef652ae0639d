package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.ActivityEntryState;
import vn.giamngheo.events.ActivityState;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.Label;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.ReviewRoundState;
import vn.giamngheo.events.TargetAssignmentState;
import vn.giamngheo.events.Topics;
import vn.giamngheo.events.WorkState;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Agency;
import vn.giamngheo.testing.World.Holder;
import vn.giamngheo.testing.World.Place;

/** What is open at the places that a boundary act ended, until it is handed over. */
@QuarkusTest
class HandoversTest {

    private static final String HANDOVERS = "/api/v1/handovers";
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    private final World world = World.around("reporting");
    private final Reform reform = world.reform();
    private final Agency office = world.agency(reform.district);
    private final String programme = world.programme("DA1");
    private final UUID plan = UUID.randomUUID();
    private final UUID finding = UUID.randomUUID();
    private final UUID otherFinding = UUID.randomUUID();

    /** A merged commune has paid 40 of 100 and has a plan with a finding; a divided one has a finding; an office has 9. */
    @BeforeEach
    void muchIsOpen() {
        post("allocation", World.COUNTRY, reform.mergedToo, 100, "2025-02-10");
        post("payment", reform.mergedToo, null, 40, "2025-06-20");
        post("allocation", World.COUNTRY, office, 9, "2025-02-10");
        post("allocation", World.COUNTRY, reform.merged, 5, "2025-02-10");
        post("payment", reform.merged, null, 5, "2025-06-20");
        post("allocation", World.COUNTRY, reform.moved, 5, "2025-02-10");
        publish(plan(plan, 1, reform.mergedToo, LocalDate.of(2025, 12, 31), null));
        publish(plan(UUID.randomUUID(), 1, reform.mergedToo, LocalDate.of(2025, 6, 30), null));
        publish(finding(finding, 1, reform.mergedToo, "plan", plan.toString(), false));
        publish(finding(
                otherFinding, 1, reform.divided, "area", reform.divided.id().toString(), false));
        publish(finding(UUID.randomUUID(), 1, reform.divided, "area", "x", true));
        world.arrive();
    }

    @Test
    void everythingOpenIsListedWithItsSuccessors() {
        var all = list(World.COUNTRY).body("items", hasSize(5)).body("acts.id", contains(reform.act.toString()));
        all.body(
                        "items.findAll { it.kind == 'balance' && it.agency == null }.area.code",
                        contains(reform.mergedToo.code()))
                .body(
                        "items.find { it.area.code == '%s' }.balance.received".formatted(reform.mergedToo.code()),
                        equalTo(100))
                .body(
                        "items.find { it.area.code == '%s' }.balance.paid".formatted(reform.mergedToo.code()),
                        equalTo(40))
                .body(
                        "items.find { it.area.code == '%s' }.balance.left".formatted(reform.mergedToo.code()),
                        equalTo(60))
                .body(
                        "items.find { it.area.code == '%s' }.area.lastDay".formatted(reform.mergedToo.code()),
                        equalTo("2025-06-30"))
                .body("items.find { it.kind == 'plan' }.plan.id", equalTo(plan.toString()))
                .body("items.find { it.kind == 'plan' }.successors.code", contains(reform.first.code()))
                .body("items.find { it.agency != null }.agency.code", equalTo(office.code()))
                .body("items.find { it.agency != null }.balance.left", equalTo(9))
                .body("items.find { it.agency != null }.successors.code", contains(reform.newProvince.code()))
                .body("items.findAll { it.kind == 'finding' }.area.code", hasSize(2))
                .body(
                        "items.find { it.finding?.id == '%s' }.successors.extent".formatted(otherFinding),
                        contains("part", "part"))
                .body(
                        "items.find { it.finding?.id == '%s' }.successors.share".formatted(otherFinding),
                        contains(60, 40));
        var headers = all.extract().headers();
        assertTrue(headers.hasHeaderWithName("Data-As-Of") || headers.hasHeaderWithName("Data-Incomplete"));
    }

    @Test
    void pagesLeaveNothingOutAndShowNothingTwice() {
        var ids = "items.collect { it.kind + it.area.code + it.agency?.code + it.finding?.id }";
        var path = HANDOVERS + "?act=" + reform.act;
        var all = Pages.read(token(World.COUNTRY), path + "&limit=50", ids, 50);
        assertEquals(5, all.size());
        assertEquals(all, Pages.read(token(World.COUNTRY), path + "&limit=1", ids, 1));
        assertEquals(all, Pages.read(token(World.COUNTRY), path + "&limit=2", ids, 2));
    }

    @Test
    void everybodySeesTheOwnEndedPlaces() {
        list(reform.newProvince).body("items", hasSize(5));
        list(reform.oldProvince).body("items", hasSize(5));
        list(reform.first).body("items", hasSize(4));
        list(reform.second).body("items.finding.id", contains(otherFinding.toString()));
        list(reform.moved).body("items", empty());
    }

    @Test
    void anActThatMayOnlyBeOnItsWayIsAskedForAgain() throws Exception {
        var database = ServiceDatabase.of("reporting");
        database.execute("""
                insert into dead_letter (topic, partition, record_offset, key, event, reason)
                values ('areas', 0, -2, 'missing', '{}', 'for a test')
                """);
        try {
            Api.get(token(World.COUNTRY), HANDOVERS + "?act=no-such-act")
                    .statusCode(503)
                    .body("code", equalTo("not-yet-visible"))
                    .body("errors[0].parameter", equalTo("act"));
        } finally {
            database.execute("delete from dead_letter where record_offset = -2");
        }
    }

    @Test
    void anActIsFoundByItsNumberOrIdOnly() throws Exception {
        var number = ServiceDatabase.of("reporting")
                .texts("select number from boundary_act where id = ?", reform.act)
                .get(0);
        Api.get(token(World.COUNTRY), HANDOVERS + "?act={act}", number)
                .statusCode(200)
                .body("items", hasSize(5));
        Marks.ofAllServices(world);
        Api.get(token(World.COUNTRY), HANDOVERS + "?act=no-such-act")
                .statusCode(400)
                .body("code", equalTo("unknown-code"))
                .body("errors[0].parameter", equalTo("act"));
        Api.get(token(World.COUNTRY), HANDOVERS).statusCode(400).body("code", equalTo("missing-parameter"));
        Api.get(TestTokens.of("surveyor", World.COUNTRY.id().toString()), HANDOVERS + "?act={act}", number)
                .statusCode(403);
    }

    @Test
    void theListIsEmptyWhenAllIsHandedOver() {
        post("handover", reform.mergedToo, reform.first, 20, "2025-07-05");
        world.arrive();
        list(reform.first)
                .body("items.find { it.kind == 'balance' }.balance.passedOn", equalTo(20))
                .body("items.find { it.kind == 'balance' }.balance.left", equalTo(40));
        post("handover", reform.mergedToo, reform.first, 40, "2025-07-06");
        post("handover", office, reform.newProvince, 9, "2025-07-06");
        world.arrive();
        list(World.COUNTRY).body("items", hasSize(3));
        publish(plan(
                plan,
                2,
                reform.mergedToo,
                LocalDate.of(2025, 12, 31),
                List.of(new PlanState.HandedOver(reform.first.id(), Reform.DAY))));
        world.arrive();
        list(World.COUNTRY).body("items.finding.id", contains(otherFinding.toString()));
        publish(finding(
                otherFinding, 2, reform.divided, "area", reform.divided.id().toString(), true));
        world.arrive();
        list(World.COUNTRY).body("items", empty());
    }

    @Test
    void whatIsCommittedGoesWithItsContractAndNotAsMoney() {
        var commitment = LedgerFacts.posting(reform.mergedToo, null, "DA1", "central", 2025, 2025, 45, "commit");
        var fact = LedgerFacts.fact("commitment", programme, "2025-06-01", commitment);
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        world.arrive();
        list(reform.first)
                .body("items.find { it.kind == 'balance' }.balance.committed", equalTo(45))
                .body("items.find { it.kind == 'balance' }.balance.left", equalTo(15));
    }

    @Test
    void aWorkThatGoesOnIsListedUntilSomebodyAnswersForIt() {
        var work = UUID.randomUUID();
        publish(work(work, 1, null, null));
        publish(work(UUID.randomUUID(), 1, Reform.DAY.minusDays(1), null));
        world.arrive();
        list(reform.first)
                .body("items.findAll { it.kind == 'work' }.work.id", contains(work.toString()))
                .body("items.find { it.kind == 'work' }.work.name", equalTo("Đường thí dụ"));
        publish(work(work, 2, null, List.of(new WorkState.HandedOver(reform.first.id(), Reform.DAY))));
        world.arrive();
        list(reform.first).body("items.findAll { it.kind == 'work' }", empty());
        var next = new Place(UUID.randomUUID(), World.newCommuneCode());
        var act = world.succeed(reform.first, Reform.DAY, next, Reform.DAY.plusYears(1), reform.newProvince);
        world.arrive();
        Api.get(token(next), HANDOVERS + "?act={act}", act)
                .body("items.findAll { it.kind == 'work' }.work.id", contains(work.toString()))
                .body("items.findAll { it.kind == 'work' }.area.code", contains(reform.first.code()));
        list(reform.first).body("items.findAll { it.kind == 'work' }", empty());
    }

    @Test
    void aReviewUnderWayIsListedUntilSomebodyGoesOnWithIt() {
        var review = UUID.randomUUID();
        publish(review(review, 1, null, List.of()));
        publish(review(UUID.randomUUID(), 1, NEW_YEAR, List.of()));
        world.arrive();
        list(reform.first).body("items.findAll { it.kind == 'review' }.review.id", contains(review.toString()));
        publish(review(review, 2, null, List.of(new ReviewRoundState.HandedOver(reform.first.id(), Reform.DAY))));
        world.arrive();
        list(reform.first).body("items.findAll { it.kind == 'review' }", empty());
    }

    @Test
    void anActivityThatIsNotDoneIsListedUntilSomebodyGoesOnWithIt() {
        var under = UUID.randomUUID();
        var late = UUID.randomUUID();
        var done = UUID.randomUUID();
        publish(activity(under, 1, LocalDate.of(2025, 11, 30), null));
        publish(activity(late, 1, LocalDate.of(2025, 5, 30), null));
        publish(activity(done, 1, LocalDate.of(2025, 5, 30), null));
        var entry = new ActivityEntryState(
                UUID.randomUUID(), 1, false, done, reform.mergedToo.id(), NEW_YEAR.plusDays(9), BigDecimal.TEN, null);
        world.publish(Topics.ACTIVITIES, ActivityEntryState.TYPE, entry.id(), entry);
        world.arrive();
        list(reform.first)
                .body(
                        "items.findAll { it.kind == 'activity' }.activity.id",
                        containsInAnyOrder(under.toString(), late.toString()))
                .body("items.find { it.kind == 'activity' }.activity.title", equalTo("Tập huấn thí dụ"));
        var taken = List.of(new ActivityState.HandedOver(reform.first.id(), Reform.DAY));
        publish(activity(under, 2, LocalDate.of(2025, 11, 30), taken));
        publish(activity(late, 2, LocalDate.of(2025, 5, 30), taken));
        world.arrive();
        list(reform.first).body("items.findAll { it.kind == 'activity' }", empty());
        Api.get(token(World.COUNTRY), "/api/v1/reports/activity-results?area={area}&year=2025", reform.first.code())
                .statusCode(200)
                .body("activities.id", hasItem(under.toString()))
                .body("activities.find { it.id == '%s' }.achieved".formatted(under), equalTo(0));
    }

    @Test
    void whatIsWrongWithAnActivityGoesWithTheActivityAndNotWithItsPlan() {
        var activity = UUID.randomUUID();
        publish(activity(activity, 1, LocalDate.of(2025, 11, 30), null));
        publish(finding(otherFinding, 2, reform.mergedToo, "activity", activity.toString(), false));
        publish(plan(
                plan,
                2,
                reform.mergedToo,
                LocalDate.of(2025, 12, 31),
                List.of(new PlanState.HandedOver(reform.first.id(), Reform.DAY))));
        world.arrive();
        list(reform.first).body("items.findAll { it.kind == 'finding' }.finding.id", contains(otherFinding.toString()));
        publish(activity(
                activity,
                2,
                LocalDate.of(2025, 11, 30),
                List.of(new ActivityState.HandedOver(reform.first.id(), Reform.DAY))));
        world.arrive();
        list(reform.first).body("items.findAll { it.kind == 'finding' }", empty());
    }

    private void publish(ActivityState activity) {
        world.publish(Topics.ACTIVITIES, ActivityState.TYPE, activity.id(), activity);
    }

    private ActivityState activity(UUID id, int version, LocalDate dueOn, List<ActivityState.HandedOver> handedOver) {
        return new ActivityState(
                id,
                version,
                false,
                reform.mergedToo.id(),
                plan,
                programme,
                "DA1",
                null,
                null,
                "training",
                new Label("Tập huấn", "Training"),
                "Tập huấn thí dụ",
                null,
                NEW_YEAR,
                dueOn,
                BigDecimal.TEN,
                "classes",
                handedOver,
                null);
    }

    @Test
    void whatAPlaceWasGivenOfATargetIsListedUntilItsSuccessorsAnswerForIt() {
        var of = UUID.randomUUID();
        var assignment = UUID.randomUUID();
        publish(wanting(of, 1, target("CT01")));
        var parts = List.of(
                new TargetAssignmentState.Part(reform.divided.id(), new BigDecimal("40")),
                new TargetAssignmentState.Part(reform.moved.id(), BigDecimal.TEN));
        publish(new TargetAssignmentState(assignment, 1, false, of, "CT01", "by_hand", parts));
        world.arrive();
        list(World.COUNTRY).body("items.findAll { it.kind == 'target_assignment' }", hasSize(1));
        publish(wanting(of, 2, target("CT02")));
        world.arrive();
        list(World.COUNTRY).body("items.findAll { it.kind == 'target_assignment' }", empty());
        publish(wanting(of, 3, target("CT01")));
        world.arrive();
        list(World.COUNTRY)
                .body("items.findAll { it.kind == 'target_assignment' }.area.code", contains(reform.divided.code()))
                .body(
                        "items.find { it.kind == 'target_assignment' }.targetAssignment.id",
                        equalTo(assignment.toString()))
                .body("items.find { it.kind == 'target_assignment' }.targetAssignment.target", equalTo("CT01"))
                .body("items.find { it.kind == 'target_assignment' }.targetAssignment.value", equalTo(40));
        publish(new TargetAssignmentState(
                assignment,
                2,
                false,
                of,
                "CT01",
                "by_hand",
                parts,
                List.of(new TargetAssignmentState.HandedOver(
                        reform.divided.id(), reform.first.id(), new BigDecimal("40"), Reform.DAY))));
        world.arrive();
        list(World.COUNTRY).body("items.findAll { it.kind == 'target_assignment' }", empty());
    }

    private PlanState wanting(UUID id, int version, PlanState.Target target) {
        return new PlanState(
                id,
                version,
                false,
                World.COUNTRY.id(),
                programme,
                "Kế hoạch",
                "UBND",
                null,
                null,
                NEW_YEAR,
                LocalDate.of(2025, 12, 31),
                List.of(target),
                List.of(),
                null);
    }

    private static PlanState.Target target(String key) {
        return new PlanState.Target(
                key,
                "chi_tieu",
                "at_least",
                new BigDecimal("50"),
                "households",
                null,
                LocalDate.of(2025, 12, 31),
                null,
                null,
                null);
    }

    private void publish(TargetAssignmentState assignment) {
        world.publish(Topics.TARGET_ASSIGNMENTS, TargetAssignmentState.TYPE, assignment.id(), assignment);
    }

    private void publish(ReviewRoundState review) {
        world.publish(Topics.REVIEW_ROUNDS, ReviewRoundState.TYPE, review.id(), review);
    }

    private ReviewRoundState review(
            UUID id, int version, LocalDate decidedOn, List<ReviewRoundState.HandedOver> handedOver) {
        return new ReviewRoundState(
                id, version, false, reform.mergedToo.id(), "regular", "CN", 2025, NEW_YEAR, decidedOn, handedOver);
    }

    @Test
    void aPaperDatedAfterTheEndIsListedUntilItIsTakenBack() {
        var posting = LedgerFacts.posting(reform.mergedToo, null, "DA1", "central", 2025, 7);
        var late = LedgerFacts.fact("payment", programme, "2025-07-10", posting);
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, late.id(), late);
        world.arrive();
        list(reform.first)
                .body(
                        "items.findAll { it.kind == 'paper' }.paper.id",
                        contains(late.id().toString()))
                .body("items.find { it.kind == 'paper' }.paper.amount", equalTo(7))
                .body("items.find { it.kind == 'paper' }.paper.date", equalTo("2025-07-10"));
        var back = LedgerFacts.reversal(late, "2025-07-11");
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, back.id(), back);
        world.arrive();
        list(reform.first).body("items.findAll { it.kind == 'paper' }", empty());
    }

    private void publish(WorkState work) {
        world.publish(Topics.WORKS, WorkState.TYPE, work.id(), work);
    }

    private WorkState work(UUID id, int version, LocalDate finishOn, List<WorkState.HandedOver> handedOver) {
        return new WorkState(
                id,
                version,
                false,
                id.toString(),
                "Đường thí dụ",
                programme,
                reform.mergedToo.id(),
                office.id(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                finishOn,
                handedOver);
    }

    @Test
    void reportsOfATimeBeforeTheEndStayAsTheyWere() {
        var district = "&tree=2025-06-30";
        var before = report(reform.district, district);
        post("handover", reform.mergedToo, reform.first, 60, "2025-07-05");
        post("handover", office, reform.newProvince, 9, "2025-07-05");
        world.arrive();
        assertEquals(
                before.extract().asString(),
                report(reform.district, district).extract().asString());
        assertEquals(
                before.extract().<Object>path("total").toString(),
                report(reform.district, district + "&asOf=2025-06-30")
                        .extract()
                        .<Object>path("total")
                        .toString());
        report(reform.first, "").body("total.central.received", equalTo(60));
        post("payment", reform.first, null, 60, "2025-07-10");
        world.arrive();
        report(reform.newProvince, "")
                .body("total.central.received", equalTo(74))
                .body("total.central.passedOn", equalTo(0))
                .body("total.central.disbursed", equalTo(60));
    }

    private ValidatableResponse report(Place place, String more) {
        return Api.get(
                        token(World.COUNTRY),
                        Reports.EXECUTION + "?area=" + place.code() + "&year=2025&programme=" + programme + more)
                .statusCode(200);
    }

    private ValidatableResponse list(Place reader) {
        return Api.get(token(reader), HANDOVERS + "?act={act}", reform.act).statusCode(200);
    }

    private static String token(Place place) {
        return Reports.token(place);
    }

    private void post(String kind, Holder giver, Holder receiver, long amount, String day) {
        var posting = LedgerFacts.posting(giver, receiver, "DA1", "central", 2025, amount);
        var fact = LedgerFacts.fact(kind, programme, day, posting);
        world.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private void publish(PlanState plan) {
        world.publish(Topics.PLANS, PlanState.TYPE, plan.id(), plan);
    }

    private PlanState plan(UUID id, int version, Place place, LocalDate to, List<PlanState.HandedOver> handedOver) {
        return new PlanState(
                id,
                version,
                false,
                place.id(),
                programme,
                "Kế hoạch",
                "UBND",
                null,
                null,
                NEW_YEAR,
                to,
                List.of(),
                List.of(),
                handedOver);
    }

    private void publish(FindingState finding) {
        world.publish(Topics.FINDINGS, FindingState.TYPE, finding.id(), finding);
    }

    private FindingState finding(
            UUID id, int version, Place place, String touchedKind, String touched, boolean resolved) {
        return new FindingState(
                id,
                version,
                false,
                resolved,
                "plan-targets-contradict",
                "warning",
                place.id(),
                NEW_YEAR,
                LocalDate.of(2025, 12, 31),
                List.of("Kế hoạch", "CT1", "CT2", "chi_tieu", "at_least", "at_most"),
                null,
                touchedKind.equals("activity")
                        ? List.of(
                                new FindingState.Touched(touchedKind, touched),
                                new FindingState.Touched("plan", plan.toString()))
                        : List.of(new FindingState.Touched(touchedKind, touched)),
                "plans-service",
                Instant.parse("2026-01-02T03:04:05Z"),
                resolved ? Instant.parse("2026-02-02T03:04:05Z") : null);
    }
}
