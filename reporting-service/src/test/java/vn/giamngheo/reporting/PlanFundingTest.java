package vn.giamngheo.reporting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.events.ObservationState;
import vn.giamngheo.events.PlanState;
import vn.giamngheo.events.PlanState.FundLine;
import vn.giamngheo.events.PlanState.Target;
import vn.giamngheo.events.PostingsRecorded;
import vn.giamngheo.events.Topics;
import vn.giamngheo.testing.Api;
import vn.giamngheo.testing.Pages;
import vn.giamngheo.testing.TestTokens;
import vn.giamngheo.testing.World;
import vn.giamngheo.testing.World.Place;

/** What plans state of money stands beside what the ledger knows, line by line, for all years of the plan. */
@QuarkusTest
class PlanFundingTest {

    private static final World WORLD = World.around("reporting");
    private static final Place PROVINCE = WORLD.province();
    private static final String EXPLAIN = "/api/v1/reports/plan-funding/explain";

    private final String programme = WORLD.programme("DA1", "DA2");
    private final Place district = WORLD.district(PROVINCE);
    private final Place commune = WORLD.commune(district);

    @Test
    void whatIsStatedAllocatedAndDisbursedStandsSideBySide() {
        plan(
                2023,
                2023,
                "issued",
                new FundLine("DA1", "investment", 700, 30),
                new FundLine("DA1", "recurrent", 100, 0));
        give(2023, "DA1", "central", 500);
        give(2023, "DA2", "central", 60);
        pay(2023, "DA1", "central", 120);
        funding(2023)
                .body("plans.status", contains("issued"))
                .body("plans[0].lines.line", contains("DA1", "DA2"))
                .body("plans[0].lines[0].central.stated", equalTo(800))
                .body("plans[0].lines[0].central.allocated", equalTo(500))
                .body("plans[0].lines[0].central.difference", equalTo(300))
                .body("plans[0].lines[0].central.disbursed", equalTo(120))
                .body("plans[0].lines[0].local.difference", equalTo(30))
                .body("plans[0].lines[1].total.stated", equalTo(0))
                .body("plans[0].lines[1].total.difference", equalTo(-60))
                .body("plans[0].total.total.stated", equalTo(830))
                .body("plans[0].total.total.allocated", equalTo(560));
    }

    @Test
    void aSignedTextHasASentenceAndATableForEachPlan() {
        plan(2023, 2023, "issued", new FundLine("DA1", "investment", 700_000_000, 0));
        give(2023, "DA1", "central", 500_000_000);
        var words = SignedText.of("plan-funding", funding(2023));
        assertEquals(1, words.tables().size());
        assertTrue(
                words.sentences()
                        .get(0)
                        .endsWith(
                                ": nhu cầu vốn theo kế hoạch 700 triệu đồng, đã giao 500 triệu đồng, giải ngân 0 triệu đồng."),
                words.sentences()::toString);
        assertEquals(List.of("", "Tổng số", "700", "500", "200", "0"), SignedText.lastRow(words));
    }

