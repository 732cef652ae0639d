package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.events.ContractState;
import vn.giamngheo.events.EventData;
import vn.giamngheo.events.FindingState;
import vn.giamngheo.events.FundingCancelled;
import vn.giamngheo.events.FundingDecided;
import vn.giamngheo.events.FundingReleased;
import vn.giamngheo.events.FundingRequested;
import vn.giamngheo.events.LivelihoodProjectState;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Eventually;
import vn.giamngheo.testing.Reform;
import vn.giamngheo.testing.ServiceDatabase;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.WireEvent;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** Livelihood projects and their money as they arrive, whatever the order, and what they add up to. */
@QuarkusTest
class LivelihoodReportTest {

    private static final String REPORT = "/api/v1/reports/livelihood-projects";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world = World.around("reporting");
    private final ServiceDatabase database = ServiceDatabase.of("reporting");
    private final Place province = world.province();
    private final Place commune = world.commune(province);
    private final Place other = world.commune(province);
    private final Place elsewhere = world.province();
    private final String programme = world.programme("DA2", "DA3");
    private final UUID project = UUID.randomUUID();

    @BeforeEach
    void given() {
        world.arrive();
    }

    @Test
    void projectsAreAddedUpByCommuneLineAndState() {
        tell(project(project, 1, commune, "DA2", "approved", 20, 60));
        tell(project(UUID.randomUUID(), 1, commune, "DA2", "approved", 30, 40));
        tell(project(UUID.randomUUID(), 1, commune, "DA3", "closed", 10, 5));
        tell(project(UUID.randomUUID(), 1, other, "DA2", "approved", 1, 1));
        tell(project(UUID.randomUUID(), 1, other, "DA2", "draft", 100, 100));
        world.arrive();
        report(province, "")
                .body("rows.line", contains("DA2", "DA3", "DA2"))
                .body("rows.name.vi", contains("DA2", "DA3", "DA2"))
                .body("rows.place.code", contains(commune.code(), commune.code(), other.code()))
                .body("rows[0].figures.projects", equalTo(2))
                .body("rows[0].figures.households", equalTo(50))
                .body("rows[0].figures.stateBudget", equalTo(100))
                .body("total.projects", equalTo(4))
                .body("total.households", equalTo(61))
                .body("total.cost", equalTo(106 + 4 * 12));
        report(province, "&state=closed").body("total.projects", equalTo(1));
        report(province, "&line=DA2&programme=" + programme).body("total.projects", equalTo(3));
        report(commune, "").body("total.projects", equalTo(3));
        Api.get(reader(province), REPORT + "?area={code}&year=2022", province.code())
                .body("rows", empty());
    }

    @Test
    void itIsATableAndASheetWhoseTotalsAreFormulas() throws IOException {
        tell(project(project, 1, commune, "DA2", "approved", 20, 60_000_000));
        tell(project(UUID.randomUUID(), 1, commune, "DA3", "closed", 10, 5_000_000));
        tell(project(UUID.randomUUID(), 1, other, "DA2", "approved", 1, 1_000_000));
        world.arrive();
        var json = report(province, "").extract().jsonPath();
        var table = Table.ofMoney(reader(province), REPORT + "?area=" + province.code() + "&year=2023", 1);
        assertEquals(
                "placeCode,place,programme,line,state,projects,inLedger,households,poor,nearPoor,newlyEscaped,ethnicMinority,"
                        + "stateBudget,loans,own,cost,reserved,returned,lentOn,standsAt,heldAbove,partial",
                table.columns());
        assertEquals(List.of("approved", "closed", "approved", ""), table.column("state"));
        assertEquals(json.getList("rows.place.code"), table.column("placeCode").subList(0, 3));
        for (var figure : List.of("projects", "households", "ethnicMinority", "stateBudget", "cost", "reserved")) {
            assertEquals(
                    json.getList("rows.figures." + figure, String.class),
                    table.column(figure).subList(0, 3));
            assertEquals(json.getString("total." + figure), table.row(3).getField(figure));
        }
        var paper = table.paper(0);
        assertEquals("DỰ ÁN, MÔ HÌNH SINH KẾ ĐỀ XUẤT NĂM 2023", paper.text("A1"));
        assertEquals(List.of("A", "B", "C", "D", "E", "G", "1", "2"), Table.marks(paper, 8));
        assertEquals("11 = 8 + 9 + 10", Table.marks(paper, 17).get(16));
        assertEquals("Đã phê duyệt", paper.text("F7"));
        assertEquals("DA2 DA2", paper.text("E7"));
        var words = SignedText.of("livelihood-projects", report(province, ""));
        assertEquals("DA2 DA2", words.tables().get(0).rows().get(0).get(2));
        assertEquals("SUM(I7:I9)", paper.formula("I6"));
        assertEquals(0, new BigDecimal("31").compareTo(paper.number("I6")), "households");
        assertEquals(0, new BigDecimal("66").compareTo(paper.number("N6")), "triệu đồng");
        Api.get(reader(province), REPORT + "?area={code}&year=2023&format=pdf", province.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("format"));
    }

