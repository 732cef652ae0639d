package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PlanState.Target;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.reporting.Reform.Part;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** The tree of a day on which a place was somebody's shows nobody what that place recorded when it no longer was. */
@QuarkusTest
class OldTreeTest {

    private static final World WORLD = World.around("reporting");
    private static final String REFORM = "2025-07-01";
    private static final String BEFORE = "&tree=2025-06-30";

    private final String programme = WORLD.programme("DA1");
    private final String stock = WORLD.indicator("households", "stock", false);
    private final Place province = WORLD.province();
    private final Place neighbour = WORLD.province();
    private final Place district = WORLD.district(province);
    private final Place gone = WORLD.commune(province);
    private final Place merged = WORLD.commune(province);
    private final Place divided = WORLD.commune(province);
    private final Place child = WORLD.commune(district);
    private Place successor;
    private Place left;
    private Place right;
    private Place leftDistrict;
    private Place rightDistrict;

    /** One commune goes to the neighbour, one is merged, one is divided, and so is a district with a commune. */
    @BeforeEach
    void muchChanges() {
        var reform = Reform.on(WORLD, REFORM);
        successor = reform.begins("commune", province);
        left = reform.begins("commune", province);
        right = reform.begins("commune", province);
        leftDistrict = reform.begins("district", province);
        rightDistrict = reform.begins("district", province);
        reform.moves(gone, "commune", province, neighbour)
                .endsIn(merged, "commune", province, successor)
                .isDivided(divided, "commune", province, new Part(left, "60"), new Part(right, "40"))
                .isDivided(district, "district", province, new Part(leftDistrict, "50"), new Part(rightDistrict, "50"))
                .moves(child, "commune", district, rightDistrict)
                .publish();
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "restated"})
    void aProvinceDoesNotReadTheLaterMoneyOfWhatLeftIt(String basis) {
        pay(gone, 2024, 3);
        pay(gone, 2026, 40);
        pay(province, 2026, 5);
        disbursed(province, province, "2026", BEFORE + "&basis=" + basis, 5);
        disbursed(province, gone, "2026", BEFORE + "&basis=" + basis, 0);
        disbursed(World.COUNTRY, province, "2026", BEFORE + "&basis=" + basis, 45);
        disbursed(neighbour, neighbour, "2026", "&basis=" + basis, 40);
        disbursed(province, province, "2024", "&basis=" + basis, 3);
        disbursed(neighbour, neighbour, "2024", "&tree=2026-12-31&basis=" + basis, 3);
    }

    @Test
    void whoGotAPartOfAPlaceDoesNotReadTheMoneyOfTheOtherPart() {
        pay(divided, 2025, 7);
        pay(left, 2026, 5);
        pay(right, 2026, 40);
        var later = BEFORE + "&basis=restated";
        disbursed(left, divided, "2026", later, 5).body("restated.carried.place.code", contains(left.code()));
        disbursed(World.COUNTRY, divided, "2026", later, 45).body("restated.carried", hasSize(2));
        disbursed(province, divided, "2026", later, 45);
        disbursed(left, divided, "2025", later, 7);
        disbursed(left, divided, "2025", BEFORE, 7);
    }

    @Test
    void whoGotAPartOfAPlaceReadsItsOwnPastWithoutWhatLayBelowIt() {
        pay(district, 2024, 7);
        pay(child, 2024, 40);
        for (var basis : List.of("original", "restated")) {
            disbursed(leftDistrict, district, "2024", "&basis=" + basis, 7);
            disbursed(province, district, "2024", "&basis=" + basis, 47);
        }
    }

    @Test
    void whoHasAPlaceOfADividedOneNowReadsWhatThatRecordedBefore() {
        pay(child, 2024, 40);
        pay(child, 2025, 3);
        for (var basis : List.of("original", "restated")) {
            disbursed(rightDistrict, district, "2024", "&basis=" + basis, 40);
            disbursed(rightDistrict, district, "2025", BEFORE + "&asOf=2025-06-30&basis=" + basis, 3);
            disbursed(leftDistrict, district, "2025", BEFORE + "&asOf=2025-06-30&basis=" + basis, 0)
                    .body("partial", equalTo(true));
        }
    }

    @Test
    void theSuccessorOfAWholePlaceReadsItsPast() {
        pay(merged, 2024, 7);
        pay(merged, 2025, 8);
        disbursed(successor, merged, "2024", "", 7);
        disbursed(successor, merged, "2025", BEFORE, 8);
        disbursed(successor, successor, "2025", "&basis=restated", 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"original", "restated"})
    void aProvinceDoesNotReadTheLaterFiguresAndPlansOfWhatLeftIt(String basis) {
        plan(province);
        plan(gone);
        observe(gone, 40);
        var later = BEFORE + "&basis=" + basis;
        progress(World.COUNTRY, province, later).body("plans[0].targets[0].actual.value", equalTo(40));
        progress(province, province, later).body("plans[0].targets[0].actual", nullValue());
        progress(World.COUNTRY, gone, later).body("plans", hasSize(1));
        progress(province, gone, later).body("plans", empty());
        progress(neighbour, gone, "&basis=" + basis).body("plans[0].targets[0].actual.value", equalTo(40));
    }

    @Test
    void whoGotAPartOfAPlaceDoesNotReadTheFiguresAndPlansOfTheOtherPart() {
        plan(left);
        plan(right);
        observe(left, 5);
        observe(right, 40);
        var later = BEFORE + "&basis=restated";
        progress(World.COUNTRY, divided, later)
                .body("plans", hasSize(2))
                .body("restated.carried.value", containsInAnyOrder(5, 40));
        progress(left, divided, later)
                .body("plans.place.code", contains(left.code()))
                .body("restated.carried.value", contains(5));
    }

    @Test
    void aProvinceDoesNotReadTheLaterFindingsOfWhatLeftIt() {
        find(gone);
        findings(World.COUNTRY, province, BEFORE).body("findings", hasSize(1));
        findings(province, province, BEFORE).body("findings", empty());
        findings(neighbour, gone, "").body("findings", hasSize(1));
    }

    private void pay(Place payer, int year, long amount) {
        var posting = LedgerFacts.posting(payer, null, "DA1", "central", year, amount);
        var fact = LedgerFacts.fact("payment", programme, year + "-03-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private void plan(Place place) {
        var to = LocalDate.parse("2026-12-31");
        var target = new Target("t", stock, "at_least", BigDecimal.ONE, "households", null, to, null, null, null);
        var plan = new PlanState(
                UUID.randomUUID(),
                1,
                false,
                place.id(),
                "CT",
                "Kế hoạch",
                "UBND",
                null,
                "2026",
                LocalDate.parse("2026-01-01"),
                to,
                List.of(target),
                List.of());
        WORLD.publish(Topics.PLANS, PlanState.TYPE, plan.id(), plan);
    }

    private void observe(Place place, long value) {
        var observation = new ObservationState(
                UUID.randomUUID(),
                1,
                false,
                stock,
                place.id(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                null,
                null,
                BigDecimal.valueOf(value));
        WORLD.publish(Topics.OBSERVATIONS, ObservationState.TYPE, observation.id(), observation);
    }

    private static void find(Place place) {
        var finding = new FindingState(
                UUID.randomUUID(),
                1,
                false,
                false,
                "plan-targets-contradict",
                "warning",
                place.id(),
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                List.of("Kế hoạch", "CT1", "CT2", "chi_tieu", "at_least", "at_most"),
                null,
                List.of(new FindingState.Touched("area", place.id().toString())),
                "plans-service",
                Instant.parse("2026-01-02T03:04:05Z"),
                null);
        WORLD.publish(Topics.FINDINGS, FindingState.TYPE, finding.id(), finding);
    }

    private ValidatableResponse disbursed(Place reader, Place place, String year, String more, int amount) {
        return ask(reader, Reports.EXECUTION, place, year, "&programme=" + programme + more)
                .body("total.total.disbursed", equalTo(amount));
    }

    private static ValidatableResponse progress(Place reader, Place place, String more) {
        return ask(reader, Reports.PROGRESS, place, "2026", more);
    }

    private static ValidatableResponse findings(Place reader, Place place, String more) {
        return ask(reader, "/api/v1/reports/findings", place, "2026", more);
    }

    private static ValidatableResponse ask(Place reader, String report, Place place, String year, String more) {
        WORLD.arrive();
        return Api.get(Reports.token(reader), report + "?area=" + place.code() + "&year=" + year + more)
                .statusCode(200);
    }
}