    @Test
    void programsHaveARowOfEachSourceAndOfficialsASheetOfEachPlan() throws IOException {
        plan(
                2021,
                2023,
                "issued",
                new FundLine("DA1", "investment", 700_000_000, 30_000_000),
                new FundLine("DA2", "not_stated", 5_000_000, 0));
        give(2023, "DA1", "central", 500_000_000);
        give(2023, "DA2", "central", 60_000_000);
        var json = funding(2023).extract().jsonPath();
        var table = Table.ofMoney(
                TestTokens.of("auditor", PROVINCE.id().toString()),
                "/api/v1/reports/plan-funding?area=%s&year=2023".formatted(district.code()),
                1);
        assertEquals(
                "placeCode,place,plan,title,status,programme,firstYear,lastYear,part,line,lineName,source,stated,allocated,"
                        + "difference,disbursed,heldAbove,partial",
                table.columns());
        assertEquals(
                List.of("line", "line", "line", "line", "line", "line", "total", "total", "total"),
                table.column("part"));
        for (var figure : List.of("stated", "allocated", "difference", "disbursed")) {
            assertEquals(
                    json.getString("plans[0].lines[0].central." + figure),
                    table.row(0).getField(figure));
            assertEquals(
                    json.getString("plans[0].total.total." + figure),
                    table.row(8).getField(figure));
        }
        assertEquals(district.code(), table.row(0).getField("placeCode"));
        assertEquals("2021", table.row(0).getField("firstYear"));
        var paper = table.paper(0);
        assertTrue(paper.text("A1").startsWith("VỐN THEO KẾ HOẠCH: "), paper.text("A1"));
        assertEquals(
                List.of("A", "B", "C", "1", "2", "3 = 1 + 2", "4", "5", "6 = 4 + 5", "7 = 1 - 4"),
                Table.marks(paper, 10));
        assertEquals("SUM(D7:D8)", paper.formula("D6"));
        assertEquals(0, new BigDecimal("705").compareTo(paper.number("D6")));
    }

    @Test
    void aPlanOfSeveralYearsIsHeldAgainstTheMoneyOfAllOfThem() {
        plan(2021, 2023, "amended", new FundLine("DA1", "not_stated", 1_000, 0));
        give(2021, "DA1", "central", 300);
        give(2023, "DA1", "central", 400);
        give(2024, "DA1", "central", 900);
        funding(2022)
                .body("plans[0].years", contains(2021, 2022, 2023))
                .body("plans[0].lines[0].central.allocated", equalTo(700))
                .body("plans[0].lines[0].central.difference", equalTo(300));
        funding(2024).body("plans", hasSize(0));
    }