    @Test
    void aSignedTextSaysHowManyTakePartAndHasEachPlaceInItsTable() {
        tell(project(project, 1, commune, "DA2", "approved", 20, 60_000_000));
        world.arrive();
        var words = SignedText.of("livelihood-projects", report(province, ""));
        assertEquals(
                List.of("1 dự án, mô hình sinh kế đề xuất năm 2023 với 20 lượt hộ tham gia (1 hộ nghèo, 0 hộ cận nghèo,"
                        + " 0 hộ mới thoát nghèo); tổng kinh phí 60 triệu đồng, trong đó ngân sách 60 triệu đồng."),
                words.sentences());
        assertEquals(
                List.of("1", "Nơi " + commune.code(), "DA2 DA2", "Đã phê duyệt", "1", "20"),
                words.tables().get(0).rows().get(0).subList(0, 6));
    }

    @Test
    void itIsExplainedByTheProjectsThatItSumsWithTheirRequests() {
        var second = UUID.randomUUID();
        var request = UUID.randomUUID();
        tell(project(project, 1, commune, "DA2", "approved", 20, 60));
        tell(project(second, 1, other, "DA2", "closed", 30, 40));
        tell(project(UUID.randomUUID(), 1, commune, "DA3", "approved", 5, 5));
        tell(Topics.FUNDING_REQUESTS, FundingRequested.TYPE, requested(request, 50));
        tell(Topics.FUNDING_DECISIONS, FundingDecided.TYPE, decided(request));
        world.arrive();
        var explained = explain("&line=DA2")
                .body("total.households", equalTo(50))
                .body("total.reserved", equalTo(50))
                .body("items.project", containsInAnyOrder(project.toString(), second.toString()))
                .body("items.figures.stateBudget.sum()", equalTo(100))
                .rootPath("items.find { it.project == '%s' }".formatted(project));
        explained
                .body("place.code", equalTo(commune.code()))
                .body("figures.reserved", equalTo(50))
                .body("requests.id", contains(request.toString()))
                .body("requests[0].amount", equalTo(50))
                .body("requests[0].outcome", equalTo("committed"))
                .body("requests[0].released", nullValue());
        var page = explain("&limit=2").body("items.size()", equalTo(2));
        Api.as(reader(province))
                .urlEncodingEnabled(false)
                .get(page.extract().header("Link").replaceAll("^<(.*)>.*", "$1"))
                .then()
                .body("items.size()", equalTo(1));
        Api.get(reader(elsewhere), REPORT + "/explain?area={code}&year=2023", province.code())
                .statusCode(403);
    }

    private ValidatableResponse explain(String more) {
        return Api.get(reader(province), REPORT + "/explain?area={code}&year=2023" + more, province.code())
                .statusCode(200);
    }

    @Test
    void anOlderStateAndAnEventThatComesTwiceChangeNothing() {
        tell(project(project, 2, commune, "DA2", "closed", 20, 60));
        tell(project(project, 1, commune, "DA2", "approved", 1, 1));
        tell(project(project, 2, commune, "DA2", "closed", 20, 60));
        world.arrive();
        report(province, "").body("rows.state", contains("closed")).body("total.households", equalTo(20));
    }

    @Test
    void whatIsReservedIsShownWhateverComesFirst() {
        var request = UUID.randomUUID();
        tell(Topics.FUNDING_DECISIONS, FundingDecided.TYPE, decided(request));
        tell(Topics.FUNDING_REQUESTS, FundingRequested.TYPE, requested(request, 50));
        tell(project(project, 1, commune, "DA2", "approved", 20, 60));
        world.arrive();
        report(province, "").body("total.reserved", equalTo(50));
        report(province, "").body("total.projects", equalTo(1)).body("total.inLedger", equalTo(0));
        tell(Topics.COMMITMENTS, ContractState.TYPE, contract(request));
        world.arrive();
        report(province, "").body("total.inLedger", equalTo(1));
        tell(Topics.FUNDING_REQUESTS, FundingCancelled.TYPE, new FundingCancelled(request, LocalDate.of(2023, 5, 1)));
        tell(
                Topics.FUNDING_DECISIONS,
                FundingReleased.TYPE,
                new FundingReleased(request, LocalDate.of(2023, 5, 1), 50, UUID.randomUUID()));
        world.arrive();
        report(province, "").body("total.reserved", equalTo(0));
    }

    @Test
    void aDamagedCopyDiffersAndIsMendedByItsOwnersWords() throws Exception {
        var request = UUID.randomUUID();
        heals(
                Topics.LIVELIHOOD_PROJECTS,
                LivelihoodProjectState.TYPE,
                project(project, 1, commune, "DA2", "approved", 20, 60),
                "update livelihood_project set own = own + 1 where id = ?");
        heals(
                Topics.FUNDING_REQUESTS,
                FundingRequested.TYPE,
                requested(request, 50),
                "delete from funding_request_part where request_id = ?");
        heals(
                Topics.FUNDING_DECISIONS,
                FundingDecided.TYPE,
                decided(request),
                "update funding_decision set outcome = 'refused' where id = ?");
    }

    @Test
    void aProjectUnderWayOfAPlaceThatEndedWaitsForItsHandover() {
        var reform = world.reform();
        tell(project(project, 1, reform.mergedToo, "DA2", "approved", 20, 60));
        world.arrive();
        open(reform)
                .body("items.kind", contains("livelihood_project"))
                .body("items[0].livelihoodProject.id", equalTo(project.toString()))
                .body("items[0].livelihoodProject.support", equalTo(60))
                .body("items[0].successors.code", contains(reform.first.code()));
        tell(finding(reform.mergedToo));
        world.arrive();
        open(reform).body("items.kind", contains("finding", "livelihood_project"));
        tell(project(project, 2, reform.first, "DA2", "approved", 20, 60));
        world.arrive();
        open(reform).body("items", empty());
    }

    @Test
    void aProjectThatWasHandedOverStaysInWhatWasToldOfThePlaceBefore() {
        tell(project(project, 1, commune, "DA2", "approved", 20, 60));
        tell(taken(commune, other, LocalDate.of(2023, 7, 1)));
        world.arrive();
        report(commune, "&tree=2023-06-30").body("total.projects", equalTo(1)).body("total.stateBudget", equalTo(60));
        report(other, "&tree=2023-06-30").body("total.projects", equalTo(0));
        report(commune, "&tree=2023-07-01").body("total.projects", equalTo(0));
        report(other, "&tree=2023-07-01").body("total.projects", equalTo(1));
        report(province, "&tree=2023-06-30").body("rows.place.code", contains(commune.code()));
        report(province, "&tree=2023-07-01").body("rows.place.code", contains(other.code()));
        Api.get(reader(commune), REPORT + "/explain?area={code}&year=2023&tree=2023-06-30", commune.code())
                .body("items.project", contains(project.toString()));
    }

    private void tell(FindingState finding) {
        world.publish(Topics.FINDINGS, FindingState.TYPE, finding.id(), finding);
    }

    private FindingState finding(Place place) {
        return new FindingState(
                UUID.randomUUID(),
                1,
                false,
                false,
                "livelihood-not-appraised",
                "warning",
                place.id(),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                List.of("Nuôi dê"),
                null,
                List.of(new FindingState.Touched("livelihood_project", project.toString())),
                "plans-service",
                Instant.parse("2026-01-02T03:04:05Z"),
                null);
    }

    private static ValidatableResponse open(Reform reform) {
        return Api.get(reader(World.COUNTRY), "/api/v1/handovers?act={act}", reform.act)
                .statusCode(200);
    }

    @Test
    void nobodyElsewhereReadsIt() {
        Api.get(reader(elsewhere), REPORT + "?area={code}&year=2023", province.code())
                .statusCode(403)
                .body("code", equalTo("forbidden-place"));
        Api.get(reader(province), REPORT + "?area={code}&year=2023&state=gone", province.code())
                .statusCode(400)
                .body("errors[0].parameter", equalTo("state"));
    }