    @Test
    void aPlanOfSeveralEditionsIsHeldAgainstTheMoneyOfEach() {
        var next = WORLD.programme("DA1");
        serving(
                List.of(next),
                List.of(new FundLine("DA1", "not_stated", 700, 0), new FundLine("DA1", "not_stated", 50, 0, next)));
        give(2023, "DA1", "central", 600);
        var fact = LedgerFacts.fact(
                "allocation",
                next,
                "2023-03-01",
                LedgerFacts.posting(World.COUNTRY, district, "DA1", "central", 2023, 40));
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
        funding(2023)
                .body("plans.programme", contains(programme, next))
                .body("plans.total.total.stated", contains(700, 50))
                .body("plans.total.total.allocated", contains(600, 40));
        Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        "/api/v1/reports/plan-progress?area={area}&year=2023",
                        district.code())
                .body("plans.programme", contains(programme))
                .body("plans[0].furtherProgrammes", contains(next));
    }

    @ParameterizedTest
    @CsvSource({
        "stated, ''",
        "stated, central",
        "stated, local",
        "allocated, ''",
        "allocated, central",
        "disbursed, ''",
        "disbursed, local"
    })
    void whatAFigureSumsSumsToItExactly(String figure, String source) {
        plan(
                2022,
                2023,
                "issued",
                new FundLine("DA1", "investment", 700, 30),
                new FundLine("DA1", "recurrent", 100, 0),
                new FundLine("DA2", "recurrent", 9, 4));
        give(2022, "DA1", "central", 500);
        give(2023, "DA1", "province", 60);
        give(2023, "DA2", "central", 8);
        record("allocation", 2023, LedgerFacts.posting(district, commune, "DA1", "central", 2023, 200));
        pay(2022, "DA1", "central", 120);
        pay(2023, "DA1", "province", 7);
        for (var line : List.of("", "DA1", "DA2")) {
            var report = funding(2023).extract();
            var path = (line.isEmpty() ? "total" : "lines.find { it.line == '%s' }".formatted(line)) + "."
                    + (source.isEmpty() ? "total" : source) + "." + figure;
            int reported = report.path("plans[0]." + path);
            var explained = explain(
                            report.path("plans[0].id"),
                            "&figure=" + figure
                                    + (line.isEmpty() ? "" : "&line=" + line)
                                    + (source.isEmpty() ? "" : "&source=" + source))
                    .statusCode(200)
                    .body("total", equalTo(reported))
                    .body("programme", equalTo(programme))
                    .extract();
            List<Integer> counts = explained.path("items.counts");
            assertEquals(reported, counts.stream().mapToInt(each -> each).sum());
            assertEquals(counts.size(), explained.<Integer>path("parts"));
        }
    }

    @Test
    void ofADayWhatWasAllocatedAndPaidByThenCounts() {
        plan(2023, 2023, "issued", new FundLine("DA1", "investment", 700, 30));
        give(2023, "DA1", "central", 500);
        pay(2023, "DA1", "central", 120);
        var later = LedgerFacts.fact(
                "allocation",
                programme,
                "2023-11-01",
                LedgerFacts.posting(World.COUNTRY, district, "DA1", "central", 2023, 90));
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, later.id(), later);
        var plan = funding(2023)
                .body("plans[0].total.total.allocated", equalTo(590))
                .extract()
                .<String>path("plans[0].id");
        for (var each : List.of("2023-02-28; 0; 0", "2023-10-31; 500; 120", "2023-11-01; 590; 120")) {
            var said = each.split("; ");
            Api.get(
                            TestTokens.of("auditor", PROVINCE.id().toString()),
                            "/api/v1/reports/plan-funding?area={area}&year=2023&asOf={day}",
                            district.code(),
                            said[0])
                    .statusCode(200)
                    .body("parameters.asOf", equalTo(said[0]))
                    .body("plans[0].total.total.stated", equalTo(730))
                    .body("plans[0].total.total.allocated", equalTo(Integer.valueOf(said[1])))
                    .body("plans[0].total.total.disbursed", equalTo(Integer.valueOf(said[2])));
            explain(plan, "&figure=allocated&asOf=" + said[0]).body("total", equalTo(Integer.valueOf(said[1])));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stated", "allocated"})
    void whatAFigureSumsIsReadPageByPage(String figure) {
        plan(
                2023,
                2023,
                "issued",
                new FundLine("DA1", "investment", 700, 30),
                new FundLine("DA1", "recurrent", 100, 0),
                new FundLine("DA2", "recurrent", 9, 4));
        give(2023, "DA1", "central", 500);
        give(2023, "DA1", "central", 20);
        give(2023, "DA2", "central", 1);
        var plan = funding(2023).extract().<String>path("plans[0].id");
        var all = explain(plan, "&figure=" + figure).extract().<List<Object>>path("items.counts");
        assertEquals(3, all.size());
        assertEquals(
                all,
                Pages.read(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        EXPLAIN
                                + "?area=%s&year=2023&plan=%s&figure=%s&limit=1"
                                        .formatted(district.code(), plan, figure),
                        "items.counts",
                        1));
    }

    @Test
    void onlyAFigureOfAPlanThatIsInTheReportIsExplained() {
        plan(2023, 2023, "issued", new FundLine("DA1", "investment", 700, 30));
        var plan = funding(2023).extract().<String>path("plans[0].id");
        explain(plan, "&figure=difference").statusCode(400).body("errors[0].parameter", equalTo("figure"));
        explain(plan, "&figure=stated&source=EU").statusCode(400).body("errors[0].parameter", equalTo("source"));
        explain(plan, "&figure=stated&programme=KHONG-CO")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("programme"))
                .body("errors[0].detail", containsString(programme));
        for (var figure : List.of("stated", "allocated", "disbursed")) {
            explain(plan, "&line=DA9&figure=" + figure)
                    .statusCode(400)
                    .body("code", equalTo("unknown-code"))
                    .body("errors[0].parameter", equalTo("line"));
            explain(plan, "&line=DA2&figure=" + figure).statusCode(200);
        }
        explain(UUID.randomUUID().toString(), "&figure=stated")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("plan"));
        Api.get(
                        TestTokens.of("auditor", UUID.randomUUID().toString()),
                        EXPLAIN + "?area={area}&year=2023&figure=stated&plan=" + plan,
                        district.code())
                .statusCode(403);
    }

    private ValidatableResponse explain(String plan, String more) {
        WORLD.arrive();
        return Api.get(
                TestTokens.of("auditor", PROVINCE.id().toString()),
                EXPLAIN + "?area={area}&year=2023&plan={plan}" + more,
                district.code(),
                plan);
    }

    @Test
    void nobodyReadsItElsewhere() {
        WORLD.arrive();
        Api.get(
                        TestTokens.of("auditor", UUID.randomUUID().toString()),
                        "/api/v1/reports/plan-funding?area={area}&year=2023",
                        district.code())
                .statusCode(403);
    }

    @Test
    void aRangeIsMetBetweenItsFiguresAndTheWayOfAPlanIsShown() {
        var stock = WORLD.indicator("households", "stock", false);
        state(2023, 2023, "closed", List.of(range(stock, "10", "20"), range(stock, "21", "30")));
        WORLD.publish(Topics.OBSERVATIONS, ObservationState.TYPE, UUID.randomUUID(), observed(stock));
        WORLD.arrive();
        Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        "/api/v1/reports/plan-progress?area={area}&year=2023",
                        district.code())
                .statusCode(200)
                .body("plans[0].status", equalTo("closed"))
                .body("plans[0].targets.upper", contains(20, 30))
                .body("plans[0].targets.met", contains(true, false));
    }

    private ObservationState observed(String indicator) {
        return new ObservationState(
                UUID.randomUUID(),
                1,
                false,
                indicator,
                district.id(),
                LocalDate.of(2023, 1, 1),
                LocalDate.of(2023, 12, 31),
                null,
                null,
                new BigDecimal("20"));
    }

    private static Target range(String indicator, String from, String to) {
        return new Target(
                "R" + from,
                indicator,
                "range",
                new BigDecimal(from),
                "households",
                null,
                LocalDate.of(2023, 12, 31),
                null,
                null,
                null,
                new BigDecimal(to),
                null,
                null,
                null);
    }

    private void plan(int from, int to, String status, FundLine... lines) {
        publish(from, to, status, List.of(), List.of(lines));
    }

    private void state(int from, int to, String status, List<Target> targets) {
        publish(from, to, status, targets, List.of());
    }

    private void serving(List<String> further, List<FundLine> lines) {
        publish(2023, 2023, "issued", List.of(), lines, further);
    }

    private void publish(int from, int to, String status, List<Target> targets, List<FundLine> lines) {
        publish(from, to, status, targets, lines, null);
    }

    private void publish(
            int from, int to, String status, List<Target> targets, List<FundLine> lines, List<String> further) {
        var id = UUID.randomUUID();
        WORLD.publish(
                Topics.PLANS,
                PlanState.TYPE,
                id,
                new PlanState(
                        id,
                        1,
                        false,
                        district.id(),
                        programme,
                        "Kế hoạch",
                        "UBND",
                        null,
                        null,
                        LocalDate.of(from, 1, 1),
                        LocalDate.of(to, 12, 31),
                        targets,
                        lines,
                        List.of(),
                        "district",
                        status,
                        null,
                        further));
    }

    private void give(int year, String line, String source, long amount) {
        record("allocation", year, LedgerFacts.posting(World.COUNTRY, district, line, source, year, amount));
    }

    private void pay(int year, String line, String source, long amount) {
        record("payment", year, LedgerFacts.posting(district, null, line, source, year, amount));
    }

    private void record(String kind, int year, PostingsRecorded.Posting posting) {
        var fact = LedgerFacts.fact(kind, programme, year + "-03-01", posting);
        WORLD.publish(Topics.POSTINGS, PostingsRecorded.TYPE, fact.id(), fact);
    }

    private ValidatableResponse funding(int year) {
        WORLD.arrive();
        return Api.get(
                        TestTokens.of("auditor", PROVINCE.id().toString()),
                        "/api/v1/reports/plan-funding?area={area}&year={year}",
                        district.code(),
                        year)
                .statusCode(200);
    }
}