    private void heals(String topic, String type, EventData data, String damage) throws Exception {
        var event = UUID.randomUUID();
        world.publish(event, topic, type, data.id(), data);
        world.arrive();
        var whole = fingerprint(topic);
        assertEquals(1, database.execute(damage, data.id()));
        assertNotEquals(whole, fingerprint(topic));
        world.send(
                topic, data.id().toString(), WireEvent.with(Map.of("reemitted", true), event, type, data.id(), data));
        Eventually.until(SOON, () -> assertEquals(whole, fingerprint(topic)));
    }

    private static String fingerprint(String topic) {
        return Api.get(
                        TestTokens.of("admin", World.COUNTRY.id().toString()),
                        "/api/v1/operations/reporting/fingerprints")
                .statusCode(200)
                .extract()
                .path("items.find { it.topic == '%s' }.with { \"$count $hash\".toString() }".formatted(topic));
    }

    private void tell(LivelihoodProjectState state) {
        tell(Topics.LIVELIHOOD_PROJECTS, LivelihoodProjectState.TYPE, state);
    }

    private void tell(String topic, String type, EventData data) {
        world.publish(topic, type, data.id(), data);
    }

    private ValidatableResponse report(Place place, String more) {
        return Api.get(reader(province), REPORT + "?area=" + place.code() + "&year=2023" + more)
                .statusCode(200);
    }

    private static String reader(Place place) {
        return TestTokens.of("auditor", place.id().toString());
    }

    private FundingRequested requested(UUID id, long amount) {
        return new FundingRequested(
                id,
                project,
                programme,
                LocalDate.of(2023, 4, 10),
                new PostingsRecorded.Holder("area", commune.id()),
                List.of(new FundingRequested.Part("DA2", "central", "recurrent", 2023, 2023, amount)));
    }

    private ContractState contract(UUID request) {
        return new ContractState(
                UUID.randomUUID(),
                1,
                false,
                programme,
                "3/HĐ",
                LocalDate.of(2023, 4, 20),
                new PostingsRecorded.Holder("area", commune.id()),
                "community",
                50,
                null,
                "open",
                null,
                List.of(),
                request);
    }

    @Test
    void whatHouseholdsGaveBackAndWhatWasLentOnIsAddedUp() {
        tell(revolving(project, 20, 15));
        tell(revolving(UUID.randomUUID(), 5, 0));
        tell(project(UUID.randomUUID(), 1, other, "DA2", "approved", 1, 1));
        world.arrive();
        report(province, "").body("total.returned", equalTo(25)).body("total.lentOn", equalTo(15));
    }

    private LivelihoodProjectState revolving(UUID id, long returned, long lentOn) {
        return with(
                project(id, 1, commune, "DA2", "closed", 20, 60),
                LocalDate.of(2023, 3, 1),
                new LivelihoodProjectState.Revolving(returned, lentOn),
                null);
    }

    private LivelihoodProjectState taken(Place from, Place by, LocalDate on) {
        return with(
                project(project, 2, by, "DA2", "approved", 20, 60),
                on,
                null,
                List.of(new LivelihoodProjectState.Held(from.id(), LocalDate.of(2023, 3, 1))));
    }

    private static LivelihoodProjectState with(
            LivelihoodProjectState told,
            LocalDate heldSince,
            LivelihoodProjectState.Revolving revolving,
            List<LivelihoodProjectState.Held> formerly) {
        return new LivelihoodProjectState(
                told.id(),
                told.eventVersion(),
                told.deleted(),
                told.areaId(),
                heldSince,
                told.villageIds(),
                told.planId(),
                told.target(),
                told.programmeCode(),
                told.lineCode(),
                told.kind(),
                told.title(),
                told.communityKind(),
                told.model(),
                told.state(),
                told.proposedOn(),
                told.approvedOn(),
                told.contractedOn(),
                told.closedOn(),
                told.households(),
                told.costs(),
                revolving,
                formerly);
    }

    private static FundingDecided decided(UUID id) {
        return new FundingDecided(id, LocalDate.of(2023, 4, 11), "committed", null, UUID.randomUUID());
    }

    private LivelihoodProjectState project(
            UUID id, int version, Place place, String line, String state, int households, long support) {
        return new LivelihoodProjectState(
                id,
                version,
                false,
                place.id(),
                LocalDate.of(2023, 3, 1),
                List.of(),
                null,
                null,
                programme,
                line,
                "community_production_project",
                "Nuôi dê",
                "household_group",
                "Nuôi dê",
                state,
                LocalDate.of(2023, 3, 1),
                null,
                null,
                null,
                new LivelihoodProjectState.Households(households, 1, 0, 0, 1),
                new LivelihoodProjectState.Costs(support, 5, 7, null));
    }
}
